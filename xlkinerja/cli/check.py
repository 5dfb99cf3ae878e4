"""The command periksa."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import LOCATIONS, Failed, PlainCommand, must_exist, say
from xlkinerja.cli.choices import Choice, formats, levels
from xlkinerja.cli.writing import put

if TYPE_CHECKING:
    from xlkinerja.check.finding import Report
    from xlkinerja.check.settings import Settings

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(cls=PlainCommand)
@LOCATIONS
@click.option("--format", "bentuk", type=Choice(formats),
              help="Bentuk hasil; bawaan menurut akhiran --keluaran, atau teks.")  # fmt: skip
@click.option("--keluaran", type=FILE, metavar="BERKAS", help="Tulis ke berkas.")
@click.option("--pilih", metavar="KODE,…", help="Hanya aturan ini; XK3 berarti seluruh keluarga 3.")
@click.option("--abaikan", multiple=True, metavar="KODE=alasan", help="Sisihkan temuan aturan ini; boleh diulang.")
@click.option("--gagal-pada", type=Choice(levels),
              help="Berakhir dengan 1 bila ada temuan setingkat ini atau lebih berat; bawaan galat.")  # fmt: skip
@click.option("--bandingkan", type=FILE, metavar="LAMA.json",
              help="Hanya yang baru atau hilang sejak hasil JSON itu.")  # fmt: skip
@click.option("--renstra", type=FILE, metavar="BERKAS",
              help="Renstra untuk semua satker yang tidak mempunyai Renstra sendiri.")  # fmt: skip
@click.option("--proses", default=1, show_default=True, type=click.IntRange(1, 64), metavar="N",
              help="Banyaknya proses pembaca, untuk ratusan berkas.")  # fmt: skip
def periksa(
    lokasi: tuple[Path, ...],
    bentuk: str | None,
    keluaran: Path | None,
    pilih: str | None,
    abaikan: tuple[str, ...],
    gagal_pada: str | None,
    bandingkan: Path | None,
    renstra: Path | None,
    proses: int,
) -> None:
    """Periksa berkas dan folder tanpa mengubahnya.

    Pengaturan tetap dapat ditulis di xlkinerja.toml di folder itu; pilihan di sini mengalahkannya. Berakhir dengan 0
    bila bersih, 1 bila ada temuan, 2 bila salah pakai.
    """
    from xlkinerja.check.comparing import EarlierUnusable
    from xlkinerja.check.formats import FORMATS
    from xlkinerja.check.periksa import periksa as run
    from xlkinerja.check.settings import SettingsUnusable

    must_exist(lokasi)
    bentuk = _format_of(bentuk, keluaran)
    if FORMATS[bentuk].binary and keluaran is None:
        raise Failed(
            f"Bentuk {bentuk} perlu berkas tujuan. Tambahkan misalnya --keluaran temuan{FORMATS[bentuk].suffix}"
        )
    if keluaran is not None:
        _refuse_workbook(keluaran)
    try:
        settings = _settings(lokasi, pilih, abaikan, gagal_pada, renstra)
        report = run(*lokasi, settings=settings, earlier=bandingkan, on_file=_progress(), processes=proses)
    except (SettingsUnusable, EarlierUnusable) as error:
        raise Failed(str(error)) from None
    if not report.berkas and not report.found:
        raise Failed(f"Tidak ada buku kerja Excel di {', '.join(map(str, lokasi))}.")
    _write(report, bentuk, keluaran)
    sys.exit(1 if any(t.tingkat.reaches(settings.gagal_pada) for t in report.temuan) else 0)


def _format_of(form: str | None, output: Path | None) -> str:
    """The format asked for, or the one of the ending; a file never bears the ending of something else."""
    from xlkinerja.check.formats import FORMATS

    by_suffix = {declared.suffix: name for name, declared in FORMATS.items()}
    suffix = output.suffix.casefold() if output else ""
    if not suffix:
        return form or "teks"
    if suffix not in by_suffix:
        raise Failed(f"Akhiran {suffix} pada --keluaran tidak dikenal. Yang dikenal: {', '.join(by_suffix)}.")
    if form and form != by_suffix[suffix]:
        fitting = FORMATS[form].suffix
        raise Failed(f"Bentuk {form} tidak cocok dengan akhiran {suffix} pada --keluaran. Pakai akhiran {fitting}.")
    return by_suffix[suffix]


def _refuse_workbook(output: Path) -> None:
    """A result never takes the place of somebody's workbook."""
    from xlkinerja.check.checking import is_temuan
    from xlkinerja.check.locating import SUFFIXES
    from xlkinerja.workbook.disk.regular import obstacle
    from xlkinerja.workbook.reading import read

    if words := obstacle(output):
        raise Failed(f"{output} tidak dapat ditulis: {words}. Pilih nama lain untuk --keluaran.")
    if output.suffix.casefold() in SUFFIXES and output.exists() and not is_temuan(read(output)):
        raise Failed(f"{output} sudah ada dan bukan hasil pemeriksaan. Pilih nama lain untuk --keluaran.")


def _settings(
    locations: tuple[Path, ...],
    selected: str | None,
    ignored: tuple[str, ...],
    fails_at: str | None,
    renstra: Path | None,
) -> "Settings":
    """The file's settings with those of the command line over them. Raises SettingsUnusable."""
    from xlkinerja.check.finding import Tingkat
    from xlkinerja.check.settings import load, parse_ignored, parse_selected

    settings = load(locations)
    return replace(
        settings,
        pilih=settings.pilih if selected is None else parse_selected(selected),
        abaikan={**settings.abaikan, **parse_ignored(ignored)},
        gagal_pada=settings.gagal_pada if fails_at is None else Tingkat(fails_at),
        renstra=str(renstra or settings.renstra),
    )


def _write(report: "Report", form: str, output: Path | None) -> None:
    from xlkinerja.check.formats import FORMATS
    from xlkinerja.check.formats.text import ringkasan

    color = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    content = FORMATS[form](report, color=color, destination=output, day=date.today())  # noqa: DTZ011 - the user's day
    if output is None and form == "teks":
        click.echo(content, nl=False)
        return
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if output is None:
        click.echo(data, nl=False)  # bytes: a console's encoding would spoil UTF-8
        return
    put(output, data)
    say(f"{output}: {ringkasan(report)}")


def _progress() -> Callable[[int, int, str], None] | None:
    """A line that counts files, on a terminal only."""
    if not sys.stderr.isatty():
        return None
    from xlkinerja.workbook.values import visible

    def show(done: int, total: int, name: str) -> None:
        clear = "\r" + " " * 79 + "\r" if done == total else ""
        click.echo(f"\r{done}/{total} {visible(name)[:60]:<60}{clear}", err=True, nl=False)

    return show


COMMANDS = (periksa,)
