"""Polarisasi berlawanan dengan arah yang ditunjukkan redaksi indikatornya.

Mengapa: Revisi, temuan, pelanggaran, dan keluhan yang bertambah bukan keberhasilan; begitu pula angka kematian,
kemiskinan, sisa perkara, deviasi, dan waktu tanggap. Dengan polarisasi Maksimal capaian naik ketika keadaan memburuk.
Indikator tentang penyelesaian, tindak lanjut, atau penurunannya tidak dilaporkan. Sebaliknya, nilai SAKIP, indeks
kepuasan, dan tingkat partisipasi makin tinggi makin baik; polarisasi Minimal bukan berarti «target paling sedikit».
Yang polarisasinya berbeda antardokumen dilaporkan di sana saja.

Contoh: «Jumlah revisi yang dilakukan terhadap rencana kerja», target 8 kali, realisasi 11 kali, capaian 137,5.

Perbaikan: Pilih polarisasi Minimal bila memang makin sedikit makin baik, Maksimal bila makin tinggi makin baik, lalu
hitung ulang capaiannya.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.cross.joined import Baris
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.cross.polarity import choices, fewer_is_better
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.measuring import MAKSIMAL, MINIMAL
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.words import names_something_good
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import Hasil
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book, Row

KODE = "XK309"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator; pedoman LAN 239/2003"


#: What the wording asks for, and how that is said.
ARAH = {MINIMAL: "makin sedikit makin baik", MAKSIMAL: "makin tinggi makin baik"}


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        ragu = {i: lain for i, a in grup.anggota.items() if (lain := _wanted(a.baris))}
        if not ragu or tabel.deviating(choices(tabel, grup))[1]:
            continue  # documents that choose differently have a finding of their own
        # Realisasi first: there the polarisasi gives a number
        i = min(ragu, key=lambda j: (tabel.dokumen[j].kind != "realisasi", j))
        baris, lain = grup.anggota[i].baris, ragu[i]
        kini = MAKSIMAL if lain == MINIMAL else MINIMAL
        yield Hit(
            place(tabel, baris, "polarisasi"),
            f"Polarisasi {quoted(baris)} {kini}, padahal redaksinya menunjukkan {ARAH[lain]}."
            f"{_consequence(tabel.dokumen[i], baris.row, lain)}",
            f"Pilih {lain} bila memang {ARAH[lain]}, lalu hitung ulang capaiannya.",
            tercetak=baris.row["polarisasi"].text,
            seharusnya=lain,
            tempat_lain=others(tabel, grup, (j for j in ragu if j != i and ragu[j] == lain), "polarisasi"),
        )


def _wanted(baris: Baris) -> str | None:
    """The polarisasi the wording asks for, where the row has the contrary one."""
    dipilih = baris.row["polarisasi"].text.casefold()
    if dipilih == MAKSIMAL.casefold() and fewer_is_better(baris.entri.indikator, baris.row["satuan"].text):
        return MINIMAL
    if dipilih == MINIMAL.casefold() and names_something_good(baris.entri.indikator):
        return MAKSIMAL
    return None


def _consequence(book: Book, row: Row, lain: str) -> str:
    """What the capaian is, and what it would be with the other polarisasi."""
    if book.kind != "realisasi":
        return ""
    aturan = aturan_buku(book)
    kini = hasil_baris(row, aturan)
    cells = dict(row.cells) | {"polarisasi": row["polarisasi"].__class__(row["polarisasi"].ref, lain)}
    nanti = hasil_baris(Row(row.number, cells, row.carried), aturan)
    dua = [_number(h) for h in (kini, nanti)]
    if dua[0] is None or dua[1] is None:
        return ""
    return f" Capaiannya kini {tulis_angka(dua[0])}; sebagai {lain} {tulis_angka(dua[1])}."


def _number(hasil: Hasil) -> Decimal | None:
    return hasil.capaian if isinstance(hasil.capaian, Decimal) else None
