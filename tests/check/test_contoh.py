"""The three published reports: exactly the findings that reading the reports calls for.

Each line of `harapan_contoh.json` was judged against the printed tables: it says which error of the report it
shows (`kesalahan`) and why (`alasan`).
"""

import json
from pathlib import Path

import pytest

from tests.addresses import resolved
from tests.check.sets.example_reports import report_of
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.formats import FORMATS
from xlkinerja.report.model import load

HARAPAN = json.loads((Path(__file__).parent / "harapan_contoh.json").read_text(encoding="utf-8"))
WAJIB = {
    "paser-2024": {"P05", "P16", "P21", "P22", "P23"},
    "tanjung-jabung-timur-2023": {
        "TJ-PK-II-sengketa-duplikat",
        "TJ-PK-II-dana-hilang",
        "TJ-PK-II-S8-indikator",
        "TJ-RKT-L-adhoc-target",
        "TJ-RKT-L-adhoc-redaksi",
        "TJ-RA-zi-target",
        "TJ-IRB-satuan",
        "TJ-PKP-1009",
        "TJ-redaksi-kip",
    },
    "muara-enim-2024": {
        "ME-T3.4-R1-satuan",
        "ME-T3.4-R2-satuan",
        "ME-T3.4-R3-satuan",
        "ME-layanan-perkantoran-ganda",
        "ME-T3.11-pagu-jumlah",
    },
}


@pytest.mark.parametrize("name", HARAPAN)
def test_findings(name: str) -> None:
    """At galat and peringatan the JSON report equals the list that was written from the printed report."""
    report = json.loads(FORMATS["json"](report_of(name, reviu=False)))
    keys = ("kode", "berkas", "lembar", "sel", "tingkat")
    found = sorted(tuple(t[k] for k in keys) for t in report["temuan"] if t["tingkat"] != "info")
    lines = [{**h, "sel": resolved(h["berkas"], h["lembar"], h["sel"])} for h in HARAPAN[name]]
    assert found == sorted(tuple(h[k] for k in keys) for h in lines)


@pytest.mark.parametrize("name", HARAPAN)
def test_every_line_has_its_reason(name: str) -> None:
    """Each line names an error that the report's own list has, or says why there is none to name."""
    known = {k["kode"] for k in load(name).ketidaksesuaian}
    for line in HARAPAN[name]:
        assert len(line["alasan"]) > 20
        assert line["kesalahan"] in known or line["alasan"].startswith(("Benar:", "Sel rusak dalam konversi"))
    assert {h["kesalahan"] for h in HARAPAN[name]} >= WAJIB[name]


@pytest.mark.parametrize("name", HARAPAN)
def test_infos_are_about_style_and_completeness(name: str) -> None:
    """Below peringatan there are only spellings, and one finding for each thing that lacks."""
    infos = [t for t in report_of(name, reviu=False).temuan if t.tingkat is Tingkat.INFO]
    style, kelengkapan = {"XK502", "XK505", "XK506"}, ["XK110", "XK801", "XK802", "XK803"]
    outlier = {"XK317"}  # Paser: 1.400% among 22
    assert {t.kode for t in infos} <= style | outlier | set(kelengkapan)
    assert all(t.tempat_lain for t in infos if t.kode in style)
    lacking = [(t.berkas, t.kode) for t in infos if t.kode in kelengkapan]
    assert len(set(lacking)) == len(lacking)
    assert {kode for _, kode in lacking} == set(kelengkapan)
