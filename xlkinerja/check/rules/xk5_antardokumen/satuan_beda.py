"""Satuan target berbeda antardokumen.

Mengapa: Angka yang sama dengan satuan yang berbeda bukan target yang sama. Satuan yang kosong di satu dokumen
dilaporkan sebagai peringatan; beda huruf besar atau singkatan saja sebagai info. Yang satuannya ditetapkan Renstra
dibandingkan dengan Renstra saja.

Contoh: Indeks Reformasi Birokrasi 78 di RKT, 78% di PK.

Perbaikan: Tulis satuan yang sama di semua dokumen.
"""

from collections.abc import Mapping

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import header, readings_of
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, across, names, quoted
from xlkinerja.check.values.cells import Reading
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK502"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    readings = [{i: b for i, b in readings_of(group).items() if b.value is not None} for group in joined.groups]
    without = _without_units(joined, readings)
    for i in without:
        name = joined.documents[i].document_name
        pesan = f"{name} tidak memuat satuan satu pun, sedangkan dokumen lain memuatnya."
        tindakan = "Isi kolom Satuan seperti di dokumen lain."
        yield Hit(header(joined, i, "satuan"), pesan, tindakan, tingkat=Tingkat.WARNING)
    for group, of_group in zip(joined.groups, readings, strict=True):
        magnitude, _ = joined.deviating({i: b.magnitude for i, b in of_group.items()})
        agreeing = {i: b for i, b in of_group.items() if b.magnitude == magnitude and i not in without}
        reference, deviating = joined.deviating({i: plain_satuan(b.satuan) for i, b in agreeing.items()})
        if document_set.decided(group, "satuan"):
            deviating = [i for i in deviating if not agreeing[i].satuan]  # the others are held against the Renstra
        standard = {i: b.satuan for i, b in agreeing.items() if plain_satuan(b.satuan) == reference}
        yield from (_hit(joined, group, agreeing, i, list(standard)) for i in deviating)
        spelling = joined.prevailing(standard) if standard else ""
        spelled_alike = [i for i, satuan in standard.items() if satuan == spelling]
        for i in (i for i, satuan in standard.items() if satuan != spelling):
            yield _hit(joined, group, agreeing, i, spelled_alike, only_spelling=True)


def _without_units(joined: Joined, readings: list[dict[int, Reading]]) -> set[int]:
    """Documents that write no unit at all where the others do."""
    with_target = {i for of_group in readings for i in of_group}
    with_satuan = {i for of_group in readings for i, b in of_group.items() if b.satuan}
    return {i for i in joined.compared if i in with_target - with_satuan} if with_satuan else set()


def _hit(
    joined: Joined,
    group: Group,
    readings: Mapping[int, Reading],
    i: int,
    references: list[int],
    *,
    only_spelling: bool = False,
) -> Hit:
    units = [readings[j].satuan for j in (i, references[0])]
    here, there = (f"«{satuan}»" if satuan else "kosong" for satuan in units)
    return Hit.at(
        across(joined, group, i, readings, "satuan"),
        f"Satuan target {joined.documents[i].document_name} {here}, sedangkan {names(joined, references)} {there}, "
        f"untuk indikator {quoted(group.members[i].entry)} bertarget {readings[i]}.",
        "Tulis satuan yang sama di semua dokumen.",
        units[0],
        units[1],
        Tingkat.INFO if only_spelling else None if all(units) else Tingkat.WARNING,
    )
