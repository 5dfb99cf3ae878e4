"""The program as users run it: in this process, which takes a tenth of the time, or in one of its own."""

import contextlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from tests.contoh import contoh as buku_contoh
from xlkinerja.cli.main import cli

#: Words of click, pydantic and Python that no user is to read.
INGGRIS = ("Usage", "Options", "Commands", "Error", "Missing", "Invalid", "Show this", "Traceback", "Try '", "required",
           "Input should", "Value error")  # fmt: skip


@dataclass(frozen=True)
class Done:
    """How a run ended: exit code, what it printed as text, and standard output as bytes."""

    code: int
    stdout: str
    stderr: str
    raw: bytes


def run(*args: object, cwd: Path | None = None, code: int | None = None, process: bool = False) -> Done:
    """Run xlkinerja with these arguments; `code` is the exit code that it must have."""
    done = (_in_a_process if process else _here)([str(a) for a in args], cwd)
    if code is not None:
        assert done.code == code, done.stdout + done.stderr
    assert not [w for w in INGGRIS if w in done.stdout + done.stderr], done.stdout + done.stderr
    return done


def _here(args: list[str], cwd: Path | None) -> Done:
    with contextlib.chdir(cwd or "."):
        result = CliRunner().invoke(cli, args, prog_name="xlkinerja")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr, result.stdout_bytes)


def _in_a_process(args: list[str], cwd: Path | None) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "xlkinerja", *args],
        cwd=cwd, capture_output=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    output, errors = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Done(done.returncode, output, errors, done.stdout)


def contoh(name: str, folder: Path) -> Path:
    """The workbooks of a published report as `xlkinerja contoh` writes them, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for berkas, data in buku_contoh(name).items():
        (folder / berkas).write_bytes(data)
    return folder
