"""Columns that several sheets share, declared once."""

from xlkinerja.workbook.layout import CellKind, Column

_LAST_FILLED_ROW = 'SUMPRODUCT(MAX(({sasaran__atas}<>"")*ROW({sasaran__atas})))'
#: COUNTBLANK, for an error in Indikator Kinerja takes no number away, and engines differ on AND over errors.
_EMPTY = "COUNTBLANK({sasaran})+COUNTBLANK({indikator})=2"
#: An empty cell equals 0 and FALSE, and to some engines FALSE equals 0: the texts must be the same as well.
_SAME_ROW = (
    'SUMPRODUCT(MAX(({sasaran__atas}<>"")*({sasaran__atas}={sasaran})*({sasaran__atas}&""={sasaran}&"")'
    "*ROW({sasaran__atas})))"
)

#: The number of the sasaran: an empty Sasaran means "as above", a sasaran that returns keeps its number.
NO = Column(
    key="no",
    header="No",
    kind=CellKind.ANGKA,
    width=5,
    formula=(
        f'IFERROR(IF({_EMPTY},"",IF({{sasaran}}="",'
        f"IF({_LAST_FILLED_ROW}=0,1,INDEX({{no__kolom}},{_LAST_FILLED_ROW})),"
        f'IF({_SAME_ROW}=0,MAX({{no__atas}})+1,INDEX({{no__kolom}},{_SAME_ROW})))),"")'
    ),
    first=f'IFERROR(IF({_EMPTY},"",IF({{sasaran}}="",1,1)),"")',
    number_format="0",
)
KODE = Column(
    key="kode",
    header="Kode",
    kind=CellKind.KODE,
    width=11,
    help="Kode indikator atau kegiatan, misalnya 076.01.CQ.6709. Pakai kode yang sama di semua dokumen. Boleh kosong.",
)
SASARAN = Column(
    key="sasaran",
    header="Sasaran",
    width=32,
    help="Sasaran strategis, program, atau kegiatan. Kosongkan bila sama dengan baris di atasnya.",
)
INDIKATOR = Column(
    key="indikator",
    header="Indikator Kinerja",
    width=36,
    help="Satu indikator per baris, dengan redaksi yang sama di RKT, PK, Rencana Aksi, dan Realisasi.",
)
SATUAN = Column(
    key="satuan",
    header="Satuan",
    width=10,
    choices="Daftar_Satuan",
    strict=False,
    help="Satuan target dan realisasi: %, laporan, kegiatan, indeks, dan seterusnya. Kosongkan untuk predikat.",
)
POLARISASI = Column(
    key="polarisasi",
    header="Polarisasi",
    width=11,
    choices="Daftar_Polarisasi",
    help="Maksimal: makin tinggi makin baik. Minimal: makin rendah makin baik. Stabil: harus tepat atau di dalam "
    "rentang. Predikat: WTP, BB, dan sejenisnya.",
)
#: Wide enough for trillions of rupiah with dots between the thousands.
VALUE_WIDTH = 17
TARGET = Column(
    key="target",
    header="Target",
    kind=CellKind.VALUE,
    width=VALUE_WIDTH,
    help="Angka saja, satuannya di kolom Satuan: untuk 97,5% ketik 97,5. Untuk rentang isi batas bawah. "
    "Untuk Predikat ketik predikatnya, misalnya WTP.",
)
TARGET_MAXIMUM = Column(
    key="target_maksimum",
    header="Target Maksimum",
    kind=CellKind.ANGKA,
    width=11,
    help="Batas atas bila target berupa rentang, misalnya 90 pada 80–90. Realisasi di dalam rentang capaiannya 100; di "
    "luarnya dihitung terhadap batas yang dilewati. Kosongkan bila target satu angka, dan untuk Predikat.",
)
RESPONSIBLE = Column(
    key="penanggung_jawab",
    header="Penanggung Jawab",
    width=22,
    help="Jabatan, subbagian, atau divisi yang bertanggung jawab. Tidak perlu nama orang.",
)
WHOLE_RUPIAH = "#,##0"
