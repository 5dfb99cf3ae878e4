"""What a function for cells is to a spreadsheet program: its name, its sentence, its arguments, and how it is called.

A function is declared once, by `@fungsi_sel` above its definition in `functions`. The wrappers, the wizard texts and
the interfaces of every host are made from the declaration.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec

from xlkinerja.hosts.arguments import ArgumentsUnusable, Output
from xlkinerja.workbook.values import visible

CATEGORY = "Kinerja"
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its name, its sentence (Indonesian), whether it may not be left out, whether its place counts."""

    name: str
    explanation: str
    required: bool
    #: The function is given a `Range` instead of bare values.
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """Cells with the row and column of the first one on their sheet, counted from 1."""

    content: Any
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Function:
    """A function for cells."""

    name: str
    explanation: str
    arguments: tuple[Argument, ...]
    run: Callable[..., Output]


FUNCTIONS: dict[str, Function] = {}


def cell_function(**explanation: str) -> Callable[[Callable[P, Output]], Callable[P, Output]]:
    """Declares a function: a sentence for each of its arguments. What it raises becomes a sentence in the cell."""

    def register(function: Callable[P, Output]) -> Callable[P, Output]:
        run = _safe(function)
        name = getattr(function, "__name__", "")
        parameters = inspect.signature(function).parameters
        assert list(parameters) == list(explanation), name
        arguments = tuple(
            Argument(n, explanation[n], p.default is p.empty, p.annotation is Range) for n, p in parameters.items()
        )
        FUNCTIONS[name] = Function(name, (function.__doc__ or "").strip(), arguments, run)
        return run

    return register


def call(name: str, arguments: Sequence[Any]) -> Output:
    """What a function gives as rows of float, str and bool.

    `arguments` are values, rows of values, or a Range; None for an empty cell; fewer than declared where the last are
    left out.
    """
    function = FUNCTIONS.get(name)
    if function is None:
        name = visible(name)
        return [[f"Fungsi {name} tidak dikenal oleh xlkinerja ini. Pasang ulang add-in dan xlkinerja dari versi sama."]]
    if len(arguments) > len(function.arguments) or len(arguments) < sum(m.required for m in function.arguments):
        return [[f"Banyaknya masukan {name} tidak sesuai: {'; '.join(m.name for m in function.arguments)}."]]
    paired = zip(arguments, function.arguments, strict=False)
    return function.run(*(x.content if isinstance(x, Range) and not m.placed else x for x, m in paired))


def _safe(function: Callable[P, Output]) -> Callable[P, Output]:
    """The function so that whatever happens becomes a sentence in the cell, never a traceback."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> Output:
        try:
            return function(*args, **kwargs)
        except ArgumentsUnusable as error:
            return [[visible(str(error))]]
        except Exception as error:  # noqa: BLE001 - a cell has no place for a traceback
            return [[f"Tidak dapat dihitung ({type(error).__name__}). Periksa isi sel yang ditunjuk."]]

    return run
