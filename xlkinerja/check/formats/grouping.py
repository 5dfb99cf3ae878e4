"""How findings are put together for reading: by satker, by kind of mistake, and equal sentences once."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import groupby
from typing import Any

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import CheckedFile, Finding, Letak, Report, Tingkat
from xlkinerja.check.rule import Rule
from xlkinerja.check.values.groups import by
from xlkinerja.check.weighing import weight
from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.values import visible

WITHOUT_IDENTITAS = "Tanpa identitas"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence about one sheet: every finding that says it, in the order of the report."""

    temuan: tuple[Finding, ...]

    @property
    def sel(self) -> str:
        """Its cells, shortened."""
        return cells(t.sel for t in self.temuan)

    @property
    def how_many(self) -> str:
        """How many cells there are, where their run does not show it."""
        return f" ({len(self.temuan)} sel)" if "–" in self.sel else ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake: the findings of one rule at one level."""

    rule: Rule
    tingkat: Tingkat
    temuan: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """What belongs to one satker, entitas and year; `kinds` stands by importance, the gravest first."""

    name: str
    berkas: tuple[CheckedFile, ...]
    temuan: tuple[Finding, ...]
    kinds: tuple[Mistake, ...]

    def count(self, tingkat: Tingkat) -> int:
        return sum(1 for t in self.temuan if t.tingkat is tingkat)


def owner(whose: Finding | CheckedFile) -> str:
    """Satker, entitas and year as one line."""
    parts = [whose.satker, whose.entitas, str(whose.tahun or "")]
    return " · ".join(b for b in parts if b) if whose.satker.strip() else WITHOUT_IDENTITAS


def owners(report: Report) -> list[Owner]:
    """Every satker of a report by name, those without findings too; what has no identity stands last."""
    berkas = by(report.checked, _key)
    temuan = by(report.temuan, _key)
    keys = sorted({*berkas, *temuan}, key=lambda k: (k == WITHOUT_IDENTITAS.casefold(), k))
    found = [(tuple(berkas.get(k, ())), tuple(temuan.get(k, ()))) for k in keys]
    return [Owner(owner(files[0] if files else of_them[0]), files, of_them, kinds(of_them)) for files, of_them in found]


def _key(whose: Finding | CheckedFile) -> str:
    """Letter case and blanks make no second satker; the first spelling is shown."""
    return " ".join(owner(whose).casefold().split())


def kinds(temuan: Iterable[Finding]) -> tuple[Mistake, ...]:
    """The kinds of mistake, the weightiest first."""
    by_kode = {rule.kode: rule for rule in rules()}
    found = by(temuan, lambda t: (t.kode, t.tingkat))
    kind = (Mistake(by_kode[kode], tingkat, tuple(content)) for (kode, tingkat), content in found.items())
    return tuple(sorted(kind, key=lambda j: weight(j.rule.kode, j.tingkat, len(j.temuan))))


def shared_reason(temuan: Iterable[Finding]) -> str:
    """The words after the colon in which three or more messages end alike: the one mistake made in all of them."""
    endings = [t.pesan.rstrip(".").rpartition(": ")[2] for t in temuan]
    alike = len(endings) > 2 and len(set(endings)) == 1 and not any(c.isdigit() or c in "«»" for c in endings[0])
    return endings[0] if alike else ""


def sheets(temuan: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """One finding of each sheet, in the order of the report, with the cells of all findings there."""
    found = by(temuan, lambda t: (t.berkas, t.lembar))
    return [(content[0], cells(t.sel for t in content)) for content in found.values()]


def folder(owned: Owner) -> str:
    """The folder in which all files of a satker lie, with a slash behind it; "" where there is none."""
    names = [d.berkas for d in owned.berkas] + [t.berkas for t in owned.temuan]
    parents = {n.rpartition("/")[0] for n in names}
    return f"{parents.pop()}/" if len(parents) == 1 and "" not in parents else ""


def items(temuan: Iterable[Finding]) -> list[Sentence]:
    """Equal sentences about one sheet, once."""
    found = by(temuan, lambda t: (t.berkas, t.lembar, t.pesan, t.tindakan))
    return [Sentence(tuple(content)) for content in found.values()]


def grouped_ignored(report: Report) -> dict[tuple[str, str], list[Finding]]:
    """What was ignored by code and reason."""
    found = by(report.ignored, lambda d: (d.temuan.kode, d.alasan))
    return {key: [d.temuan for d in content] for key, content in found.items()}


def place(letak: Finding | Letak, sel: str = "") -> str:
    """File, sheet and cell as one phrase."""
    return trail(letak.berkas, letak.lembar, sel or letak.sel)


def trail(*parts: str) -> str:
    """The parts of a place that there are, from the outer to the inner."""
    return " › ".join(filter(None, parts))


def visible_report(report: Report) -> Report:
    """The report with every text that came from a file or its name made visible; the paths themselves stay."""
    shown: Report = _visible(report)
    return shown


def _visible(content: Any) -> Any:
    if type(content) is str:
        return visible(content)
    if isinstance(content, tuple):
        return tuple(map(_visible, content))
    if not is_dataclass(content):
        return content
    shown = {f.name: (old, _visible(old)) for f in fields(content) if (old := getattr(content, f.name))}
    changed = {name: new for name, (old, new) in shown.items() if new != old}
    return replace(content, **changed) if changed else content  # type: ignore[type-var]


def cells(refs: Iterable[str]) -> str:
    """Addresses as people write them: runs down a column as H5–H9, in the order of their first cell."""
    places: dict[tuple[int, int], None] = {}
    for ref in refs:
        try:
            places[split_ref(ref)] = None
        except ValueError:
            continue
    columns: dict[int, list[int]] = {}
    for column, row in places:
        columns.setdefault(column, []).append(row)
    return ", ".join(run for column, rows in columns.items() for run in _runs(column_letter(column), sorted(rows)))


def _runs(letter: str, rows: list[int]) -> Iterable[str]:
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        if len(run) > 2:
            yield f"{letter}{run[0]}–{letter}{run[-1]}"
        else:
            yield from (f"{letter}{row}" for row in run)
