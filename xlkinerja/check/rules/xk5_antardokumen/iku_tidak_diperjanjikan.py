"""Indikator Kinerja Utama pada Renstra tidak ada pada perjanjian kinerja.

Mengapa: IKU adalah indikator yang dipilih kantor untuk mengukur keberhasilannya, sehingga diperjanjikan setiap tahun.
IKU tanpa target pada tahun itu, misalnya karena tidak ada pemilu, tidak dilaporkan. Bila Renstra itu milik kantor lain
(pusat), temuannya info: tidak setiap IKU pusat diperjanjikan satker.

Contoh: Renstra menandai «Indeks Reformasi Birokrasi» sebagai IKU; PK 2024 tidak memuatnya.

Perbaikan: Tambahkan IKU itu pada PK, atau betulkan kolom IKU pada Renstra.
"""

from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.cross.places import header
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, enough, in_row
from xlkinerja.check.values.cells import blank

KODE = "XK514"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja memuat Indikator Kinerja Utama"


def check_kamus(kamus: Kamus) -> Hits:
    joined, column = kamus.joined, kamus.column()
    if kamus.apart or joined.documents[joined.reference].kind != "pk" or not column:
        return
    promised = {m.entry.key for g, m in kamus.pairs() if joined.reference in g.members}
    rows = [e.row for e in rows_of(len(joined.documents), kamus.book) if e.key not in promised]
    missing = [row for row in rows if row["iku"].text.casefold() == "ya" and not blank(row[column])]
    if missing:
        name = joined.documents[joined.reference].document_name
        texts = [row["indikator"].text for row in missing]
        yield Hit.at(
            [header(joined, joined.reference), *(in_row(kamus.book, row, "indikator")[0] for row in missing)],
            f"{len(missing)} Indikator Kinerja Utama pada {kamus.name} tidak ada pada {name}: {enough(texts)}.",
            f"Tambahkan pada {name}, atau betulkan kolom IKU pada Renstra.",
            seharusnya="; ".join(texts),
            tingkat=None if kamus.own else Tingkat.INFO,
        )
