"""Sel indikator berisi nama sasaran.

Mengapa: Nama sasaran yang tersalin ke kolom indikator menggantikan indikator yang sebenarnya, sehingga indikator itu
hilang dari dokumen.

Contoh: Kolom indikator PK memuat «Meningkatnya Akuntabilitas Keuangan dan Kinerja», yang di dokumen lain nama sasaran.

Perbaikan: Ganti isinya dengan indikator yang dimaksud.
"""

from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, names, others, place, quoted

KODE = "XK508"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: sasaran dan indikator adalah dua kolom yang berbeda"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for misplaced in joined.misplaced:
        source, instead = joined.documents[misplaced.origin.document].document_name, misplaced.instead
        places = [place(joined, misplaced.entry), place(joined, misplaced.origin, "sasaran")]
        hint, tindakan = "", "Ganti dengan indikator yang dimaksud."
        if instead:
            places += others(joined, instead, instead.members)
            hint = f" Di {names(joined, instead.members)} sasaran itu memuat indikator {quoted(instead.head)}."
            tindakan = f"Ganti dengan {quoted(instead.head)}."
        yield Hit.at(
            places,
            f"Sel indikator berisi {quoted(misplaced.entry)}, yang di {source} nama sasaran.{hint}",
            tindakan,
            misplaced.entry.row["indikator"].text,
            instead.head.row["indikator"].text if instead else "",
        )
