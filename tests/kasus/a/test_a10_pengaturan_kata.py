"""Settings stand in words, and the short codes mean the same."""

import pytest

from tests.addresses import ALONE, PG, RE, at
from tests.check.sets.case import Case, books, found, run
from tests.cli.program import run as run_program
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


@pytest.mark.parametrize("name", ["lima", "LIMA ", "Lima jenjang", "lima JENJANG"])
def test_a10_scale_in_words(name):
    """The scale of the dropdown is known by both of its names, in cells and on the command line."""
    assert functions.KIN_KATEGORI(90.5, name) == [["Cukup Berhasil"]]
    answer = run_program("hitung", "--target", "200", "--realisasi", "181", "--skala", name)
    assert "Kategori  Cukup Berhasil" in answer.stdout


@pytest.mark.parametrize(
    ("options", "capaian"),
    [
        (("--profil", "Rumus LAN"), "125,00%"),  # (16 − 6) / 8
        (("--profil", "LAN"), "125,00%"),
        (("--profil", "Rasio"), "133,33%"),  # 8 / 6
        (("--profil", "Rasio", "--batas", "Tanpa batas"), "133,33%"),
        (("--profil", "RASIO", "--batas", "120"), "120,00%"),
    ],
)
def test_a10_settings_in_words_on_the_command_line(options, capaian):
    """`hitung` takes the words of the dropdowns as well as the short codes."""
    answer = run_program("hitung", "--target", "8", "--realisasi", "6", "--polarisasi", "Minimal", *options)
    assert f"Capaian   {capaian}" in answer.stdout


def test_a10_hitung_says_what_rounding_did():
    """99,5 of 100 with no decimals is 100 by rounding alone; 100 of 100 is not."""
    answers = [
        run_program("hitung", "--target", "100", "--realisasi", r, "--desimal", "0").stdout
        for r in ("99,5", "100", "99")
    ]
    assert ["karena pembulatan" in a for a in answers] == [True, False, False]


@pytest.mark.parametrize(
    ("key", "text", "used"),
    [
        ("profil_minimal", "Rasio ", "Rumus LAN"),
        ("dasar_rerata", "Per sasaran ", "Per indikator"),
        ("skala", "Lima jenjang ", "isi tabel skala di bawahnya"),
    ],
)
def test_a10_blanks_around_a_setting(key, text, used):
    """Formulas do not know a word with blanks around it; Python takes it for the same, and the finding says which."""
    case = Case("spasi", cells={at(RE, key, 0, PG): text}, files=ALONE)
    aturan = book_aturan(books(case)[0])
    assert (aturan.minimal_profile.lower() == "rasio", aturan.rerata_basis) == (False, "indikator")
    (finding,) = [t for t in run(case).temuan if t.kode == "XK311"]
    assert f"yang dipakai sekarang {used}." in finding.pesan
