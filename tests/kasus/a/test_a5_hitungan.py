"""The arithmetic that `hitung` shows is true: what a setting gives is said to be given by the setting."""

import pytest

from tests.cli.program import run as program


@pytest.mark.parametrize(
    ("target", "value", "options", "sentence"),
    [
        ("0", "0", (), "target 0 dan realisasi 0; pengaturan Capaian_Nol menetapkan 100%"),
        (
            "0 kasus",
            "0 kasus",
            ("--profil", "rasio"),
            "target 0 dan realisasi 0; pengaturan Capaian_Nol menetapkan 100%",
        ),
        ("3", "0", ("--profil", "rasio"), "realisasi 0 tidak dapat menjadi pembagi; pengaturan Capaian_Nol menetapkan"),
    ],
)
def test_a5_setting_is_named(target, value, options, sentence):
    """No division by 0 is written down."""
    done = program("hitung", "--target", target, "--realisasi", value, "--polarisasi", "minimal", *options, code=0)
    assert sentence in done.stdout
    assert "/ 0" not in done.stdout
