"""The click door: options become one call into the library, and its answer is printed.

Heavy libraries load inside the commands that use them, so that --help answers at once.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlkinerja import __version__
from xlkinerja.cli.addin import addin
from xlkinerja.cli.base import FOLDER, Gagal, Grup, plain
from xlkinerja.cli.periksa import CHECK_COMMANDS
from xlkinerja.cli.susun import FILL_COMMANDS

if TYPE_CHECKING:
    from xlkinerja.pages.filling import Filled

#: Written again here so that --help need not load the declarations; a test holds it to workbook.documents.
DOKUMEN = ("rkt", "pk", "rencana-aksi", "realisasi", "reviu")
#: Likewise the keys of identitas.ENTITAS, and what Pengaturan offers as the cap of capaian.
ENTITAS = ("kpu", "sekretariat", "lainnya")
BATAS = ("tanpa", "100", "110", "120", "150")
_TIMPA = click.option("--timpa", is_flag=True, help="Timpa berkas bernama sama yang isinya lain.")


@click.group(cls=Grup, context_settings={"help_option_names": ["-h", "--help", "--bantuan"], "max_content_width": 100})
@click.version_option(__version__, "--versi", "--version", prog_name="xlkinerja")
def cli() -> None:
    """Templat, pemeriksa, dan penyusun Ikhtisar Eksekutif untuk dokumen kinerja tahunan (SAKIP)."""


for _command in (*CHECK_COMMANDS, *FILL_COMMANDS):
    cli.add_command(_command)
cli.add_command(addin)


def main() -> None:
    """The program `xlkinerja`: whatever happens, the user reads a sentence, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not know every letter
            stream.reconfigure(errors="replace")
    try:
        cli.main(prog_name="xlkinerja")
    except Exception as error:
        if os.environ.get("XLKINERJA_LACAK"):
            raise
        click.echo(
            f"Salah: terjadi hal yang tidak terduga ({type(error).__name__}: {error}). Tidak ada berkas yang diubah "
            "setelah itu. Laporkan kepada pembuat xlkinerja dengan menyertakan berkasnya.",
            err=True,
        )
        sys.exit(2)


def _write_new(berkas: dict[Path, bytes], *, timpa: bool) -> None:
    """Write files that are not there yet; nothing is written where one of that name holds something else."""
    from xlkinerja.workbook.patch import replace_file

    for path, data in berkas.items():
        with plain(str(path)):
            if not timpa and path.exists() and path.read_bytes() != data:
                raise Gagal(f"{path} sudah ada dan isinya lain. Pilih folder lain, atau pakai --timpa.")
    for path, data in berkas.items():
        with plain(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, data, backup=False)
        click.echo(path)


@cli.command()
@click.argument("dokumen", metavar="DOKUMEN", type=click.Choice([*DOKUMEN, "semua"]))
@click.option("--satker", metavar="NAMA", help="Nama lengkap satuan kerja.")
@click.option("--tahun", type=click.IntRange(2000, 2100), metavar="TAHUN", help="Tahun kinerja, misalnya 2024.")
@click.option("--entitas", type=click.Choice(ENTITAS, case_sensitive=False),
              help="kpu (ditandatangani Ketua), sekretariat (Sekretaris KPU), atau lainnya: kantor lain.")  # fmt: skip
@click.option(
    "--baris", default=60, show_default=True, type=click.IntRange(1, 2000), metavar="N", help="Baris siap isi."
)
@click.option("--keluaran", default=".", type=FOLDER, metavar="DIR", help="Folder tujuan; bawaan folder ini.")
@_TIMPA
def template(
    dokumen: str, satker: str | None, tahun: int | None, entitas: str | None, baris: int, keluaran: Path, *, timpa: bool
) -> None:
    """Buat templat kosong.

    DOKUMEN: rkt, pk, rencana-aksi, realisasi, reviu, atau semua.
    """
    from xlkinerja.pages.filling import template_bytes
    from xlkinerja.workbook.documents import BY_KEY
    from xlkinerja.workbook.sheets.identitas import ENTITAS as NAMA_ENTITAS

    if satker is not None and not satker.strip():
        raise Gagal("--satker kosong. Tulis nama lengkap satuan kerja, atau hapus pilihan itu dan isi di lembarnya.")
    identitas = {"satker": satker, "tahun": tahun, "entitas": NAMA_ENTITAS[entitas] if entitas else None}
    berkas = {}
    for key in DOKUMEN if dokumen == "semua" else (dokumen,):
        with plain():
            berkas[keluaran / BY_KEY[key].file] = template_bytes(BY_KEY[key], baris, identitas=identitas)
    _write_new(berkas, timpa=timpa)


@cli.command()
@click.option("--target", required=True, metavar="NILAI", help="Seperti tertulis: 97,5%, 8 kali, WTP.")
@click.option("--realisasi", required=True, metavar="NILAI", help="Seperti tertulis: 100%, 11 kali, WDP.")
@click.option("--polarisasi", default="maksimal", show_default=True,
              type=click.Choice(["maksimal", "minimal", "stabil", "predikat"], case_sensitive=False))  # fmt: skip
@click.option("--profil", default="lan", show_default=True, type=click.Choice(["lan", "rasio"]), help="Rumus minimal.")
@click.option("--batas", default="tanpa", show_default=True, type=click.Choice(BATAS, case_sensitive=False),
              help="Batas atas capaian, seperti di lembar Pengaturan.")  # fmt: skip
@click.option("--desimal", default=2, show_default=True, type=click.IntRange(0, 6), metavar="N")
@click.option("--skala", default="lima", show_default=True, type=click.Choice(["lima", "empat", "permendagri"]))
def hitung(**pilihan: Any) -> None:
    """Hitung capaian satu indikator."""
    from xlkinerja.cli.hitung import hitung_satu

    try:
        click.echo(hitung_satu(**pilihan))
    except ValueError as error:
        raise Gagal(str(error)) from None


@cli.command()
@click.argument("nama", required=False, metavar="[NAMA|DATA.json]")
@click.option("--keluaran", type=FOLDER, metavar="DIR", help="Folder tujuan; bawaan folder bernama contoh itu.")
@click.option("--reviu", is_flag=True, help="Tulis juga Reviu.xlsx: tabel dan angka seperti tercetak dalam laporan.")
@_TIMPA
def contoh(nama: str | None, keluaran: Path | None, *, reviu: bool, timpa: bool) -> None:
    """Tulis buku kerja contoh dari laporan nyata.

    NAMA laporan yang disertakan, atau DATA.json Anda sendiri dalam bentuk yang sama. Tanpa NAMA: tampilkan daftarnya.
    """
    from xlkinerja.report.errors import ContohSalah
    from xlkinerja.report.model import load, names
    from xlkinerja.report.writing import workbooks

    if nama is None:
        for n in names():
            click.echo(n)
        return
    try:
        isi = workbooks(load(nama), reviu=reviu)
    except ContohSalah as error:
        raise Gagal(str(error)) from None
    _write_new({(keluaran or Path(Path(nama).stem)) / f: data for f, data in isi.items()}, timpa=timpa)


@cli.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
def demo(folder: Path) -> None:
    """Peragakan semuanya pada satu set nyata.

    Menulis, menyusun, dan memeriksa satu set dokumen nyata di folder DIR.
    """
    from xlkinerja.check.checking import check
    from xlkinerja.check.finding import Tingkat
    from xlkinerja.pages.filling import fill
    from xlkinerja.pages.teks import ikhtisar_teks
    from xlkinerja.report.model import fullest, load
    from xlkinerja.report.writing import workbooks
    from xlkinerja.summary.counting import summarise

    contoh_demo = fullest()
    hasil: Filled | None = None
    berkas: dict[Path, bytes] = {}
    for nama, data in workbooks(load(contoh_demo)).items():
        with plain(nama):
            filled = fill(data, name=nama)
        hasil = filled if filled.book.document and filled.book.document.canvases else hasil
        berkas[folder / nama] = filled.data
    click.echo(f"Menulis {len(berkas)} buku kerja dari contoh {contoh_demo}:")
    _write_new(berkas, timpa=False)
    report = check(list(berkas))
    if hasil is not None:
        book = hasil.book
        click.echo(f"\nIKHTISAR EKSEKUTIF — {book.identity('satker')} — Tahun {book.identity('tahun')}\n")
        click.echo(ikhtisar_teks(summarise(book)))
    click.echo("\nTemuan: " + ", ".join(f"{report.jumlah(t)} {t.value}" for t in Tingkat))
    click.echo(f"Baca temuannya: xlkinerja periksa {folder}\nBerkas:")
    for path in berkas:
        click.echo(f"  {path}")
