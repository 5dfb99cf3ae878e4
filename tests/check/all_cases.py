"""All cases: those of every module beside this one that is named after them."""

import importlib
from pathlib import Path

from case import Case

MODULES = sorted(p.stem for p in Path(__file__).parent.glob("cases_*.py"))
CASES: tuple[Case, ...] = tuple(c for nama in MODULES for c in importlib.import_module(nama).CASES)


def named(name: str) -> Case:
    """The case of that name."""
    return next(c for c in CASES if c.name == name)
