"""Properties of years in texts: another year is named, unless something right before it gives it a meaning."""

from hypothesis import given
from hypothesis import strategies as st

from xlkinerja.check.values.years import other_years

YEARS = st.integers(2000, 2099)
#: Words that give no year a meaning.
WORDS = st.lists(
    st.sampled_from(["persentase", "layanan", "arsip", "pemilih", "warga", "sosialisasi", "kantor", "kendaraan"]),
    min_size=1,
    max_size=6,
).map(" ".join)
DATED = st.sampled_from(["tahun", "Tahun", "TAHUN", "TA", "T.A.", "tahun anggaran", "Tahun Kinerja"])


@given(st.text(), YEARS)
def test_only_other_years_that_stand_there(text: str, tahun: int) -> None:
    """Never the year of the document, never one that the text does not hold."""
    for other in other_years(f"{text} tahun 2019 {text} tahun {tahun}", tahun):
        assert other != tahun
        assert str(other) in f"{text} 2019"


@given(WORDS, DATED, YEARS, YEARS, WORDS)
def test_a_year_without_a_meaning(front: str, kata: str, other: int, tahun: int, behind: str) -> None:
    """A dated year between plain words is named where it is another one, and only then."""
    assert list(other_years(f"{front} {kata} {other} {behind}", tahun)) == ([other] if other != tahun else [])


@given(WORDS, YEARS, YEARS, st.integers(1, 99))
def test_numbers_of_regulations(front: str, other: int, tahun: int, number: int) -> None:
    """The year of a regulation is that of the regulation."""
    for kind in ("PKPU Nomor", "Peraturan KPU No.", "UU"):
        assert list(other_years(f"{front} sesuai {kind} {number} Tahun {other}", tahun)) == []


@given(WORDS, YEARS, YEARS, YEARS, st.sampled_from("-–—/"))
def test_spans_of_years(front: str, first: int, last: int, tahun: int, dash: str) -> None:
    """A span is no year of its own."""
    assert list(other_years(f"{front} tahun {first}{dash}{last}", tahun)) == []


@given(WORDS, YEARS, YEARS)
def test_elections(front: str, other: int, tahun: int) -> None:
    """The year of an election is that of the election."""
    assert list(other_years(f"{front} Pemilihan Gubernur dan Wakil Gubernur Tahun {other}", tahun)) == []
