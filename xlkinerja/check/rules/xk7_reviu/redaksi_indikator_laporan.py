"""Redaksi indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Beda tanda baca saja dilaporkan sebagai info; beda
huruf besar tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Terselenggaranya Pengelolaan Kampanye Pemilu», tabel pengukuran «Terselenggaranya masa Kampanye Pemilu».

Perbaikan: Cetak indikator dengan redaksi dokumennya.
"""

from xlkinerja.check.cross.joining import Means
from xlkinerja.check.cross.places import percent_alike
from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import plain
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.texts import differing_words

KODE = "XK706"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_report(laporan: Laporan) -> Hits:
    differing = [(b, p) for b in laporan.held_against if not b.strangers for p in b.pairs if _other(laporan, p)]
    for same in grouped(differing, lambda s: (s[1].reference.key, s[1].entry.wording.indikator)):
        yield _hit(laporan, same)


def _other(laporan: Laporan, pair: PrintedPair) -> bool:
    tercetak, group = plain(pair.entry.row["indikator"].text), laporan.group_of(pair.reference)
    if any(plain(b.row["indikator"].text) == tercetak for b in group):
        return False
    other_names = {b.wording.indikator for b in group} - {pair.reference.wording.indikator}
    return pair.entry.wording.indikator not in other_names


def _hit(laporan: Laporan, same: list[tuple[HeldAgainst, PrintedPair]]) -> Hit:
    (comparison, pair), *others = same
    name = book_name(laporan, comparison.document)
    tercetak, in_document = pair.entry.row["indikator"].text, pair.reference.row["indikator"].text
    only_spelling = pair.reference.wording.indikator == pair.entry.wording.indikator
    words, other_words = differing_words(tercetak, in_document)
    difference = (
        f"berbeda pada «{words}» dan «{other_words}»"
        if words and other_words
        else f"berbeda pada «{words or other_words}»"
    )
    likeness = percent_alike(pair.entry.wording.indikator, pair.reference.wording.indikator)
    reason = "berkode sama" if pair.means is Means.KODE else "diduga indikator yang sama"
    return Hit(
        at(laporan, pair.entry.row["indikator"]),
        f"Di {called(laporan.table_of(pair.entry))} tercetak «{tercetak}», {name} menulis «{in_document}»: "
        + ("hanya tanda bacanya yang berbeda." if only_spelling else f"{reason} (kemiripan {likeness}), {difference}."),
        f"Cetak indikator seperti di {name}.",
        tercetak=tercetak,
        seharusnya=in_document,
        also=(
            *(at(laporan, p.entry.row["indikator"]) for _, p in others),
            at_workbook(laporan, pair.reference),
        ),
        tingkat=Tingkat.INFO if only_spelling else None,
    )
