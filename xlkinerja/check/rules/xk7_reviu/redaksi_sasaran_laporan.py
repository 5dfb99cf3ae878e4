"""Redaksi sasaran dalam tabel laporan berbeda dari dokumennya.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain. Beda tanda baca saja dilaporkan sebagai info; beda huruf
besar dan kode dalam kurung tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Meningkatnya akuntabilitas keuangan dan kinerja», judul tabel «MENINGKATKAN AKUNTABILITAS KEUANGAN …».

Perbaikan: Cetak sasaran dengan redaksi dokumennya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import HeldAgainst, Laporan, PrintedPair
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import bare, plain, uncoded
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.texts import differing_words

KODE = "XK707"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    other = [(b, p) for b in laporan.held_against if not b.strangers for p in b.pairs if _other(laporan, p)]
    for sama in grouped(other, lambda s: (plain(s[1].entry.sasaran, s[1].entry.wording.kode), _name(s[1].reference))):
        yield _hit(laporan, sama)


def _name(entry: Entry) -> str:
    return plain(entry.row.sasaran, entry.wording.kode)


def _other(laporan: Laporan, pairs: PrintedPair) -> bool:
    tercetak = plain(pairs.entry.sasaran, pairs.entry.wording.kode)
    group = laporan.group_of(pairs.reference)
    if not tercetak or not _name(pairs.reference) or any(_name(b) == tercetak for b in group):
        return False
    other = {bare(b.row.sasaran, b.wording.kode) for b in group if b is not pairs.reference}
    alone = bare(pairs.reference.row.sasaran, pairs.reference.wording.kode)
    return pairs.entry.wording.sasaran not in other - {alone}


def _hit(laporan: Laporan, sama: list[tuple[HeldAgainst, PrintedPair]]) -> Hit:
    (comparison, pairs), *_ = sama
    name = book_name(laporan, comparison.document)
    tercetak, document = pairs.entry.sasaran, pairs.reference.row.sasaran
    ejaan = pairs.entry.wording.sasaran == bare(document, pairs.reference.wording.kode)
    polos = (uncoded(p, e.kode) for p, e in ((tercetak, pairs.entry.wording), (document, pairs.reference.wording)))
    kata, kata_lain = differing_words(*polos)
    beda = f"«{kata}» lawan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    sel = dict.fromkeys(p.entry.sasaran_sel for _, p in sama)
    return Hit(
        at(laporan, pairs.entry.sasaran_sel),
        f"Di {called(laporan.table_of(pairs.entry))} tercetak sasaran «{tercetak}», {name} menulis «{document}»: "
        f"{'hanya tanda bacanya yang berbeda' if ejaan else beda}.",
        f"Cetak sasaran seperti di {name}.",
        tercetak=tercetak,
        seharusnya=document,
        also=(*(at(laporan, s) for s in list(sel)[1:]), at_workbook(laporan, pairs.reference, "sasaran")),
        tingkat=Tingkat.INFO if ejaan else None,
    )
