"""Satuan yang tercetak dalam tabel laporan tidak cocok.

Mengapa: Realisasi dan capaian dibaca dengan satuan yang tercetak. Realisasi bersatuan lain daripada target tidak dapat
dibandingkan; angka tanpa satuan di antara baris yang bersatuan kehilangan satuannya; realisasi dalam persen di
samping target yang juga dalam dokumennya tanpa satuan; satuan pada cetakan ulang harus sama dengan dokumennya. Satuan
yang hilang di beberapa baris satu kolom adalah satu temuan. Satuan yang sudah salah di Realisasi tidak diulang di sini.

Contoh: Target 100%, realisasi tercetak 87,84 sedangkan baris lain 82,50%.

Perbaikan: Cetak setiap angka dengan satuannya, sama dengan satuan target.
"""

from collections.abc import Sequence

from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.laporan import Measurement
from xlkinerja.check.printed.measuring import readings_comparable
from xlkinerja.check.printed.tables import INDIKATOR
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.values.cells import Reading, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK210"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: capaian = realisasi dibanding target dalam ukuran yang sama"


def check_report(laporan: Laporan) -> Hits:
    for is_one, tingkat in ((_other_unit, None), (_beside_no_unit, Tingkat.WARNING)):
        found = (u for u in laporan.measurements if is_one(laporan, u))
        for group in grouped(found, lambda u: (u.key, str(u.realisasi))):
            yield _incomparable(group, tingkat)
    for printing in laporan.printings:
        yield from _without_unit(laporan.of_rows(printing.rows))
    yield from _against_document(laporan)


def _other_unit(laporan: Laporan, u: Measurement) -> bool:
    if u.target is None or u.realisasi is None or u.target.predikat or u.realisasi.predikat:
        return False
    return not readings_comparable(u.target, u.realisasi) and not _in_workbook(laporan, u)


def _in_workbook(laporan: Laporan, u: Measurement) -> bool:
    """Whether the Realisasi workbook has the same units side by side: there is the mistake, and XK204 at its cell."""
    pair = laporan.measured.get(u.entry.row.number)
    if pair is None or u.realisasi is None:
        return False
    row = pair.reference.row
    unit = unit_of(row["realisasi"])
    return bool(unit) and plain_satuan(unit) == plain_satuan(u.realisasi.satuan) != plain_satuan(row["satuan"].text)


def _beside_no_unit(laporan: Laporan, u: Measurement) -> bool:
    """Whether a percentage stands beside a plain target that its document, which knows units, has without one too."""
    pair = laporan.promised.get(u.entry.row.number)
    if u.target is None or u.realisasi is None or pair is None or u.table.tingkat != INDIKATOR:
        return False
    if u.target.satuan or u.target.value is None or plain_satuan(u.realisasi.satuan) != "persen":
        return False
    in_document = read_value(pair.reference.row, "target")
    if in_document is None or in_document.satuan or in_document.magnitude != u.target.magnitude:
        return False
    rows = pair.book.indikator
    return not _in_workbook(laporan, u) and any(row["satuan"].text or unit_of(row["target"]) for row in rows)


def _incomparable(group: Sequence[Measurement], tingkat: Tingkat | None) -> Hit:
    u, *others = group
    without_unit = "" if u.target is None or u.target.satuan else " tanpa satuan"
    return Hit.at(
        [u.entry.at(k) for k in ("realisasi", "target")] + [o.entry.at("realisasi") for o in others],
        f"Di {u.entry.letak} realisasi «{u.entry.name}» tercetak {u.realisasi}, targetnya {u.target}{without_unit}; "
        "keduanya tidak dapat dibandingkan.",
        "Cetak realisasi dalam satuan target, atau betulkan targetnya.",
        str(u.realisasi),
        u.target.satuan if u.target else "",
        tingkat,
    )


def _without_unit(own: Sequence[Measurement]) -> Hits:
    """Figures without a unit where other rows of the same printing have it in that column."""
    for column in ("realisasi", "capaian"):
        values = [(u, u.realisasi if column == "realisasi" else u.capaian) for u in own]
        figures = [(u, b) for u, b in values if b is not None and b.value is not None]
        bare = [(u, b) for u, b in figures if not b.satuan and (column == "capaian" or _in_percent(u.target))]
        if bare and any(plain_satuan(b.satuan) == "persen" for _, b in figures):
            yield _percent_sign(column, bare)


def _in_percent(target: Reading | None) -> bool:
    return target is None or plain_satuan(target.satuan) == "persen"


def _percent_sign(column: str, bare: Sequence[tuple[Measurement, Reading]]) -> Hit:
    """One finding for the whole column of a printing."""
    u, b = bare[0]
    written = [x.entry.row[column].text or str(n) for x, n in bare]
    rows = f"«{u.entry.name}»" if len(bare) == 1 else f"{len(bare)} baris"
    listed = ", ".join(written[:4]) + (", …" if len(written) > 4 else "")
    tables = ", ".join(dict.fromkeys(x.entry.letak for x, _ in bare))
    return Hit.at(
        [x.entry.at(column) for x, _ in bare],
        f"{column.capitalize()} {rows} di {tables} tercetak {listed} tanpa tanda %; baris lain memakainya.",
        "Cetak tanda % di belakang angkanya.",
        written[0],
        f"{b}%",
        Tingkat.WARNING,
    )


def _against_document(laporan: Laporan) -> Hits:
    """A reprinted target whose unit stands on one side only; a document without any units is XK502, all of it."""
    for comparison in (c for c in laporan.comparable if c.printing.document != "realisasi"):
        triples = [
            (p, tercetak, in_document)
            for p in comparison.pairs
            for tercetak, in_document in [p.targets()]
            if tercetak and in_document and tercetak.value is not None and tercetak.magnitude == in_document.magnitude
        ]
        if all(not d.satuan for _, _, d in triples) or all(not t.satuan for _, t, _ in triples):
            continue
        lost = [t for t in triples if bool(t[1].satuan) != bool(t[2].satuan)]
        for same in grouped(lost, lambda t: bool(t[1].satuan)):
            yield _one_sided(comparison, same)


def _one_sided(comparison: HeldAgainst, same: Sequence[tuple[PrintedPair, Reading, Reading]]) -> Hit:
    """One finding for all targets of a printing that lack a unit on the same side."""
    p, tercetak, in_document = same[0]
    name = comparison.name
    rows = f"«{p.entry.name}»" if len(same) == 1 else f"{len(same)} baris, mulai dari «{p.entry.name}»,"
    return Hit.at(
        [*(o.entry.at("target") for o, *_ in same), p.in_book("satuan")],
        f"Target {rows} di {p.entry.letak} tercetak {tercetak}, di {name} {in_document}: hanya satu yang bersatuan.",
        f"Cetak target dengan satuan seperti di {name}.",
        str(tercetak),
        str(in_document),
        Tingkat.WARNING,
    )
