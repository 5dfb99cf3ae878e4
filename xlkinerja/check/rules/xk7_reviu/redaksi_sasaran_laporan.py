"""Redaksi sasaran dalam tabel laporan berbeda dari dokumennya.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain. Beda tanda baca saja dilaporkan sebagai info; beda huruf
besar dan kode dalam kurung tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Meningkatnya akuntabilitas keuangan dan kinerja», judul tabel «MENINGKATKAN AKUNTABILITAS KEUANGAN …».

Perbaikan: Cetak sasaran dengan redaksi dokumennya.
"""

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import own_words
from xlkinerja.check.printed.tables import bare, plain, uncoded
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped

KODE = "XK707"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_report(laporan: Laporan) -> Hits:
    differing = [p for b in laporan.comparable for p in b.pairs if _other(laporan, p)]
    for same in grouped(differing, lambda p: (plain(p.entry.sasaran, p.entry.wording.kode), _name(p.reference))):
        yield _hit(same)


def _name(entry: Entry) -> str:
    return plain(entry.row.sasaran, entry.wording.kode)


def _bare(entry: Entry) -> str:
    return bare(entry.row.sasaran, entry.wording.kode)


def _other(laporan: Laporan, pair: PrintedPair) -> bool:
    """Whether no document writes what is printed: the words of another document are told with the documents."""
    tercetak = plain(pair.entry.sasaran, pair.entry.wording.kode)
    group = laporan.group_of(pair.reference)
    if not tercetak or not _name(pair.reference) or any(_name(b) == tercetak for b in group):
        return False
    other_names = {_bare(b) for b in group if b is not pair.reference}
    return pair.entry.wording.sasaran not in other_names - {_bare(pair.reference)}


def _hit(same: list[PrintedPair]) -> Hit:
    pair, name = same[0], same[0].book.document_name
    tercetak, in_document = pair.entry.sasaran, pair.reference.row.sasaran
    only_spelling = pair.entry.wording.sasaran == _bare(pair.reference)
    words = own_words(uncoded(tercetak, pair.entry.wording.kode), uncoded(in_document, pair.reference.wording.kode))
    difference = " lawan ".join(words) if len(words) == 2 else f"berbeda pada {''.join(words)}"
    places = {p.entry.sasaran_place.sel: p.entry.sasaran_place for p in same}.values()
    return Hit.at(
        [*places, pair.in_book("sasaran")],
        f"Di {pair.entry.letak} tercetak sasaran «{tercetak}», {name} menulis «{in_document}»: "
        f"{'hanya tanda bacanya yang berbeda' if only_spelling else difference}.",
        f"Cetak sasaran seperti di {name}.",
        tercetak=tercetak,
        seharusnya=in_document,
        tingkat=Tingkat.INFO if only_spelling else None,
    )
