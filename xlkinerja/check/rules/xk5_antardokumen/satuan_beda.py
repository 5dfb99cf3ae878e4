"""Satuan target berbeda antardokumen.

Mengapa: Angka yang sama dengan satuan yang berbeda bukan target yang sama. Satuan yang kosong di satu dokumen
dilaporkan sebagai peringatan; beda huruf besar atau singkatan saja sebagai info.

Contoh: Indeks Reformasi Birokrasi 78 di RKT, 78% di PK.

Perbaikan: Tulis satuan yang sama di semua dokumen.
"""

from collections.abc import Iterator, Mapping

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import header, names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK502"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

TINDAKAN = "Tulis satuan yang sama di semua dokumen."


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    readings = [
        {i: b for i, a in group.members.items() if (b := read_value(a.entry.row, "target")) and b.value is not None}
        for group in table.groups
    ]
    tanpa = _without_units(table, readings)
    yield from (_all_missing(table, i) for i in tanpa)
    for group, every in zip(table.groups, readings, strict=True):
        magnitude, _ = table.deviating({i: b.magnitude for i, b in every.items()})
        sama = {i: b for i, b in every.items() if b.magnitude == magnitude and i not in tanpa}
        reference, beda = table.deviating({i: plain_satuan(b.satuan) for i, b in sama.items()})
        baku = {i: b for i, b in sama.items() if plain_satuan(b.satuan) == reference}
        yield from (_hit(table, group, sama, i, list(baku)) for i in beda)
        if baku:
            ejaan = table.prevailing({i: b.satuan for i, b in baku.items()})
            sejenis = [i for i, b in baku.items() if b.satuan == ejaan]
            for i in (i for i, b in baku.items() if b.satuan != ejaan):
                yield _hit(table, group, sama, i, sejenis, ejaan=True)


def _without_units(table: Joined, readings: list[dict[int, Reading]]) -> set[int]:
    """Documents that write no unit at all where the others do."""
    bersatuan = {i for every in readings for i, b in every.items() if b.satuan}
    return {i for i in table.compared if bersatuan and i not in bersatuan and any(i in every for every in readings)}


def _all_missing(table: Joined, document: int) -> Hit:
    return Hit(
        header(table, document, "satuan"),
        f"{table.documents[document].document_name} tidak memuat satuan satu pun, sedangkan dokumen lain memuatnya.",
        "Isi kolom Satuan seperti di dokumen lain.",
        tingkat=Tingkat.WARNING,
    )


def _hit(
    table: Joined, group: Group, readings: Mapping[int, Reading], i: int, references: list[int], *, ejaan: bool = False
) -> Hit:
    entry, satuan, other = group.members[i].entry, readings[i].satuan, readings[references[0]].satuan
    tingkat = Tingkat.INFO if ejaan else None if satuan and other else Tingkat.WARNING
    return Hit(
        place(table, entry, "satuan"),
        f"Satuan target {table.documents[i].document_name} {_shown(satuan)}, sedangkan {names(table, references)} "
        f"{_shown(other)}, untuk indikator {quoted(entry)} bertarget {readings[i]}.",
        TINDAKAN,
        tercetak=satuan,
        seharusnya=other,
        also=others(table, group, (j for j in readings if j != i), "satuan"),
        tingkat=tingkat,
    )


def _shown(satuan: str) -> str:
    return f"«{satuan}»" if satuan else "kosong"
