"""Kinds of injected error in one indikator in several documents: targets, units, wording, missing and doubled ones."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from tests.addresses import PK, RE, RKT, at
from tests.check.breakages.breaking import Broken, Expected, Kind, number, of


def target_realisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    return row and Expected("XK501", RE, b.type(RE, row, "target", row["target"].number - Decimal("0.5")))


def target_rkt_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT), number)
    return row and Expected("XK501", RKT, b.type(RKT, row, "target", row["target"].number / 3))


def satuan_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK), lambda r: r["satuan"].text)
    return row and Expected("XK502", PK, b.type(PK, row, "satuan", b.acak.choice(("berkas", "paket", "lokasi"))))


def polarisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal", "Minimal"))
    other = {"Maksimal": "Minimal", "Minimal": "Maksimal"}
    return row and Expected("XK521", RE, b.type(RE, row, "polarisasi", other[row["polarisasi"].text]))


def indikator_hilang(b: Broken) -> Expected | None:
    rows = b.rows(PK)
    row = b.pick(rows)
    if row is None or len(rows) < 4:
        return None
    left = [r for r in rows if r.number != row.number]
    siblings = [r for r in left if r.sasaran == row.sasaran]
    b.replace_rows(PK, left)
    return Expected("XK503", PK, siblings[-1]["indikator"].ref if siblings else at(PK, "indikator").sel)


def indikator_ganda(b: Broken) -> Expected | None:
    rows = b.rows(RE)
    pairs = [(a, c) for a, c in pairwise(rows) if a.sasaran == c.sasaran]
    if not pairs or len(rows) < 4:
        return None
    above, below = b.acak.choice(pairs)
    b.type(RE, below, "kode", above["kode"].text or None)
    below = next(r for r in b.rows(RE) if r.number == below.number)
    return Expected("XK504", RE, b.type(RE, below, "indikator", above["indikator"].text))


def redaksi_indikator(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT))
    tambahan = b.acak.choice((" tahunan", " secara berkala", " di kantor"))
    return row and Expected("XK505", RKT, b.type(RKT, row, "indikator", row["indikator"].text + tambahan))


def redaksi_sasaran(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["sasaran"].text)
    if row is None:
        return None
    baru = row["sasaran"].text.replace("mutu", b.acak.choice(("kualitas", "mutu layanan")))
    earlier = row.sasaran
    sel = b.type(RE, row, "sasaran", baru)
    rows = [replace(r, carried={**r.carried, "sasaran": baru}) if r.sasaran == earlier else r for r in b.rows(RE)]
    b.replace_rows(RE, rows)
    return Expected("XK506", RE, sel)


def tahun_lalu_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK522", RE, b.type(RE, row, "realisasi_n1", row["realisasi_n1"].number + 1))


def penanggung_jawab_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT))
    b.type(RKT, row, "penanggung_jawab", "Bagian Hukum dan SDM")
    return row and Expected("XK520", RE, b.same(row, RE)["penanggung_jawab"].ref)


KINDS: tuple[Kind, ...] = (
    target_realisasi_beda, target_rkt_beda, satuan_beda, polarisasi_beda, indikator_hilang, indikator_ganda,
    redaksi_indikator, redaksi_sasaran, tahun_lalu_beda, penanggung_jawab_beda,
)  # fmt: skip
