"""Output of a report: a row of `FORMATS` for each form, and a module with a function of its name that writes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from xlkinerja.check.finding import Report


@dataclass(frozen=True, slots=True)
class Format:
    """One form of output: the module here that is imported when it is asked for, and the ending of its files.

    The function takes what it needs: whether a terminal shows colours, the path that the output will be written to
    (links are relative to it), and the day to print. It gives text, or bytes where the form is `binary`, which no
    terminal shows. What files hold is made visible (`grouping.visible_report`) and harmless there.
    """

    module: str
    suffix: str
    binary: bool = False

    def __call__(
        self, report: Report, *, color: bool = False, destination: Path | None = None, day: date | None = None
    ) -> str | bytes:
        write = getattr(import_module(f"{__name__}.{self.module}"), self.module)
        content: str | bytes = write(report, color=color, destination=destination, day=day)
        return content


#: By the names that --format takes, the one of a terminal first.
FORMATS: Mapping[str, Format] = {
    "teks": Format("text", ".txt"),
    "json": Format("json", ".json"),
    "csv": Format("csv", ".csv"),
    "html": Format("html", ".html"),
    "xlsx": Format("xlsx", ".xlsx", binary=True),
}
