"""The sheet Anggaran Laporan of the Reviu workbook: the budget tables of a printed report as they stand there."""

from dataclasses import replace

from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.laporan_tables import LETAK, TABLE_NAME, tercetak

_SAME = ("tahun", "tingkat", "kode", "uraian", "sumber")
_HELP = {
    "tahun": "Tahun anggaran baris itu. Boleh kosong bila tabelnya hanya tahun laporan.",
    "tingkat": "Jumlah untuk baris jumlah dan untuk tabel per tahun; selain itu Program, Kegiatan, KRO, RO, Belanja.",
    "uraian": "Nama program, kegiatan, KRO, RO, atau jenis belanja seperti tercetak.",
}

ANGGARAN_LAPORAN = Table(
    name="Anggaran Laporan",
    title="ANGGARAN SEPERTI TERCETAK DALAM LAPORAN",
    hint="Salin setiap tabel anggaran apa adanya, juga baris jumlahnya. Angka disalin seperti tercetak.",
    anchor="uraian",
    freeze="C5",
    columns=(
        LETAK,
        TABLE_NAME,
        *(replace(ANGGARAN.by_key[key], help=_HELP.get(key, ANGGARAN.by_key[key].help)) for key in _SAME),
        tercetak(
            "pagu", "Pagu", "Pagu seperti tercetak, misalnya Rp110.004.781.000,00.", 24, ANGGARAN.by_key["pagu"].names
        ),
        tercetak(
            "realisasi",
            "Realisasi",
            "Realisasi seperti tercetak. Kosong bila tidak ada.",
            24,
            ANGGARAN.by_key["realisasi"].names,
        ),
        tercetak(
            "persen",
            "Persen",
            "Persen seperti tercetak, misalnya 99,27%. Kosong bila tidak ada.",
            11,
            ANGGARAN.by_key["persen"].names,
        ),
    ),
)
