"""Settings stand in words, and the short codes mean the same."""

import pytest

from tests.addresses import ALONE, PG, RE, at
from tests.check.sets.case import Case, books, found, run
from xlkinerja.hosts import functions
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.sheets.referensi import LISTS


@pytest.mark.parametrize(
    ("key", "text", "attribute", "expected"),
    [
        ("profil_minimal", "Rumus LAN", "minimal_profile", "lan"),
        ("profil_minimal", "lan", "minimal_profile", "lan"),
        ("profil_minimal", "LAN", "minimal_profile", "lan"),
        ("profil_minimal", "Rasio", "minimal_profile", "rasio"),
        ("profil_minimal", "rasio", "minimal_profile", "rasio"),
        ("batas", "Tanpa batas", "cap", None),
        ("batas", "tanpa", "cap", None),
        ("dasar_rerata", "Per sasaran", "rerata_basis", "sasaran"),
        ("dasar_rerata", "sasaran", "rerata_basis", "sasaran"),
        ("dasar_rerata", "Per indikator", "rerata_basis", "indikator"),
        ("dasar_rerata", "indikator", "rerata_basis", "indikator"),
    ],
)
def test_a10_words_and_codes(key, text, attribute, expected):
    """Both are read, and neither is a finding."""
    case = Case("kata", cells={at(RE, key, 0, PG): text}, files=ALONE)
    value = getattr(book_aturan(books(case)[0]), attribute)
    assert (value.lower() if isinstance(value, str) else value) == expected
    assert not [f for f in found(run(case)) if f[0] in ("XK311", "XK201")]


def test_a10_dropdowns_hold_words():
    """The defaults are entries of their dropdowns."""
    entries = {d.name: d.entries for d in LISTS}
    for key, default in (("profil_minimal", "Rumus LAN"), ("batas", "Tanpa batas"), ("dasar_rerata", "Per indikator")):
        field = PENGATURAN.by_key[key]
        assert field.default == default
        assert default in entries[field.choices]


def test_a10_functions():
    """KIN_CAPAIAN takes both for its cap."""
    assert functions.KIN_CAPAIAN(8.0, 11.0, "Maksimal", "tanpa") == [[137.5]]
    assert functions.KIN_CAPAIAN(8.0, 11.0, "Maksimal", "Tanpa batas") == [[137.5]]
