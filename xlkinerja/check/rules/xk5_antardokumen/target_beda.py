"""Target satu indikator berbeda antardokumen.

Mengapa: RKT, PK, Rencana Aksi, dan Realisasi memakai target yang sama. Target pada pengukuran yang berbeda dari
perjanjian kinerja membuat capaiannya tidak dapat dipertanggungjawabkan. PK perubahan boleh mengubah target; dokumen
lama tidak dilaporkan bila Realisasi mengikuti PK perubahan itu. Cetakan dokumen dalam laporan yang menyebut target lain
daripada dokumennya ikut disebut. Baris kegiatan berikutnya dari satu indikator boleh kosong, mengulang targetnya, atau
membaginya; target lain di sana dilaporkan.

Contoh: PK dan RKT 95%, Realisasi memakai target 100%.

Perbaikan: Samakan targetnya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Mapping
from decimal import Decimal

from xlkinerja.check.cross.joined import Entry, Group, Joined, rows_of
from xlkinerja.check.cross.joining import Wording
from xlkinerja.check.cross.places import guessed, percent_alike, readings_of
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Laporan, Tingkat, grouped, names, others, place, quoted
from xlkinerja.check.values.cells import Reading, exact, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.predikat import Tangga
from xlkinerja.summary.measuring import book_aturan

KODE = "XK501"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"
YIELDS_TO = {"XK209": "sel"}
#: The targets of further kegiatan of an indikator.
Further = list[tuple[Entry, Reading]]


def check_set(document_set: DocumentSet) -> Hits:
    joined, laporan = document_set.joined, document_set.laporan
    tangga = [book_aturan(book).tangga for book in joined.documents]
    alike = [_by_wording(joined, i) for i in range(len(joined.documents))]
    for group in joined.groups:
        entries = {i: member.entry for i, member in group.members.items()}
        readings = readings_of(group, tangga)
        reference, deviating = joined.deviating({i: b.magnitude for i, b in readings.items()})
        further = {i: _further(alike[i], entries[i], tangga[i]) for i in readings}
        agreeing = [i for i, b in readings.items() if b.magnitude == reference]
        for i in deviating:
            if not _shared_out(readings[i], further[i], readings[agreeing[0]]):
                hit = _deviating(joined, group, i, agreeing, readings, [b for b, _ in further[i]])
                yield _with_reprints(hit, laporan, group, readings) if laporan is not None else hit
        for i in agreeing:
            differing = [(b, value) for b, value in further[i] if value.magnitude != reference]
            if differing and not _shared_out(readings[i], further[i], readings[i]):
                yield _among_activities(joined, entries[i], readings[i], differing)


def _by_wording(joined: Joined, document: int) -> dict[Wording, list[Entry]]:
    """The rows of a document that repeat no other, by what they say."""
    repeated = {g.entry.key for g in joined.repeated}
    entries = (e for e in rows_of(document, joined.documents[document]) if e.key not in repeated)
    return {same[0].wording: same for same in grouped(entries, lambda e: e.wording)}


def _further(alike: Mapping[Wording, list[Entry]], entry: Entry, tangga: tuple[Tangga, ...]) -> Further:
    """The targets of further kegiatan of the same indikator, where they stand in its unit."""
    satuan = unit_of(entry.row["target"]) or entry.row["satuan"].text
    same = [b for b in alike.get(entry.wording, ()) if b.key != entry.key]
    read = [(b, value) for b in same if (value := read_value(b.row, "target", tangga)) is not None]
    return [(b, value) for b, value in read if plain_satuan(value.satuan) in ("", plain_satuan(satuan))]


def _shared_out(first: Reading, further: Further, target: Reading) -> bool:
    """Whether the kegiatan of one indikator share out its target among them."""
    values = [first.value, *(b.value for _, b in further)]
    total = sum((n for n in values if n is not None), Decimal(0))
    return bool(further) and None not in values and exact(total) == target.magnitude[0]


def _deviating(
    joined: Joined, group: Group, i: int, agreeing: list[int], readings: Mapping[int, Reading], further: list[Entry]
) -> Hit:
    entry, example = group.members[i].entry, group.members[agreeing[0]].entry
    is_guess = guessed(group, i, agreeing)
    likeness = percent_alike(entry.wording.indikator, example.wording.indikator) if is_guess else ""
    doubt = f" Indikatornya diduga sama dengan {quoted(example)}: kemiripan {likeness}." if is_guess else ""
    here, there = readings[i], readings[agreeing[0]]
    return Hit.at(
        [
            *(place(joined, b, "target") for b in (entry, *further)),
            *others(joined, group, (j for j in readings if j != i), "target"),
        ],
        f"Target {joined.documents[i].document_name} {here}, sedangkan {names(joined, agreeing)} {there}, untuk "
        f"indikator {quoted(entry)}.{doubt}",
        "Samakan targetnya; bila target memang diubah, buat PK perubahan.",
        str(here),
        str(there),
        Tingkat.WARNING if is_guess else None,
    )


def _with_reprints(hit: Hit, laporan: Laporan, group: Group, readings: Mapping[int, Reading]) -> Hit:
    """The finding with the reprints in the report that say something else than their own document."""

    def said(pair: PrintedPair) -> str:
        value = printed_value(pair.entry.row["target"], laporan.aturan.tangga)
        own = readings.get(pair.reference.document)
        return str(value) if value is not None and own is not None and value.magnitude != own.magnitude else ""

    return hit.adding(*other_reprints(laporan, [m.entry for m in group.members.values()], "target", said))


def _among_activities(joined: Joined, entry: Entry, target: Reading, differing: Further) -> Hit:
    written = ", ".join(dict.fromkeys(str(value) for _, value in differing))
    return Hit.at(
        [place(joined, b, "target") for b in (*(b for b, _ in differing), entry)],
        f"Target {quoted(entry)} {target}; di baris kegiatannya yang lain tertulis {written}, dan jumlahnya bukan "
        f"{target}.",
        "Kosongkan target di baris kegiatan berikutnya, atau samakan.",
        written,
        str(target),
        Tingkat.WARNING,
    )
