"""The findings as text for a terminal: by satker, then file, then sheet."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Sentence, grouped_ignored, items, owners, place, visible_report
from xlkinerja.check.values.groups import by
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
    for owned in (o for o in owners(report) if o.temuan):
        lines += [bold(owned.name)]
        if len(owned.kinds) > 1:
            kind = owned.kinds[0]
            count = f"{kind.rule.kode} ({len(kind.temuan)} {kind.tingkat})"
            lines += [f"  Mulai dari {count}, {place(kind.temuan[0])}: {kind.rule.summary}"]
        for berkas, content in groupby(owned.temuan, key=lambda t: t.berkas):
            lines += [f"  {bold(berkas)}"]
            for lembar, on_sheet in groupby(content, key=lambda t: t.lembar):
                lines += [f"    Lembar {lembar}"] if lembar else []
                lines += _sheet(on_sheet, color=color)
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
    sentences = [f"{report.berkas} berkas diperiksa: {report.counts}."]
    if report.comparison:
        b = report.comparison
        new, gone = len(report.temuan), len(b.gone)
        sentences = [f"{report.berkas} berkas diperiksa; temuan baru sejak {b.name}: {report.counts}."]
        sentences += [f"{new} baru, {gone} sudah tidak ada, {b.standing} tetap."]
    if report.ignored:
        sentences += [f"{len(report.ignored)} temuan diabaikan."]
    return " ".join(sentences)


def _sheet(temuan: Iterable[Finding], *, color: bool) -> Iterator[str]:
    """The findings of one sheet, the weightiest first; those of one rule, level and remedy name the remedy once."""
    found = by(temuan, lambda t: (t.kode, t.tingkat, t.tindakan)).items()
    for (kode, tingkat, tindakan), content in sorted(found, key=lambda f: weight(f[0][0], f[0][1], len(f[1]))):
        header = f"      {_COLORS[tingkat]}{tingkat}{_NORMAL} {kode}" if color else f"      {tingkat} {kode}"
        sentences = [_sentence(item) for item in items(content)]
        if len(sentences) == 1:
            yield f"{header} {sentences[0]}"
        else:
            yield f"{header} {len(content)} temuan"
            yield from (f"        {sentence}" for sentence in sentences)
        if tindakan:
            yield f"        → {tindakan}"


def _sentence(item: Sentence) -> str:
    pesan = item.temuan[0].pesan
    return f"{item.sel}{item.how_many}: {pesan}" if item.sel else pesan


def _gone(report: Report) -> Iterator[str]:
    assert report.comparison
    checked = {d.berkas for d in report.checked}
    for item in items(report.comparison.gone):
        one = item.temuan[0]
        note = "" if one.berkas in checked else " (berkas ini tidak ikut diperiksa sekarang)"
        yield f"  {one.tingkat} {one.kode} {place(one, item.sel)}{note}: {one.pesan}"


def _ignored(report: Report) -> Iterator[str]:
    for (kode, alasan), content in grouped_ignored(report).items():
        yield f"  {kode} ({len(content)} temuan), alasan: {alasan}"
        yield from (f"    {place(b.temuan[0], b.sel)}: {b.temuan[0].pesan}" for b in items(content))
