"""Files that a command makes: all of them or none, and never over somebody's own."""

from pathlib import Path

import click

from xlkinerja.cli.base import Failed, plain, say

OVERWRITE = click.option("--timpa", is_flag=True, help="Timpa berkas bernama sama yang isinya lain.")


def write_new(berkas: dict[Path, bytes], *, overwrite: bool) -> None:
    """Write files that are not there yet; nothing is written where one of that name holds something else."""
    from xlkinerja.workbook.disk.regular import obstacle

    for path, data in berkas.items():
        if words := obstacle(path):
            raise Failed(f"{path} tidak dapat ditulis: {words}. Pilih nama atau folder lain.")
        with plain(str(path)):
            if not overwrite and path.exists() and path.read_bytes() != data:
                raise Failed(f"{path} sudah ada dan isinya lain. Pilih folder lain, atau pakai --timpa.")
    for path, data in berkas.items():
        put(path, data)
        say(path)


def put(path: Path, data: bytes, *, backup: bool = False, expected: bytes | None = None) -> Path | None:
    """Write one file in one step, its folder as well, and give the path of the backup; see replace_file.

    What a killed run left there is taken away before, and told.
    """
    from xlkinerja.workbook.disk.replacing import clear_leftovers, replace_file

    with plain(str(path)):
        path.parent.mkdir(parents=True, exist_ok=True)
        for name in clear_leftovers(path, data):
            say(f"Sisa proses yang terhenti dihapus: {path.with_name(name)}")
        return replace_file(path, data, backup=backup, expected=expected)


def put_result(path: Path, data: bytes, *, expected: bytes | None = None) -> Path | None:
    """Write a workbook in which somebody may have typed since, and give the path of the copy of what stood there.

    A result of an earlier run is worked on like any other file, so it is kept as well; one that is the same stays.
    """
    with plain(str(path)):
        if path.is_file() and path.read_bytes() == data:
            return None
    return put(path, data, backup=True, expected=expected)


def tell_opened(path: Path, done: str) -> None:
    """Say that a file is open elsewhere, so that what was `done` is what was last saved."""
    from xlkinerja.workbook.disk.replacing import opened_by

    if (found := opened_by(path)) is not None:
        say(f"  {path.name} sedang dibuka di {found[0]}; yang {done} isinya yang terakhir disimpan.")
