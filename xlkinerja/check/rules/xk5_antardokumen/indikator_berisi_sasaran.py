"""Sel indikator berisi nama sasaran.

Mengapa: Nama sasaran yang tersalin ke kolom indikator menggantikan indikator yang sebenarnya, sehingga indikator itu
hilang dari dokumen.

Contoh: Kolom indikator PK memuat «Meningkatnya Akuntabilitas Keuangan dan Kinerja», yang di dokumen lain nama sasaran.

Perbaikan: Ganti isinya dengan indikator yang dimaksud.
"""

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat

KODE = "XK508"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: sasaran dan indikator adalah dua kolom yang berbeda"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for misplaced in joined.misplaced:
        source = joined.documents[misplaced.origin.document].document_name
        instead = misplaced.instead
        hint = (
            f" Di {names(joined, instead.members)} sasaran itu memuat indikator {quoted(instead.head)}."
            if instead
            else ""
        )
        yield Hit(
            place(joined, misplaced.entry),
            f"Sel indikator berisi {quoted(misplaced.entry)}, yang di {source} nama sasaran.{hint}",
            f"Ganti dengan {quoted(instead.head)}." if instead else "Ganti dengan indikator yang dimaksud.",
            tercetak=misplaced.entry.row["indikator"].text,
            seharusnya=instead.head.row["indikator"].text if instead else "",
            also=(
                place(joined, misplaced.origin, "sasaran"),
                *(others(joined, instead, instead.members) if instead else ()),
            ),
        )
