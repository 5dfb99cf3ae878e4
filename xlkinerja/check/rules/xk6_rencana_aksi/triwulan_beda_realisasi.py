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

from xlkinerja.check.cross import quarters
from xlkinerja.check.cross.joined import Entry, Joined, rows_of
from xlkinerja.check.cross.quarters import method, same, satuan_of, status_with, written
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, place
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import exact, is_date, percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.satuan import is_whole
from xlkinerja.summary.measuring import book_aturan

KODE = "XK606"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: pengukuran kinerja setahun bersumber dari pengukuran berkala"
YIELDS_TO = {"XK204": "baris", "XK205": "baris"}


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
                yield from _check(joined, rencana, realisasi)


def _check(joined: Joined, rencana: Entry, realisasi: Entry) -> Hits:
    four, of_year = quarters.values(rencana.row, "realisasi_tw"), percents(realisasi.row["realisasi"])
    if four is None or of_year is None or not quarters.year_over(rencana.row):
        return
    if is_date(realisasi.row["target"]) or negative_realisasi(realisasi.row):
        return  # asked here: XK211 and XK223 name other cells of the row as well
    totals, satuan = list(quarters.outcomes(rencana.row, four)), satuan_of(realisasi.row, "realisasi")
    aturan = book_aturan(joined.documents[realisasi.document])
    now = status_with(realisasi.row, aturan, of_year)
    keeping = {n for _, n in totals if status_with(realisasi.row, aturan, n) == now}
    rounded = [n for means, n in totals if _rounded(n, of_year, satuan, four, means)]
    if keeping & set(rounded):
        return
    konsolidasi = method(rencana.row)
    # a mean of whole ones is no whole one, and who prints it whole has rounded it
    mean_rounded = any(means == "Rata-rata" and same(n, of_year, "") and n in keeping for means, n in totals)
    lifted = f"; pembulatan itu mengubah statusnya menjadi {now}" if rounded else ""
    total = written(totals[0][1]) if konsolidasi else ""
    reckoning = f"menurut Konsolidasi {konsolidasi} {total}" if konsolidasi else "tidak cocok menurut cara apa pun"
    filled = [f"realisasi_tw{i}" for i, n in enumerate(four, 1) if n is not None]
    yield Hit.at(
        [place(joined, realisasi, "realisasi"), *(place(joined, rencana, k) for k in filled)],
        f"Realisasi {write_angka(exact(of_year))}, sedangkan realisasi triwulan pada Rencana Aksi {reckoning}{lifted}.",
        "Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.",
        write_angka(exact(of_year)),
        total,
        None if konsolidasi and not rounded and not mean_rounded else Tingkat.WARNING,
    )


def _rounded(total: Decimal, of_year: Decimal, satuan: str, four: Sequence[Decimal | None], means: str) -> bool:
    """Whether the year's figure may be that of the quarters, equal or rounded, there or in the quarters."""
    if same(total, of_year, satuan):
        return True
    return not is_whole(satuan) and abs(exact(total - of_year)) <= quarters.rounding_of_quarters(four, means)
