"""What every command shares: Indonesian usage lines, plain errors, and the LOKASI argument."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from xlkinerja.cli.indonesian import speak_indonesian

speak_indonesian()

LOCATIONS = click.argument("lokasi", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="LOKASI…")
FOLDER = click.Path(file_okay=False, path_type=Path)


class PlainCommand(click.Command):
    """A command whose usage line is Indonesian."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[PILIHAN]", **kwargs})


class CommandGroup(click.Group):
    """The group of commands, likewise."""

    command_class = PlainCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(
            *args, **{"options_metavar": "[PILIHAN]", "subcommand_metavar": "PERINTAH [MASUKAN]…", **kwargs}
        )


def say(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Print a text that may hold the names of files: nothing in it is a command to the terminal."""
    from xlkinerja.workbook.values import visible

    click.echo(visible(str(text)), err=err, nl=nl)


class Failed(click.ClickException):
    """Something the user can mend: one or two sentences, exit code 2."""

    exit_code = 2


@contextmanager
def plain(name: str = "") -> Iterator[None]:
    """Errors of files become sentences that name the file."""
    from xlkinerja.workbook.disk.regular import reason
    from xlkinerja.workbook.errors import PackageError, PatchRefused

    try:
        yield
    except (PackageError, PatchRefused) as error:
        raise Failed(f"{name}: {error.pesan}" if name else error.pesan) from None
    except ValueError as error:
        if "null" not in str(error):
            raise
        raise Failed(f"{name}: nama itu memuat karakter terlarang.") from None
    except OSError as error:
        where = name or str(error.filename or "")
        raise Failed(f"{where}: tidak dapat dibaca atau ditulis ({reason(error)}).") from None


def must_exist(locations: tuple[Path, ...]) -> None:
    from xlkinerja.workbook.disk.regular import obstacle

    for path in locations:
        if words := obstacle(path, folders=True):
            raise Failed(f"{path} tidak dapat dibaca: {words}. Periksa nama dan letaknya.")
        if not path.exists():
            raise Failed(f"{path} tidak ada. Periksa nama dan letaknya.")
