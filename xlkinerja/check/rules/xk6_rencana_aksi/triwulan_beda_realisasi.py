"""Realisasi triwulan tidak menghasilkan angka pada Realisasi.

Mengapa: Realisasi setahun berasal dari realisasi triwulan menurut Konsolidasi. Bila keduanya berbeda, salah satu
dokumen tidak diperbarui. Yang diperiksa hanya rencana aksi yang triwulannya sudah lengkap.

Contoh: Realisasi triwulan 1 + 1 + 1 + 1 = 4 laporan, Realisasi menulis 5.

Perbaikan: Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.
"""

from collections import Counter
from collections.abc import Iterator

from xlkinerja.check.cross.joined import Baris, rows_of
from xlkinerja.check.cross.places import place
from xlkinerja.check.cross.quarters import method, outcomes, same, values, written, year_over
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import comparable, percents
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Row

KODE = "XK606"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: pengukuran kinerja setahun bersumber dari pengukuran berkala"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    dokumen = {b.kind: i for i, b in enumerate(tabel.dokumen)}
    ra, re = dokumen.get("rencana-aksi"), dokumen.get("realisasi")
    if ra is None or re is None:
        return
    banyak = Counter(b.entri.indikator for b in rows_of(ra, tabel.dokumen[ra]))
    for grup in tabel.grup:
        if ra in grup.anggota and re in grup.anggota:
            rencana, realisasi = grup.anggota[ra].baris, grup.anggota[re].baris
            if banyak[rencana.entri.indikator] == 1:  # several kegiatan share the value in a way nobody states
                yield from _check(satuset, rencana, realisasi)


def _check(satuset: SatuSet, rencana: Baris, realisasi: Baris) -> Iterator[Hit]:
    nilai, setahun = values(rencana.row, "realisasi_tw"), percents(realisasi.row["realisasi"])
    if nilai is None or setahun is None or not year_over(rencana.row) or not _sound(realisasi.row):
        return
    hasil = list(outcomes(rencana.row, nilai))
    if any(same(n, setahun) for _, n in hasil):
        return
    cara = method(rencana.row)
    apa = f"menurut Konsolidasi {cara} {written(hasil[0][1])}" if cara else "tidak cocok menurut cara apa pun"
    yield Hit(
        place(satuset.tabel, realisasi, "realisasi"),
        f"Realisasi {tulis_angka(setahun)}, sedangkan realisasi triwulan pada Rencana Aksi {apa}.",
        "Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.",
        tercetak=tulis_angka(setahun),
        seharusnya=written(hasil[0][1]) if cara else "",
        tempat_lain=tuple(
            place(satuset.tabel, rencana, f"realisasi_tw{i}") for i, n in enumerate(nilai, 1) if n is not None
        ),
        tingkat=None if cara else Tingkat.PERINGATAN,
    )


def _sound(row: Row) -> bool:
    """Whether nothing speaks against the realisasi of the row itself."""
    return comparable(row) and negative_realisasi(row) is None
