"""Kinds of injected error in the quarters and who carries them out."""

from tests.addresses import RA, RE
from tests.check.breakages.breaking import Broken, Expected, Kind, number


def tanpa_triwulan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA))
    for i in (1, 2, 3, 4):
        b.type(RA, next(r for r in b.rows(RA) if r.number == row.number), f"target_tw{i}", None)
    return Expected("XK601", RA, row["target_tw1"].ref)


def triwulan_kurang(b: Broken) -> Expected | None:
    row = b.pick(
        b.rows(RA),
        lambda r: r["konsolidasi"].text == "Jumlah" and r["polarisasi"].text == "Maksimal",
        lambda r: r["target_tw4"].number,
    )
    return row and (b.type(RA, row, "target_tw4", None), Expected("XK602", RA, row["target_tw1"].ref))[1]


def kumulatif_turun(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA), lambda r: r["konsolidasi"].text == "Kumulatif")
    return row and Expected("XK603", RA, b.type(RA, row, "target_tw2", 1))


def realisasi_tanpa_rencana(b: Broken) -> Expected | None:
    def unplanned(r):
        return [i for i in (1, 2, 3, 4) if r[f"target_tw{i}"].empty]

    row = b.pick(b.rows(RA), lambda r: r["konsolidasi"].empty, unplanned)
    return row and Expected("XK604", RA, b.type(RA, row, f"realisasi_tw{b.acak.choice(unplanned(row))}", "v"))


def tanpa_pelaksana(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA))
    return row and Expected("XK605", RA, b.type(RA, row, "pelaksana", None))


def triwulan_beda_setahun(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA), number, lambda r: r["konsolidasi"].text in ("Jumlah", "Kumulatif"))
    if row is None:
        return None
    whole_year = b.same(row, RE)["realisasi"]
    for i in (1, 2, 3, 4):
        now = next(r for r in b.rows(RA) if r.number == row.number)
        b.type(RA, now, f"realisasi_tw{i}", whole_year.number + i)
    return Expected("XK606", RE, whole_year.ref)


KINDS: tuple[Kind, ...] = (
    tanpa_triwulan, triwulan_kurang, kumulatif_turun, realisasi_tanpa_rencana, tanpa_pelaksana, triwulan_beda_setahun,
)  # fmt: skip
