"""The ninety proven errors of the three published reports, one by one, each shown by a finding at its place.

`sembilan_puluh.json` was written from the reports and from the order in which their tables are copied, not from the
output: for each error the family of rules, the cell, and why there. `means` is "langsung" where the finding stands at
that cell, "disebut" where the finding of the cause names it as a further place. `menyebut` is what its sentence must
say, where another error could be meant at the same cell.
"""

import json
from pathlib import Path

import pytest

from tests.addresses import resolved
from tests.check.sets.example_reports import report_of
from xlkinerja.report.model import load, names

HARAPAN = json.loads((Path(__file__).parent / "sembilan_puluh.json").read_text(encoding="utf-8"))
SEMUA = [(name, h) for name, entries in HARAPAN.items() for h in entries]
#: Which family an error belongs to; capaian, target and redaksi of a printed table belong to family 7.
KELUARGA = {
    "capaian_salah_hitung": {"XK3", "XK7"},
    "kategori_tidak_sesuai_skala": {"XK3", "XK7"},
    "polaritas_diragukan": {"XK3", "XK7"},
    "rata_rata_salah": {"XK3", "XK7"},
    "satuan_target_beda_dengan_realisasi": {"XK2"},
    "angka_rusak": {"XK2"},
    "jumlah_anggaran_salah": {"XK4"},
    "persen_anggaran_salah": {"XK4"},
    "program_tertukar": {"XK4"},
    "target_beda_antar_dokumen": {"XK5", "XK7"},
    "redaksi_indikator_beda": {"XK5", "XK7"},
    "indikator_hilang": {"XK5", "XK7"},
    "realisasi_beda_antar_tabel": {"XK7"},
    "narasi_beda_dengan_tabel": {"XK7"},
}
#: Errors of no kind of their own: budget (P16, P30), order and spelling between documents, words, gaps of scales.
LAIN = {
    "P16": "XK4",
    "P24": "XK5",
    "P25": "XK5",
    "P30": "XK4",
    "P39": "XK3",
    "ME-skala-celah": "XK3",
    "TJ-terbilang-pagu": "XK7",
}


def test_all_ninety_are_listed() -> None:
    """The list holds each error that a checker can see, once, and no other."""
    terperiksa = {name: [k["kode"] for k in load(name).ketidaksesuaian if k.get("terperiksa")] for name in names()}
    assert {name: sorted(h["kesalahan"] for h in entries) for name, entries in HARAPAN.items()} == {
        name: sorted(codes) for name, codes in terperiksa.items()
    }
    assert len(SEMUA) == 90


def test_family_and_reason() -> None:
    """Each error is expected in the family of its kind, with a reason in words."""
    kinds = {name: {k["kode"]: k["jenis"] for k in load(name).ketidaksesuaian} for name in names()}
    for name, h in SEMUA:
        allowed = {LAIN[h["kesalahan"]]} if h["kesalahan"] in LAIN else KELUARGA[kinds[name][h["kesalahan"]]]
        assert h["keluarga"] in allowed, h
        assert len(h["alasan"]) > 25, h


@pytest.mark.parametrize(("name", "h"), SEMUA, ids=[h["kesalahan"] for _, h in SEMUA])
def test_error_is_shown(name: str, h: dict[str, str]) -> None:
    """A finding of the family stands at the place of the error, or at that of its cause and names the place."""
    place = (h["berkas"], h["lembar"], resolved(h["berkas"], h["lembar"], h["sel"]))
    temuan = [
        t
        for t in report_of(name, reviu=True).temuan
        if t.kode.startswith(h["keluarga"]) and h.get("menyebut", "") in t.pesan
    ]
    if h["cara"] == "langsung":
        assert [t.kode for t in temuan if (t.berkas, t.lembar, t.sel) == place]
    else:
        assert [t.kode for t in temuan for x in t.tempat_lain if (x.berkas, x.lembar, x.sel) == place]
