"""Properties are tried on the same examples in every run, and never for how long they take.

A workbook that is built again from the same arguments is the one built before: `build` gives the same bytes for the
same arguments, which test_templates holds against the function itself (`build.__wrapped__`).
"""

import gc
from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import settings

from xlkinerja.pages import filling
from xlkinerja.workbook import package, templates

settings.register_profile("xlkinerja", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("xlkinerja")


def _remembered(make: Callable[..., bytes]) -> Callable[..., bytes]:
    """The function, asked once for the same document and arguments that say in their repr all that they are."""
    made: dict[tuple[int, str], tuple[Any, bytes]] = {}  # with the document, whose identity is of its lifetime

    @wraps(make)
    def remember(document: Any, *args: Any, **content: Any) -> bytes:
        said = repr((args, sorted(content.items())))
        if " at 0x" in said:
            return make(document, *args, **content)
        key = id(document), said
        if key not in made:
            made[key] = document, make(document, *args, **content)
        return made[key][1]

    return remember


#: Bytes and number of the sheets remembered; larger ones are few, and mostly of one test.
_SMALL, _MANY = 300_000, 400


def _read_before(read: Callable[..., Any]) -> Callable[..., Any]:
    """The cells of a sheet part, read once for the same bytes: most workbooks differ from others in one sheet.

    A Package hands the same SheetData to all who ask, so nobody changes it.
    """
    known: dict[tuple[object, ...], Any] = {}

    @wraps(read)
    def remember(data: bytes, part: str, **how: Any) -> Any:
        if len(data) > _SMALL:
            return read(data, part, **how)
        key = part, blake2b(data).digest(), repr(sorted(how.items()))
        found = known.pop(key, None) or read(data, part, **how)
        known[key] = found  # the one asked for last stands last
        if len(known) > _MANY:
            del known[next(iter(known))]
        return found

    return remember


# before any module takes these names
package.read_cells = _read_before(package.read_cells)
templates.build = _remembered(templates.build)
filling.template_bytes = _remembered(filling.template_bytes)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of what a module makes once come first: a worker that is idle takes tests from the end of another's queue,
    and would make it all again.
    """
    made = {"contoh", "terhitung", "semua_buku"}
    items.sort(key=lambda item: not made & set(getattr(item, "fixturenames", ())))


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the garbage collector need not walk over it again and again."""
    gc.collect()
    gc.freeze()
