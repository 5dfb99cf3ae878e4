"""Every printed form: one file each in `pages/forms`, found there; its name with hyphens is the key of the form."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import NamedTuple

from xlkinerja.pages import forms as _forms
from xlkinerja.pages.form import Page, Papers


class PrintedForm(NamedTuple):
    """A form that an office hands in: `key` on the command line, `title` on the tab of its sheet.

    `needs` are the papers without which there is no form; `page` gives None where they hold nothing to print. `doubt`
    says what somebody should look at before the form is signed and what has no place on the paper itself; "" for
    nothing.
    """

    key: str
    title: str
    needs: tuple[str, ...]
    page: Callable[[Papers], Page | None]
    documentation: str
    doubt: Callable[[Papers], str]


@cache
def printed_forms() -> tuple[PrintedForm, ...]:
    """Every form in `pages/forms`, in the order in which an office makes them."""
    modules = (importlib.import_module(m.name) for m in pkgutil.iter_modules(_forms.__path__, f"{_forms.__name__}."))
    return tuple(form for _, form in sorted((m.ORDER, _load(m)) for m in modules))


def _load(module: ModuleType) -> PrintedForm:
    key = module.__name__.rpartition(".")[2].replace("_", "-")
    doubt = getattr(module, "doubt", _no_doubt)
    return PrintedForm(key, module.TITLE, module.NEEDS, module.page, (module.__doc__ or "").strip(), doubt)


def _no_doubt(_: Papers) -> str:
    return ""
