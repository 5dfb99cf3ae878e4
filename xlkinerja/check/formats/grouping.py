"""How findings are put together for reading: by satker, by kind of mistake, and equal sentences once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import CheckedFile, Finding, Letak, Report, Tingkat
from xlkinerja.check.rule import Rule
from xlkinerja.check.weighing import weight
from xlkinerja.workbook.address import column_letter, split_ref

WITHOUT_IDENTITAS = "Tanpa identitas"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and every finding that says it, in the order of the report."""

    pesan: str
    temuan: tuple[Finding, ...]

    @property
    def sel(self) -> str:
        """Its cells, shortened."""
        return cells([t.sel for t in self.temuan])


@dataclass(frozen=True, slots=True)
class Remedy:
    """Findings of one rule, level and remedy: the remedy is told once."""

    kode: str
    tingkat: Tingkat
    tindakan: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake: the findings of one rule at one level."""

    kode: str
    tingkat: Tingkat
    sentence: str
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
    berkas: dict[str, list[CheckedFile]] = {}
    temuan: dict[str, list[Finding]] = {}
    names: dict[str, str] = {}  # letter case and blanks make no second satker; the first spelling is shown
    for file in report.checked:
        key = _key(owner(file))
        names.setdefault(key, owner(file))
        berkas.setdefault(key, []).append(file)
    for finding in report.temuan:
        key = _key(owner(finding))
        names.setdefault(key, owner(finding))
        temuan.setdefault(key, []).append(finding)
    keys = sorted(names, key=lambda k: (k == _key(WITHOUT_IDENTITAS), k))
    return [Owner(names[k], tuple(berkas.get(k, ())), tuple(temuan.get(k, ())), kinds(temuan.get(k, ()))) for k in keys]


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def kinds(temuan: Iterable[Finding]) -> tuple[Mistake, ...]:
    """The kinds of mistake, the weightiest first."""
    found: dict[tuple[str, Tingkat], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.kode, t.tingkat), []).append(t)
    kind = (Mistake(kode, tingkat, sentence(content[0]), tuple(content)) for (kode, tingkat), content in found.items())
    return tuple(sorted(kind, key=lambda j: weight(j.kode, j.tingkat, len(j.temuan))))


def by_kode() -> Mapping[str, Rule]:
    """The rules by code."""
    return {rule.kode: rule for rule in rules()}


def sentence(temuan: Finding) -> str:
    """What the rule of a finding says in one sentence; its name where the rule is no longer there."""
    rule = by_kode().get(temuan.kode)
    return rule.summary if rule else temuan.aturan.replace("_", " ").capitalize() + "."


def shared_reason(temuan: Iterable[Finding]) -> str:
    """The words after the colon in which three or more messages end alike: the one mistake made in all of them."""
    endings = [t.pesan.rstrip(".").rpartition(": ")[2] for t in temuan]
    alike = len(endings) > 2 and len(set(endings)) == 1 and not any(c.isdigit() or c in "«»" for c in endings[0])
    return endings[0] if alike else ""


def sheets(temuan: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """One finding of each sheet, in the order of the report, with the cells of all findings there."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.berkas, t.lembar), []).append(t)
    return [(content[0], cells([t.sel for t in content])) for content in found.values()]


def folder(owned: Owner) -> str:
    """The folder in which all files of a satker lie, with a slash behind it; "" where there is none."""
    names = [d.berkas for d in owned.berkas] + [t.berkas for t in owned.temuan]
    parents = {n.rpartition("/")[0] for n in names}
    return f"{parents.pop()}/" if len(parents) == 1 and "" not in parents else ""


def blocks(temuan: Iterable[Finding]) -> list[Remedy]:
    """Findings of one sheet with one rule, level and remedy as one block, at the place of its first."""
    found: dict[tuple[str, Tingkat, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.kode, t.tingkat, t.tindakan), []).append(t)
    return [Remedy(*key, sentences=items(content)) for key, content in found.items()]


def items(temuan: Iterable[Finding]) -> tuple[Sentence, ...]:
    """Equal sentences about one sheet, once."""
    found: dict[tuple[str, str, str, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.berkas, t.lembar, t.pesan, t.tindakan), []).append(t)
    return tuple(Sentence(pesan, tuple(content)) for (_, _, pesan, _), content in found.items())


def grouped_ignored(report: Report) -> dict[tuple[str, str], list[Finding]]:
    """What was ignored by code and reason."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for d in report.ignored:
        found.setdefault((d.temuan.kode, d.alasan), []).append(d.temuan)
    return found


def place(letak: Finding | Letak, sel: str = "") -> str:
    """File, sheet and cell as one phrase."""
    return " › ".join(b for b in (letak.berkas, letak.lembar, sel or letak.sel) if b)


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
