"""Indikator hilang dari tabel laporan, atau tercetak tanpa ada di dokumennya.

Mengapa: Setiap indikator yang diperjanjikan diukur dan dilaporkan; yang tidak diperjanjikan tidak dilaporkan sebagai
kinerja. Tabel dalam satu bab dibaca bersama. Kekurangan yang sudah ada di buku kerja Realisasi tidak diulang di sini.

Contoh: PK memuat kode 6981 dan 6982, tabel pengukuran terhadap PK tidak; tabel itu memuat 6710 yang tidak ada di PK.

Perbaikan: Lengkapi tabelnya, hapus baris yang berlebih, atau buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Baris
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Banding, Laporan
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.printed.tables import BarisLaporan
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat

KODE = "XK705"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    berlaku = [b for b in laporan.banding if not b.asing]
    hilang = [(b, baris) for b in berlaku for baris in b.hilang if not _known_missing(laporan, b, baris)]
    for sama in grouped(hilang, lambda h: h[1].kunci):
        yield _missing(laporan, sama)
    for b in berlaku:
        yield from (_extra(laporan, b, baris) for baris in b.lebih if not _known_extra(laporan, b, baris))


def _known_missing(laporan: Laporan, banding: Banding, baris: Baris) -> bool:
    """Whether the Realisasi workbook lacks the indikator too: then that is the finding."""
    if banding.cetakan.dokumen != "realisasi" or laporan.realisasi in (None, banding.dokumen):
        return False
    grup = [b.dokumen for b in laporan.group_of(baris)]
    return laporan.compared(laporan.realisasi) and laporan.realisasi not in grup


def _known_extra(laporan: Laporan, banding: Banding, baris: BarisLaporan) -> bool:
    if banding.cetakan.dokumen == "realisasi" and baris.row.number in laporan.diukur:
        return True
    return laporan.named_elsewhere(baris, banding.dokumen)


def _missing(laporan: Laporan, sama: list[tuple[Banding, Baris]]) -> Hit:
    (banding, baris), *lain = sama
    nama = nama_buku(laporan, banding.dokumen)
    cetakan = ", ".join(b.cetakan.nama for b, _ in sama)
    indikator = baris.row["indikator"].text
    return Hit(
        _after(laporan, banding, baris),
        f"Indikator «{indikator}» ada di {nama}, tetapi tidak ada di tabel {cetakan}.",
        "Tambahkan indikator itu beserta target, realisasi, dan capaiannya.",
        seharusnya=indikator,
        tempat_lain=(*(_after(laporan, b, x) for b, x in lain), at_workbook(laporan, baris)),
    )


def _after(laporan: Laporan, banding: Banding, baris: Baris) -> Tempat:
    """The printed row behind which the indikator belongs: that of the one before it in the document."""
    sebelum = [p for p in banding.pasangan if p.acuan.row.number < baris.row.number]
    dekat = max(sebelum, key=lambda p: p.acuan.row.number, default=banding.pasangan[0])
    return at(laporan, dekat.baris.sel)


def _extra(laporan: Laporan, banding: Banding, baris: BarisLaporan) -> Hit:
    nama = nama_buku(laporan, banding.dokumen)
    book = laporan.book_of(banding.dokumen)
    kode = f" (kode {baris.entri.kode})" if baris.entri.kode else ""
    return Hit(
        at(laporan, baris.sel),
        f"Indikator «{baris.nama}»{kode} tercetak di {tabel(laporan.table_of(baris))}, tetapi tidak ada di {nama}.",
        "Hapus baris itu, atau buat PK perubahan." if book.kind == "pk" else f"Samakan tabel itu dengan {nama}.",
        tercetak=baris.nama,
        tempat_lain=(Tempat(book, book.main.sheet, book.main.header()),) if book.main else (),
    )
