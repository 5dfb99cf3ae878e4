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

from xlkinerja.check.cross.damaged import percent_as_digit
from xlkinerja.check.cross.joined import Entry, Group, Joined, rows_of
from xlkinerja.check.cross.joining import Wording
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.cells import Reading, exact, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.predikat import Tangga
from xlkinerja.summary.measuring import book_aturan

KODE = "XK501"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Hits:
    joined, laporan = document_set.joined, document_set.laporan
    tangga = [book_aturan(book).tangga for book in joined.documents]
    alike = [_by_wording(joined, i) for i in range(len(joined.documents))]
    for group in joined.groups:
        read = {i: read_value(a.entry.row, "target", tangga[i]) for i, a in group.members.items()}
        damaged = percent_as_digit(group)
        readings = {i: b for i, b in read.items() if b is not None and i not in damaged}
        reference, deviating = joined.deviating({i: b.magnitude for i, b in readings.items()})
        further = {i: _further(alike[i], group.members[i].entry, tangga[i]) for i in readings}
        agreeing = [i for i, b in readings.items() if b.magnitude == reference]
        for i in deviating:
            if not _shared_out(readings[i], further[i], readings[agreeing[0]]):
                hit = _deviating(joined, group, i, agreeing, readings, [b for b, _ in further[i]])
                yield _with_reprints(hit, laporan, group, readings) if laporan is not None else hit
        for i in agreeing:
            differing = [(b, value) for b, value in further[i] if value.magnitude != reference]
            if differing and not _shared_out(readings[i], further[i], readings[i]):
                yield _among_activities(joined, group.members[i].entry, readings[i], differing)


def _by_wording(joined: Joined, document: int) -> dict[Wording, list[Entry]]:
    """The rows of a document that repeat no other, by what they say."""
    repeated = {g.entry.key for g in joined.repeated}
    found: dict[Wording, list[Entry]] = {}
    for entry in rows_of(document, joined.documents[document]):
        if entry.key not in repeated:
            found.setdefault(entry.wording, []).append(entry)
    return found


def _further(
    alike: dict[Wording, list[Entry]], entry: Entry, tangga: tuple[Tangga, ...]
) -> list[tuple[Entry, Reading]]:
    """The targets of further kegiatan of the same indikator, where they stand in its unit."""
    satuan = unit_of(entry.row["target"]) or entry.row["satuan"].text
    results = []
    for b in alike.get(entry.wording, ()):
        value = read_value(b.row, "target", tangga) if b.key != entry.key else None
        if value is not None and plain_satuan(value.satuan) in ("", plain_satuan(satuan)):
            results.append((b, value))
    return results


def _shared_out(first: Reading, further: list[tuple[Entry, Reading]], target: Reading) -> bool:
    """Whether the kegiatan of one indikator share out its target among them."""
    values = [first.value, *(b.value for _, b in further)]
    total = sum((n for n in values if n is not None), Decimal(0))
    return bool(further) and None not in values and exact(total) == target.magnitude[0]


def _deviating(
    joined: Joined, group: Group, i: int, agreeing: list[int], readings: dict[int, Reading], further: list[Entry]
) -> Hit:
    entry, example = group.members[i].entry, group.members[agreeing[0]].entry
    is_guess = guessed(group, i, agreeing)
    doubt = f" Indikatornya diduga sama dengan {quoted(example)}: kemiripan " if is_guess else ""
    doubt += f"{percent_alike(entry.wording.indikator, example.wording.indikator)}." if is_guess else ""
    return Hit(
        place(joined, entry, "target"),
        f"Target {joined.documents[i].document_name} {readings[i]}, sedangkan {names(joined, agreeing)} "
        f"{readings[agreeing[0]]}, untuk indikator {quoted(entry)}.{doubt}",
        "Samakan targetnya; bila target memang diubah, buat PK perubahan.",
        tercetak=str(readings[i]),
        seharusnya=str(readings[agreeing[0]]),
        also=(
            *(place(joined, b, "target") for b in further),
            *others(joined, group, (j for j in readings if j != i), "target"),
        ),
        tingkat=Tingkat.WARNING if is_guess else None,
    )


def _with_reprints(hit: Hit, laporan: Laporan, group: Group, readings: Mapping[int, Reading]) -> Hit:
    """The finding with the reprints in the report that say something else than their own document."""

    def said(pair: PrintedPair) -> str:
        value = printed_value(pair.entry.row["target"], laporan.aturan.tangga)
        own = readings.get(pair.reference.document)
        return str(value) if value is not None and own is not None and value.magnitude != own.magnitude else ""

    sentence, places = other_reprints(laporan, [m.entry for m in group.members.values()], "target", said)
    return hit._replace(pesan=hit.pesan + sentence, also=(*hit.also, *places))


def _among_activities(joined: Joined, entry: Entry, target: Reading, differing: list[tuple[Entry, Reading]]) -> Hit:
    places = [place(joined, b, "target") for b, _ in differing]
    written = ", ".join(dict.fromkeys(str(value) for _, value in differing))
    return Hit(
        places[0],
        f"Target {quoted(entry)} {target}; di baris kegiatannya yang lain tertulis {written}, dan jumlahnya bukan "
        f"{target}.",
        "Kosongkan target di baris kegiatan berikutnya, atau samakan.",
        tercetak=written,
        seharusnya=str(target),
        also=(*places[1:], place(joined, entry, "target")),
        tingkat=Tingkat.WARNING,
    )
