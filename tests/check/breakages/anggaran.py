"""Kinds of injected error in the budget: totals, percentages, sources, years, what the PK promises."""

from decimal import Decimal

from tests.addresses import ANG, PK, RE, RKT, at, main
from tests.check.breakages.breaking import Broken, Expected, Kind
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Row


def below(b: Broken, row: Row) -> bool:
    """Whether the capaian of the row is a number below 100."""
    capaian = row_result(row, book_aturan(b.books[RE])).capaian
    return isinstance(capaian, Decimal) and capaian < 100


def jumlah_rkt(b: Broken) -> Expected | None:
    row = next(r for r in b.rows(RKT, main(RKT)) if r.is_total)
    return Expected("XK401", RKT, b.type(RKT, row, "anggaran", row["anggaran"].number + b.acak.randint(1, 10**6)))


def jumlah_pagu(b: Broken) -> Expected | None:
    row = b.rows(RE, ANG)[-1]
    baru = row["pagu"].number + b.acak.randint(1, 10**6)
    return Expected("XK401", RE, b.type(RE, row, "pagu", baru, lembar=ANG))


def anggaran_pk(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(PK, ANG))
    b.type(PK, row, "anggaran", row["anggaran"].number + b.acak.randint(1, 10**6), lembar=ANG)
    return Expected("XK402", PK, at(PK, "anggaran", lembar=ANG).sel)


def persen_salah(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, ANG))
    return Expected("XK405", RE, b.type(RE, row, "persen", row["persen"].number - 7, lembar=ANG))


def tahun_anggaran_kosong(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, ANG))
    return Expected("XK404", RE, b.type(RE, row, "tahun", None, lembar=ANG))


def realisasi_melebihi_pagu(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, ANG))
    return Expected("XK420", RE, b.type(RE, row, "realisasi", row["pagu"].number * 10, lembar=ANG))


def sumber_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE, ANG), lambda r: r["sumber"].text)
    return row and Expected("XK421", RE, b.type(RE, row, "pagu", row["pagu"].number + 1000, lembar=ANG))


def efficient(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and Expected("XK422", RE, b.type(RE, row, "keterangan", "Penggunaan anggaran sangat efisien."))


KINDS: tuple[Kind, ...] = (
    jumlah_rkt, jumlah_pagu, anggaran_pk, persen_salah, tahun_anggaran_kosong, realisasi_melebihi_pagu, sumber_salah,
    efficient,
)  # fmt: skip
