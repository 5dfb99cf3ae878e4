"""The sheet Identitas: whose document this is, of which year and version."""

from dataclasses import replace

from xlkinerja.workbook.layout import CellKind, Form, FormField

#: Key in files and on the command line → what stands in the cell.
ENTITAS = {"kpu": "KPU", "sekretariat": "Sekretariat", "lainnya": "Instansi lain"}
VERSIONS = ("awal", *(f"perubahan ke-{i}" for i in range(1, 6)))
#: Who signs the attachments of a document.
SIGNERS = ("Pihak Pertama", "Kedua Pihak")

IDENTITAS = Form(
    name="Identitas",
    title="IDENTITAS DOKUMEN",
    hint="Isi sel di kanan label. Satker, entitas, dan tahun harus sama di semua dokumen satu set.",
    fields=(
        FormField(
            key="satker",
            label="Satker",
            names=(
                "Satuan Kerja",
                "Nama Satker",
                "Nama Satuan Kerja",
                "Nama Instansi",
                "Unit Organisasi",
                "Unit Kerja",
            ),
            name="Satker",
            required=True,
            help="Nama lengkap satuan kerja, misalnya Sekretariat KPU Kabupaten Contoh atau Dinas Kesehatan Contoh.",
        ),
        FormField(
            key="kode_satker",
            label="Kode Satker",
            names=("Kode Satuan Kerja",),
            kind=CellKind.KODE,
            help="Misalnya 657890. Boleh kosong.",
        ),
        FormField(
            key="entitas",
            label="Entitas",
            choices="Daftar_Entitas",
            required=True,
            help="KPU bila ditandatangani Ketua KPU; Sekretariat bila ditandatangani Sekretaris KPU; Instansi lain "
            "untuk kantor lain, misalnya dinas, pengadilan, kementerian.",
        ),
        FormField(
            key="tahun",
            label="Tahun",
            names=("Tahun Anggaran", "Tahun Kinerja"),
            kind=CellKind.TAHUN,
            name="Tahun",
            required=True,
            number_format="0",
            help="Tahun kinerja empat angka, misalnya 2024.",
        ),
        FormField(
            key="dokumen",
            label="Dokumen",
            choices="Daftar_Dokumen",
            required=True,
            help="Jenis dokumen ini. Sudah terisi dari templat.",
        ),
        FormField(
            key="versi",
            label="Versi",
            choices="Daftar_Versi",
            default="awal",
            required=True,
            help="awal, atau perubahan ke-1, ke-2, dan seterusnya untuk Perjanjian Kinerja Perubahan.",
        ),
        FormField(
            key="tempat",
            label="Tempat",
            names=("Tempat Penandatanganan",),
            help="Kota atau kabupaten tempat ditandatangani, misalnya Surabaya.",
        ),
        FormField(
            key="tanggal",
            label="Tanggal",
            names=("Tanggal Penandatanganan",),
            kind=CellKind.DATE,
            number_format="dd/mm/yyyy",
            help="Tanggal penandatanganan, misalnya 02/01/2024.",
        ),
        FormField(
            key="pihak_pertama",
            label="Pihak Pertama",
            help="Nama lengkap dengan gelar, tanpa jabatan. Pihak yang berjanji.",
        ),
        FormField(key="jabatan_pertama", label="Jabatan Pihak Pertama", help="Misalnya Ketua KPU Kabupaten Contoh."),
        FormField(
            key="pangkat_pertama",
            label="Pangkat Pihak Pertama",
            names=("Pangkat/Golongan Pihak Pertama",),
            help="Dicetak di bawah nama, misalnya Pembina (IV/a). Kosong bila tidak dicetak.",
        ),
        FormField(
            key="nip_pertama",
            label="NIP Pihak Pertama",
            kind=CellKind.KODE,
            help="Delapan belas angka, dicetak di bawah nama. Kosong bila tidak ber-NIP: anggota KPU tidak ber-NIP.",
        ),
        FormField(
            key="pihak_kedua",
            label="Pihak Kedua",
            help="Nama lengkap atasan yang ikut menandatangani. Kosong bila satu pihak.",
        ),
        FormField(
            key="jabatan_kedua",
            label="Jabatan Pihak Kedua",
            help="Misalnya Ketua KPU Provinsi Contoh. Kosong bila satu pihak.",
        ),
        FormField(
            key="pangkat_kedua",
            label="Pangkat Pihak Kedua",
            names=("Pangkat/Golongan Pihak Kedua",),
            help="Seperti Pangkat Pihak Pertama.",
        ),
        FormField(key="nip_kedua", label="NIP Pihak Kedua", kind=CellKind.KODE, help="Seperti NIP Pihak Pertama."),
        FormField(
            key="penandatangan",
            label="Penandatangan Lampiran",
            choices="Daftar_Penandatangan",
            look=True,
            help="Siapa yang menandatangani lampiran dan formulir. Bila kosong: kedua pihak bila Pihak Kedua terisi, "
            "selain itu Pihak Pertama.",
        ),
    ),
)

_VERSI_HELP = "awal, atau perubahan ke-1, ke-2, dan seterusnya bila Renstra diubah."
#: The same for a Renstra, which has a period in the place of a year: its first year stands where others have theirs.
IDENTITAS_RENSTRA = replace(
    IDENTITAS,
    hint="Isi sel di kanan label. Masa Renstra paling lama lima tahun.",
    fields=tuple(
        declared
        for field in IDENTITAS.fields
        for declared in (
            (
                replace(
                    field,
                    label="Tahun Awal",
                    names=("Awal Periode", "Tahun Mulai"),
                    help="Tahun pertama masa Renstra, misalnya 2020.",
                ),
                FormField(
                    key="tahun_akhir",
                    label="Tahun Akhir",
                    names=("Akhir Periode", "Tahun Selesai"),
                    kind=CellKind.TAHUN,
                    name="Tahun_Akhir",
                    required=True,
                    number_format="0",
                    help="Tahun terakhir masa Renstra, misalnya 2024. Paling banyak lima tahun.",
                ),
            )
            if field.key == "tahun"
            else (replace(field, help=_VERSI_HELP),)
            if field.key == "versi"
            else (field,)
        )
    ),
)
