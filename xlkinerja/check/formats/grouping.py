"""How findings are put together for reading: by satker, by kind of mistake, and equal sentences once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Diperiksa, Finding, Letak, Report, Tingkat
from xlkinerja.check.rule import Rule
from xlkinerja.check.weighing import weight
from xlkinerja.workbook.address import column_letter, split_ref

TANPA_IDENTITAS = "Tanpa identitas"


@dataclass(frozen=True, slots=True)
class Butir:
    """One sentence and every finding that says it, in the order of the report."""

    pesan: str
    temuan: tuple[Finding, ...]

    @property
    def sel(self) -> str:
        """Its cells, shortened."""
        return cells([t.sel for t in self.temuan])


@dataclass(frozen=True, slots=True)
class Blok:
    """Findings of one rule, level and remedy: the remedy is told once."""

    kode: str
    tingkat: Tingkat
    tindakan: str
    butir: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of mistake: the findings of one rule at one level."""

    kode: str
    tingkat: Tingkat
    kalimat: str
    temuan: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """What belongs to one satker, entitas and year; `jenis` stands by importance, the gravest first."""

    nama: str
    berkas: tuple[Diperiksa, ...]
    temuan: tuple[Finding, ...]
    jenis: tuple[Jenis, ...]

    def jumlah(self, tingkat: Tingkat) -> int:
        return sum(1 for t in self.temuan if t.tingkat is tingkat)


def owner(whose: Finding | Diperiksa) -> str:
    """Satker, entitas and year as one line."""
    bagian = [whose.satker, whose.entitas, str(whose.tahun or "")]
    return " · ".join(b for b in bagian if b) if whose.satker.strip() else TANPA_IDENTITAS


def owners(report: Report) -> list[Kelompok]:
    """Every satker of a report by name, those without findings too; what has no identity stands last."""
    berkas: dict[str, list[Diperiksa]] = {}
    temuan: dict[str, list[Finding]] = {}
    nama: dict[str, str] = {}  # letter case and blanks make no second satker; the first spelling is shown
    for file in report.diperiksa:
        key = _key(owner(file))
        nama.setdefault(key, owner(file))
        berkas.setdefault(key, []).append(file)
    for finding in report.temuan:
        key = _key(owner(finding))
        nama.setdefault(key, owner(finding))
        temuan.setdefault(key, []).append(finding)
    urut = sorted(nama, key=lambda k: (k == _key(TANPA_IDENTITAS), k))
    return [
        Kelompok(nama[k], tuple(berkas.get(k, ())), tuple(temuan.get(k, ())), kinds(temuan.get(k, ()))) for k in urut
    ]


def _key(nama: str) -> str:
    return " ".join(nama.casefold().split())


def kinds(temuan: Iterable[Finding]) -> tuple[Jenis, ...]:
    """The kinds of mistake, the weightiest first."""
    found: dict[tuple[str, Tingkat], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.kode, t.tingkat), []).append(t)
    jenis = (Jenis(kode, tingkat, sentence(isi[0]), tuple(isi)) for (kode, tingkat), isi in found.items())
    return tuple(sorted(jenis, key=lambda j: weight(j.kode, j.tingkat, len(j.temuan))))


def by_kode() -> Mapping[str, Rule]:
    """The rules by code."""
    return {rule.kode: rule for rule in rules()}


def sentence(temuan: Finding) -> str:
    """What the rule of a finding says in one sentence; its name where the rule is no longer there."""
    rule = by_kode().get(temuan.kode)
    return rule.ringkas if rule else temuan.aturan.replace("_", " ").capitalize() + "."


def shared_reason(temuan: Iterable[Finding]) -> str:
    """The words after the colon in which three or more messages end alike: the one mistake made in all of them."""
    ekor = [t.pesan.rstrip(".").rpartition(": ")[2] for t in temuan]
    sama = len(ekor) > 2 and len(set(ekor)) == 1 and not any(c.isdigit() or c in "«»" for c in ekor[0])
    return ekor[0] if sama else ""


def sheets(temuan: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """One finding of each sheet, in the order of the report, with the cells of all findings there."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.berkas, t.lembar), []).append(t)
    return [(isi[0], cells([t.sel for t in isi])) for isi in found.values()]


def folder(kelompok: Kelompok) -> str:
    """The folder in which all files of a satker lie, with a slash behind it; "" where there is none."""
    nama = [d.berkas for d in kelompok.berkas] + [t.berkas for t in kelompok.temuan]
    induk = {n.rpartition("/")[0] for n in nama}
    return f"{induk.pop()}/" if len(induk) == 1 and "" not in induk else ""


def blocks(temuan: Iterable[Finding]) -> list[Blok]:
    """Findings of one sheet with one rule, level and remedy as one block, at the place of its first."""
    found: dict[tuple[str, Tingkat, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.kode, t.tingkat, t.tindakan), []).append(t)
    return [Blok(*key, butir=items(isi)) for key, isi in found.items()]


def items(temuan: Iterable[Finding]) -> tuple[Butir, ...]:
    """Equal sentences about one sheet, once."""
    found: dict[tuple[str, str, str, str], list[Finding]] = {}
    for t in temuan:
        found.setdefault((t.berkas, t.lembar, t.pesan, t.tindakan), []).append(t)
    return tuple(Butir(pesan, tuple(isi)) for (_, _, pesan, _), isi in found.items())


def grouped_ignored(report: Report) -> dict[tuple[str, str], list[Finding]]:
    """What was ignored by code and reason."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for d in report.diabaikan:
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
    kolom: dict[int, list[int]] = {}
    for column, row in places:
        kolom.setdefault(column, []).append(row)
    return ", ".join(run for column, rows in kolom.items() for run in _runs(column_letter(column), sorted(rows)))


def _runs(letter: str, rows: list[int]) -> Iterable[str]:
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        if len(run) > 2:
            yield f"{letter}{run[0]}–{letter}{run[-1]}"
        else:
            yield from (f"{letter}{row}" for row in run)
