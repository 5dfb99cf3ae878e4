"""Cases of printed ranges by their polarisasi, and of numbers printed for predicates."""

from tests.addresses import AN, PK, RE, RKT, RV, G, P, at
from tests.check.sets.case import report
from tests.check.sets.clean_report import only, quiet, says, table, tables
from tests.check.sets.edits import Edit, change, everywhere

#: Says of itself neither that more is better nor that less is.
NAMA = "Layanan informasi di kecamatan"


def printed_range(polarisasi: str | None, hari: int, capaian: str, *edits: Edit) -> Edit:
    """The fourth indikator, 5 to 10 hari, in the Ikhtisar alone and without kategori."""
    return quiet(
        only("IKHT"),
        everywhere(3, indikator=NAMA, polarisasi=polarisasi),
        change("realisasi", 3, hari, RE),
        tables((5, 6, 7, 8), kategori=None),
        table(8, indikator=NAMA, realisasi=f"{hari} hari", capaian=capaian),
        *edits,
    )


def predikat(realisasi: str, capaian: str, *edits: Edit) -> Edit:
    """The fifth indikator, with a target of WTP, in the Ikhtisar alone."""
    return quiet(only("IKHT"), table(9, realisasi=realisasi, capaian=capaian), *edits)


GALAT, PERINGATAN = {("XK701", at(RV, "capaian", 8), G)}, {("XK701", at(RV, "capaian", 8), P)}
OTHERS = (PK,)

RENTANG = [
    # 12 of 5–10: the upper bound was crossed. Maksimal 12/10 = 120, Minimal and Stabil (20 − 12)/10 = 80.
    report("rentang Maksimal di atas", set(), printed_range("Maksimal", 12, "120%"), files=OTHERS),
    report("rentang Minimal di atas", set(), printed_range("Minimal", 12, "80%"), files=OTHERS),
    report("rentang Stabil di atas", set(), printed_range("Stabil", 12, "80%"), files=OTHERS),
    report("rentang Maksimal dihitung dari batas bawah", GALAT, printed_range("Maksimal", 12, "240%"), files=OTHERS),
    report("rentang Minimal dihitung Maksimal", GALAT, printed_range("Minimal", 12, "120%"), files=OTHERS),
    report("rentang Maksimal dihitung Minimal", PERINGATAN, printed_range("Maksimal", 12, "80%"), files=OTHERS),
    report("rentang Stabil dihitung Maksimal", PERINGATAN, printed_range("Stabil", 12, "120%"), files=OTHERS),
    # 4 of 5–10: the lower one. Maksimal and Stabil 4/5 = 80, Minimal (10 − 4)/5 = 120, by Rasio 5/4 = 125.
    report("rentang Maksimal di bawah", set(), printed_range("Maksimal", 4, "80%"), files=OTHERS),
    report("rentang Minimal di bawah", set(), printed_range("Minimal", 4, "120%"), files=OTHERS),
    report("rentang Stabil di bawah", set(), printed_range("Stabil", 4, "80%"), files=OTHERS),
    report("rentang Minimal huruf kecil", set(), printed_range("minimal", 4, "120%"), files=OTHERS),
    report("rentang Stabil dihitung Minimal", PERINGATAN, printed_range("Stabil", 4, "120%"), files=OTHERS),
    report("rentang Stabil dihitung Rasio", PERINGATAN, printed_range("Stabil", 4, "125%"), files=OTHERS),
    report("rentang Stabil tidak cocok dengan apa pun", GALAT, printed_range("Stabil", 4, "110%"), files=OTHERS),
    report("rentang tercapai bukan 100", GALAT, printed_range("Maksimal", 7, "140%"), files=OTHERS),
    report("rentang Maksimal menurut Realisasi", set(), printed_range("Maksimal", 12, "120%"), files=(PK, RE)),
    report("rentang Minimal menurut RKT", set(), printed_range("Minimal", 4, "120%"), files=(RKT,)),
]

# Nobody says the polarisasi: whatever fits one of the three is right.
TANPA_POLARISASI = [
    report("rentang tanpa polarisasi seperti Maksimal", set(), printed_range(None, 12, "120%"), files=()),
    report("rentang tanpa polarisasi seperti Minimal", set(), printed_range(None, 4, "120%"), files=()),
    report("rentang tanpa polarisasi seperti Stabil", set(), printed_range(None, 12, "80%"), files=()),
    report("rentang tanpa polarisasi seperti Rasio", PERINGATAN, printed_range(None, 4, "125%"), files=()),
    report("rentang tanpa polarisasi lain dari ketiganya", GALAT, printed_range(None, 4, "110%"), files=()),
    # 8 temuan, 4 terjadi: Minimal 150, limited to 100; R/T would be 50.
    report(
        "bilangan tanpa polarisasi seperti Minimal pada batas",
        set(),
        quiet(
            only("IKHT"),
            table(7, realisasi="4 temuan", capaian="100%"),
            table(5, capaian="100%"),
            tables((5, 6, 7, 8), kategori=None),
        ),
        pengaturan={"desimal": 0, "batas": 100},
        files=(),
    ),
]

# Capaian 110, 100, 125 and that of the range, all by the Ikhtisar.
KALIMAT = [
    # (110 + 100 + 125 + 120) / 4 = 113,75; three above 100, all five reached.
    report(
        "kalimat menurut rentang Maksimal",
        set(),
        printed_range(
            "Maksimal",
            12,
            "120%",
            says(besaran="Jumlah tercapai", acuan="IKHT", nilai="5"),
            says(besaran="Jumlah tidak tercapai", acuan="IKHT", nilai="0"),
            says(besaran="Jumlah di atas 100%", acuan="IKHT", nilai="3"),
            says(besaran="Rata-rata capaian", acuan="IKHT", nilai="113,75%"),
        ),
        files=OTHERS,
    ),
    report(
        "kalimat menyebut rentang Maksimal tidak tercapai",
        {("XK714", at(RV, "nilai", 5, AN), G)},
        printed_range("Maksimal", 12, "120%", says(besaran="Jumlah tercapai", acuan="IKHT", nilai="4")),
        files=OTHERS,
    ),
    # (110 + 100 + 125 + 80) / 4 = 103,75; four reached.
    report(
        "kalimat menurut rentang Minimal yang terlampaui",
        set(),
        printed_range(
            "Minimal",
            12,
            "80%",
            says(besaran="Jumlah tercapai", acuan="IKHT", nilai="4"),
            says(besaran="Rata-rata capaian", acuan="IKHT", nilai="103,75%"),
        ),
        files=OTHERS,
    ),
]

CLAIMED = {("XK701", at(RV, "capaian", 9), P)}
PREDIKAT = [
    report("predikat di bawah target tercetak 100", CLAIMED, predikat("WDP", "100%"), files=()),
    report("predikat jauh di bawah target tercetak di atas 100", CLAIMED, predikat("TMP", "125%"), files=()),
    report(
        "predikat di bawah target tercetak 100 pada tangga lain",
        CLAIMED,
        predikat("B", "100,00%", table(9, target="BB")),
        files=(),
    ),
    report("predikat di bawah target tercetak kurang dari 100", set(), predikat("WDP", "75%"), files=()),
    report("predikat tercapai tercetak 100", set(), predikat("WTP", "100%"), files=()),
    report("predikat di atas target tercetak 100", set(), predikat("A", "100%", table(9, target="BB")), files=()),
    report("predikat di atas target tercetak 125", set(), predikat("A", "125%", table(9, target="BB")), files=()),
    # The realisasi of Realisasi, WTP, is what the capaian follows: only the realisasi is told.
    report(
        "predikat yang salah cetak dengan capaian yang benar",
        {("XK703", at(RV, "realisasi", 9), G)},
        predikat("WDP", "100%"),
        files=(RE,),
    ),
]

CASES = [*RENTANG, *TANPA_POLARISASI, *KALIMAT, *PREDIKAT]
