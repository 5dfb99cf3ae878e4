"""Redaksi indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Beda tanda baca saja dilaporkan sebagai info; beda
huruf besar tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Terselenggaranya Pengelolaan Kampanye Pemilu», tabel pengukuran «Terselenggaranya masa Kampanye Pemilu».

Perbaikan: Cetak indikator dengan redaksi dokumennya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joining import Means
from xlkinerja.check.cross.places import percent_alike
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import HeldAgainst, Laporan, PrintedPair
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import plain
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.texts import differing_words

KODE = "XK706"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    other = [(b, p) for b in laporan.held_against if not b.strangers for p in b.pairs if _other(laporan, p)]
    for sama in grouped(other, lambda s: (s[1].reference.key, s[1].entry.wording.indikator)):
        yield _hit(laporan, sama)


def _other(laporan: Laporan, pairs: PrintedPair) -> bool:
    tercetak, group = plain(pairs.entry.row["indikator"].text), laporan.group_of(pairs.reference)
    if any(plain(b.row["indikator"].text) == tercetak for b in group):
        return False
    other = {b.wording.indikator for b in group} - {pairs.reference.wording.indikator}
    return pairs.entry.wording.indikator not in other


def _hit(laporan: Laporan, sama: list[tuple[HeldAgainst, PrintedPair]]) -> Hit:
    (comparison, pairs), *other = sama
    name = book_name(laporan, comparison.document)
    tercetak, document = pairs.entry.row["indikator"].text, pairs.reference.row["indikator"].text
    ejaan = pairs.reference.wording.indikator == pairs.entry.wording.indikator
    kata, kata_lain = differing_words(tercetak, document)
    beda = f"berbeda pada «{kata}» dan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    mirip = percent_alike(pairs.entry.wording.indikator, pairs.reference.wording.indikator)
    reason = "berkode sama" if pairs.means is Means.KODE else "diduga indikator yang sama"
    return Hit(
        at(laporan, pairs.entry.row["indikator"]),
        f"Di {called(laporan.table_of(pairs.entry))} tercetak «{tercetak}», {name} menulis «{document}»: "
        + ("hanya tanda bacanya yang berbeda." if ejaan else f"{reason} (kemiripan {mirip}), {beda}."),
        f"Cetak indikator seperti di {name}.",
        tercetak=tercetak,
        seharusnya=document,
        also=(
            *(at(laporan, p.entry.row["indikator"]) for _, p in other),
            at_workbook(laporan, pairs.reference),
        ),
        tingkat=Tingkat.INFO if ejaan else None,
    )
