"""Target Akhir Renstra pada Realisasi berbeda dari target tahun terakhir Renstra.

Mengapa: Kolom itu menyalin Renstra; capaian terhadap target jangka menengah dihitung darinya. Salinan yang lain dari
aslinya pasti keliru. Satuan yang lain juga dilaporkan. Terhadap Renstra kantor lain (pusat), dan bila indikatornya
hanya diduga sama, temuannya peringatan.

Contoh: Target Akhir Renstra tertulis 90%, Renstra menargetkan 95% pada 2024.

Perbaikan: Salin target tahun terakhir dari Renstra.
"""

from xlkinerja.check.cross.renstra import agree, doubt, last_year, same_unit
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, place, quoted
from xlkinerja.check.values.cells import read_value
from xlkinerja.summary.measuring import book_aturan

KODE = "XK515"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran II: realisasi dibandingkan dengan target jangka menengah dalam rencana strategis"
COLUMN = "target_renstra"


def check_kamus(kamus: Kamus) -> Hits:
    last = last_year(kamus.book)
    for group, meant in kamus.pairs():
        target = kamus.target(meant, last) if last else None
        if target is None or not kamus.comparable(target):
            continue
        for i, member in group.members.items():
            written = read_value(member.entry.row, COLUMN, book_aturan(kamus.joined.documents[i]).tangga)
            if written is None or (agree(written.magnitude, target.magnitude) and same_unit(written, target)):
                continue
            if target.upper is not None and written.value in (target.value, target.upper):
                continue  # the column takes one bound of a range
            yield Hit.at(
                [place(kamus.joined, member.entry, COLUMN), kamus.place(meant, kamus.column(last))],
                f"Target Akhir Renstra tertulis {written}, sedangkan {kamus.name} menargetkan {target} pada {last}, "
                f"untuk indikator {quoted(member.entry)}.{doubt(meant)}",
                "Salin target tahun terakhir dari Renstra.",
                str(written),
                str(target),
                None if kamus.own and meant.sure else Tingkat.WARNING,
            )
