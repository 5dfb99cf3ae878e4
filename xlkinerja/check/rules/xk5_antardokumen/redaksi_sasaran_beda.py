"""Redaksi satu sasaran berbeda antardokumen, atau indikatornya berada di sasaran lain.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain, dan jumlah sasaran menjadi berbeda. Beda huruf besar,
tanda baca, atau kode dalam kurung saja dilaporkan sebagai info. Cetakan ulang dalam laporan yang memakai redaksi
dokumen lain ikut disebut.

Contoh: «Terlaksananya fasilitas pengelolaan …» di RKT, «Terlaksananya fasilitasi pengelolaan …» di PK.

Perbaikan: Pakai satu redaksi sasaran di semua dokumen.
"""

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.places import names, place
from xlkinerja.check.cross.sasaran import Moved, joined_sasaran
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK506"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    groups, moved = joined_sasaran(joined)
    for members in groups:
        keys = {i: b.wording.sasaran for i, b in members.items()}
        reference = joined.prevailing(keys)
        agreeing = [i for i in keys if keys[i] == reference]
        different = [_hit(joined, members, i, agreeing) for i in keys if keys[i] != reference]
        laporan = document_set.laporan
        yield from (_with_reprints(hit, laporan, members) if laporan else hit for hit in different)
        texts = {i: fold(members[i].row.sasaran) for i in agreeing}
        spelling = joined.prevailing(texts)
        spelled_alike = [i for i in agreeing if texts[i] == spelling]
        yield from (
            _hit(joined, members, i, spelled_alike, only_spelling=True) for i in agreeing if texts[i] != spelling
        )
    yield from (_moved(joined, p) for p in moved)


def _hit(joined: Joined, members: dict[int, Entry], i: int, agreeing: list[int], *, only_spelling: bool = False) -> Hit:
    here, example = members[i].row.sasaran, members[agreeing[0]].row.sasaran
    difference = (
        "hanya huruf besar, tanda baca, atau kodenya yang berbeda" if only_spelling else _difference(here, example)
    )
    return Hit(
        _place(joined, members[i]),
        f"{joined.documents[i].document_name} menulis sasaran «{here}», "
        f"{names(joined, agreeing)} menulis «{example}»: {difference}.",
        "Pakai satu redaksi sasaran di semua dokumen.",
        tercetak=here,
        seharusnya=example,
        also=tuple(_place(joined, members[j]) for j in sorted(members) if j != i),
        tingkat=Tingkat.INFO if only_spelling else None,
    )


def _with_reprints(hit: Hit, laporan: Laporan, members: dict[int, Entry]) -> Hit:
    """The finding with the reprints that have the wording of another document than their own."""
    known = {e.wording.sasaran for e in members.values()}

    def said(pair: PrintedPair) -> str:
        printed = pair.entry.wording.sasaran
        return f"«{pair.entry.sasaran}»" if printed in known - {pair.reference.wording.sasaran} else ""

    sentence, places = other_reprints(laporan, list(members.values()), "sasaran", said)
    return hit._replace(pesan=hit.pesan + sentence, also=(*hit.also, *places))


def _difference(here: str, example: str) -> str:
    words, other_words = differing_words(here, example)
    if words and other_words:
        return f"«{words}» lawan «{other_words}»"
    return f"kata «{words}» hanya ada di sini" if words else f"kata «{other_words}» tidak ada di sini"


def _place(joined: Joined, entry: Entry) -> Place:
    """The cell in which the sasaran is written: an empty one means the same as above."""
    book = joined.documents[entry.document]
    if book.main is not None:
        for row in reversed(book.main.rows):
            if row.number <= entry.row.number and not row["sasaran"].empty:
                return Place(book, book.main.sheet, row["sasaran"].ref)
    return place(joined, entry, "sasaran")


def _moved(joined: Joined, moved: Moved) -> Hit:
    here, in_reference = moved.entry, moved.in_reference
    return Hit(
        place(joined, here, "sasaran"),
        f"Indikator «{here.row['indikator'].text}» di sini berada di sasaran «{here.row.sasaran}», "
        f"di {joined.documents[in_reference.document].document_name} di sasaran «{in_reference.row.sasaran}».",
        "Letakkan indikator di bawah sasaran yang sama di semua dokumen.",
        tercetak=here.row.sasaran,
        seharusnya=in_reference.row.sasaran,
        also=(_place(joined, in_reference),),
    )
