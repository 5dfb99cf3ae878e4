"""Satuan target berbeda antardokumen.

Mengapa: Angka yang sama dengan satuan yang berbeda bukan target yang sama. Satuan yang kosong di satu dokumen
dilaporkan sebagai peringatan; beda huruf besar atau singkatan saja sebagai info. Yang satuannya ditetapkan Renstra
dibandingkan dengan Renstra saja.

Contoh: Indeks Reformasi Birokrasi 78 di RKT, 78% di PK.

Perbaikan: Tulis satuan yang sama di semua dokumen.
"""

from collections.abc import Mapping

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import header
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, names, others, place, quoted
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK502"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

TINDAKAN = "Tulis satuan yang sama di semua dokumen."


def check_set(document_set: DocumentSet) -> Hits:
    joined, kamus = document_set.joined, document_set.kamus
    readings = [
        {i: b for i, a in group.members.items() if (b := read_value(a.entry.row, "target")) and b.value is not None}
        for group in joined.groups
    ]
    without = _without_units(joined, readings)
    yield from (_all_missing(joined, i) for i in without)
    for group, of_group in zip(joined.groups, readings, strict=True):
        magnitude, _ = joined.deviating({i: b.magnitude for i, b in of_group.items()})
        agreeing = {i: b for i, b in of_group.items() if b.magnitude == magnitude and i not in without}
        reference, deviating = joined.deviating({i: plain_satuan(b.satuan) for i, b in agreeing.items()})
        if kamus is not None and kamus.decides(group, "satuan"):
            deviating = [i for i in deviating if not agreeing[i].satuan]  # the others are held against the Renstra
        standard = {i: b for i, b in agreeing.items() if plain_satuan(b.satuan) == reference}
        yield from (_hit(joined, group, agreeing, i, list(standard)) for i in deviating)
        if standard:
            spelling = joined.prevailing({i: b.satuan for i, b in standard.items()})
            spelled_alike = [i for i, b in standard.items() if b.satuan == spelling]
            for i in (i for i, b in standard.items() if b.satuan != spelling):
                yield _hit(joined, group, agreeing, i, spelled_alike, only_spelling=True)


def _without_units(joined: Joined, readings: list[dict[int, Reading]]) -> set[int]:
    """Documents that write no unit at all where the others do."""
    with_satuan = {i for of_group in readings for i, b in of_group.items() if b.satuan}
    return {
        i
        for i in joined.compared
        if with_satuan and i not in with_satuan and any(i in of_group for of_group in readings)
    }


def _all_missing(joined: Joined, document: int) -> Hit:
    return Hit(
        header(joined, document, "satuan"),
        f"{joined.documents[document].document_name} tidak memuat satuan satu pun, sedangkan dokumen lain memuatnya.",
        "Isi kolom Satuan seperti di dokumen lain.",
        tingkat=Tingkat.WARNING,
    )


def _hit(
    joined: Joined,
    group: Group,
    readings: Mapping[int, Reading],
    i: int,
    references: list[int],
    *,
    only_spelling: bool = False,
) -> Hit:
    entry, satuan, other_satuan = group.members[i].entry, readings[i].satuan, readings[references[0]].satuan
    tingkat = Tingkat.INFO if only_spelling else None if satuan and other_satuan else Tingkat.WARNING
    return Hit(
        place(joined, entry, "satuan"),
        f"Satuan target {joined.documents[i].document_name} {_shown(satuan)}, sedangkan {names(joined, references)} "
        f"{_shown(other_satuan)}, untuk indikator {quoted(entry)} bertarget {readings[i]}.",
        TINDAKAN,
        tercetak=satuan,
        seharusnya=other_satuan,
        also=others(joined, group, (j for j in readings if j != i), "satuan"),
        tingkat=tingkat,
    )


def _shown(satuan: str) -> str:
    return f"«{satuan}»" if satuan else "kosong"
