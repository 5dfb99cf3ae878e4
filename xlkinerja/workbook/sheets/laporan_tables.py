"""The sheet Tabel Laporan of the Reviu workbook: the tables of a printed report, cell by cell as they stand there."""

from dataclasses import replace

from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

#: What a printed table shows, as the office names it → the key of the document it belongs to.
LAPORAN_DOCUMENTS = {
    "Renstra": "renstra",
    "RKT": "rkt",
    "PK": "pk",
    "PK Perubahan": "pk-perubahan",
    "Rencana Aksi": "rencana-aksi",
    "Pengukuran": "realisasi",
}
TINGKAT_LAPORAN = ("Indikator", "Sasaran")


def tercetak(key: str, header: str, help_text: str, width: float = 13, names: tuple[str, ...] = ()) -> Column:
    """A column that holds a figure as the report prints it, unit and all."""
    return Column(key=key, header=header, kind=CellKind.TERCETAK, width=width, help=help_text, names=names)


LETAK = Column(
    key="letak",
    header="Letak",
    names=("Halaman", "Letak dalam Laporan"),
    width=24,
    help="Di mana tercetak dalam laporan, misalnya BAB III.A Tabel 3.1. Kosong berarti sama dengan baris di atasnya.",
)
TABLE_NAME = Column(
    key="tabel",
    header="Tabel",
    names=("Nama Tabel", "Nomor Tabel"),
    width=11,
    help="Nama singkat tabel, misalnya T3.1. Setiap tabel perlu nama sendiri. Kosong berarti sama dengan di atasnya.",
)

LAPORAN_TABLES = Table(
    name="Tabel Laporan",
    title="TABEL LAPORAN SEPERTI TERCETAK",
    hint="Salin tabel laporan apa adanya, termasuk satuan dan kesalahannya. Satu baris tabel satu baris di sini.",
    anchor="indikator",
    freeze="C5",
    columns=(
        LETAK,
        TABLE_NAME,
        Column(
            key="dokumen",
            header="Dokumen",
            names=("Isi Tabel", "Jenis Tabel"),
            width=13,
            choices="Daftar_Dokumen_Laporan",
            help="Isi tabel itu: RKT, PK, Rencana Aksi, Renstra, atau Pengukuran (target, realisasi, dan capaian). "
            "Kosong berarti sama dengan di atasnya.",
        ),
        Column(
            key="tingkat",
            header="Tingkat",
            width=11,
            choices="Daftar_Tingkat_Laporan",
            help="Indikator: satu baris satu indikator. Sasaran: satu baris satu sasaran dengan capaiannya. "
            "Kosong berarti sama dengan di atasnya.",
        ),
        replace(shared.KODE, help="Kode yang tercetak pada baris itu, misalnya 6709. Boleh kosong."),
        replace(
            shared.SASARAN,
            help="Sasaran seperti tercetak. Kosongkan bila sama dengan baris di atasnya dalam tabel itu.",
        ),
        replace(shared.INDIKATOR, help="Indikator kinerja seperti tercetak."),
        tercetak(
            "target",
            "Target",
            "Target seperti tercetak, termasuk satuannya: 97,5% atau 8 kali.",
            names=shared.TARGET.names,
        ),
        tercetak(
            "realisasi",
            "Realisasi",
            "Realisasi seperti tercetak, termasuk satuannya. Kosong bila tidak ada.",
            names=shared.REALISASI_NAMES,
        ),
        tercetak(
            "capaian",
            "Capaian",
            "Capaian seperti tercetak, misalnya 102,56%. Kosong bila tidak ada.",
            names=shared.CAPAIAN_NAMES,
        ),
        Column(
            key="kategori",
            header="Kategori",
            names=shared.KATEGORI_NAMES,
            width=16,
            help="Kategori seperti tercetak. Kosong bila tidak ada.",
        ),
    ),
)
