"""Polarisasi berlawanan dengan arah yang ditunjukkan redaksi indikatornya.

Mengapa: Revisi, temuan, pelanggaran, dan keluhan yang bertambah bukan keberhasilan; begitu pula angka kematian,
kemiskinan, sisa perkara, deviasi, dan waktu tanggap. Dengan polarisasi Maksimal capaian naik ketika keadaan memburuk.
Indikator tentang penyelesaian, tindak lanjut, atau penurunannya tidak dilaporkan. Sebaliknya, nilai SAKIP, indeks
kepuasan, tingkat partisipasi, tersedianya sarana, dan terlaksananya kegiatan makin tinggi makin baik; polarisasi
Minimal bukan berarti «target paling sedikit». Temuannya menyebut kata yang menjadi alasannya; nama yang memuat kata
dari kedua arah tidak dilaporkan. Yang polarisasinya berbeda antardokumen dilaporkan di sana saja. Bila Renstra
menetapkan polarisasinya, itu yang berlaku dan redaksinya tidak dinilai.

Contoh: «Jumlah revisi yang dilakukan terhadap rencana kerja», target 8 kali, realisasi 11 kali, capaian 137,5.

Perbaikan: Pilih polarisasi Minimal bila memang makin sedikit makin baik, Maksimal bila makin tinggi makin baik, lalu
hitung ulang capaiannya.
"""

from decimal import Decimal

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.cross.polarity import choices
from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Row, Tingkat
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import Result
from xlkinerja.kinerja.wording import wanted
from xlkinerja.summary.measuring import book_aturan, row_result

KODE = "XK309"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator; pedoman LAN 239/2003"


#: What the wording asks for, and how that is said.
DIRECTIONS = {MINIMAL: "makin sedikit makin baik", MAXIMAL: "makin tinggi makin baik"}


def check_set(document_set: DocumentSet) -> Hits:
    joined, kamus = document_set.joined, document_set.kamus
    if document_set.books[0].kind == RENSTRA:
        return  # what it chooses is the rule, not to be doubted
    for group in joined.groups:
        if kamus is not None and kamus.decides(group, "polarisasi"):
            continue
        doubted = {i: found for i, a in group.members.items() if (found := _wanted(a.entry))}
        if not doubted or joined.deviating(choices(joined, group))[1]:
            continue  # documents that choose differently have a finding of their own
        # Realisasi first: there the polarisasi gives a number
        i = min(doubted, key=lambda j: (joined.documents[j].kind != "realisasi", j))
        entry, (asked, word) = group.members[i].entry, doubted[i]
        present = MAXIMAL if asked == MINIMAL else MINIMAL
        yield Hit(
            place(joined, entry, "polarisasi"),
            f"Polarisasi {quoted(entry)} {present}, padahal kata «{word}» menunjukkan {DIRECTIONS[asked]}."
            f"{_consequence(joined.documents[i], entry.row, asked)}",
            f"Pilih {asked} bila memang {DIRECTIONS[asked]}, lalu hitung ulang capaiannya.",
            tercetak=entry.row["polarisasi"].text,
            seharusnya=asked,
            also=others(joined, group, (j for j in doubted if j != i and doubted[j][0] == asked), "polarisasi"),
        )


def _wanted(entry: Entry) -> tuple[str, str] | None:
    """The polarisasi the wording asks for, where the row has the contrary one, and the words that ask for it."""
    return wanted(entry.wording.indikator, entry.row["satuan"].text, entry.row["polarisasi"].text)


def _consequence(book: Book, row: Row, wanted: str) -> str:
    """What the capaian is, and what it would be with the other polarisasi."""
    if book.kind != "realisasi":
        return ""
    aturan = book_aturan(book)
    now = row_result(row, aturan)
    cells = dict(row.cells) | {"polarisasi": row["polarisasi"].__class__(row["polarisasi"].ref, wanted)}
    then = row_result(Row(row.number, cells, row.carried), aturan)
    numbers = [_number(result) for result in (now, then)]
    if numbers[0] is None or numbers[1] is None:
        return ""
    return f" Capaiannya kini {write_angka(numbers[0])}; sebagai {wanted} {write_angka(numbers[1])}."


def _number(result: Result) -> Decimal | None:
    return result.capaian if isinstance(result.capaian, Decimal) else None
