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

from dataclasses import replace
from decimal import Decimal

from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Row, Tingkat, across, quoted
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.wording import wanted
from xlkinerja.summary.measuring import book_aturan, book_results, row_result

KODE = "XK309"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator; pedoman LAN 239/2003"
YIELDS_TO = {"XK521": "sel"}
#: What the wording asks for, and how that is said.
DIRECTIONS = {MINIMAL: "makin sedikit makin baik", MAXIMAL: "makin tinggi makin baik"}


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    if document_set.books[0].kind == RENSTRA:
        return  # what it chooses is the rule, not to be doubted
    for group in joined.groups:
        entries = {i: member.entry for i, member in group.members.items()}
        doubted = {
            i: found
            for i, e in entries.items()
            if (found := wanted(e.wording.indikator, e.row["satuan"].text, e.row["polarisasi"].text))
        }
        if not doubted or document_set.decided(group, "polarisasi"):
            continue
        # Realisasi first: there the polarisasi gives a number
        i = min(doubted, key=lambda j: (joined.documents[j].kind != "realisasi", j))
        entry, (asked, word) = entries[i], doubted[i]
        present = MAXIMAL if asked == MINIMAL else MINIMAL
        yield Hit.at(
            across(joined, group, i, (j for j in doubted if doubted[j][0] == asked), "polarisasi"),
            f"Polarisasi {quoted(entry)} {present}, padahal kata «{word}» menunjukkan {DIRECTIONS[asked]}."
            f"{_consequence(joined.documents[i], entry.row, asked)}",
            f"Pilih {asked} bila memang {DIRECTIONS[asked]}, lalu hitung ulang capaiannya.",
            entry.row["polarisasi"].text,
            asked,
        )


def _consequence(book: Book, row: Row, asked: str) -> str:
    """What the capaian is, and what it would be with the other polarisasi."""
    if book.kind != "realisasi":
        return ""
    cells = dict(row.cells) | {"polarisasi": replace(row["polarisasi"], value=asked)}
    then = row_result(Row(row.number, cells, row.carried), book_aturan(book)).capaian
    now = book_results(book)[row.number].capaian
    if not isinstance(now, Decimal) or not isinstance(then, Decimal):
        return ""
    return f" Capaiannya kini {write_angka(now)}; sebagai {asked} {write_angka(then)}."
