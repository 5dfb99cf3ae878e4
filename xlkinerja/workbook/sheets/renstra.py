"""The sheet Renstra: the office's dictionary of indikator, with a target for each year of the period."""

from dataclasses import replace
from decimal import Decimal

from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

#: A Renstra runs for five years at most; a shorter one leaves the last columns empty.
YEARS = 5


def year_formula(number: int) -> str:
    """The formula of the year over the target column `number`, 1 to 5; `year_shown` is its twin."""
    year = f"Tahun+{number - 1}"
    return f'IF(ISNUMBER(Tahun),IF(AND(ISNUMBER(Tahun_Akhir),{year}>Tahun_Akhir),"",{year}),"")'


def year_shown(number: int, first: Decimal | None, last: Decimal | None) -> Decimal | None:
    """The year over the target column `number`; None where the period does not reach it or is not known."""
    if first is None or (last is not None and first + number - 1 > last):
        return None
    return first + number - 1


TARGETS = tuple(
    Column(
        key=f"target_{i}",
        header=f"Target Tahun {i}",
        names=(
            *(name.format(f"{{tahun+{i - 1}}}") for name in ("Target {}", "Target Tahun {}", "{}")),
            *(f"{name} {i}" for name in ("Target Tahun ke", "Tahun", "Tahun ke")),
        ),
        kind=CellKind.VALUE,
        width=13,
        above=year_formula(i),
        help=f"Target tahun ke-{i} masa Renstra; tahunnya tampak di atas judul kolom. Angka saja, satuannya di kolom "
        "Satuan. Untuk Predikat ketik predikatnya. Kosongkan bila tahun itu tanpa target.",
    )
    for i in range(1, YEARS + 1)
)

RENSTRA = Table(
    name="Renstra",
    title="RENCANA STRATEGIS",
    hint="Isi kolom berjudul biru, satu indikator per baris. Tahun di atas kolom target mengikuti lembar Identitas.",
    anchor="indikator",
    freeze="C5",
    page_breaks=("target_5",),
    title_columns="A:E",
    columns=(
        shared.NO,
        shared.KODE,
        Column(
            key="tujuan",
            header="Tujuan",
            names=("Tujuan Strategis", "Tujuan Renstra"),
            width=22,
            help="Tujuan yang dilayani sasaran ini. Kosong berarti sama dengan baris di atasnya.",
        ),
        shared.SASARAN,
        # a column of its own says here which of them are IKU
        replace(shared.INDIKATOR, names=tuple(n for n in shared.INDIKATOR.names if n != "IKU")),
        Column(
            key="iku",
            header="IKU",
            names=("IKU (Ya/Tidak)", "Termasuk IKU", "IKU/Bukan IKU"),
            width=7,
            choices="Daftar_Ya_Tidak",
            help="Ya bila indikator ini Indikator Kinerja Utama. Kosong sama dengan Tidak.",
        ),
        shared.SATUAN,
        shared.POLARISASI,
        *TARGETS,
        Column(
            key="definisi",
            header="Definisi",
            names=("Definisi Operasional", "Definisi Indikator", "Penjelasan"),
            width=40,
            help="Apa yang diukur, misalnya: orang yang memakai hak pilih dibanding orang yang terdaftar.",
        ),
        Column(
            key="rumus",
            header="Rumus",
            names=("Formula", "Formulasi", "Formulasi Perhitungan", "Cara Menghitung", "Rumus Perhitungan"),
            width=34,
            help="Cara menghitungnya, misalnya: pengguna hak pilih ÷ pemilih terdaftar × 100%.",
        ),
        Column(
            key="sumber_data",
            header="Sumber Data",
            names=("Sumber", "Sumber data dan informasi"),
            width=24,
            help="Dari mana angkanya diperoleh, misalnya: formulir D.Hasil Kabupaten.",
        ),
        shared.RUNNING_NUMBER,
    ),
)
