"""Rows of a report that speak of one thing at two levels or under one name: sasaran and indikator, namesakes."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.cross.joined import Entry, once, rows_of
from xlkinerja.check.cross.joining import ALIKE_SASARAN, one_to_one
from xlkinerja.check.printed.laporan import Laporan, Measurement
from xlkinerja.check.printed.reviewing import of_indikator
from xlkinerja.check.printed.tables import INDIKATOR, SASARAN, PrintedRow, printed_target, printed_value
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.check.values.groups import by, grouped
from xlkinerja.check.values.texts import likeness_of
from xlkinerja.kinerja.angka import plain_satuan

_FULL = Decimal(100)


def sasaran_with_indikator(laporan: Laporan) -> list[tuple[PrintedRow, list[Measurement | Entry]]]:
    """Each row of a table of sasaran with the indikator of that sasaran: those of Realisasi, else printed ones."""
    indikator: list[Measurement | Entry] = []
    if laporan.realisasi is not None:
        indikator += once(rows_of(laporan.realisasi, laporan.books[laporan.realisasi]))
    else:
        printed = grouped((u for u in laporan.measurements if u.table.tingkat == INDIKATOR), lambda u: u.key)
        indikator += (first for first, *_ in printed)
    per_sasaran = by(indikator, lambda i: (i.entry if isinstance(i, Measurement) else i).wording.sasaran)
    per_sasaran.pop("", None)
    results = []
    for table in (t for t in laporan.tables if t.tingkat == SASARAN and t.document == "realisasi"):
        names = [(b, b.wording.indikator or b.wording.sasaran) for b in table.rows]
        matching = _most_alike([name for _, name in names], list(per_sasaran))
        results += [(b, per_sasaran[matching[name]]) for b, name in names if name in matching]
    return results


def plain_figures(targets: Sequence[Reading]) -> list[Decimal]:
    """The figures of single targets in one unit; none where one is a range, a predicate, or in another unit."""
    angka = [t.value for t in targets if t.value is not None and t.upper is None]
    return angka if len(angka) == len(targets) and len({plain_satuan(t.satuan) for t in targets}) == 1 else []


def spans(sasaran: Reading, target: Sequence[Reading]) -> bool:
    """Whether a target is the range from the lowest to the highest of single targets in one unit."""
    angka = plain_figures(target)
    if sasaran.upper is None or not angka:
        return False
    satuan = plain_satuan(sasaran.satuan)
    return (sasaran.value, sasaran.upper) == (min(angka), max(angka)) and satuan in ("", plain_satuan(target[0].satuan))


def shows_capaian(laporan: Laporan, entry: PrintedRow, indikator: Sequence[Measurement | Entry]) -> bool:
    """Whether a row of sasaran has the target 100 beside the mean of the capaian of its indikator.

    Printed or worked out. Such a row is the capaian of the sasaran, written as a measurement.
    """
    tangga = laporan.aturan.tangga
    sasaran, realisasi = printed_target(entry.row["target"], tangga), printed_value(entry.row["realisasi"], tangga)
    if sasaran is None or sasaran.value != _FULL or sasaran.upper is not None:
        return False
    if realisasi is None or realisasi.value is None:
        return False
    keys = {i.key for i in indikator}
    rows = [u for u in laporan.measurements if u.key in keys and u.table.tingkat == INDIKATOR]
    printed = {u.key: u.tercetak for u in rows if u.tercetak is not None}
    computed = {u.key: u.result.basis for u in rows if u.result and u.result.basis is not None}
    return any(v and fits(realisasi.value, sum(v.values(), Decimal(0)) / len(v)) for v in (printed, computed))


def spanning(laporan: Laporan) -> frozenset[int]:
    """Row numbers of sasaran whose target spans those of their indikator: no range that its realisasi must hit."""
    tangga, result = laporan.aturan.tangga, set()
    for entry, indikator in sasaran_with_indikator(laporan):
        sasaran = printed_target(entry.row["target"], tangga)
        if sasaran is not None and sasaran.upper is not None:
            readings = [read_value(of_indikator(laporan, i, "target")[0], "target", tangga) for i in indikator]
            target = [b for b in readings if b is not None]
            if len(target) == len(readings) and spans(sasaran, target):
                result.add(entry.row.number)
    return frozenset(result)


def _most_alike(left: Sequence[str], right: Sequence[str]) -> dict[str, str]:
    """Names that are most alike, each at most once."""
    every = ((likeness_of(a, b, ALIKE_SASARAN), a, b) for a in left for b in right if a)
    return one_to_one(candidate for candidate in every if candidate[0])


def namesakes(laporan: Laporan) -> list[tuple[Measurement, Measurement]]:
    """Rows of one printing with the same name below two sasaran, whose target or realisasi differ."""
    results = []
    for printing in (c for c in laporan.printings if c.tingkat == INDIKATOR):
        names: dict[str, Measurement] = {}
        for u in laporan.of_rows(b for b in printing.rows if b.wording.indikator):
            other = names.setdefault(u.entry.wording.indikator, u)
            sasaran = {x.entry.wording.sasaran for x in (other, u)}
            if len(sasaran) == 2 and "" not in sasaran and _figures(other) != _figures(u):
                results.append((other, u))
    return results


def _figures(u: Measurement) -> tuple[object, object]:
    return (u.target and (u.target.magnitude, plain_satuan(u.target.satuan)), u.realisasi and u.realisasi.magnitude)
