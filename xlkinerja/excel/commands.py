"""The buttons on the ribbon. Each works on the active workbook and ends in one message; none raises.

They read through `live`, compute with the code of the command line, and write through `writing` and `temuan`.
`book` is given in tests; from the ribbon it is the workbook in front of the user.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import xlwings as xw

from xlkinerja.check.checking import TANDA_CADANGAN, check_books
from xlkinerja.check.cross.copies import same_content
from xlkinerja.check.sets import group
from xlkinerja.excel import temuan, writing
from xlkinerja.excel.dialogs import ask_document, ask_path, known_document, tell
from xlkinerja.excel.live import Snapshot, place, snapshot
from xlkinerja.excel.undoing import WriteFailed, reason
from xlkinerja.summary.filling import (
    IKHTISAR_SAJA,
    ISI,
    PETUNJUK,
    RINGKASAN_SAJA,
    SEMUA,
    changes,
    write_template,
)
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.reading import read

_TANPA_BUKU = (
    "Tidak ada buku kerja yang terbuka. Buka berkasnya (dan klik Aktifkan Pengeditan bila diminta), lalu ulangi."
)
_BANTUAN = (
    "Periksa: mencatat kesalahan di lembar Temuan dan mewarnai selnya.\n"
    "Isi Capaian: mengembalikan rumus yang tertimpa.\n"
    "Ringkasan, Ikhtisar Eksekutif, Susun Semua: menyusun lembar-lembar itu dari lembar Realisasi dan Anggaran.\n"
    "Templat Baru: membuat buku kerja kosong untuk RKT, PK, Rencana Aksi, Realisasi, atau Reviu."
)
_TERBANYAK = 10  # restored cells named in a message


def periksa(book: xw.Book | None = None) -> None:
    """Findings of the workbook, and of its set where that lies in the same folder, as the sheet Temuan."""
    _run(book, _periksa)


def isi_capaian(book: xw.Book | None = None) -> None:
    """Computed cells get their formulas back."""
    _run(book, partial(_susun, frozenset({ISI}), "Sel hitungan sudah lengkap"))


def ringkasan(book: xw.Book | None = None) -> None:
    """The sheet Ringkasan is drawn anew."""
    _run(book, partial(_susun, frozenset({RINGKASAN_SAJA}), "Lembar Ringkasan sudah disusun"))


def ikhtisar(book: xw.Book | None = None) -> None:
    """The sheet Ikhtisar Eksekutif is drawn anew."""
    _run(book, partial(_susun, frozenset({IKHTISAR_SAJA}), "Lembar Ikhtisar Eksekutif sudah disusun"))


def susun_semua(book: xw.Book | None = None) -> None:
    """All three."""
    _run(book, partial(_susun, SEMUA, "Capaian, Ringkasan, dan Ikhtisar Eksekutif sudah disusun"))


def templat_baru(dokumen: str = "", tujuan: str = "", book: xw.Book | None = None) -> None:
    """A new template is written and opened; what is not given is asked for."""
    _run(book, partial(_templat_baru, dokumen, tujuan), needs_book=False)


def bantuan(book: xw.Book | None = None) -> None:
    """Petunjuk of the workbook is shown; a short text where it has none."""
    _run(book, _bantuan, needs_book=False)


def _run(book: xw.Book | None, work: Callable[[xw.App, Any], str], *, needs_book: bool = True) -> None:
    """Runs a command and tells how it ended."""
    app = book.app if book is not None else xw.apps.active
    if app is None:
        raise SystemExit("Excel tidak terbuka. Jalankan perintah ini dari tombol di Excel.")
    try:
        book = book or _active(app)
        pesan, gagal = (_TANPA_BUKU, True) if needs_book and book is None else (work(app, book), False)
    except (PackageError, PatchRefused, WriteFailed) as error:
        pesan, gagal = error.pesan, True
    except Exception as error:  # noqa: BLE001 - whatever it is, the user reads a sentence
        pesan, gagal = f"Perintah tidak selesai ({reason(error)}). Tidak ada yang ditulis.", True
    if pesan:
        tell(app, pesan, gagal=gagal)


def _active(app: xw.App) -> xw.Book | None:
    book = app.books.active
    return None if book is None or book.api is None else book


def _susun(parts: frozenset[str], selesai: str, app: xw.App, book: xw.Book) -> str:
    shot = snapshot(book)
    new = changes(shot.package, shot.book, parts=parts)
    writing.write(app, book, shot, new)
    pesan = [f"{selesai}."]
    if new.restored:
        sel = "; ".join(f"{lembar}!{ref} (tertulis «{isi}»)" for lembar, ref, isi in new.restored[:_TERBANYAK])
        lagi = len(new.restored) - _TERBANYAK
        pesan.append(f"Rumus dikembalikan di {sel}{f'; dan {lagi} sel lagi' if lagi > 0 else ''}.")
    return "\n".join(pesan)


def _periksa(app: xw.App, book: xw.Book) -> str:
    path, name = place(book)
    shot = snapshot(book, path or Path(name))
    books = _with_set(shot, path) if path else [shot.book]
    report = check_books(books)
    planned = temuan.plan(app, book, shot, report)
    temuan.write(app, book, shot, planned)
    pesan = [f"{len(books)} berkas diperiksa: {temuan.counts(report)}."]
    pesan.append("Lihat lembar Temuan." if report.temuan else "Tidak ada temuan.")
    if planned.unmarked:
        pesan.append(f"{planned.unmarked} sel tidak diwarnai; semuanya tercatat di lembar Temuan.")
    if path is None:
        pesan.append(
            "Hanya buku kerja ini yang diperiksa, karena belum disimpan di komputer ini (atau dibuka lewat alamat "
            "OneDrive). Simpan di folder dokumen lainnya agar RKT, PK, dan Rencana Aksi ikut dibandingkan."
        )
    return "\n".join(pesan)


def _with_set(shot: Snapshot, path: Path) -> list[Book]:
    """The open workbook and the documents beside it that belong to the same set, by name."""
    live = shot.book
    others = [
        read(p)
        for p in path.parent.glob("*.xls[xm]")
        if not p.name.startswith(("~$", ".")) and TANDA_CADANGAN not in p.name.casefold() and p.is_file()
        if p.name.casefold() != path.name.casefold()
    ]
    others = [b for b in others if not same_content(b, live)]  # of copies the open one is checked
    books = sorted([live, *others], key=lambda b: b.name.casefold())
    for satuset in group(books):
        members = [id(b) for b in (*satuset.books, *(b for b, _ in satuset.ganda))]
        if id(live) in members:
            return [b for b in books if id(b) in members]
    return [live]


def _templat_baru(dokumen: str, tujuan: str, app: xw.App, book: xw.Book | None) -> str:  # noqa: ARG001 - one shape
    key = known_document(dokumen) if dokumen else ask_document(app)
    if not key:
        pilihan = ", ".join(BY_KEY)
        return f"Templat tidak dibuat: pilih salah satu dari {pilihan}."
    document = BY_KEY[key]
    path = Path(tujuan) if tujuan else ask_path(app, document.file)
    if path is None:
        return "Templat tidak dibuat: tempat menyimpannya belum dipilih."
    path = path if path.suffix.casefold() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    if path.exists():
        raise PatchRefused(f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain.")
    write_template(key, path)
    app.books.open(path)
    return f"Templat {document.title} dibuat: {path}"


def _bantuan(app: xw.App, book: xw.Book | None) -> str:  # noqa: ARG001 - one shape
    try:
        if book is not None:
            book.sheets[PETUNJUK].api.Activate()
            return ""
    except Exception:  # noqa: BLE001, S110 - another workbook, or the sheet was removed: the text below serves
        pass
    return _BANTUAN
