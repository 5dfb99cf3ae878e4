"""Anggaran pada PK tidak sama dengan anggaran pada RKT.

Mengapa: PK awal disusun dari RKT. Anggaran yang berbeda tanpa penjelasan membuat rencana dan janji tidak sejalan.
PK perubahan tidak dibandingkan dengan RKT, karena anggarannya memang dapat berubah. Yang cocok sesudah jumlah yang
salah dibetulkan tidak dilaporkan.

Contoh: RKT Rp50.549.514.000, PK awal Rp48.000.000.000.

Perbaikan: Samakan keduanya, atau jelaskan perubahannya.
"""

from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import sheet_total
from xlkinerja.check.single.sums import sheet_totals, year_pagu
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

KODE = "XK403"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja disusun dari rencana kinerja tahunan dan dokumen anggaran"


def check_set(document_set: DocumentSet) -> Hits:
    pagu = {n for book in document_set.versions("realisasi") for n in year_pagu(book)}
    versions = [b for b in document_set.versions("pk") if not b.perubahan and ANGGARAN_PK.name in b.tables]
    for pk in versions:
        for rkt in (b for b in document_set.versions("rkt") if RKT.name in b.tables):
            own, planned = pk.tables[ANGGARAN_PK.name], rkt.tables[RKT.name]
            promise, rencana = sheet_total(own, "anggaran"), sheet_total(planned, "anggaran")
            totals = sheet_totals(planned, "anggaran")
            if promise is None or rencana is None or totals & sheet_totals(own, "anggaran"):
                continue
            if pk is document_set.versions("pk")[-1] and totals & pagu:
                continue  # the same difference stands between this PK and the pagu; another one is told beside it
            yield Hit.at(
                [Place(pk, ANGGARAN_PK.name, promise.sel), Place(rkt, RKT.name, rencana.sel)],
                f"Anggaran PK {write_rupiah(promise.value)}, anggaran RKT {write_rupiah(rencana.value)}; "
                f"selisih {write_rupiah(abs(promise.value - rencana.value))}.",
                "Samakan keduanya, atau jelaskan perubahannya.",
                tercetak=write_rupiah(promise.value),
                seharusnya=write_rupiah(rencana.value),
            )
