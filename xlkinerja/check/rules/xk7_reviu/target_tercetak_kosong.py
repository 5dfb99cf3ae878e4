"""Indikator tercetak tanpa target dalam tabel laporan.

Mengapa: Perjanjian kinerja dan pengukurannya memuat target setiap indikator. Target yang tidak tercetak tidak dapat
dibandingkan dengan dokumennya. Satu temuan untuk satu tabel; sel target yang di dokumennya juga kosong tidak diulang.

Contoh: PK pada Bab II memuat 9 indikator; target «Opini BPK atas Laporan Keuangan» tidak tercetak.

Perbaikan: Cetak targetnya seperti di dokumen itu; bila hanya salah salin ke Reviu, lengkapi salinannya.
"""

from collections.abc import Sequence

from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.printed.tables import INDIKATOR, PrintedRow
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, enough
from xlkinerja.check.values.cells import blank, read_value
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS

KODE = "XK723"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja memuat target setiap indikator"

#: Documents of which every indikator has a target; the matrix of a Renstra has one for each of its years.
_OWING = frozenset(LAPORAN_DOCUMENTS.values()) - {RENSTRA}


def check_report(laporan: Laporan) -> Hits:
    for table in laporan.tables:
        if table.document in _OWING and table.tingkat == INDIKATOR:
            rows = [r for r in table.rows if r.wording.indikator]
            missing = [r for r in rows if _lacks(laporan, rows, r)]
            # a list of indikator without any target may be no more than a list, but not where it is the PK
            if missing and (len(missing) < len(rows) or table.document.startswith("pk")):
                yield _hit(missing, whole=len(missing) == len(rows))


def _lacks(laporan: Laporan, rows: Sequence[PrintedRow], row: PrintedRow) -> bool:
    if not blank(row.row["target"]):
        return False
    if any(r.wording.indikator == row.wording.indikator and not blank(r.row["target"]) for r in rows):
        return False  # a further kegiatan of the same indikator
    pair = laporan.promised.get(row.row.number)
    return pair is None or read_value(pair.reference.row, "target") is not None


def _hit(missing: Sequence[PrintedRow], *, whole: bool) -> Hit:
    first = missing[0]
    listed = enough(r.name for r in missing)
    said = "tidak satu target pun tercetak" if whole else f"target {len(missing)} indikator tidak tercetak: {listed}"
    return Hit.at(
        [r.at("target") for r in missing],
        f"Di {first.letak} {said}.",
        "Cetak targetnya seperti di dokumen itu; bila hanya salah salin ke Reviu, lengkapi salinannya.",
        tercetak=first.row["target"].text,
    )
