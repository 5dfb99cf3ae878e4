"""The grid of rows that the twins are held against: every polarisasi with every edge value that bites."""

from collections.abc import Iterator
from decimal import Decimal

from tests.kembaran import Baris, Galat, Isian

#: Targets with awkward binary fractions, and very small and large ones.
TARGET = tuple(
    map(Decimal, ("8", "3", "7", "0.16", "97.5", "1.1", "12.3", "1200", "45.67", "0.7", "1000000", "1E-9", "1E12"))
)
#: Borders of the scales and caps, and one hundredth beside them.
BATAS = (
    "0",
    "50",
    "51",
    "55",
    "65",
    "66",
    "70",
    "71",
    "75",
    "76",
    "90",
    "91",
    "100",
    "110",
    "120",
    "150",
    "199.99",
    "200",
)
#: Exact halves at no, one and two decimals; many land in the gaps that printed scales leave.
TENGAH = (
    "0.5", "12.5", "49.5", "50.5", "54.5", "55.5", "65.5", "70.5", "75.5", "90.5", "99.5", "100.5", "109.5", "110.5",
    "149.5",
    "0.05", "33.35", "50.05", "50.95", "55.05", "70.95", "75.95", "90.95", "99.95", "100.05", "119.95", "150.05",
    "1.005", "2.675", "50.995", "65.995", "70.995", "76.005", "90.995", "99.995", "99.996", "100.005", "110.005",
    "149.995",
)  # fmt: skip
_DEKAT = tuple(
    Decimal(b) + Decimal(s)
    for b in ("50", "55", "70", "75", "90", "91", "100", "110", "120", "150")
    for s in ("0.01", "-0.01")
)
CAPAIAN = (*map(Decimal, BATAS), *map(Decimal, TENGAH), *_DEKAT)

RENTANG = (("80", "90"), ("0", "0"), ("0", "5"), ("90", "80"), ("7", "8"), ("0.1", "0.3"), ("50", "50"), ("-5", "5"))
#: What is reached of a range: near the bounds of one of them by every polarisasi, far off by one polarisasi in turn.
DEKAT = ("0", "4", "5", "7", "7.5", "8", "80", "85", "90", "90.0001", "6.5", "9", "92", "-0.2", "0.2")
JAUH = ("-1", "70", "95", "160", "180", "200")

GALAT = tuple(Galat(g) for g in ("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"))
_PANJANG = "sangat panjang " * 20
_POLARISASI = ("Maksimal", "Minimal", "Stabil", "Predikat")


def grid() -> list[Baris]:
    """All rows, each with an indikator of its own and sasaran that come, stay, return and change letter case."""
    rows = [*_menuju_capaian(), *_tepi(), *_rentang(), *_predikat(), *_satuan(), *_rusak()]
    sasaran = (
        "Terwujudnya pemilu",
        None,
        None,
        "Layanan",
        "terwujudnya PEMILU",
        None,
        "Laporan*",
        "LAPORAN*",
        _PANJANG,
    )
    result = []
    for i, row in enumerate(rows):
        name = sasaran[i % len(sasaran)] if i < 300 else (f"Sasaran {i}" if i % 200 == 0 else None)
        result.append(Baris(**{**row.__dict__, "sasaran": name, "indikator": f"Indikator {i + 1}"}))
        if i % 150 == 70:  # a sasaran on a row of its own
            result.append(Baris(sasaran=f"Sendiri {i}", indikator=None))
        if i % 150 == 120:  # a row left empty
            result.append(Baris(indikator=None))
    return result


def _menuju_capaian() -> Iterator[Baris]:
    """Rows whose exact capaian is one of CAPAIAN, by each formula in turn."""
    for i, capaian in enumerate(CAPAIAN):
        for j in range(1 + i % 2):  # every other one by two targets
            value = TARGET[(i + 5 * j) % len(TARGET)]
            yield Baris("Maksimal", value, value * capaian / 100)
            yield Baris("Minimal", value, value * (200 - capaian) / 100)
            if capaian:
                yield Baris("Minimal", value * capaian / 100, value)  # by rasio
            if capaian < 100:
                yield Baris("Stabil", value, value * (capaian if (i // 2 + j) % 2 else 200 - capaian) / 100)


def _tepi() -> Iterator[Baris]:
    """Zero, negative, huge and tiny numbers, and what is empty."""
    angka = tuple(map(Decimal, ("0", "-0.5", "1", "1E-9", "1E15", "999999999999999", "0.3", "3")))
    for polarisasi in _POLARISASI[:3]:
        for target in angka:
            for realisasi in angka:
                yield Baris(polarisasi, target, realisasi)
        yield Baris(polarisasi, Decimal(8), None)
        yield Baris(polarisasi, None, Decimal(8))
        yield Baris(polarisasi, None, None)
        yield Baris(polarisasi, Decimal(100), Decimal("99.99999999949"))
        yield Baris(polarisasi, Decimal("1E11"), Decimal("99499999999.6"))  # 99,4999999996: nine decimals make it 99,5
    for berlaku in ("Tidak", "tidak", "TIDAK", "Ya", "ya", "Tidak ", "mungkin"):
        yield Baris("Maksimal", Decimal(8), Decimal(4), berlaku=berlaku)
    for other in (None, "maksimal", "MINIMAL", "Maks*", "Maksimal ", "?", Decimal(1), _PANJANG, "Tidak tahu"):
        yield Baris(other, Decimal(8), Decimal(4))
        yield Baris(other, Decimal(8), None)


def _rentang() -> Iterator[Baris]:
    """Ranges with values below, at, inside, at and above; also turned round, empty and on other polarisasi."""
    for i, (lower, upper) in enumerate(RENTANG):
        for j, realisasi in enumerate((*DEKAT, *JAUH)):
            for polarisasi in _POLARISASI[:3] if realisasi in DEKAT else (_POLARISASI[(i + j) % 3],):
                yield Baris(polarisasi, Decimal(lower), Decimal(realisasi), maksimum=Decimal(upper))
    for maksimum in ("90", "sembilan puluh", "-"):
        yield Baris("Stabil", Decimal(80), Decimal(85), maksimum=maksimum)


def _predikat() -> Iterator[Baris]:
    """Predicates met and missed, off their ladder, with a mark, in lower case, against numbers and nothing."""
    texts = (
        "WTP",
        "wtp",
        "WTP-DPP",
        "WDP",
        "TW",
        "TMP",
        "AA",
        "A",
        "BB",
        "bb",
        "B",
        "CC",
        "D",
        "BB*",
        "B*",
        "*",
        "?",
        "BB ",
        "Baik",
        "C",
        "sangat baik",
        "Cukup",
        "Kurang Baik",
        "Kurang",
        "Unggul",
        "Sangat Tinggi",
        "Rendah",
        "Informatif",
        "Tercapai",
        "Tidak Tercapai",
    )
    entries = (*texts, Decimal(90), None, _PANJANG)
    for i, target in enumerate(entries):
        for realisasi in entries[i % 11 :: 11]:
            yield Baris("Predikat", target, realisasi)
    for target, realisasi in (("B", "A"), ("bb", "A"), ("A", "BB"), ("C", "D"), ("Baik", "Cukup"), ("Cukup", "Baik")):
        yield Baris("Predikat", target, realisasi)
    for target, realisasi in (("Baik", "Unggul"), ("Kurang", "Kurang Baik"), ("Baik", "A"), ("A", "Unggul")):
        yield Baris("Predikat", target, realisasi)
    yield Baris("predikat", "B", "BB")
    yield Baris("Predikat", "B", "BB", maksimum=Decimal(1))
    yield Baris("Predikat", "B", "BB", berlaku="Tidak")
    yield Baris("Maksimal", "WTP", "WTP")


def _satuan() -> Iterator[Baris]:
    """Units that are one in other letters or words, other ones, numbers and errors."""
    units: tuple[Isian, ...] = (None, "%", "persen", "dok.", "Dok", "dokumen", " dok  kumen ", "dok kumen", "kali",
                                Decimal(1), GALAT[0], ".", " ", "Persen (%)", "\u00a0%", "skor", "Indeks")  # fmt: skip
    for i, satuan in enumerate(units):
        for j, beside in enumerate(units):
            yield Baris(_POLARISASI[(i + j) % 4], Decimal(8), Decimal(4), satuan=satuan, satuan_realisasi=beside)
    for one, other in (("Lap.", "laporan"), ("per 1.000 KH", "per 1000 kelahiran hidup"), ("Rp juta", "rupiah juta"),
                       ("Rp", "Rp juta"), ("org", "ORANG"), ("thn", "tahun"), ("%%", "%"), ("laporan", "pelapor"),
                       ("hr", "hari"), ("bln", "Bulan."), ("kegiatan", "KEG"), ("IDR", "Rp."),
                       ("satker", "unit")):  # fmt: skip
        yield Baris("Maksimal", Decimal(8), Decimal(4), satuan=one, satuan_realisasi=other)
        yield Baris("Minimal", Decimal(8), Decimal(4), satuan=other, satuan_realisasi=one)
    yield Baris("Predikat", "BB", "B", satuan="nilai", satuan_realisasi="%")
    yield Baris("Maksimal", Decimal(8), None, satuan="kali", satuan_realisasi="%")
    yield Baris("Maksimal", "delapan", Decimal(4), satuan="kali", satuan_realisasi="%")
    yield Baris("Maksimal", Decimal(8), Decimal(4), satuan="kali", satuan_realisasi="%", berlaku="Tidak")


def _rusak() -> Iterator[Baris]:
    """Text where a number belongs, and error cells in every input."""
    for start, polarisasi in enumerate(_POLARISASI):
        for text in ("85", "97,5", "97.5%", "delapan", "n/a", "-", "1/2", "=1+1", " ", "2O2O", _PANJANG):
            yield Baris(polarisasi, Decimal(8), text)
            yield Baris(polarisasi, text, Decimal(8))
            yield Baris(polarisasi, text, text)
        for i, error in enumerate(GALAT[start::3]):
            yield Baris(polarisasi, error, Decimal(8))
            yield Baris(polarisasi, Decimal(8), error)
            yield Baris(polarisasi, Decimal(8), Decimal(4), maksimum=error)
            yield Baris(polarisasi, Decimal(8), Decimal(4), berlaku=error)
            yield Baris(polarisasi, error, None)
            yield Baris(polarisasi, error, error, berlaku="Tidak" if i % 2 else None)
    for error in GALAT:
        yield Baris(error, Decimal(8), Decimal(4))
        yield Baris(error, Decimal(8), None)
