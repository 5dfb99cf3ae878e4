"""Properties are tried on the same examples in every run, and never for how long they take.

A workbook that is built again from the same arguments is the one built before: `build` gives the same bytes for the
same arguments, which test_templates holds against the function itself (`build.__wrapped__`).
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import Any

import pytest
from hypothesis import settings

from xlkinerja.pages import filling
from xlkinerja.workbook import templates

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


# before any module takes these names
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
