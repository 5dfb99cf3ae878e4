"""A report made by hand, for the formats: two satker, a file that cannot be read, equal sentences, odd texts."""

from pathlib import Path

from xlkinerja.check.finding import CheckedFile, Comparison, Finding, Ignored, Letak, Report, Tingkat

A = {"satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": 2024}
B = {"satker": 'KPU <Kota> & "Lain"', "entitas": "Sekretariat", "tahun": 2024}
KOSONG = {"satker": "", "entitas": "", "tahun": None}


def finding(**changes: object) -> Finding:
    fields = {
        "kode": "XK501",
        "aturan": "target_beda",
        "tingkat": Tingkat.ERROR,
        **A,
        "berkas": "Realisasi.xlsx",
        "lembar": "Realisasi",
        "sel": "H5",
        "pesan": "Target Realisasi 95%, sedangkan PK 90%.",
        "tercetak": "95%",
        "seharusnya": "90%",
        "tindakan": "Samakan targetnya.",
        "tempat_lain": (Letak("PK.xlsx", "PK", "H5"),),
        "sumber": "PermenPANRB 53/2014",
        "sidik": "0123456789abcdef",
    }
    return Finding(**(fields | changes))


UNREADABLE = finding(
    **KOSONG, kode="XK001", berkas="kosong.xlsx", lembar="", sel="", pesan="Kosong.", tindakan="", tempat_lain=(),
    tercetak="", seharusnya="", sidik="00000000000000a1",
)  # fmt: skip
OVERWRITTEN = tuple(
    finding(
        kode="XK007",
        aturan="sel_hitungan_ditimpa",
        tingkat=Tingkat.WARNING,
        sel=f"N{row}",
        pesan="Sel hitungan berisi ketikan.",
        tercetak="",
        seharusnya="",
        tindakan="Jalankan susun.",
        tempat_lain=(),
        sidik=f"{row:016x}",
    )
    for row in (5, 6, 7, 8, 12)
)
NASTY = finding(
    **B,
    kode="XK301",
    aturan="capaian_salah_hitung",
    berkas="b/Realisasi #1.xlsx",
    lembar="It's",
    pesan="=1+1 <script>alert('x')</script> tertulis 102,5; hitungan 102,56.",
    tercetak="102,5",
    seharusnya="102,56",
    tindakan="</details><b>tebal",
    tempat_lain=tuple(Letak("b/Realisasi #1.xlsx", "It's", f"H{n}") for n in range(1, 9)),
    sidik="00000000000000b1",
)
NOTE = finding(
    **B,
    kode="XK304",
    aturan="skala_bercelah",
    tingkat=Tingkat.INFO,
    berkas="b/Realisasi #1.xlsx",
    lembar="Pengaturan",
    sel="B12",
    pesan="Celah antara 50 dan 51.",
    tercetak="50 dan 51",
    seharusnya="",
    tindakan="Sambungkan jenjangnya.",
    tempat_lain=(),
    sidik="00000000000000b2",
)
DIPERIKSA = (
    CheckedFile("PK.xlsx", Path("data/PK.xlsx"), **A),
    CheckedFile("Realisasi.xlsx", Path("data/Realisasi.xlsx"), **A),
    CheckedFile("b/Realisasi #1.xlsx", Path("data/b/Realisasi #1.xlsx"), **B),
    CheckedFile("bersih.xlsx", Path("data/bersih.xlsx"), "KPU Kabupaten Bersih", "KPU", 2024),
    CheckedFile("kosong.xlsx", Path("data/kosong.xlsx")),
)
FULL = Report((finding(), *OVERWRITTEN, NASTY, NOTE, UNREADABLE), 5, DIPERIKSA)
IGNORED = finding(kode="XK505", tingkat=Tingkat.INFO, sel="D5", pesan="Hanya huruf besarnya.", sidik="00000000000000c1")
GONE = finding(sel="H9", pesan="Target lama.", sidik="00000000000000d1")
COMPARED = Report(
    (finding(),), 5, DIPERIKSA, (Ignored(IGNORED, "=Mengikuti <Renstra>."),), Comparison("lama.json", 7, (GONE,))
)
