"""Anggaran satu tahun atau satu program tercetak berbeda di tabel-tabel laporan.

Mengapa: Pagu dan realisasi satu tahun adalah satu angka. Tabel per program, tabel beberapa tahun, dan lembar Anggaran
pada Realisasi harus menyebut angka yang sama. Baris yang menimbulkan selisih jumlahnya ikut disebut. Pagu dalam tabel
tanpa realisasi mungkin pagu sebelum revisi, dan tabel kegiatan mungkin milik satu program: bedanya hanya peringatan.
Beda tepat seribu, sejuta, atau semiliar kali mungkin satuan tabelnya: peringatan. Jumlah yang sama dengan satu baris di
tabel lain adalah jumlah bagian itu.

Contoh: Tabel per program berjumlah Rp110.004.781.000, tabel sepuluh tahun menyebut Rp110.044.781.000 untuk tahun itu.

Perbaikan: Betulkan tabel yang salah menurut dokumen anggaran.
"""

from decimal import Decimal

from xlkinerja.check.printed.budget_rows import TotalDifference, total_differences
from xlkinerja.check.printed.money import IN_OTHER_UNIT, in_other_unit
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.single.levels import code
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK411"
TINGKAT = Tingkat.ERROR
SUMBER = "Satu tahun anggaran mempunyai satu pagu dan satu realisasi"


def check_set(document_set: DocumentSet) -> Hits:
    yield from (_hit(d) for d in total_differences(document_set.books))


def _hit(d: TotalDifference) -> Hit:
    value, reference = (r.amount(d.column) or Decimal(0) for r in (d.here, d.there))
    reason = ""
    if d.cause is not None:
        a, b = d.cause
        here, there = (write_rupiah(r.amount(d.column) or Decimal(0)) for r in d.cause)
        reason = f" Barisnya: «{a.row['uraian'].text or code(a.row)}» {here} di {a.name}, {there} di {b.name}."
    plan, part = d.column == "pagu" and (d.here.planned or d.there.planned), d.here.partial or d.there.partial
    doubt = " Bila salah satunya pagu sebelum revisi, sebutkan di judul tabelnya." if plan else ""
    doubt = " Bila salah satunya hanya sebagian anggaran, sebutkan di judul tabelnya." if part else doubt
    scaled = in_other_unit(value, reference)
    return Hit(
        d.here.place(d.column),
        f"{d.here.table.data.title(d.column)} tahun {d.here.tahun} di {d.here.name} tercetak {write_rupiah(value)}, "
        f"di {d.there.name} {write_rupiah(reference)}; selisih {write_rupiah(abs(value - reference))}"
        f"{IN_OTHER_UNIT if scaled else ''}.{reason}{doubt}",
        "Betulkan tabel yang salah menurut dokumen anggaran.",
        tercetak=write_rupiah(value),
        seharusnya=write_rupiah(reference),
        also=(d.there.place(d.column), *(r.place(d.column) for r in d.cause or ())),
        tingkat=Tingkat.WARNING if plan or part or scaled else None,
    )
