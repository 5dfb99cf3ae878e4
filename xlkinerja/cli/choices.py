"""Lists that an option chooses from: owned by the code that uses them, and loaded only when somebody chooses."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # generic from click 8.2 on


class Choice(_Choice):
    """A choice among what `load` gives, which is called for a value or for the help of its command, not before.

    `code` gives the short form of a choice in words, such as that of a dropdown; other texts as they are.
    """

    def __init__(
        self, load: Callable[[], Iterable[str]], *, case_sensitive: bool = True, code: Callable[[str], str] = str
    ) -> None:
        self._load = load
        self._code = code
        self.case_sensitive = case_sensitive

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert(self._code(value), param, ctx)

    @property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(self._load())


def documents() -> Iterable[str]:
    from xlkinerja.workbook.documents import BY_KEY

    return BY_KEY


def entitas_keys() -> Iterable[str]:
    from xlkinerja.workbook.sheets.identitas import ENTITAS

    return ENTITAS


def scales() -> Iterable[str]:
    from xlkinerja.kinerja.skala import SKALA_NAMES

    return SKALA_NAMES


def scale_code(text: str) -> str:
    from xlkinerja.kinerja.skala import skala_code

    return skala_code(text)


def styles() -> Iterable[str]:
    from xlkinerja.workbook.sheets.referensi import IKHTISAR_STYLES

    return IKHTISAR_STYLES


def formats() -> Iterable[str]:
    from xlkinerja.check.formats import FORMATS

    return FORMATS


def form_keys() -> Iterable[str]:
    from xlkinerja.pages.printed_forms import printed_forms

    return [form.key for form in printed_forms()]


def levels() -> Iterable[str]:
    from xlkinerja.check.finding import Tingkat

    return [t.value for t in Tingkat]
