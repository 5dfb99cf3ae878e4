"""The commands `addin`: build what connects Excel or LibreOffice, install it, take it away, say how it stands."""

from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, CommandGroup, Failed, say
from xlkinerja.cli.writing import put

_FOLDER = click.option(
    "--folder", type=FOLDER, envvar="XLKINERJA_XLSTART", metavar="DIR", help="Folder mulai Excel; bawaan XLSTART Anda."
)
_CALC = click.option("--calc", is_flag=True, help="Untuk LibreOffice Calc, bukan Excel.")
_PROFILE = click.option(
    "--profil", type=FOLDER, metavar="DIR", help="Profil LibreOffice, dengan --calc; bawaan profil Anda."
)
_WAITING = "Layanan Python dicoba sekali, paling lama setengah menit."


@click.group(cls=CommandGroup)
def addin() -> None:
    """Pasang fungsi KIN_ dan tombol di Excel (Windows) atau LibreOffice."""


@addin.command()
@_CALC
@click.option(
    "--keluaran", metavar="BERKAS", help="Berkas yang ditulis; bawaan xlkinerja.xlam, dengan --calc xlkinerja.oxt.",
    type=click.Path(dir_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--sdk", type=FOLDER, metavar="DIR", help="Folder SDK LibreOffice, dengan --calc.")
def bangun(*, calc: bool, keluaran: Path | None, sdk: Path | None) -> None:
    """Bangun add-in dari sumbernya.

    Untuk pengembang; memerlukan pyOpenVBA, atau dengan --calc SDK LibreOffice. Add-in yang sudah jadi ikut terpasang
    bersama xlkinerja.
    """
    name, data = _extension(sdk) if calc else _excel_addin()
    keluaran = keluaran or Path(name)
    put(keluaran, data)
    say(keluaran)


def _excel_addin() -> tuple[str, bytes]:
    from xlkinerja.excel.addin_build import ADDIN_NAME, build

    try:
        return ADDIN_NAME, build()
    except ModuleNotFoundError:
        raise Failed(
            "Membangun add-in memerlukan pyOpenVBA. Jalankan: pip install pyOpenVBA. "
            "Untuk memakai add-in yang sudah jadi, cukup: xlkinerja addin pasang"
        ) from None


def _extension(sdk: Path | None) -> tuple[str, bytes]:
    from xlkinerja.calc.addin_build import EXTENSION_NAME, SdkMissing, build

    try:
        return EXTENSION_NAME, build(sdk)
    except SdkMissing as error:
        raise Failed(str(error)) from None


@addin.command()
@_CALC
@_FOLDER
@_PROFILE
def pasang(*, folder: Path | None, calc: bool, profil: Path | None) -> None:
    """Pasang add-in untuk Python ini.

    Tidak memerlukan hak admin. Tutup Excel atau LibreOffice dahulu. Sesudahnya diperiksa seperti dengan status.
    """
    if calc:
        _install_calc(profil)
        return
    from xlkinerja.excel.addin import AddinFailed, install, start_folder

    click.echo(_WAITING, err=True)
    try:
        destination, missing = install(start_folder(folder))
    except AddinFailed as error:
        raise Failed(str(error)) from None
    click.echo(f"Terpasang: {destination}")
    for item in missing:
        click.echo(f"KURANG  {item.pesan}")
    click.echo("Buka Excel; tab Kinerja muncul di pita." if not missing else "Lengkapi yang kurang, lalu ulangi.")


@addin.command()
@_CALC
@_FOLDER
@_PROFILE
def lepas(*, folder: Path | None, calc: bool, profil: Path | None) -> None:
    """Lepas add-in dari Excel, atau ekstensi dari LibreOffice; buku kerja tidak berubah."""
    if calc:
        _remove_calc(profil)
        return
    from xlkinerja.excel.addin import AddinFailed, remove, start_folder

    try:
        place = start_folder(folder)
        removed = remove(place)
    except AddinFailed as error:
        raise Failed(str(error)) from None
    click.echo(f"Add-in dilepas dari {place}." if removed else f"Tidak ada add-in xlkinerja di {place}.")


@addin.command()
@_CALC
@_FOLDER
@_PROFILE
def status(*, folder: Path | None, calc: bool, profil: Path | None) -> None:
    """Periksa pemasangan add-in, tanpa mengubah apa pun.

    Layanan Python dihidupkan sekali seperti oleh Excel atau LibreOffice, lalu dihentikan.
    """
    if calc:
        _calc_status(profil)
        return
    from xlkinerja.excel.addin import AddinFailed, start_folder
    from xlkinerja.excel.addin import status as addin_status

    click.echo(_WAITING, err=True)
    try:
        every = addin_status(start_folder(folder))
    except AddinFailed as error:
        raise Failed(str(error)) from None
    for item in every:
        click.echo(f"{'baik  ' if item.well else 'KURANG'}  {item.pesan}")


def _install_calc(profile: Path | None) -> None:
    from xlkinerja.calc import addin as extension
    from xlkinerja.calc.office import ExtensionFailed, find_office

    click.echo(_WAITING, err=True)
    try:
        office = find_office(profile)
        missing = extension.install(office)
    except ExtensionFailed as error:
        raise Failed(str(error)) from None
    for_whom = " untuk semua pengguna komputer ini" if extension.for_all_users() else ""
    click.echo(f"Ekstensi terpasang di LibreOffice{for_whom}: {office.program}")
    for item in missing:
        click.echo(f"KURANG  {item.pesan}")
    click.echo("Buka Calc; menu Kinerja muncul." if not missing else "Lengkapi yang kurang, lalu ulangi.")


def _remove_calc(profile: Path | None) -> None:
    from xlkinerja.calc.addin import remove
    from xlkinerja.calc.office import ExtensionFailed, find_office

    try:
        office = find_office(profile)
        removed = remove(office)
    except ExtensionFailed as error:
        raise Failed(str(error)) from None
    place = f"LibreOffice di {office.program}."
    click.echo(f"Ekstensi dilepas dari {place}" if removed else f"Tidak ada ekstensi xlkinerja di {place}")


def _calc_status(profile: Path | None) -> None:
    from xlkinerja.calc.addin import status as extension_status
    from xlkinerja.calc.office import ExtensionFailed, find_office

    click.echo(_WAITING, err=True)
    try:
        every = extension_status(find_office(profile))
    except ExtensionFailed as error:
        raise Failed(str(error)) from None
    for item in every:
        click.echo(f"{'baik  ' if item.well else 'KURANG'}  {item.pesan}")


COMMANDS = (addin,)
