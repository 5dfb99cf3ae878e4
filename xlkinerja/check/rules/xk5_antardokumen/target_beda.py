"""Target satu indikator berbeda antardokumen.

Mengapa: RKT, PK, Rencana Aksi, dan Realisasi memakai target yang sama. Target pada pengukuran yang berbeda dari
perjanjian kinerja membuat capaiannya tidak dapat dipertanggungjawabkan. PK perubahan boleh mengubah target; dokumen
lama tidak dilaporkan bila Realisasi mengikuti PK perubahan itu. Baris kegiatan berikutnya dari satu indikator boleh
kosong, mengulang targetnya, atau membaginya; target lain di sana dilaporkan.

Contoh: PK dan RKT 95%, Realisasi memakai target 100%.

Perbaikan: Samakan targetnya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.damaged import percent_as_digit
from xlkinerja.check.cross.joined import Entry, Group, Joined, rows_of
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.cells import Reading, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.predikat import Tangga
from xlkinerja.summary.measuring import book_aturan

KODE = "XK501"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    tangga = [book_aturan(book).tangga for book in table.documents]
    for group in table.groups:
        dibaca = {i: read_value(a.entry.row, "target", tangga[i]) for i, a in group.members.items()}
        rusak = percent_as_digit(group)
        readings = {i: b for i, b in dibaca.items() if b is not None and i not in rusak}
        reference, menyimpang = table.deviating({i: b.magnitude for i, b in readings.items()})
        lanjutan = {i: _further(table, group, i, tangga[i]) for i in readings}
        sama = [i for i, b in readings.items() if b.magnitude == reference]
        for i in menyimpang:
            if not _shared_out(readings[i], lanjutan[i], readings[sama[0]]):
                yield _deviating(table, group, i, sama, readings, [b for b, _ in lanjutan[i]])
        for i in sama:
            other = [(b, value) for b, value in lanjutan[i] if value.magnitude != reference]
            if other and not _shared_out(readings[i], lanjutan[i], readings[i]):
                yield _among_activities(table, group.members[i].entry, readings[i], other)


def _further(table: Joined, group: Group, document: int, tangga: tuple[Tangga, ...]) -> list[tuple[Entry, Reading]]:
    """The targets of further kegiatan of the same indikator, where they stand in its unit."""
    one = group.members[document].entry
    bukan = {one.key, *(g.entry.key for g in table.repeated)}
    satuan = unit_of(one.row["target"]) or one.row["satuan"].text
    results = []
    for b in rows_of(document, table.documents[document]):
        value = read_value(b.row, "target", tangga) if b.wording == one.wording and b.key not in bukan else None
        if value is not None and plain_satuan(value.satuan) in ("", plain_satuan(satuan)):
            results.append((b, value))
    return results


def _shared_out(first: Reading, lanjutan: list[tuple[Entry, Reading]], target: Reading) -> bool:
    """Whether the kegiatan of one indikator share out its target among them."""
    values = [first.value, *(b.value for _, b in lanjutan)]
    return bool(lanjutan) and None not in values and sum(n for n in values if n is not None) == target.value


def _deviating(
    table: Joined, group: Group, i: int, sama: list[int], readings: dict[int, Reading], lanjutan: list[Entry]
) -> Hit:
    entry, contoh = group.members[i].entry, group.members[sama[0]].entry
    diduga = guessed(group, i, sama)
    ragu = f" Indikatornya diduga sama dengan {quoted(contoh)}: kemiripan " if diduga else ""
    ragu += f"{percent_alike(entry.wording.indikator, contoh.wording.indikator)}." if diduga else ""
    return Hit(
        place(table, entry, "target"),
        f"Target {table.documents[i].document_name} {readings[i]}, sedangkan {names(table, sama)} "
        f"{readings[sama[0]]}, untuk indikator {quoted(entry)}.{ragu}",
        "Samakan targetnya; bila target memang diubah, buat PK perubahan.",
        tercetak=str(readings[i]),
        seharusnya=str(readings[sama[0]]),
        also=(
            *(place(table, b, "target") for b in lanjutan),
            *others(table, group, (j for j in readings if j != i), "target"),
        ),
        tingkat=Tingkat.WARNING if diduga else None,
    )


def _among_activities(table: Joined, one: Entry, target: Reading, other: list[tuple[Entry, Reading]]) -> Hit:
    places = [place(table, b, "target") for b, _ in other]
    tertulis = ", ".join(dict.fromkeys(str(value) for _, value in other))
    return Hit(
        places[0],
        f"Target {quoted(one)} {target}; di baris kegiatannya yang lain tertulis {tertulis}, dan jumlahnya bukan "
        f"{target}.",
        "Kosongkan target di baris kegiatan berikutnya, atau samakan.",
        tercetak=tertulis,
        seharusnya=str(target),
        also=(*places[1:], place(table, one, "target")),
        tingkat=Tingkat.WARNING,
    )
