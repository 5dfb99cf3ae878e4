"""The commands `addin`: build the Excel add-in, install it, take it away, say how it stands."""

from pathlib import Path

import click

from xlkinerja.cli_base import FOLDER, Gagal, Grup

_FOLDER = click.option(
    "--folder", type=FOLDER, envvar="XLKINERJA_XLSTART", metavar="DIR", help="Folder mulai Excel; bawaan XLSTART Anda."
)
_TUNGGU = "Layanan Python dicoba sekali, paling lama setengah menit."


@click.group(cls=Grup)
def addin() -> None:
    """Pasang fungsi KIN_ dan tombol di Excel (Windows)."""


@addin.command()
@click.option(
    "--keluaran", default="xlkinerja.xlam", show_default=True, metavar="BERKAS", help="Berkas yang ditulis.",
    type=click.Path(dir_okay=False, path_type=Path),
)  # fmt: skip
def bangun(keluaran: Path) -> None:
    """Bangun add-in dari sumbernya.

    Untuk pengembang; memerlukan pyOpenVBA. Add-in yang sudah jadi ikut terpasang bersama xlkinerja.
    """
    from xlkinerja.excel.addin_build import bangun as buat
    from xlkinerja.workbook.patch import replace_file

    try:
        data = buat()
    except ModuleNotFoundError:
        raise Gagal(
            "Membangun add-in memerlukan pyOpenVBA. Jalankan: pip install pyOpenVBA. "
            "Untuk memakai add-in yang sudah jadi, cukup: xlkinerja addin pasang"
        ) from None
    try:
        keluaran.parent.mkdir(parents=True, exist_ok=True)
        replace_file(keluaran, data, backup=False)
    except OSError as error:
        raise Gagal(f"{keluaran}: tidak dapat ditulis ({error.strerror or error}).") from None
    click.echo(keluaran)


@addin.command()
@_FOLDER
def pasang(folder: Path | None) -> None:
    """Pasang add-in untuk Python ini.

    Tidak memerlukan hak admin. Tutup Excel dahulu. Sesudahnya diperiksa seperti dengan status.
    """
    from xlkinerja.excel.addin import AddinGagal, folder_mulai
    from xlkinerja.excel.addin import pasang as taruh

    click.echo(_TUNGGU, err=True)
    try:
        tujuan, kurang = taruh(folder_mulai(folder))
    except AddinGagal as error:
        raise Gagal(str(error)) from None
    click.echo(f"Terpasang: {tujuan}")
    for butir in kurang:
        click.echo(f"KURANG  {butir.pesan}")
    click.echo("Buka Excel; tab Kinerja muncul di pita." if not kurang else "Lengkapi yang kurang, lalu ulangi.")


@addin.command()
@_FOLDER
def lepas(folder: Path | None) -> None:
    """Lepas add-in dari Excel; buku kerja tidak berubah."""
    from xlkinerja.excel.addin import AddinGagal, folder_mulai
    from xlkinerja.excel.addin import lepas as ambil

    try:
        tempat = folder_mulai(folder)
        ada = ambil(tempat)
    except AddinGagal as error:
        raise Gagal(str(error)) from None
    click.echo(f"Add-in dilepas dari {tempat}." if ada else f"Tidak ada add-in xlkinerja di {tempat}.")


@addin.command()
@_FOLDER
def status(folder: Path | None) -> None:
    """Periksa pemasangan add-in, tanpa mengubah apa pun.

    Layanan Python dihidupkan sekali seperti oleh Excel, lalu dihentikan.
    """
    from xlkinerja.excel.addin import AddinGagal, folder_mulai
    from xlkinerja.excel.addin import status as periksa

    click.echo(_TUNGGU, err=True)
    try:
        semua = periksa(folder_mulai(folder))
    except AddinGagal as error:
        raise Gagal(str(error)) from None
    for butir in semua:
        click.echo(f"{'baik  ' if butir.baik else 'KURANG'}  {butir.pesan}")
