"""What tests of the extension need around it: a Python that knows this source tree, and its processes."""

import os
import stat
import sys
import time
from pathlib import Path

AKAR = Path(__file__).parents[2]


def skrip(path, content):
    """A program of its own in this file."""
    path.write_text(f"#!/bin/sh\n{content}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def python_uji(folder):
    """The interpreter of these tests with this source tree first on its path, whatever is installed there."""
    return skrip(Path(folder, "python"), f'PYTHONPATH="{AKAR}" exec "{sys.executable}" "$@"')


def proses_layanan(sesi):
    """The processes of Python that answer for the office which leads this session."""
    ketemu = []
    for p in Path("/proc").iterdir():
        if not p.name.isdigit():
            continue
        try:
            cmdline = (p / "cmdline").read_bytes()
            if b"xlkinerja.calc.service" in cmdline and os.getsid(int(p.name)) == sesi:
                ketemu.append(int(p.name))
        except OSError:  # gone meanwhile
            continue
    return ketemu


def tunggu(syarat, limit=10):
    """Whether the condition comes true within so many seconds."""
    akhir = time.monotonic() + limit
    while not syarat():
        if time.monotonic() > akhir:
            return False
        time.sleep(0.02)
    return True
