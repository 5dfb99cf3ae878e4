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

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.cross.polarity import choices, fewer_is_better
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.words import names_something_good
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import Result
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Book, Row

KODE = "XK309"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator; pedoman LAN 239/2003"


#: What the wording asks for, and how that is said.
DIRECTION = {MINIMAL: "makin sedikit makin baik", MAXIMAL: "makin tinggi makin baik"}


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    for group in table.groups:
        ragu = {i: other for i, a in group.members.items() if (other := _wanted(a.entry))}
        if not ragu or table.deviating(choices(table, group))[1]:
            continue  # documents that choose differently have a finding of their own
        # Realisasi first: there the polarisasi gives a number
        i = min(ragu, key=lambda j: (table.documents[j].kind != "realisasi", j))
        row, other = group.members[i].entry, ragu[i]
        kini = MAXIMAL if other == MINIMAL else MINIMAL
        yield Hit(
            place(table, row, "polarisasi"),
            f"Polarisasi {quoted(row)} {kini}, padahal redaksinya menunjukkan {DIRECTION[other]}."
            f"{_consequence(table.documents[i], row.row, other)}",
            f"Pilih {other} bila memang {DIRECTION[other]}, lalu hitung ulang capaiannya.",
            tercetak=row.row["polarisasi"].text,
            seharusnya=other,
            also=others(table, group, (j for j in ragu if j != i and ragu[j] == other), "polarisasi"),
        )


def _wanted(row: Entry) -> str | None:
    """The polarisasi the wording asks for, where the row has the contrary one."""
    dipilih = row.row["polarisasi"].text.casefold()
    if dipilih == MAXIMAL.casefold() and fewer_is_better(row.wording.indikator, row.row["satuan"].text):
        return MINIMAL
    if dipilih == MINIMAL.casefold() and names_something_good(row.wording.indikator):
        return MAXIMAL
    return None


def _consequence(book: Book, row: Row, other: str) -> str:
    """What the capaian is, and what it would be with the other polarisasi."""
    if book.kind != "realisasi":
        return ""
    aturan = book_aturan(book)
    kini = row_result(row, aturan)
    cells = dict(row.cells) | {"polarisasi": row["polarisasi"].__class__(row["polarisasi"].ref, other)}
    nanti = row_result(Row(row.number, cells, row.carried), aturan)
    dua = [_number(h) for h in (kini, nanti)]
    if dua[0] is None or dua[1] is None:
        return ""
    return f" Capaiannya kini {write_angka(dua[0])}; sebagai {other} {write_angka(dua[1])}."


def _number(result: Result) -> Decimal | None:
    return result.capaian if isinstance(result.capaian, Decimal) else None
