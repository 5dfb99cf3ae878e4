"""The sheet Pengaturan: every setting that changes a number, the category scale, and how the Ikhtisar is printed."""

from decimal import Decimal

from xlkinerja.kinerja.capaian import SETTING_WORDS
from xlkinerja.kinerja.skala import CHOSEN_FORMULA, Band, chosen_skala
from xlkinerja.workbook.layout import CellKind, Column, Form, FormField, Table

PENGATURAN = Form(
    name="Pengaturan",
    title="PENGATURAN PENGHITUNGAN",
    hint="Ubah hanya bila pedoman kantor Anda berbeda. Lembar Realisasi langsung mengikuti.",
    fields=(
        FormField(
            key="profil_minimal",
            label="Rumus indikator minimal",
            name="Profil_Minimal",
            choices="Daftar_Profil",
            default=SETTING_WORDS["lan"],
            help="Rumus LAN: (2 × target − realisasi) / target. Rasio: target / realisasi. "
            "Satu rumus dalam satu laporan.",
        ),
        FormField(
            key="batas",
            label="Batas atas capaian",
            name="Batas_Capaian",
            choices="Daftar_Batas",
            figure=True,
            default=SETTING_WORDS["tanpa"],
            help="Capaian di atas batas ini ditulis sebesar batas. Pilih Tanpa batas bila tidak dibatasi.",
        ),
        FormField(
            key="desimal",
            label="Desimal capaian",
            name="Desimal_Capaian",
            choices="Daftar_Desimal",
            figure=True,
            default=2,
            help="Banyaknya angka di belakang koma. Kategori, status, dan rata-rata memakai angka bulatan ini.",
        ),
        FormField(
            key="capaian_nol",
            label="Capaian bila target 0 dan realisasi 0",
            name="Capaian_Nol",
            kind=CellKind.ANGKA,
            figure=True,
            default=100,
            help="Untuk indikator minimal dengan target 0 dan realisasi 0; pada rumus Rasio juga untuk realisasi 0. "
            "Rasio dengan realisasi hampir 0 sangat besar (target 3, realisasi 0,4: 750%), realisasi 0 angka ini.",
        ),
        FormField(
            key="dasar_rerata",
            label="Dasar rata-rata capaian",
            name="Dasar_Rerata",
            choices="Daftar_Dasar",
            default=SETTING_WORDS["indikator"],
            help="Per indikator: rata-rata seluruh indikator. Per sasaran: rata-rata tiap sasaran, "
            "lalu dirata-rata lagi.",
        ),
        FormField(
            key="judul",
            label="Judul ikhtisar",
            name="Judul_Ikhtisar",
            look=True,
            default="IKHTISAR EKSEKUTIF",
            help="Judul pada lembar Ikhtisar Eksekutif, misalnya RINGKASAN EKSEKUTIF.",
        ),
        FormField(
            key="gaya",
            label="Gaya ikhtisar",
            name="Gaya_Ikhtisar",
            choices="Daftar_Gaya",
            look=True,
            default="pita",
            help="pita: sasaran sebagai baris judul. kolom: sasaran sebagai kolom yang digabung ke bawah.",
        ),
        FormField(
            key="skala",
            label="Skala kategori",
            name="Pilihan_Skala",
            choices="Daftar_Skala",
            help="Skala menurut pedoman kantor; tabel di bawah mengikuti. Skala lain diketik langsung di tabel itu. "
            "Bila kosong, tidak ada kategori.",
        ),
    ),
)

#: The scale stands below the settings on the same sheet; eight rows, ascending.
SKALA = Table(
    name="Pengaturan",
    title="SKALA KATEGORI",
    hint="Mengikuti Skala kategori di atas. Skala kantor sendiri: ketik di sini, urut dari yang terendah.",
    header_row=PENGATURAN.first_row + len(PENGATURAN.fields) + 2,
    anchor="kategori",
    columns=(
        Column(key="kategori", header="Kategori", width=36, help="Sebutan kategori, dari yang terendah."),
        Column(key="dari", header="Dari", kind=CellKind.ANGKA, width=22, help="Batas bawah kategori dalam persen."),
        Column(
            key="termasuk",
            header="Batas bawah termasuk",
            width=22,
            choices="Daftar_Ya_Tidak",
            help="Ya bila angka Dari ikut kategori ini; Tidak bila harus lebih besar (misalnya > 100).",
        ),
        Column(
            key="sampai",
            header="Sampai",
            kind=CellKind.ANGKA,
            width=12,
            help="Batas atas seperti tercetak dalam pedoman. Kosong berarti tidak ada batas atas.",
        ),
    ),
)
SKALA_ROWS = 8

#: How the Ikhtisar is printed: below the scale, for nothing here changes a number. What is missing has its default.
PRESENTATION = Form(
    name="Pengaturan",
    title="TAMPILAN IKHTISAR",
    hint="Tidak mengubah angka.",
    first_row=SKALA.first_row + SKALA_ROWS + 2,
    fields=(
        FormField(
            key="sebutan_sasaran",
            label="Sebutan sasaran",
            look=True,
            choices="Daftar_Sebutan",
            strict=False,
            default="Sasaran",
            help="Kata di depan nomor sasaran pada ikhtisar, misalnya Sasaran Program/Kegiatan 1 : …",
        ),
        FormField(
            key="kolom_kategori",
            label="Kolom Kategori pada ikhtisar",
            look=True,
            choices="Daftar_Ya_Tidak",
            default="Ya",
            help="Tidak: tabel berakhir di kolom Capaian, seperti Target 100% · Realisasi 98% · Capaian 98%.",
        ),
        FormField(
            key="baris_rerata",
            label="Baris rata-rata pada ikhtisar",
            look=True,
            choices="Daftar_Ya_Tidak",
            default="Ya",
            help="Tidak: tabel berakhir di indikator terakhir. Rata-ratanya tetap disebut dalam paragraf.",
        ),
        FormField(
            key="nomor_urut",
            label="Nomor urut pada ikhtisar",
            look=True,
            choices="Daftar_Ya_Tidak",
            default="Ya",
            help="Tidak: kolom No tidak dicetak; tabel dimulai dengan kolom indikator atau sasaran.",
        ),
        FormField(
            key="tanda_persen",
            label="Tanda % pada capaian",
            look=True,
            choices="Daftar_Ya_Tidak",
            default="Tidak",
            help="Ya: 137,50% di bawah judul Capaian. Tidak: 137,50 di bawah judul Capaian (%).",
        ),
        FormField(
            key="tanda_tangan",
            label="Tanda tangan pada ikhtisar",
            look=True,
            choices="Daftar_Ya_Tidak",
            default="Ya",
            help="Ya: tempat, tanggal, jabatan, dan nama pihak pertama dari lembar Identitas di bawah tabel.",
        ),
        FormField(
            key="terbilang",
            label="Terbilang",
            look=True,
            choices="Daftar_Terbilang",
            default="jumlah",
            help="jumlah: 22 (dua puluh dua) indikator, Rp5.000.000. semua: juga persen dan rupiah. tidak: angka saja.",
        ),
    ),
)
#: How the Ikhtisar is printed, by key.
LOOKS = {f.key: f for f in (*PENGATURAN.fields, *PRESENTATION.fields) if f.look}


def skala_formula(key: str, band: int) -> str:
    """The formula (no "=") of a cell of the scale, by the key of its column and its band from 1."""
    return CHOSEN_FORMULA.format(baku=f"Baku_{key.capitalize()}", urutan=band)


def band_value(band: Band | None, key: str) -> Decimal | str:
    """What the cell shows of a band; "" where there is none."""
    if band is None:
        return ""
    value = ("Ya" if band.termasuk else "Tidak") if key == "termasuk" else getattr(band, key)
    return "" if value is None else value


def chosen_cells(choice: str) -> dict[tuple[str, int], Decimal | str]:
    """What the formulas of the scale show by column key and band from 1, for a choice."""
    bands = dict(enumerate(chosen_skala(choice), 1))
    return {(key, i): band_value(bands.get(i), key) for key in SKALA.by_key for i in range(1, SKALA_ROWS + 1)}
