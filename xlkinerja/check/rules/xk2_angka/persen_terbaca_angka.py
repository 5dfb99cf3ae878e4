"""Tanda persen pada target terbaca sebagai angka.

Mengapa: Pemindai dan ketikan yang tergesa mengubah 100% menjadi 1009 atau 1000. Angka tanpa satuan yang persis target
dokumen lain ditambah satu angka di belakangnya adalah target yang rusak, bukan target yang lain.

Contoh: PK perubahan mencetak target 1009, RKT dan Rencana Aksi 100%.

Perbaikan: Lihat dokumen aslinya, lalu ketik angka dan satuannya dengan benar.
"""

from xlkinerja.check.cross.damaged import percent_as_digit
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, across, quoted
from xlkinerja.check.values.cells import as_text

KODE = "XK209"
TINGKAT = Tingkat.ERROR
SUMBER = "Target indikator yang sama di dokumen lain dari set yang sama"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for group in joined.groups:
        for i, correct in percent_as_digit(group).items():
            entry = group.members[i].entry
            tercetak = as_text(entry.row["target"])
            yield Hit.at(
                across(joined, group, i, group.members, "target"),
                f"Target {joined.documents[i].document_name} {tercetak} tanpa satuan untuk {quoted(entry)}, "
                f"dokumen lain {correct}: tanda % tampaknya terbaca sebagai angka {tercetak[-1:]}.",
                "Lihat dokumen aslinya, lalu ketik angka dan satuannya dengan benar.",
                tercetak,
                correct,
            )
