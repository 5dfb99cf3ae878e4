"""The commands that write into workbooks: susun, isi, ringkasan, ikhtisar."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import FOLDER, LOCATIONS, Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.choices import Choice, styles
from xlkinerja.cli.writing import put, tell_opened

if TYPE_CHECKING:
    from xlkinerja.workbook.book import Book
    from xlkinerja.workbook.package import Package

#: Formats that are written; files in others are told, and make no run fail.
FORMATS = frozenset({".xlsx", ".xlsm"})


def _command(name: str, parts: frozenset[str], help_text: str) -> click.Command:
    """Declare one of the commands; they differ only in which parts they write."""

    @click.command(name, help=help_text, cls=PlainCommand)
    @LOCATIONS
    @click.option("--keluaran", type=FOLDER, metavar="DIR", help="Tulis hasil ke folder ini dengan nama yang sama.")
    @click.option("--di-tempat", is_flag=True, help="Tulis ke berkas itu sendiri; salinan lama disimpan di sebelahnya.")
    @click.option("--gaya", type=Choice(styles), help="Gaya ikhtisar; bawaan menurut lembar Pengaturan.")
    def command(lokasi: tuple[Path, ...], keluaran: Path | None, gaya: str | None, *, di_tempat: bool) -> None:
        if keluaran and di_tempat:
            raise Failed("Pakai salah satu saja: --keluaran atau --di-tempat.")
        from xlkinerja.workbook.reading import open_book

        must_exist(lokasi)
        written = failed = 0
        for path, folder in listed(lokasi):
            try:
                with plain(str(path)):
                    opened = open_book(path) if folder is None else _of_folder(path, parts)
                    if opened is not None:
                        written += 1
                        destination = destination_of(path, folder or path.parent, keluaran, in_place=di_tempat)
                        _fill_one(*opened, destination, parts, gaya or "", in_place=di_tempat)
            except Failed as error:
                failed += 1
                say(f"{'Dilewati' if isinstance(error, _Skipped) else 'Salah'}: {error.message}", err=True)
        if failed:
            sys.exit(2)
        if not written:
            raise Failed(f"Tidak ada berkas Realisasi di {', '.join(map(str, lokasi))}.")

    return command


class _Skipped(Failed):
    """A workbook of a folder that cannot be read, beside others that can."""


def listed(locations: tuple[Path, ...]) -> list[tuple[Path, Path | None]]:
    """The workbooks, each with the folder in which it was looked for; None for one that was named itself.

    They are listed before the first is written, so that no result is taken for one of them.
    """
    from xlkinerja.check.locating import archives, kind_of, workbooks
    from xlkinerja.workbook import archive
    from xlkinerja.workbook.documents import RESULT_SUFFIX

    berkas: list[tuple[Path, Path | None]] = []
    for path in locations:
        if not path.is_dir():
            if kind := kind_of(path):
                raise Failed(f"{path} bukan buku kerja, melainkan {kind.name}. {kind.tindakan}")
            if path.suffix.casefold() == archive.SUFFIX:
                raise Failed(f"{path}: isi arsip tidak dapat ditulis. Ekstrak arsip itu, lalu pakai foldernya.")
            berkas.append((path, None))
            continue
        for packed in archives(path):
            say(f"Dilewati: {packed}. Isi arsip tidak dapat ditulis; ekstrak lebih dahulu.", err=True)
        found = (f for f in workbooks(path) if not archive.inside(f) and _fillable(f, RESULT_SUFFIX))
        berkas += ((f, path) for f in found)
    return berkas


def _of_folder(path: Path, parts: frozenset[str]) -> "tuple[Package, Book] | None":
    """A workbook of a folder, opened and read; None for one that is left alone.

    Taken are Realisasi, and what susun has to bring up to date or to complete; every document for `content` alone.
    """
    from xlkinerja.pages.filling import ALL_PARTS, FILL_COLUMNS
    from xlkinerja.workbook.errors import PackageError
    from xlkinerja.workbook.missing import incomplete
    from xlkinerja.workbook.reading import open_book

    try:
        package, book = open_book(path)
    except PackageError as error:
        skipped = _Skipped(f"{path}. {error.state} {error.tindakan}")
        if path.suffix.casefold() in FORMATS:
            raise skipped from None
        say(f"Dilewati: {skipped.message}", err=True)
        return None
    document = book.document
    taken = document and (document.canvases or parts == {FILL_COLUMNS} or (parts >= ALL_PARTS and incomplete(book)))
    return (package, book) if taken else None


def _fillable(path: Path, result: str) -> bool:
    """Whether a file in a folder is a workbook to be filled, and no result itself; other formats refuse by name."""
    from xlkinerja.check.locating import SUFFIXES

    return path.suffix.casefold() in SUFFIXES and not path.stem.casefold().endswith(f" {result}")


def destination_of(path: Path, root: Path, output: Path | None, *, in_place: bool) -> Path:
    """Where the result goes. Raises Failed where it would take the place of its original unasked."""
    from xlkinerja.workbook.disk.regular import obstacle
    from xlkinerja.workbook.documents import RESULT_SUFFIX

    beside = path.with_name(f"{path.stem} {RESULT_SUFFIX}{path.suffix}")
    destination = path if in_place else output / path.relative_to(root) if output else beside
    if words := obstacle(destination):
        raise Failed(f"{destination} tidak dapat ditulis: {words}. Pilih folder lain untuk --keluaran.")
    if destination.resolve() == path.resolve() and not in_place:
        raise Failed(f"{path}: hasil akan menimpa berkas aslinya. Pakai --di-tempat bila memang itu maksudnya.")
    return destination


def _fill_one(
    package: "Package", book: "Book", destination: Path, parts: frozenset[str], style: str, *, in_place: bool
) -> None:
    from xlkinerja.pages.filling import fill_opened
    from xlkinerja.workbook.reading_limits import LEFT_OUT

    path = book.path
    result = fill_opened(package, book, parts=parts, ikhtisar_style=style)
    backup = put(destination, result.data, backup=in_place, expected=package.data if in_place else None)
    say(f"{path} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
    if not in_place:
        tell_opened(path, "disusun")
    for note in result.notes:
        say(f"  {note}")
    for lembar, sel, satuan, target in result.other_units:
        say(f"  Periksa satuan {lembar}!{sel}: realisasi dalam {satuan}, target dalam {target}; tanpa capaian.")
    for lembar, sel, content in result.restored:
        say(f"  Rumus dikembalikan di {lembar}!{sel}; sebelumnya tertulis {content!r}.")
    for lembar, area, target in result.moved:
        say(f"  Isian Anda di {lembar}!{area} dipindahkan ke {target}, karena tempatnya dipakai tabel.")
    for problem in result.book.problems:
        if problem.kind in LEFT_OUT or (problem.kind == "kolom_hilang" and not problem.key):  # a table without header
            say(f"  Lembar {problem.lembar}: {problem.pesan} {problem.tindakan}")


COMMANDS = (
    _command(
        "susun",
        frozenset({"isi", "ringkasan", "ikhtisar"}),
        "Susun capaian, Ringkasan, dan Ikhtisar.\n\nMengisi capaian, lalu menyusun lembar Ringkasan dan Ikhtisar "
        "Eksekutif di berkas Realisasi; dokumen lain di dalam folder dilengkapi bila templatnya lama atau ada "
        "bagiannya yang hilang. Tanpa --keluaran atau --di-tempat, hasilnya «NAMA (hasil).xlsx».",
    ),
    _command("isi", frozenset({"isi"}), "Kembalikan dan isi sel hitungan saja."),
    _command("ringkasan", frozenset({"ringkasan"}), "Susun lembar Ringkasan saja."),
    _command("ikhtisar", frozenset({"ikhtisar"}), "Susun lembar Ikhtisar Eksekutif saja."),
)
