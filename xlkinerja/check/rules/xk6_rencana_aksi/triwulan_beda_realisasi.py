"""Realisasi triwulan tidak menghasilkan angka pada Realisasi.

Mengapa: Realisasi setahun berasal dari realisasi triwulan menurut Konsolidasi. Bila keduanya berbeda, salah satu
dokumen tidak diperbarui. Yang diperiksa hanya rencana aksi yang triwulannya sudah lengkap.

Contoh: Realisasi triwulan 1 + 1 + 1 + 1 = 4 laporan, Realisasi menulis 5.

Perbaikan: Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.
"""

from collections import Counter
from collections.abc import Iterator

from xlkinerja.check.cross.joined import Entry, rows_of
from xlkinerja.check.cross.places import place
from xlkinerja.check.cross.quarters import method, outcomes, same, values, written, year_over
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import percents, row_comparable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.book import Row

KODE = "XK606"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: pengukuran kinerja setahun bersumber dari pengukuran berkala"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    documents = {b.kind: i for i, b in enumerate(table.documents)}
    ra, re = documents.get("rencana-aksi"), documents.get("realisasi")
    if ra is None or re is None:
        return
    count = Counter(b.wording.indikator for b in rows_of(ra, table.documents[ra]))
    for group in table.groups:
        if ra in group.members and re in group.members:
            rencana, realisasi = group.members[ra].entry, group.members[re].entry
            if count[rencana.wording.indikator] == 1:  # several kegiatan share the value in a way nobody states
                yield from _check(document_set, rencana, realisasi)


def _check(document_set: DocumentSet, rencana: Entry, realisasi: Entry) -> Iterator[Hit]:
    value, setahun = values(rencana.row, "realisasi_tw"), percents(realisasi.row["realisasi"])
    if value is None or setahun is None or not year_over(rencana.row) or not _sound(realisasi.row):
        return
    results = list(outcomes(rencana.row, value))
    if any(same(n, setahun) for _, n in results):
        return
    means = method(rencana.row)
    apa = f"menurut Konsolidasi {means} {written(results[0][1])}" if means else "tidak cocok menurut cara apa pun"
    yield Hit(
        place(document_set.joined, realisasi, "realisasi"),
        f"Realisasi {write_angka(setahun)}, sedangkan realisasi triwulan pada Rencana Aksi {apa}.",
        "Betulkan angka yang salah, atau Konsolidasi pada Rencana Aksi.",
        tercetak=write_angka(setahun),
        seharusnya=written(results[0][1]) if means else "",
        also=tuple(
            place(document_set.joined, rencana, f"realisasi_tw{i}") for i, n in enumerate(value, 1) if n is not None
        ),
        tingkat=None if means else Tingkat.WARNING,
    )


def _sound(row: Row) -> bool:
    """Whether nothing speaks against the realisasi of the row itself."""
    return row_comparable(row) and negative_realisasi(row) is None
