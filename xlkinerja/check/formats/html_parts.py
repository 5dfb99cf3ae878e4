"""Small pieces of the page: escaped text, badges, marked values, places."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from xlkinerja.check.finding import Finding, Letak, Tingkat
from xlkinerja.check.formats.links import href
from xlkinerja.workbook.values import visible

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
#: Longer values are whole sentences; marking them would mark everything.
_LONGEST_VALUE = 40
MOST_PLACES = 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def e(text: str) -> str:
    """The text as HTML, in content and in quoted attributes."""
    return escape(visible(_CONTROL.sub("\ufffd", text)))


def badge(tingkat: Tingkat) -> str:
    return f'<span class="lencana {tingkat}">{tingkat.capitalize()}</span>'


def highlight(temuan: Finding) -> str:
    """The message with what stands and what was expected marked, each where it occurs first."""
    marks: list[tuple[int, int, str]] = []
    for value, css_class in ((temuan.tercetak, "tertulis"), (temuan.seharusnya, "seharusnya")):
        if not 0 < len(value) <= _LONGEST_VALUE:
            continue
        for m in re.finditer(rf"(?<![\w.,]){re.escape(value)}(?![\w%]|[.,]\d)", temuan.pesan):
            if all(m.end() <= start or m.start() >= end for start, end, _ in marks):
                marks.append((m.start(), m.end(), css_class))
                break
    text, done = "", 0
    for start, end, css_class in sorted(marks):
        text += e(temuan.pesan[done:start])
        text += f'<mark class="{css_class}">{e(temuan.pesan[start:end])}</mark>'
        done = end
    return text + e(temuan.pesan[done:])


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Where the files of one satker lie, as seen from the page; `folder` is left out of their names."""

    paths: Mapping[str, Path]
    destination: Path | None
    folder: str = ""

    def sheet(self, temuan: Finding) -> str:
        """File (a link where it is known) and sheet."""
        path, name = self.paths.get(temuan.berkas), e(self.short(temuan.berkas))
        berkas = f'<a href="{e(href(path, self.destination))}">{name}</a>' if path else name
        return " › ".join([berkas, *([e(temuan.lembar)] if temuan.lembar else [])])

    def place(self, temuan: Finding, sel: str) -> str:
        """File, sheet and cells."""
        return " › ".join([self.sheet(temuan), *([f'<span class="sel">{e(sel)}</span>'] if sel else [])])

    def short(self, berkas: str) -> str:
        return berkas.removeprefix(self.folder)

    def also(self, temuan: Finding) -> str:
        """The other places of a finding, those of one sheet together; its own file, sheet and row are left out."""
        every = [t for t in dict.fromkeys(temuan.tempat_lain) if not _same_row(t, temuan)]
        shown = every[:MOST_PLACES]
        lembar: dict[tuple[str, str], list[str]] = {}
        for t in shown:
            lembar.setdefault((t.berkas, t.lembar), []).append(t.sel)
        names = []
        for (berkas, sheet_name), sel in lembar.items():
            here = berkas == temuan.berkas
            parts = (
                "" if here else self.short(berkas),
                "" if here and sheet_name == temuan.lembar else sheet_name,
                ", ".join(s for s in sel if s),
            )
            names.append(" › ".join(b for b in parts if b))
        left = len(every) - len(shown)
        extra = f" dan {left} tempat lain" if left else ""
        return f'<p class="juga">Lihat juga: {e("; ".join(n for n in names if n) + extra)}</p>' if any(names) else ""


def _same_row(place: Letak, temuan: Finding) -> bool:
    """Whether the reader of the finding's cell sees the other place beside it."""
    same_sheet = (place.berkas, place.lembar) == (temuan.berkas, temuan.lembar)
    return same_sheet and bool(temuan.sel) and place.sel.lstrip(_LETTERS) == temuan.sel.lstrip(_LETTERS)


def rows(headers: Iterable[str], content: Iterable[Iterable[str]]) -> str:
    """A table of ready HTML cells."""
    head = "".join(f'<th scope="col">{e(k)}</th>' for k in headers)
    body = "".join("<tr>" + "".join(f"<td>{sel}</td>" for sel in one) + "</tr>" for one in content)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
