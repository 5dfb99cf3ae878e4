"""Polarisasi Maksimal pada indikator yang redaksinya menunjukkan makin sedikit makin baik.

Mengapa: Revisi, temuan, pelanggaran, dan keluhan yang bertambah bukan keberhasilan. Dengan polarisasi Maksimal capaian
naik ketika keadaannya memburuk. Indikator tentang penyelesaian, tindak lanjut, atau penurunannya tidak dilaporkan.

Contoh: «Jumlah revisi yang dilakukan terhadap rencana kerja», target 8 kali, realisasi 11 kali, capaian 137,5.

Perbaikan: Pilih polarisasi Minimal bila memang makin sedikit makin baik, lalu hitung ulang capaiannya.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.across import others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.joined import Baris, kind
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import POLARISASI, Hasil
from xlkinerja.summary.pengukuran import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book, Row

KODE = "XK309"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator; pedoman LAN 239/2003"

_MAKSIMAL, _MINIMAL = POLARISASI[0].casefold(), POLARISASI[1]
_UKURAN = r"(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|rasio|angka|frekuensi|nilai)"
_BURUK = (
    r"(?:revisi|temuan|pelanggaran|keluhan|pengaduan|komplain|kesalahan|keterlambatan|kehilangan|kerusakan|kerugian|"
    r"penyimpangan|kecelakaan|sengketa|gugatan|perselisihan|konflik|tunggakan|penolakan|kegagalan)"
)
#: "jumlah revisi …", "persentase kasus pelanggaran …"; and what does not get in, is not registered, not on time.
_SEDIKIT = re.compile(rf"^{_UKURAN} (?:kasus |kejadian |laporan )?{_BURUK}\b")
_TIDAK = re.compile(
    rf"^{_UKURAN}\b.*\btidak (?:masuk|terdaftar|tercantum|sesuai|tepat|lengkap|memenuhi|terlayani|tertangani|diakui)\b"
)
#: What is done about them is the better the more of it there is.
_DIPERBAIKI = re.compile(
    r"\b(?:tindak\s?lanjut\w*|ditindaklanjuti|selesai\w*|diselesaikan|penyelesaian|terselesaikan|tertangani|ditangani|"
    r"penanganan|dimenangkan|dicegah|pencegahan|penurunan|menurun\w*|berkurang\w*|pengurangan|terlayani|dilayani|"
    r"dijawab|direspon\w*|dipulihkan|dikembalikan|diverifikasi|diproses|difasilitasi|disusun|tepat waktu|nihil|tanpa)\b"
)


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        ragu = [i for i, a in grup.anggota.items() if _doubtful(a.baris)]
        if not ragu:
            continue
        # Realisasi first: there the polarisasi gives a number
        i = min(ragu, key=lambda j: (kind(tabel.dokumen[j]) != "realisasi", j))
        baris = grup.anggota[i].baris
        yield Hit(
            place(tabel, baris, "polarisasi"),
            f"Polarisasi {quoted(baris)} Maksimal, padahal redaksinya menunjukkan makin sedikit makin baik."
            f"{_consequence(tabel.dokumen[i], baris.row)}",
            f"Pilih {_MINIMAL} bila memang makin sedikit makin baik, lalu hitung ulang capaiannya.",
            tercetak=baris.row["polarisasi"].text,
            seharusnya=_MINIMAL,
            tempat_lain=others(tabel, grup, (j for j in ragu if j != i), "polarisasi"),
        )


def _doubtful(baris: Baris) -> bool:
    nama = baris.entri.indikator
    if baris.row["polarisasi"].text.casefold() != _MAKSIMAL or _DIPERBAIKI.search(nama):
        return False
    return bool(_SEDIKIT.search(nama) or _TIDAK.search(nama))


def _consequence(book: Book, row: Row) -> str:
    """What the capaian is, and what it would be."""
    if kind(book) != "realisasi":
        return ""
    aturan = aturan_buku(book)
    kini = hasil_baris(row, aturan)
    cells = dict(row.cells) | {"polarisasi": row["polarisasi"].__class__(row["polarisasi"].ref, _MINIMAL)}
    nanti = hasil_baris(Row(row.number, cells, row.carried), aturan)
    dua = [_number(h) for h in (kini, nanti)]
    if dua[0] is None or dua[1] is None:
        return ""
    return f" Capaiannya kini {tulis_angka(dua[0])}; sebagai {_MINIMAL} {tulis_angka(dua[1])}."


def _number(hasil: Hasil) -> Decimal | None:
    return hasil.capaian if isinstance(hasil.capaian, Decimal) else None
