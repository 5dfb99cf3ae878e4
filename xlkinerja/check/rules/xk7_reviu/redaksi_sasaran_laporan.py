"""Redaksi sasaran dalam tabel laporan berbeda dari dokumennya.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain. Beda tanda baca saja dilaporkan sebagai info; beda huruf
besar dan kode dalam kurung tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Meningkatnya akuntabilitas keuangan dan kinerja», judul tabel «MENINGKATKAN AKUNTABILITAS KEUANGAN …».

Perbaikan: Cetak sasaran dengan redaksi dokumennya.
"""

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import bare, plain, uncoded
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.texts import differing_words

KODE = "XK707"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_report(laporan: Laporan) -> Hits:
    differing = [(b, p) for b in laporan.held_against if not b.strangers for p in b.pairs if _other(laporan, p)]
    for same in grouped(
        differing, lambda s: (plain(s[1].entry.sasaran, s[1].entry.wording.kode), _name(s[1].reference))
    ):
        yield _hit(laporan, same)


def _name(entry: Entry) -> str:
    return plain(entry.row.sasaran, entry.wording.kode)


def _other(laporan: Laporan, pair: PrintedPair) -> bool:
    tercetak = plain(pair.entry.sasaran, pair.entry.wording.kode)
    group = laporan.group_of(pair.reference)
    if not tercetak or not _name(pair.reference) or any(_name(b) == tercetak for b in group):
        return False
    other_names = {bare(b.row.sasaran, b.wording.kode) for b in group if b is not pair.reference}
    own = bare(pair.reference.row.sasaran, pair.reference.wording.kode)
    return pair.entry.wording.sasaran not in other_names - {own}


def _hit(laporan: Laporan, same: list[tuple[HeldAgainst, PrintedPair]]) -> Hit:
    (comparison, pair), *_ = same
    name = book_name(laporan, comparison.document)
    tercetak, in_document = pair.entry.sasaran, pair.reference.row.sasaran
    only_spelling = pair.entry.wording.sasaran == bare(in_document, pair.reference.wording.kode)
    without_codes = (
        uncoded(p, e.kode) for p, e in ((tercetak, pair.entry.wording), (in_document, pair.reference.wording))
    )
    words, other_words = differing_words(*without_codes)
    difference = (
        f"«{words}» lawan «{other_words}»" if words and other_words else f"berbeda pada «{words or other_words}»"
    )
    refs = dict.fromkeys(p.entry.sasaran_sel for _, p in same)
    return Hit(
        at(laporan, pair.entry.sasaran_sel),
        f"Di {called(laporan.table_of(pair.entry))} tercetak sasaran «{tercetak}», {name} menulis «{in_document}»: "
        f"{'hanya tanda bacanya yang berbeda' if only_spelling else difference}.",
        f"Cetak sasaran seperti di {name}.",
        tercetak=tercetak,
        seharusnya=in_document,
        also=(*(at(laporan, ref) for ref in list(refs)[1:]), at_workbook(laporan, pair.reference, "sasaran")),
        tingkat=Tingkat.INFO if only_spelling else None,
    )
