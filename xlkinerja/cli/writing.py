"""Files that a command makes: all of them or none, and never over somebody's own."""

from pathlib import Path

import click

from xlkinerja.cli.base import Failed, plain

OVERWRITE = click.option("--timpa", is_flag=True, help="Timpa berkas bernama sama yang isinya lain.")


def write_new(berkas: dict[Path, bytes], *, overwrite: bool) -> None:
    """Write files that are not there yet; nothing is written where one of that name holds something else."""
    from xlkinerja.workbook.patch import replace_file

    for path, data in berkas.items():
        with plain(str(path)):
            if not overwrite and path.exists() and path.read_bytes() != data:
                raise Failed(f"{path} sudah ada dan isinya lain. Pilih folder lain, atau pakai --timpa.")
    for path, data in berkas.items():
        with plain(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, data, backup=False)
        click.echo(path)
