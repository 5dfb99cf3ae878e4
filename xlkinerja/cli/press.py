"""The command cetak: the forms that an office hands in, as a workbook or a PDF."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.choices import Choice, form_keys
from xlkinerja.cli.writing import put

if TYPE_CHECKING:
    from xlkinerja.press.offices import OfficePapers
    from xlkinerja.workbook.book import Book

_FILE = click.Path(dir_okay=False, path_type=Path)
_NAME, _PDF = "Cetak", ".pdf"


@click.command("cetak", cls=PlainCommand)
@click.argument("lokasi", nargs=-1, type=click.Path(path_type=Path), metavar="LOKASI…")
@click.option("--keluaran", type=_FILE, metavar="Cetak.xlsx|.pdf",
              help="Berkas hasil; bawaan Cetak.xlsx di folder dokumennya.")  # fmt: skip
@click.option("--bentuk", "keys", multiple=True, metavar="KUNCI", type=Choice(form_keys, case_sensitive=False),
              help="Formulir ini saja; boleh diulang. Kuncinya tampak dengan --daftar.")  # fmt: skip
@click.option("--daftar", is_flag=True, help="Tampilkan semua formulir dan dokumen yang diperlukannya.")
def cetak(lokasi: tuple[Path, ...], keluaran: Path | None, keys: tuple[str, ...], *, daftar: bool) -> None:
    """Buat formulir yang ditandatangani dan dilampirkan.

    LOKASI: satu buku kerja, beberapa, atau folder satu kantor. Perjanjian Kinerja, RKT, Rencana Aksi, laporan
    triwulan, Pengukuran Kinerja, dan tabel anggaran menjadi lembar siap cetak di kertas F4. Bila berkas hasilnya
    sudah ada, yang Anda ketik di sana tetap ada. PDF dibuat oleh LibreOffice yang terpasang.
    """
    if daftar:
        _list()
        return
    if not lokasi:
        raise Failed("Sebutkan buku kerja atau foldernya, misalnya: xlkinerja cetak FOLDER.")
    if keluaran and keluaran.suffix.casefold() not in {".xlsx", _PDF}:
        raise Failed(f"{keluaran}: nama hasil harus berakhiran .xlsx atau .pdf.")
    must_exist(lokasi)
    found, unread = _offices(lokasi)
    if not found:
        _tell_unread(unread)
        raise Failed(f"Tidak ada dokumen yang dapat dicetak di {', '.join(map(str, lokasi))}.")
    places = _places(found, keluaran)
    failed = False
    for office, place in zip(found, places, strict=True):
        try:
            failed |= not _print(office, place, keys)
        except Failed as error:
            say(f"Salah: {error.message}", err=True)
            failed = True
    _tell_unread(unread)
    if failed:
        sys.exit(2)


def _list() -> None:
    from xlkinerja.pages.printed_forms import printed_forms
    from xlkinerja.press.making import needed

    width = max(len(form.key) for form in printed_forms())
    for form in printed_forms():
        say(f"{form.key:<{width}}  {form.title} — dari {' dan '.join(needed(form))}")


def _offices(locations: tuple[Path, ...]) -> "tuple[list[OfficePapers], list[Book]]":
    """The offices whose workbooks lie there, and the workbooks of which nothing can be made."""
    from xlkinerja.check.checking import is_made, plans_outside
    from xlkinerja.check.locating import locate
    from xlkinerja.press.offices import offices
    from xlkinerja.workbook import archive
    from xlkinerja.workbook.reading import read

    located = locate(locations)
    for packed in dict.fromkeys(inner[0] for path, _ in located if (inner := archive.inside(path))):
        say(f"Dilewati: {packed}. Ekstrak arsip itu lebih dahulu.", err=True)
    opened = [(path, name) for path, name in located if not archive.inside(path)]
    books = [book for path, name in opened if not is_made(book := read(path, name=name))]
    found = offices(books, plans_outside(locations, None, books))
    used = {id(b) for office in found for b in office.every}
    return found, [b for b in books if id(b) not in used]


def _tell_unread(books: "list[Book]") -> None:
    for book in books:
        reason = (
            f"{book.problems[0].pesan} {book.problems[0].tindakan}"
            if book.problems
            else "Satker, Entitas, atau Tahun di lembar Identitas belum diisi. Isi dahulu, lalu ulangi."
        )
        say(f"Dilewati: {book.path}. {reason}", err=True)


def _places(found: "list[OfficePapers]", wanted: Path | None) -> list[Path]:
    """Where the forms of each office go. Raises Failed where one file is named for several."""
    from xlkinerja.press.offices import file_part

    if wanted and len(found) > 1:
        names = "; ".join(office.whose for office in found)
        raise Failed(
            f"Ada {len(found)} kantor atau tahun: {names}. Satu berkas memuat satu saja; hilangkan --keluaran, atau "
            "sebutkan folder salah satunya."
        )
    if wanted:
        return [wanted]
    folders = [office.folder for office in found]
    return [
        folder / (f"{_NAME}.xlsx" if folders.count(folder) == 1 else f"{_NAME} {file_part(office.whose)}.xlsx")
        for office, folder in zip(found, folders, strict=True)
    ]


def _print(office: "OfficePapers", place: Path, keys: tuple[str, ...]) -> bool:
    """Write the forms of one office and say what they are made of; whether all that was asked for was made."""
    from xlkinerja.press.making import cut_texts, forms_beside, forms_of, printed, sentences, standing_bytes

    pages, told = forms_of(office.papers, keys)
    if not pages:
        for line in sentences(told):
            say(f"  {line}")
        raise Failed(f"{office.whose}: tidak ada formulir yang dapat dibuat.")
    as_pdf = place.suffix.casefold() == _PDF
    with plain(str(place)):
        standing = forms_beside(place, office) if as_pdf else standing_bytes(place)
        made = printed(pages, office, standing, place.name)
    if as_pdf:
        _write_pdf(place, made.data)
    elif made.data == standing:
        say(f"{office.whose} → {place}: {len(pages)} formulir, tidak ada yang berubah.")
    else:
        backup = put(place, made.data, backup=standing is not None, expected=standing)
        say(f"{office.whose} → {place}: {len(pages)} formulir" + (f" (salinan lama: {backup.name})" if backup else ""))
    for line in sentences(told):
        say(f"  {line}")
    for line in cut_texts(made):
        say(f"  {line}")
    for sheet, cell, content in made.restored:
        say(f"  Isi kami dikembalikan di {sheet}!{cell}; sebelumnya tertulis {content!r}.")
    for sheet, area, target in made.moved:
        say(f"  Isian Anda di {sheet}!{area} dipindahkan ke {target}, karena tempatnya dipakai formulir.")
    return not keys or len(pages) == len(told)


def _write_pdf(place: Path, workbook: bytes) -> None:
    from xlkinerja.press.pdf import to_pdf

    with plain(str(place)):
        data = to_pdf(workbook)
        standing = place.read_bytes() if place.exists() else None
    backup = put(place, data, backup=standing is not None and standing != data, expected=standing)
    say(f"{place}" + (f" (salinan lama: {backup.name})" if backup else ""))


COMMANDS = (cetak,)
