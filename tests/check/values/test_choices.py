"""Choices of a list as people write them."""

import pytest

from xlkinerja.check.values.choices import nearest

POLARISASI = ("Maksimal", "Minimal", "Stabil", "Predikat")


@pytest.mark.parametrize(
    ("text", "choices", "choice"),
    [
        ("Maximal", POLARISASI, "Maksimal"),
        ("max", POLARISASI, ""),
        ("M", POLARISASI, ""),
        ("mini", POLARISASI, "Minimal"),
        ("tdk", ("Ya", "Tidak"), "Tidak"),
        ("T", ("Ya", "Tidak"), "Tidak"),
        ("komulatif", ("Jumlah", "Kumulatif", "Rata-rata", "Terakhir"), "Kumulatif"),
        (" tidak ", ("Ya", "Tidak"), "Tidak"),
        ("hijau", POLARISASI, ""),
    ],
)
def test_nearest_choice(text: str, choices: tuple[str, ...], choice: str) -> None:
    """A mistyped or shortened choice is recognised where it can mean only one, and nothing is guessed otherwise."""
    assert nearest(text, choices) == choice
