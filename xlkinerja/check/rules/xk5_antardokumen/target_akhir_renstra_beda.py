"""Target Akhir Renstra pada Realisasi berbeda dari target tahun terakhir Renstra.

Mengapa: Kolom itu menyalin Renstra; capaian terhadap target jangka menengah dihitung darinya. Salinan yang lain dari
aslinya pasti keliru. Satuan yang lain juga dilaporkan. Terhadap Renstra kantor lain (pusat), dan bila indikatornya
hanya diduga sama, temuannya peringatan.

Contoh: Target Akhir Renstra tertulis 90%, Renstra menargetkan 95% pada 2024.

Perbaikan: Salin target tahun terakhir dari Renstra.
"""

from xlkinerja.check.cross.places import place, quoted
from xlkinerja.check.cross.renstra import agree, doubt, last_year, same_unit
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.cells import read_value
from xlkinerja.summary.measuring import book_aturan

KODE = "XK515"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran II: realisasi dibandingkan dengan target jangka menengah dalam rencana strategis"

COLUMN = "target_renstra"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    last = last_year(kamus.book) if kamus else None
    for group, meant in kamus.pairs() if kamus else ():
        target = kamus.target(meant, last) if kamus and last else None
        if kamus is None or target is None or not kamus.comparable(target):
            continue
        for i, member in group.members.items():
            row = member.entry.row
            written = read_value(row, COLUMN, book_aturan(kamus.joined.documents[i]).tangga)
            if written is None or (agree(written.magnitude, target.magnitude) and same_unit(written, target)):
                continue
            if target.upper is not None and written.value in (target.value, target.upper):
                continue  # the column takes one bound of a range
            yield Hit(
                place(kamus.joined, member.entry, COLUMN),
                f"Target Akhir Renstra tertulis {written}, sedangkan {kamus.name} menargetkan {target} pada {last}, "
                f"untuk indikator {quoted(member.entry)}.{doubt(meant)}",
                "Salin target tahun terakhir dari Renstra.",
                tercetak=str(written),
                seharusnya=str(target),
                also=(kamus.place(meant, kamus.column(last)),),
                tingkat=None if kamus.own and meant.sure else Tingkat.WARNING,
            )
