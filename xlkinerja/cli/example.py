"""The commands that write published reports as workbooks: contoh and demo."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import FOLDER, Failed, PlainCommand, plain, say
from xlkinerja.cli.writing import OVERWRITE, write_new

if TYPE_CHECKING:
    from xlkinerja.pages.filling import Filled


@click.command(cls=PlainCommand)
@click.argument("nama", required=False, metavar="[NAMA|DATA.json]")
@click.option("--keluaran", type=FOLDER, metavar="DIR", help="Folder tujuan; bawaan folder bernama contoh itu.")
@click.option("--reviu", is_flag=True, help="Tulis juga Reviu.xlsx: tabel dan angka seperti tercetak dalam laporan.")
@OVERWRITE
def contoh(nama: str | None, keluaran: Path | None, *, reviu: bool, timpa: bool) -> None:
    """Tulis buku kerja contoh dari laporan nyata.

    NAMA laporan yang disertakan, atau DATA.json Anda sendiri dalam bentuk yang sama. Tanpa NAMA: tampilkan daftarnya.
    """
    from xlkinerja.report.errors import ReportUnusable
    from xlkinerja.report.model import load, names
    from xlkinerja.report.writing import workbooks

    if nama is None:
        for n in names():
            say(n)
        return
    try:
        content = workbooks(load(nama), reviu=reviu)
    except ReportUnusable as error:
        raise Failed(str(error)) from None
    write_new({(keluaran or Path(Path(nama).stem)) / f: data for f, data in content.items()}, overwrite=timpa)


@click.command(cls=PlainCommand)
@click.argument("folder", type=FOLDER, metavar="DIR")
def demo(folder: Path) -> None:
    """Peragakan semuanya pada satu set nyata.

    Menulis, menyusun, dan memeriksa satu set dokumen nyata di folder DIR.
    """
    from xlkinerja.check.periksa import periksa
    from xlkinerja.check.settings import SettingsUnusable
    from xlkinerja.pages.filling import fill
    from xlkinerja.pages.text import ikhtisar_text
    from xlkinerja.report.model import fullest, load
    from xlkinerja.report.writing import workbooks
    from xlkinerja.summary.counting import summarise

    example = fullest()
    result: Filled | None = None
    berkas: dict[Path, bytes] = {}
    for name, data in workbooks(load(example)).items():
        with plain(name):
            filled = fill(data, name=name)
        result = filled if filled.book.document and filled.book.document.canvases else result
        berkas[folder / name] = filled.data
    say(f"Menulis {len(berkas)} buku kerja dari contoh {example}:")
    write_new(berkas, overwrite=False)
    try:
        report = periksa(*berkas)
    except SettingsUnusable as error:  # of a folder that was there before
        raise Failed(str(error)) from None
    if result is not None:
        book = result.book
        say(f"\nIKHTISAR EKSEKUTIF — {book.identity('satker')} — Tahun {book.identity('tahun')}\n")
        say(ikhtisar_text(summarise(book)))
    say("\nTemuan: " + report.counts)
    say(f"Baca temuannya: xlkinerja periksa {folder}\nBerkas:")
    for path in berkas:
        say(f"  {path}")


COMMANDS = (contoh, demo)
