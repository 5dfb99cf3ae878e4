"""Redaksi indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Beda tanda baca saja dilaporkan sebagai info; beda
huruf besar tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Terselenggaranya Pengelolaan Kampanye Pemilu», tabel pengukuran «Terselenggaranya masa Kampanye Pemilu».

Perbaikan: Cetak indikator dengan redaksi dokumennya.
"""

from xlkinerja.check.cross.joining import Means
from xlkinerja.check.cross.places import percent_alike
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import own_words
from xlkinerja.check.printed.tables import plain
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped

KODE = "XK706"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_report(laporan: Laporan) -> Hits:
    differing = [p for b in laporan.comparable for p in b.pairs if _other(laporan, p)]
    for same in grouped(differing, lambda p: (p.reference.key, p.entry.wording.indikator)):
        yield _hit(same)


def _other(laporan: Laporan, pair: PrintedPair) -> bool:
    """Whether no document writes what is printed: the words of another document are told with the documents."""
    tercetak, group = plain(pair.entry.row["indikator"].text), laporan.group_of(pair.reference)
    if any(plain(b.row["indikator"].text) == tercetak for b in group):
        return False
    other_names = {b.wording.indikator for b in group} - {pair.reference.wording.indikator}
    return pair.entry.wording.indikator not in other_names


def _hit(same: list[PrintedPair]) -> Hit:
    pair = same[0]
    name, printed, own = pair.book.document_name, pair.entry.wording.indikator, pair.reference.wording.indikator
    tercetak, in_document = pair.entry.row["indikator"].text, pair.reference.row["indikator"].text
    reason = "berkode sama" if pair.means is Means.KODE else "diduga indikator yang sama"
    words = f"berbeda pada {' dan '.join(own_words(tercetak, in_document))}"
    difference = f"{reason} (kemiripan {percent_alike(printed, own)}), {words}"
    return Hit.at(
        [*(p.entry.at("indikator") for p in same), pair.in_book()],
        f"Di {pair.entry.letak} tercetak «{tercetak}», {name} menulis «{in_document}»: "
        f"{'hanya tanda bacanya yang berbeda' if printed == own else difference}.",
        f"Cetak indikator seperti di {name}.",
        tercetak=tercetak,
        seharusnya=in_document,
        tingkat=Tingkat.INFO if printed == own else None,
    )
