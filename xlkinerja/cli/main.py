"""The program `xlkinerja`: its group of commands, and what stands between the user and a traceback.

Heavy libraries load inside the commands that use them, so that --help answers at once.
"""

import os
import sys

import click

from xlkinerja import __version__
from xlkinerja.cli import (
    addin,
    aturan,
    carry,
    check,
    compute,
    differences,
    example,
    fill,
    intake,
    press,
    template,
    tidy,
)
from xlkinerja.cli.base import CommandGroup, say


@click.group(
    cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help", "--bantuan"], "max_content_width": 100}
)
@click.version_option(__version__, "--versi", "--version", prog_name="xlkinerja")
def cli() -> None:
    """Templat, pemeriksa, dan penyusun Ikhtisar Eksekutif untuk dokumen kinerja tahunan (SAKIP)."""


for _module in (addin, aturan, example, compute, check, fill, press, carry, intake, template, tidy, differences):
    for _command in _module.COMMANDS:
        cli.add_command(_command)


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
        say(
            f"Salah: terjadi hal yang tidak terduga ({type(error).__name__}: {error}). Tidak ada berkas yang diubah "
            "setelah itu. Laporkan kepada pembuat xlkinerja dengan menyertakan berkasnya.",
            err=True,
        )
        sys.exit(2)
