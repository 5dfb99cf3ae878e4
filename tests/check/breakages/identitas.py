"""Kinds of injected error in whose document it is: satker, code, year, date, signatories, years in the texts."""

from tests.addresses import PK, RA, RKT
from tests.check.breakages.breaking import FILES, Broken, Expected, Kind


def satker_kosong(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK101", file, b.identity(file, "satker", None))


def satker_salah_ketik(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK113", file, b.identity(file, "satker", b.acak.choice(("KPU Kab. Acak", "KPU Kabupatn Acak"))))


def kode_satker_beda(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK113", file, b.identity(file, "kode_satker", str(b.acak.randint(100000, 600000))))


def tanggal_tahun_lain(b: Broken) -> Expected:
    return Expected("XK111", PK, b.identity(PK, "tanggal", b.acak.choice((40000, 44000, 46000, "3 Mei 2019"))))


def penandatangan_tertukar(b: Broken) -> Expected:
    other = {"KPU": "Sekretaris KPU Kabupaten Acak", "Sekretariat": "Ketua KPU Kabupaten Acak"}
    return Expected("XK112", PK, b.identity(PK, "jabatan_pertama", other[b.books[PK].identity("entitas")]))


def penandatangan_kosong(b: Broken) -> Expected:
    key = b.acak.choice(("tempat", "tanggal", "pihak_pertama", "jabatan_pertama"))
    return Expected("XK110", PK, b.identity(PK, key, None))


def tahun_dalam_teks(b: Broken) -> Expected | None:
    row, tahun = b.pick(b.rows(RKT), lambda r: r["satuan"].text != "laporan"), b.acak.choice((2021, 2022, 2023, 2027))
    return row and Expected("XK114", RKT, b.type(RKT, row, "indikator", f"{row['indikator'].text} tahun {tahun}"))


def tahun_satu_dokumen(b: Broken) -> Expected:
    return Expected("XK113", RKT, b.identity(RKT, "tahun", b.acak.choice((2019, 2026, 2042))))


def entitas_satu_dokumen(b: Broken) -> Expected:
    file = b.acak.choice((RKT, RA))
    other = "KPU" if b.books[file].identity("entitas") == "Sekretariat" else "Sekretariat"
    return Expected("XK113", file, b.identity(file, "entitas", other))


KINDS: tuple[Kind, ...] = (
    satker_kosong, satker_salah_ketik, kode_satker_beda, tanggal_tahun_lain, penandatangan_tertukar,
    penandatangan_kosong, tahun_dalam_teks, tahun_satu_dokumen, entitas_satu_dokumen,
)  # fmt: skip
