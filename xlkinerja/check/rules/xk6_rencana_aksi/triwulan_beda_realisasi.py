"""Realisasi triwulan tidak menghasilkan angka pada Realisasi.

Mengapa: Realisasi setahun berasal dari realisasi triwulan menurut Konsolidasi. Bila keduanya berbeda, salah satu
dokumen tidak diperbarui. Yang diperiksa hanya rencana aksi yang triwulannya sudah lengkap. Realisasi persen, indeks,
dan ukuran lain boleh bulatan; banyaknya sesuatu (laporan, orang) tidak. Pembulatan yang mengubah status menjadi
peringatan; begitu pula rata-rata banyaknya sesuatu yang ditulis bulat.

Contoh: Realisasi triwulan 1 + 1 + 1 + 1 = 4 laporan, Realisasi menulis 5.

Perbaikan: Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.cross.joined import Entry, rows_of
from xlkinerja.check.cross.quarters import (
    method,
    outcomes,
    rounding_of_quarters,
    same,
    satuan_of,
    status_with,
    values,
    written,
    year_over,
)
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Row, Tingkat, place
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import exact, percents, row_comparable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.satuan import is_whole
from xlkinerja.summary.measuring import book_aturan

KODE = "XK606"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: pengukuran kinerja setahun bersumber dari pengukuran berkala"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    index_of_kind = {b.kind: i for i, b in enumerate(joined.documents)}
    of_rencana, of_realisasi = index_of_kind.get("rencana-aksi"), index_of_kind.get("realisasi")
    if of_rencana is None or of_realisasi is None:
        return
    counts = Counter(b.wording.indikator for b in rows_of(of_rencana, joined.documents[of_rencana]))
    for group in joined.groups:
        if of_rencana in group.members and of_realisasi in group.members:
            rencana, realisasi = group.members[of_rencana].entry, group.members[of_realisasi].entry
            if counts[rencana.wording.indikator] == 1:  # several kegiatan share the value in a way nobody states
                yield from _check(document_set, rencana, realisasi)


def _check(document_set: DocumentSet, rencana: Entry, realisasi: Entry) -> Hits:
    quarters, of_year = values(rencana.row, "realisasi_tw"), percents(realisasi.row["realisasi"])
    if quarters is None or of_year is None or not year_over(rencana.row) or not _sound(realisasi.row):
        return
    totals = list(outcomes(rencana.row, quarters))
    satuan = satuan_of(realisasi.row, "realisasi")
    rounded = [n for means, n in totals if _rounded(n, of_year, satuan, quarters, means)]
    aturan = book_aturan(document_set.joined.documents[realisasi.document])
    now = status_with(realisasi.row, aturan, of_year)
    if any(status_with(realisasi.row, aturan, n) == now for n in rounded):
        return
    konsolidasi = method(rencana.row)
    # a mean of whole ones is no whole one, and who prints it whole has rounded it
    mean_rounded = any(
        means == "Rata-rata" and same(n, of_year, "") and status_with(realisasi.row, aturan, n) == now
        for means, n in totals
    )
    lifted = f"; pembulatan itu mengubah statusnya menjadi {now}" if rounded else ""
    reckoning = (
        f"menurut Konsolidasi {konsolidasi} {written(totals[0][1])}"
        if konsolidasi
        else "tidak cocok menurut cara apa pun"
    )
    yield Hit(
        place(document_set.joined, realisasi, "realisasi"),
        f"Realisasi {write_angka(exact(of_year))}, sedangkan realisasi triwulan pada Rencana Aksi {reckoning}{lifted}.",
        "Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.",
        tercetak=write_angka(exact(of_year)),
        seharusnya=written(totals[0][1]) if konsolidasi else "",
        also=tuple(
            place(document_set.joined, rencana, f"realisasi_tw{i}") for i, n in enumerate(quarters, 1) if n is not None
        ),
        tingkat=None if konsolidasi and not rounded and not mean_rounded else Tingkat.WARNING,
    )


def _rounded(total: Decimal, of_year: Decimal, satuan: str, quarters: Sequence[Decimal | None], means: str) -> bool:
    """Whether the year's figure may be that of the quarters, equal or rounded, there or in the quarters."""
    if same(total, of_year, satuan):
        return True
    return not is_whole(satuan) and abs(exact(total - of_year)) <= rounding_of_quarters(quarters, means)


def _sound(row: Row) -> bool:
    """Whether nothing speaks against the realisasi of the row itself."""
    return row_comparable(row) and not negative_realisasi(row)
