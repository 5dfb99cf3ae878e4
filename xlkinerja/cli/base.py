"""What every command shares: Indonesian usage lines, plain errors, and the LOKASI argument."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from xlkinerja.cli.indonesian import speak_indonesian

speak_indonesian()

LOKASI = click.argument("lokasi", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="LOKASI…")
FOLDER = click.Path(file_okay=False, path_type=Path)


class Perintah(click.Command):
    """A command whose usage line is Indonesian."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[PILIHAN]", **kwargs})


class Grup(click.Group):
    """The group of commands, likewise."""

    command_class = Perintah

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(
            *args, **{"options_metavar": "[PILIHAN]", "subcommand_metavar": "PERINTAH [MASUKAN]…", **kwargs}
        )


class Gagal(click.ClickException):
    """Something the user can mend: one or two sentences, exit code 2."""

    exit_code = 2


@contextmanager
def plain(nama: str = "") -> Iterator[None]:
    """Errors of files become sentences that name the file."""
    from xlkinerja.workbook.errors import PackageError, PatchRefused

    try:
        yield
    except (PackageError, PatchRefused) as error:
        raise Gagal(f"{nama}: {error.pesan}" if nama else error.pesan) from None
    except OSError as error:
        where = nama or str(error.filename or "")
        raise Gagal(f"{where}: tidak dapat dibaca atau ditulis ({error.strerror or error}).") from None


def must_exist(lokasi: tuple[Path, ...]) -> None:
    for path in lokasi:
        if not path.exists():
            raise Gagal(f"{path} tidak ada. Periksa nama dan letaknya.")
