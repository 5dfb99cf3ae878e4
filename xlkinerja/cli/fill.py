"""The commands that write into workbooks: susun, isi, ringkasan, ikhtisar."""

import sys
from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, LOCATIONS, Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.choices import Choice, styles
from xlkinerja.cli.writing import put

#: Formats that are written; files in others are told, and make no run fail.
_FORMATS = frozenset({".xlsx", ".xlsm"})


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
        must_exist(lokasi)
        berkas, failed = _to_fill(lokasi, parts)
        if not berkas and not failed:
            raise Failed(f"Tidak ada berkas Realisasi di {', '.join(map(str, lokasi))}.")
        for path, root in berkas:
            try:
                _fill_one(path, root, keluaran, parts, gaya or "", in_place=di_tempat)
            except Failed as error:
                failed += 1
                say(f"Salah: {error.message}", err=True)
        if failed:
            sys.exit(2)

    return command


def _to_fill(locations: tuple[Path, ...], parts: frozenset[str]) -> tuple[list[tuple[Path, Path]], int]:
    """Workbooks with the folder they stand in, and how many of a folder are broken; what cannot be read is told.

    From a folder Realisasi, and what susun has to bring up to date or to complete; every document for `content` alone.
    """
    from xlkinerja.check.locating import archives, kind_of, workbooks
    from xlkinerja.pages.filling import ALL_PARTS, FILL_COLUMNS
    from xlkinerja.workbook import archive
    from xlkinerja.workbook.documents import RESULT_SUFFIX
    from xlkinerja.workbook.missing import incomplete
    from xlkinerja.workbook.reading import FOREIGN, read

    berkas: list[tuple[Path, Path]] = []
    unread = 0
    for path in locations:
        if not path.is_dir():
            if kind := kind_of(path):
                raise Failed(f"{path} bukan buku kerja, melainkan {kind.name}. {kind.tindakan}")
            if path.suffix.casefold() == archive.SUFFIX:
                raise Failed(f"{path}: isi arsip tidak dapat ditulis. Ekstrak arsip itu, lalu susun foldernya.")
            berkas.append((path, path.parent))
            continue
        for packed in archives(path):
            say(f"Dilewati: {packed}. Isi arsip tidak dapat ditulis; ekstrak lebih dahulu.", err=True)
        for found in workbooks(path):
            if archive.inside(found) or not _fillable(found, RESULT_SUFFIX):
                continue
            book = read(found)
            document = book.document
            if document is None and book.problems[0].kind != FOREIGN:
                unread += found.suffix.casefold() in _FORMATS
                say(f"Dilewati: {found}. {book.problems[0].pesan} {book.problems[0].tindakan}", err=True)
            completed = parts >= ALL_PARTS and incomplete(book)
            if document and (document.canvases or parts == {FILL_COLUMNS} or completed):
                berkas.append((found, path))
    return berkas, unread


def _fillable(path: Path, result: str) -> bool:
    """Whether a file in a folder is a workbook to be filled, and no result itself; other formats refuse by name."""
    from xlkinerja.check.locating import SUFFIXES

    return path.suffix.casefold() in SUFFIXES and not path.stem.casefold().endswith(f" {result}")


def _fill_one(
    path: Path, root: Path, output: Path | None, parts: frozenset[str], style: str, *, in_place: bool
) -> None:
    from xlkinerja.pages.filling import fill
    from xlkinerja.workbook.disk.regular import obstacle, read_bytes
    from xlkinerja.workbook.disk.replacing import opened_by
    from xlkinerja.workbook.documents import RESULT_SUFFIX
    from xlkinerja.workbook.package import MAX_FILE
    from xlkinerja.workbook.reading_limits import LEFT_OUT

    with plain(str(path)):
        original = read_bytes(path, MAX_FILE)
        result = fill(original, name=path.name, parts=parts, ikhtisar_style=style)
        if in_place:
            destination = path
        elif output:
            destination = output / path.relative_to(root)
        else:
            destination = path.with_name(f"{path.stem} {RESULT_SUFFIX}{path.suffix}")
        if words := obstacle(destination):
            raise Failed(f"{destination} tidak dapat ditulis: {words}. Pilih folder lain untuk --keluaran.")
        if destination.resolve() == path.resolve() and not in_place:
            raise Failed(f"{path}: hasil akan menimpa berkas aslinya. Pakai --di-tempat bila memang itu maksudnya.")
        backup = put(destination, result.data, backup=in_place, expected=original if in_place else None)
    say(f"{path} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
    if not in_place and (found := opened_by(path)) is not None:
        say(f"  {path.name} sedang dibuka di {found[0]}; yang disusun isinya yang terakhir disimpan.")
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
