"""All cases: those of every module in this folder but the tests of them."""

import importlib
from pathlib import Path

from tests.check.sets.case import Case

MODULES = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith(("test_", "all_")))
CASES: tuple[Case, ...] = tuple(
    case for name in MODULES for case in importlib.import_module(f"tests.check.cases.{name}").CASES
)


def named(name: str) -> Case:
    """The case of that name."""
    return next(c for c in CASES if c.name == name)
