"""Target yang tercetak dalam laporan tidak sama dengan dokumennya.

Mengapa: Laporan mengukur target yang diperjanjikan. Tabel pengukuran dibandingkan dengan PK terbaru, cetakan ulang RKT,
PK, dan Rencana Aksi dengan dokumennya sendiri. Perbedaan yang sudah ada di antara buku kerja disebut pada temuan itu,
bersama tabel ini. Capaian di baris itu yang mengikuti target dokumen ikut disebut di sini.

Contoh: PK menargetkan 3 Lembaga, tabel pengukuran terhadap perjanjian kinerja mencetak 5 Lembaga.

Perbaikan: Cetak target seperti di dokumennya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joining import Means
from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.measuring import measure
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import printed_target, same_value
from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK704"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

WrongTarget = tuple[HeldAgainst, PrintedPair, Reading, Reading]


def check_report(laporan: Laporan) -> Hits:
    wrong = [s for b in laporan.held_against if not b.strangers for p in b.pairs for s in _different(laporan, b, p)]
    for same in grouped(wrong, lambda s: (s[1].reference.key, s[2].magnitude, plain_satuan(s[2].satuan))):
        yield _hit(laporan, same)


def _different(laporan: Laporan, comparison: HeldAgainst, pair: PrintedPair) -> Iterator[WrongTarget]:
    tangga = laporan.aturan.tangga
    tercetak = printed_target(pair.entry.row["target"], tangga)
    in_document = read_value(pair.reference.row, "target", tangga)
    if tercetak is None or in_document is None or same_value(tercetak, in_document):
        return
    elsewhere = [read_value(b.row, "target", tangga) for b in laporan.group_of(pair.reference)]
    known = any(b is not None and b.magnitude == tercetak.magnitude != in_document.magnitude for b in elsewhere)
    if not known or not laporan.reported(pair.reference):
        yield comparison, pair, tercetak, in_document


def _hit(laporan: Laporan, same: list[WrongTarget]) -> Hit:
    (comparison, pair, tercetak, in_document), *others = same
    name = book_name(laporan, comparison.document)
    is_guess = pair.means is Means.ALIKE
    consequence, places = _consequence(laporan, pair, in_document)
    return Hit(
        at(laporan, pair.entry.row["target"]),
        f"Target «{pair.entry.name}» di {called(laporan.table_of(pair.entry))} tercetak {tercetak}, "
        f"di {name} {in_document}.{' Indikatornya hanya diduga sama.' if is_guess else ''}{consequence}",
        f"Cetak target seperti di {name}; bila target memang diubah, buat PK perubahan.",
        tercetak=str(tercetak),
        seharusnya=str(in_document),
        also=(
            *(at(laporan, p.entry.row["target"]) for _, p, *_ in others),
            at_workbook(laporan, pair.reference, "target"),
            *places,
        ),
        tingkat=Tingkat.WARNING if is_guess else None,
    )


def _consequence(laporan: Laporan, pair: PrintedPair, in_document: Reading) -> tuple[str, tuple[Place, ...]]:
    """The capaian of the row where it follows the target of the document, not the printed one."""
    u = next((u for u in laporan.measurements if u.entry is pair.entry), None)
    capaian = u.capaian.value if u and u.capaian else None
    if u is None or capaian is None or u.result is None or u.result.basis is None:
        return "", ()
    other = measure(in_document, u.realisasi, u.polarisasi, laporan.aturan)
    if other is None or other.basis is None or fits(capaian, u.result.basis) or not fits(capaian, other.basis):
        return "", ()
    return f" Capaian {u.capaian} di baris itu mengikuti {in_document}, bukan {u.target} yang tercetak.", (
        at(laporan, u.entry.row["capaian"]),
    )
