"""Target yang tercetak dalam laporan tidak sama dengan dokumennya.

Mengapa: Laporan mengukur target yang diperjanjikan. Tabel pengukuran dibandingkan dengan PK terbaru, cetakan ulang RKT,
PK, dan Rencana Aksi dengan dokumennya sendiri. Perbedaan yang sudah ada di antara buku kerja disebut pada temuan itu,
bersama tabel ini. Capaian di baris itu yang mengikuti target dokumen ikut disebut di sini.

Contoh: PK menargetkan 3 Lembaga, tabel pengukuran terhadap perjanjian kinerja mencetak 5 Lembaga.

Perbaikan: Cetak target seperti di dokumennya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.reviewing import following
from xlkinerja.check.printed.tables import same_value
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK704"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

WrongTarget = tuple[HeldAgainst, PrintedPair, Reading, Reading]


def check_report(laporan: Laporan) -> Hits:
    wrong = [s for b in laporan.comparable for p in b.pairs for s in _different(laporan, b, p)]
    for same in grouped(wrong, lambda s: (s[1].reference.key, s[2].magnitude, plain_satuan(s[2].satuan))):
        yield _hit(laporan, same)


def _different(laporan: Laporan, comparison: HeldAgainst, pair: PrintedPair) -> Iterator[WrongTarget]:
    tangga = laporan.aturan.tangga
    tercetak, in_document = pair.targets(tangga)
    if tercetak is None or in_document is None or same_value(tercetak, in_document):
        return
    # The target of another document, where the documents differ, is told with them. Only that target: another one in
    # the same row is a mistake of its own, so it is asked here by its value.
    elsewhere = [read_value(b.row, "target", tangga) for b in laporan.group_of(pair.reference)]
    known = any(b is not None and b.magnitude == tercetak.magnitude != in_document.magnitude for b in elsewhere)
    if not known or not laporan.reported(pair.reference):
        yield comparison, pair, tercetak, in_document


def _hit(laporan: Laporan, same: list[WrongTarget]) -> Hit:
    comparison, pair, tercetak, in_document = same[0]
    measured = laporan.of_rows([pair.entry])
    followed = [t for u in measured for t in following(laporan, u, in_document, u.realisasi)]
    consequence = "".join(
        f" Capaian {u.capaian} di baris itu mengikuti {in_document}, bukan {u.target} yang tercetak." for u in measured
    )
    return Hit.at(
        [*(p.entry.at("target") for _, p, *_ in same), pair.in_book("target"), *followed],
        f"Target «{pair.entry.name}» di {pair.entry.letak} tercetak {tercetak}, "
        f"di {comparison.name} {in_document}.{pair.guess}{consequence if followed else ''}",
        f"Cetak target seperti di {comparison.name}; bila target memang diubah, buat PK perubahan.",
        tercetak=str(tercetak),
        seharusnya=str(in_document),
        tingkat=Tingkat.WARNING if pair.guess else None,
    )
