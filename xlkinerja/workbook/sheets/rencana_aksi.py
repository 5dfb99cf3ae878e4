"""The sheet Rencana Aksi: the year by quarters."""

from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

TRIWULAN = ("I", "II", "III", "IV")
#: A quarter without a word before it is the plan's: the form prints "Target Output Kegiatan" above I to IV.
_TARGET_OF = ("TW", "Triwulan", "Tri Wulan", "Target TW", "Target Triwulan", "Rencana TW", "Rencana Triwulan")
_REALISASI_OF = ("Realisasi TW", "Realisasi Triwulan", "Realisasi Output TW", "Realisasi Output Triwulan")

_TARGET_TW = tuple(
    Column(
        key=f"target_tw{i}",
        header=f"Target TW {tw}",
        names=tuple(f"{quarter} {n}" for quarter in _TARGET_OF for n in (tw, i)),
        kind=CellKind.TRIWULAN,
        width=9,
        help=f"Target triwulan {tw}: angka, atau tanda ✓ (huruf v) bila triwulan ini hanya direncanakan ada kegiatan.",
    )
    for i, tw in enumerate(TRIWULAN, 1)
)
_REALISASI_TW = tuple(
    Column(
        key=f"realisasi_tw{i}",
        header=f"Realisasi TW {tw}",
        names=tuple(f"{quarter} {n}" for quarter in _REALISASI_OF for n in (tw, i)),
        kind=CellKind.TRIWULAN,
        width=10,
        help=f"Realisasi triwulan {tw}: angka, atau tanda ✓ (huruf v). Kosong berarti belum diisi, 0 berarti nol.",
    )
    for i, tw in enumerate(TRIWULAN, 1)
)

RENCANA_AKSI = Table(
    name="Rencana Aksi",
    title="RENCANA AKSI",
    hint="Isi kolom berjudul biru, satu indikator per baris. Tanda ✓ berarti ada kegiatan tanpa nilai.",
    anchor="indikator",
    freeze="E5",
    page_breaks=("target_tw4",),
    title_columns="A:D",
    columns=(
        *shared.FROZEN,
        Column(
            key="kegiatan",
            header="Kegiatan",
            names=(
                "Rencana Aksi",
                "Uraian Kegiatan",
                "Nama Kegiatan",
                "Aktivitas",
                "Kegiatan/Aksi",
                "Rencana Kegiatan",
                "Aksi",
                "Tahapan Kegiatan",
                "Aksi/Kegiatan",
                "Uraian Rencana Aksi",
                "Program/Kegiatan",
                "Program dan Kegiatan",
            ),
            width=28,
            help="Misalnya Sosialisasi tahapan pemilu di sekolah. Beberapa kegiatan dipisahkan titik koma.",
        ),
        shared.SATUAN,
        shared.POLARISASI,
        shared.TARGET,
        shared.TARGET_MAXIMUM,
        Column(
            key="konsolidasi",
            header="Konsolidasi",
            names=("Cara Konsolidasi", "Jenis Konsolidasi", "Cara Hitung Triwulan"),
            width=13,
            choices="Daftar_Konsolidasi",
            help="Cara mendapat nilai setahun dari triwulan: Jumlah, Kumulatif (posisi akhir), Rata-rata, Terakhir.",
        ),
        *_TARGET_TW,
        *_REALISASI_TW,
        Column(
            key="pelaksana",
            header="Pelaksana",
            names=("Pelaksana Kegiatan", "Unit Pelaksana", "Penanggung Jawab", "Penanggung Jawab Kegiatan", "PIC"),
            width=22,
            help="Misalnya Subbagian Perencanaan, Data, dan Informasi.",
        ),
        Column(
            key="kendala",
            header="Kendala",
            names=("Hambatan", "Kendala/Hambatan", "Permasalahan", "Kendala yang Dihadapi"),
            width=20,
            help="Misalnya jadwal bergeser karena revisi anggaran. Boleh kosong.",
        ),
        Column(
            key="tindak_lanjut",
            header="Tindak Lanjut",
            names=("Rencana Tindak Lanjut", "RTL", "Solusi"),
            width=20,
            help="Misalnya pelaksanaan dipindah ke triwulan III. Boleh kosong.",
        ),
        shared.RUNNING_NUMBER,
    ),
)
