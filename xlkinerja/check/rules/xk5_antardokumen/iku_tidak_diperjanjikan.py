"""Indikator Kinerja Utama pada Renstra tidak ada pada perjanjian kinerja.

Mengapa: IKU adalah indikator yang dipilih kantor untuk mengukur keberhasilannya, sehingga diperjanjikan setiap tahun.
IKU tanpa target pada tahun itu, misalnya karena tidak ada pemilu, tidak dilaporkan. Bila Renstra itu milik kantor lain
(pusat), temuannya info: tidak setiap IKU pusat diperjanjikan satker.

Contoh: Renstra menandai «Indeks Reformasi Birokrasi» sebagai IKU; PK 2024 tidak memuatnya.

Perbaikan: Tambahkan IKU itu pada PK, atau betulkan kolom IKU pada Renstra.
"""

from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.cross.places import header, in_main
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.cells import blank
from xlkinerja.check.values.places import enough

KODE = "XK514"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja memuat Indikator Kinerja Utama"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    if kamus is None or kamus.apart or kamus.joined.documents[kamus.joined.reference].kind != "pk":
        return
    joined = kamus.joined
    promised = {m.entry.key for g, m in kamus.pairs() if joined.reference in g.members}
    column = kamus.column()
    missing = [
        e
        for e in rows_of(len(joined.documents), kamus.book)
        if e.row["iku"].text.casefold() == "ya" and e.key not in promised and column and not blank(e.row[column])
    ]
    if missing:
        name = joined.documents[joined.reference].document_name
        yield Hit(
            header(joined, joined.reference),
            f"{len(missing)} Indikator Kinerja Utama pada {kamus.name} tidak ada pada {name}: "
            f"{enough(e.row['indikator'].text for e in missing)}.",
            f"Tambahkan pada {name}, atau betulkan kolom IKU pada Renstra.",
            seharusnya="; ".join(e.row["indikator"].text for e in missing),
            also=tuple(in_main(kamus.book, e.row, "indikator") for e in missing),
            tingkat=None if kamus.own else Tingkat.INFO,
        )
