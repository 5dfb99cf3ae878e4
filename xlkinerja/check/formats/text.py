"""The findings as text for a terminal: by satker, then file, then sheet."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Owner, Remedy, Sentence, blocks, grouped_ignored, items, owners, place
from xlkinerja.check.formats.visible import visible_report
from xlkinerja.check.weighing import weight

_COLORS = {Tingkat.ERROR: "\x1b[31m", Tingkat.WARNING: "\x1b[33m", Tingkat.INFO: "\x1b[36m"}
_UNUSED = "tidak ada temuan yang cocok; hapus dari xlkinerja.toml atau --abaikan bila sudah dibetulkan."
_BOLD, _NORMAL = "\x1b[1m", "\x1b[0m"


def text(report: Report, *, color: bool = False, **_: object) -> str:
    """A few lines for each kind of mistake in each sheet, what was ignored or is gone, and a line with the counts."""
    report = visible_report(report)

    def bold(content: str) -> str:
        return f"{_BOLD}{content}{_NORMAL}" if color else content

    lines: list[str] = []
    for owned in owners(report):
        if not owned.temuan:
            continue
        lines += [bold(owned.name), *_first(owned)]
        for berkas, content in groupby(owned.temuan, key=lambda t: t.berkas):
            lines += [f"  {bold(berkas)}"]
            for lembar, on_sheet in groupby(content, key=lambda t: t.lembar):
                if lembar:
                    lines += [f"    Lembar {lembar}"]
                lines += [b for remedy in _weightiest_first(on_sheet) for b in _remedy(remedy, color=color)]
        lines += [""]
    if report.comparison and report.comparison.gone:
        lines += [bold(f"Sudah tidak ada sejak {report.comparison.name}"), *_gone(report), ""]
    if report.ignored:
        lines += [bold("Diabaikan"), *_ignored(report), ""]
    if report.unused:
        lines += [f"{entry}: {_UNUSED}" for entry in report.unused] + [""]
    return "\n".join([*lines, ringkasan(report)]) + "\n"


def ringkasan(report: Report) -> str:
    """The counts in one line."""
    total = ", ".join(f"{report.count(t)} {t}" for t in Tingkat)
    sentences = [f"{report.berkas} berkas diperiksa: {total}."]
    if report.comparison:
        b = report.comparison
        new, gone = len(report.temuan), len(b.gone)
        sentences = [f"{report.berkas} berkas diperiksa; temuan baru sejak {b.name}: {total}."]
        sentences += [f"{new} baru, {gone} sudah tidak ada, {b.standing} tetap."]
    if report.ignored:
        sentences += [f"{len(report.ignored)} temuan diabaikan."]
    return " ".join(sentences)


def _first(owned: Owner) -> Iterator[str]:
    """The kind of mistake to begin with, where there are several."""
    if len(owned.kinds) > 1:
        kind = owned.kinds[0]
        letak = place(kind.temuan[0])
        yield f"  Mulai dari {kind.kode} ({len(kind.temuan)} {kind.tingkat}), {letak}: {kind.sentence}"


def _weightiest_first(temuan: Iterable[Finding]) -> list[Remedy]:
    return sorted(blocks(temuan), key=lambda b: weight(b.kode, b.tingkat, sum(len(i.temuan) for i in b.sentences)))


def _remedy(remedy: Remedy, *, color: bool) -> Iterator[str]:
    tingkat = f"{_COLORS[remedy.tingkat]}{remedy.tingkat}{_NORMAL}" if color else str(remedy.tingkat)
    header = f"      {tingkat} {remedy.kode}"
    if len(remedy.sentences) == 1:
        yield f"{header} {_sentence(remedy.sentences[0])}"
    else:
        yield f"{header} {sum(len(b.temuan) for b in remedy.sentences)} temuan"
        yield from (f"        {_sentence(b)}" for b in remedy.sentences)
    if remedy.tindakan:
        yield f"        → {remedy.tindakan}"


def _sentence(item: Sentence) -> str:
    sel = item.sel
    count = f" ({len(item.temuan)} sel)" if "–" in sel else ""
    return f"{sel}{count}: {item.pesan}" if sel else item.pesan


def _gone(report: Report) -> Iterator[str]:
    assert report.comparison
    checked = {d.berkas for d in report.checked}
    for item in items(report.comparison.gone):
        one = item.temuan[0]
        note = "" if one.berkas in checked else " (berkas ini tidak ikut diperiksa sekarang)"
        yield f"  {one.tingkat} {one.kode} {place(one, item.sel)}{note}: {item.pesan}"


def _ignored(report: Report) -> Iterator[str]:
    for (kode, alasan), content in grouped_ignored(report).items():
        yield f"  {kode} ({len(content)} temuan), alasan: {alasan}"
        yield from (f"    {place(b.temuan[0], b.sel)}: {b.pesan}" for b in items(content))
