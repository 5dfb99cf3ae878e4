"""Redaksi satu sasaran berbeda antardokumen, atau indikatornya berada di sasaran lain.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain, dan jumlah sasaran menjadi berbeda. Beda huruf besar,
tanda baca, atau kode dalam kurung saja dilaporkan sebagai info. Cetakan ulang dalam laporan yang memakai redaksi
dokumen lain ikut disebut.

Contoh: «Terlaksananya fasilitas pengelolaan …» di RKT, «Terlaksananya fasilitasi pengelolaan …» di PK.

Perbaikan: Pakai satu redaksi sasaran di semua dokumen.
"""

from collections.abc import Mapping

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.sasaran import joined_sasaran
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat, in_row, names, place
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

        def said(pair: PrintedPair, known: frozenset[str] = frozenset(keys.values())) -> str:
            """What a reprint says that has the wording of another document than its own."""
            is_other = pair.entry.wording.sasaran in known - {pair.reference.wording.sasaran}
            return f"«{pair.entry.sasaran}»" if is_other else ""

        for i in (i for i in keys if keys[i] != reference):
            difference = _difference(members[i].row.sasaran, members[agreeing[0]].row.sasaran)
            hit = _hit(joined, members, i, agreeing, difference)
            yield hit.adding(*other_reprints(document_set.laporan, members.values(), "sasaran", said))
        texts = {i: fold(members[i].row.sasaran) for i in agreeing}
        spelling = joined.prevailing(texts)
        spelled_alike = [i for i in agreeing if texts[i] == spelling]
        for i in (i for i in agreeing if texts[i] != spelling):
            difference = "hanya huruf besar, tanda baca, atau kodenya yang berbeda"
            yield _hit(joined, members, i, spelled_alike, difference, Tingkat.INFO)
    for pair in moved:
        here, there = pair.entry, pair.in_reference
        yield Hit.at(
            [place(joined, here, "sasaran"), _place(joined, there)],
            f"Indikator «{here.row['indikator'].text}» di sini berada di sasaran «{here.row.sasaran}», "
            f"di {joined.documents[there.document].document_name} di sasaran «{there.row.sasaran}».",
            "Letakkan indikator di bawah sasaran yang sama di semua dokumen.",
            here.row.sasaran,
            there.row.sasaran,
        )


def _hit(
    joined: Joined,
    members: Mapping[int, Entry],
    i: int,
    agreeing: list[int],
    difference: str,
    tingkat: Tingkat | None = None,
) -> Hit:
    here, example = members[i].row.sasaran, members[agreeing[0]].row.sasaran
    return Hit.at(
        [_place(joined, members[j]) for j in (i, *(j for j in sorted(members) if j != i))],
        f"{joined.documents[i].document_name} menulis sasaran «{here}», "
        f"{names(joined, agreeing)} menulis «{example}»: {difference}.",
        "Pakai satu redaksi sasaran di semua dokumen.",
        here,
        example,
        tingkat,
    )


def _difference(here: str, example: str) -> str:
    words, other_words = differing_words(here, example)
    if words and other_words:
        return f"«{words}» lawan «{other_words}»"
    return f"kata «{words}» hanya ada di sini" if words else f"kata «{other_words}» tidak ada di sini"


def _place(joined: Joined, entry: Entry) -> Place:
    """The cell in which the sasaran is written: an empty one means the same as above."""
    book = joined.documents[entry.document]
    rows = book.main.rows if book.main else ()
    written = (row for row in reversed(rows) if row.number <= entry.row.number and not row["sasaran"].empty)
    return in_row(book, next(written, entry.row), "sasaran")[0]
