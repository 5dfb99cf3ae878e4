"""Redaksi satu sasaran berbeda antardokumen, atau indikatornya berada di sasaran lain.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain, dan jumlah sasaran menjadi berbeda. Beda huruf besar,
tanda baca, atau kode dalam kurung saja dilaporkan sebagai info.

Contoh: «Terlaksananya fasilitas pengelolaan …» di RKT, «Terlaksananya fasilitasi pengelolaan …» di PK.

Perbaikan: Pakai satu redaksi sasaran di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.places import names, place
from xlkinerja.check.cross.sasaran import Moved, joined_sasaran
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK506"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    groups, pindah = joined_sasaran(table)
    for members in groups:
        keys = {i: b.wording.sasaran for i, b in members.items()}
        reference = table.prevailing(keys)
        sama = [i for i in keys if keys[i] == reference]
        yield from (_hit(table, members, i, sama) for i in keys if keys[i] != reference)
        texts = {i: fold(members[i].row.sasaran) for i in sama}
        ejaan = table.prevailing(texts)
        sejenis = [i for i in sama if texts[i] == ejaan]
        yield from (_hit(table, members, i, sejenis, ejaan=True) for i in sama if texts[i] != ejaan)
    yield from (_moved(table, p) for p in pindah)


def _hit(table: Joined, members: dict[int, Entry], i: int, sama: list[int], *, ejaan: bool = False) -> Hit:
    here, contoh = members[i].row.sasaran, members[sama[0]].row.sasaran
    beda = "hanya huruf besar, tanda baca, atau kodenya yang berbeda" if ejaan else _difference(here, contoh)
    return Hit(
        _place(table, members[i]),
        f"{table.documents[i].document_name} menulis sasaran «{here}», "
        f"{names(table, sama)} menulis «{contoh}»: {beda}.",
        "Pakai satu redaksi sasaran di semua dokumen.",
        tercetak=here,
        seharusnya=contoh,
        also=tuple(_place(table, members[j]) for j in sorted(members) if j != i),
        tingkat=Tingkat.INFO if ejaan else None,
    )


def _difference(here: str, contoh: str) -> str:
    kata, other = differing_words(here, contoh)
    if kata and other:
        return f"«{kata}» lawan «{other}»"
    return f"kata «{kata}» hanya ada di sini" if kata else f"kata «{other}» tidak ada di sini"


def _place(table: Joined, entry: Entry) -> Place:
    """The cell in which the sasaran is written: an empty one means the same as above."""
    book = table.documents[entry.document]
    if book.main is not None:
        for row in reversed(book.main.rows):
            if row.number <= entry.row.number and not row["sasaran"].empty:
                return Place(book, book.main.sheet, row["sasaran"].ref)
    return place(table, entry, "sasaran")


def _moved(table: Joined, pindah: Moved) -> Hit:
    here, in_reference = pindah.entry, pindah.in_reference
    return Hit(
        place(table, here, "sasaran"),
        f"Indikator «{here.row['indikator'].text}» di sini berada di sasaran «{here.row.sasaran}», "
        f"di {table.documents[in_reference.document].document_name} di sasaran «{in_reference.row.sasaran}».",
        "Letakkan indikator di bawah sasaran yang sama di semua dokumen.",
        tercetak=here.row.sasaran,
        seharusnya=in_reference.row.sasaran,
        also=(_place(table, in_reference),),
    )
