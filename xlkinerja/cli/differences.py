"""The command beda."""

from pathlib import Path

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.writing import OVERWRITE, write_new

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("beda", cls=PlainCommand)
@click.argument("awal", type=_FILE, metavar="AWAL")
@click.argument("perubahan", type=_FILE, metavar="PERUBAHAN")
@click.option("--keluaran", type=_FILE, metavar="BERKAS.xlsx", help="Tulis juga ke buku kerja ini.")
@OVERWRITE
def beda(awal: Path, perubahan: Path, keluaran: Path | None, *, timpa: bool) -> None:
    """Sebutkan yang berubah antara dua versi dokumen.

    Misalnya PK awal dan PK perubahan: indikator baru dan yang dihapus, redaksi, target, satuan, polarisasi, penanggung
    jawab, dan anggaran. Tabel perubahan target ditampilkan dengan kolom Alasan yang diisi kantor.
    """
    from xlkinerja.carry.differences import NotComparableError, differences
    from xlkinerja.workbook.reading import read

    if keluaran and keluaran.suffix.casefold() != ".xlsx":
        raise Failed(f"{keluaran}: nama hasil harus berakhiran .xlsx.")
    must_exist((awal, perubahan))
    with plain():
        try:
            result = differences(read(awal), read(perubahan))
        except NotComparableError as error:
            raise Failed(str(error)) from None
    for note in result.notes:
        say(f"Catatan: {note}")
    if not result.found:
        where = " pada yang dibandingkan" if result.notes else ""
        say(f"Tidak ada yang berubah antara {result.before} dan {result.after}{where}.")
    lembar = ""
    for change in result.found:
        if change.lembar != lembar:
            lembar = change.lembar
            say(f"Lembar {lembar}")
        say(f"  {change}")
    if result.targets:
        say("Perubahan target")
        say("  No | Indikator | Target awal | Target perubahan | Alasan")
        for n, row in enumerate(result.targets, 1):
            note = f" ({row.note})" if row.note else ""
            say(f"  {n} | {row.indikator}{note} | {row.before or '-'} | {row.after or '-'} |")
    if keluaran:
        from xlkinerja.carry.differences_sheet import workbook

        write_new({keluaran: workbook(result)}, overwrite=timpa)


COMMANDS = (beda,)
