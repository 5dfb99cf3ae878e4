"""The commands behind buttons and menu entries: from a saved copy of the open workbook to steps and one message.

They read as the command line reads, compute with its code, and write nothing but files of their own beside the copy.
Nothing here knows a spreadsheet program; nothing is asked of the user, and nothing is shown.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.check.periksa import check_open
from xlkinerja.check.settings import SettingsUnusable
from xlkinerja.hosts import printing, taking, temuan, tidying, writing
from xlkinerja.hosts.live import Snapshot, snapshot
from xlkinerja.hosts.steps import Answer, Job, Kind, Source, Step
from xlkinerja.hosts.undoing import without_objects
from xlkinerja.pages.computed import INSTRUCTIONS, other_units
from xlkinerja.pages.filling import (
    ALL_PARTS,
    FILL_COLUMNS,
    ONLY_IKHTISAR,
    ONLY_RINGKASAN,
    changes,
    write_template,
)
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.template_temuan import temuan_bytes
from xlkinerja.workbook.values import visible

_HELP = """\
Periksa: mencatat kesalahan di lembar Temuan dan mewarnai selnya.
Rapikan: membetulkan angka yang diketik sebagai teks, satuan, spasi, dan pilihan.
Ambil dari PK: mengisi sel kosong dari PK di folder yang sama (RKT dari Renstra, PK dari RKT).
Isi Capaian: mengembalikan rumus yang tertimpa.
Ringkasan, Ikhtisar Eksekutif, Susun Semua: menyusun lembar-lembar itu dari lembar Realisasi dan Anggaran.
Cetak: membuat formulir yang ditandatangani, di berkas «Cetak NAMA.xlsx».
Jadikan Nilai: mengganti rumus KIN_ di sel terpilih dengan hasilnya, sebelum berkas dikirim.
Templat Baru: membuat buku kerja kosong.

Panduan tiap dokumen ada di lembar Petunjuk-nya."""
_MOST_NAMED = 10  # restored cells named in a message
#: A message box takes about 1,000 letters.
_LONGEST_PESAN = 900


@dataclass(frozen=True, slots=True)
class Request:
    """A command as a host asks for it."""

    command: str
    #: The copy that the host saved; None for commands that need no workbook.
    copy: Path | None = None
    #: Where the workbook itself lies; None for one never saved or known by an address on the web only.
    place: Path | None = None
    name: str = ""
    #: For a new template: which document, and the file to write.
    document: str = ""
    target: Path | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A button or menu entry: its label, its short and its long tip, and what it does."""

    label: str
    tip: str
    explanation: str
    work: Callable[[Request], Answer]
    needs_book: bool = True


def run(request: Request) -> Answer:
    """What a command gives. It never raises: what goes wrong is the message, and then there are no steps."""
    command = COMMANDS.get(request.command)
    if command is None:
        return Answer(
            f"Perintah {visible(request.command)} tidak dikenal. Pasang add-in dan xlkinerja dari versi sama.",
            failed=True,
        )
    try:
        answer = command.work(request)
    except (PackageError, PatchRefused) as error:
        answer = Answer(error.pesan, failed=True)
    except SettingsUnusable as error:
        answer = Answer(f"{error} Tidak ada yang ditulis.", failed=True)
    except Exception as error:  # noqa: BLE001 - whatever it is, the user reads a sentence
        answer = Answer(f"Perintah tidak selesai ({_reason(error)}). Tidak ada yang ditulis.", failed=True)
    pesan = visible(answer.pesan)
    return replace(answer, pesan=pesan if len(pesan) <= _LONGEST_PESAN else f"{pesan[:_LONGEST_PESAN]}…")


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())[:200].rstrip(".")
    return words or type(error).__name__


def _shot(request: Request) -> tuple[Snapshot, Path]:
    """The open workbook, and the copy that it was read from."""
    if request.copy is None:
        raise PatchRefused("Tidak ada buku kerja yang terbuka. Buka berkasnya, lalu ulangi.")
    return snapshot(request.copy, request.place or Path(request.name or "buku kerja ini.xlsx")), request.copy


def _beside(copy: Path, source: Source, suffix: str, data: bytes) -> Path:
    """A file for the steps, beside the copy; the host deletes it with the copy."""
    path = copy.with_name(f"{copy.stem}-{source}{suffix}")
    path.write_bytes(data)
    return path


def _with_files(shot: Snapshot, copy: Path, job: Job, carrier: bytes = b"", suffix: str = "") -> Job:
    """The job with the files that its steps take from."""
    if not job.steps:
        return job
    drawn = [step.sheet for step in job.steps if step.kind is Kind.ROWS]
    original = without_objects(shot.package, drawn, shot.data)
    return replace(
        job,
        carrier=_beside(copy, Source.CARRIER, suffix or shot.suffix, carrier) if carrier else None,
        original=_beside(copy, Source.ORIGINAL, shot.suffix, original),
    )


def _fill(parts: frozenset[str], done: str, request: Request) -> Answer:
    shot, copy = _shot(request)
    _refuse_incomplete(shot)
    new = changes(shot.package, shot.book, parts=parts)
    job = writing.job(shot, new)
    looks = writing.carrier(shot, new.sheets) if new.sheets else b""
    pesan = [f"{done}."]
    if new.restored:
        listed = "; ".join(
            f"{lembar}!{ref} (tertulis «{content}»)" for lembar, ref, content in new.restored[:_MOST_NAMED]
        )
        further = len(new.restored) - _MOST_NAMED
        pesan.append(f"Rumus dikembalikan di {listed}{f'; dan {further} sel lagi' if further > 0 else ''}.")
    pesan += [f"Isian Anda di {name}!{area} dipindahkan ke {target}." for name, area, target in new.moved]
    for lembar, ref, satuan, target in list(other_units(shot.book))[:_MOST_NAMED]:
        pesan.append(f"Periksa satuan {lembar}!{ref}: realisasi dalam {satuan}, target dalam {target}; tanpa capaian.")
    return Answer("\n".join(pesan), job=_with_files(shot, copy, job, looks))


def _take(request: Request) -> Answer:
    shot, copy = _shot(request)
    _refuse_incomplete(shot)
    job, pesan = taking.take(shot, request.place)
    return Answer(pesan, job=_with_files(shot, copy, job))


def _press(request: Request) -> Answer:
    job, pesan = printing.press(_shot(request)[0], request.place)
    return Answer(pesan, job=job)


def _refuse_incomplete(shot: Snapshot) -> None:
    """Raises PatchRefused where the workbook lacks something of its template: steps bring no names and no sheets."""
    lost = {"nama_hilang", "lembar_hilang"}
    if shot.book.outdated or any(p.kind in lost for p in shot.book.problems):
        raise PatchRefused(
            "Templat buku kerja ini lama, atau ada bagiannya yang hilang. Tidak ada yang diubah. Simpan dan tutup "
            f'berkasnya, jalankan sekali: xlkinerja susun "{shot.book.name}" --di-tempat, lalu buka lagi.'
        )


def _check(request: Request) -> Answer:
    shot, copy = _shot(request)
    report = check_open(shot.book, request.place)
    planned = temuan.plan(shot, report)
    pesan = [f"{report.berkas} berkas diperiksa: {report.counts}{temuan.set_aside(report)}."]
    pesan.append("Lihat lembar Temuan." if report.temuan else "Tidak ada temuan.")
    if planned.unmarked:
        pesan.append(f"{planned.unmarked} sel tidak diwarnai; semuanya tercatat di lembar Temuan.")
    if request.place is None:
        pesan.append(
            "Hanya buku kerja ini yang diperiksa, karena belum disimpan di komputer ini (atau dibuka lewat alamat "
            "OneDrive). Simpan di folder dokumen lainnya agar RKT, PK, dan Rencana Aksi ikut dibandingkan."
        )
    carrier = temuan_bytes() if temuan.is_new(shot) else b""
    return Answer("\n".join(pesan), job=_with_files(shot, copy, temuan.job(shot, planned), carrier, ".xlsx"))


def _tidy(request: Request) -> Answer:
    shot, copy = _shot(request)
    job, pesan = tidying.tidied(shot)
    return Answer(pesan, job=_with_files(shot, copy, job))


def _new_template(request: Request) -> Answer:
    document = BY_KEY.get(request.document)
    if document is None:
        raise PatchRefused(f"Templat tidak dibuat: pilih salah satu dari {', '.join(BY_KEY)}.")
    if request.target is None:
        raise PatchRefused("Templat tidak dibuat: tempat menyimpannya belum dipilih.")
    path = request.target
    path = path if path.suffix.casefold() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    if path.exists():
        raise PatchRefused(f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain.")
    write_template(document.key, path)
    return Answer(f"Templat {document.title} dibuat: {path}", job=Job([Step(Kind.OPEN, place=str(path))]))


def _help(request: Request) -> Answer:
    job = Job([Step(Kind.SHOW, INSTRUCTIONS)]) if request.name else Job()
    return Answer(f"xlkinerja {__version__}, Python di {sys.executable}\n\n{_HELP}", job=job)


#: In the order of the ribbon.
COMMANDS: dict[str, Command] = {
    "periksa": Command(
        "Periksa",
        "Periksa buku kerja ini",
        "Mencari kesalahan angka, satuan, target, capaian, dan anggaran. Temuan ditulis di lembar Temuan dengan tautan "
        "ke selnya. Isi Anda tidak diubah.",
        _check,
    ),
    "rapikan": Command(
        "Rapikan",
        "Rapikan ketikan di buku kerja ini",
        "Teks yang pasti angka menjadi angka, satuannya pindah ke kolom Satuan, spasi berlebih dihapus, isi pilihan "
        "disamakan dengan daftarnya. Yang meragukan dibiarkan.",
        _tidy,
    ),
    "ambil": Command(
        "Ambil dari PK",
        "Isi dari dokumen sebelumnya",
        "Mengisi sel kosong dari PK di folder yang sama (RKT dari Renstra, PK dari RKT), dan menambah indikator yang "
        "belum ada. Isi Anda tidak diubah; yang berbeda disebut.",
        _take,
    ),
    "isi_capaian": Command(
        "Isi Capaian",
        "Isi capaian, kategori, dan status",
        "Memasang kembali rumus sel hitungan di lembar Realisasi dan Anggaran, lengkap dengan nilainya.",
        partial(_fill, frozenset({FILL_COLUMNS}), "Sel hitungan sudah lengkap"),
    ),
    "ringkasan": Command(
        "Ringkasan",
        "Susun lembar Ringkasan",
        "Rata-rata capaian, banyaknya indikator menurut kategori dan status, anggaran, dan tabel tiap sasaran.",
        partial(_fill, frozenset({ONLY_RINGKASAN}), "Lembar Ringkasan sudah disusun"),
    ),
    "ikhtisar": Command(
        "Ikhtisar Eksekutif",
        "Susun lembar Ikhtisar Eksekutif",
        "Tabel dan paragraf ikhtisar menurut gaya di lembar Pengaturan.",
        partial(_fill, frozenset({ONLY_IKHTISAR}), "Lembar Ikhtisar Eksekutif sudah disusun"),
    ),
    "susun_semua": Command(
        "Susun Semua",
        "Isi capaian, Ringkasan, dan Ikhtisar sekaligus",
        "Sama dengan menekan ketiga tombol di kelompok ini berurutan.",
        partial(_fill, ALL_PARTS, "Capaian, Ringkasan, dan Ikhtisar Eksekutif sudah disusun"),
    ),
    "cetak": Command(
        "Cetak",
        "Buat formulir siap cetak",
        "Menulis formulir yang ditandatangani (perjanjian, lampiran, laporan) ke «Cetak NAMA.xlsx» di folder yang "
        "sama, lalu membukanya. Yang Anda ketik di sana tetap ada.",
        _press,
    ),
    "templat_baru": Command(
        "Templat Baru",
        "Buka templat kosong",
        "Menulis templat kosong dokumen yang dipilih ke berkas baru, lalu membukanya.",
        _new_template,
        needs_book=False,
    ),
    "bantuan": Command(
        "Bantuan",
        "Bantuan xlkinerja",
        "Menampilkan versi, letak Python, dan panduan singkat.",
        _help,
        needs_book=False,
    ),
}
