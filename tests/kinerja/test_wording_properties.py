"""Properties of names that tell which way is better: of marks, of what is followed up, of negations."""

from hypothesis import given
from hypothesis import strategies as st

from xlkinerja.kinerja.wording import higher_word, lower_word

MEASURES = st.sampled_from(["", "jumlah", "persentase", "tingkat", "angka", "nilai", "indeks", "rata rata", "rasio"])
THINGS = st.sampled_from(
    ["kematian", "kemiskinan", "stunting", "inflasi", "partisipasi pemilih", "kepuasan masyarakat", "kehadiran", "gini",
     "harapan hidup", "waktu tunggu", "lama tanggap", "deviasi", "jalan rusak", "surat suara rusak", "perkara",
     "reformasi birokrasi", "lama sekolah", "laporan", "pelanggar"]
)  # fmt: skip
REST = st.lists(
    st.sampled_from(
        ["yang", "tepat waktu", "ditindaklanjuti", "tidak", "belum", "diselesaikan", "sesuai standar", "menurun",
         "pegawai", "di kabupaten", "tps", "mengajukan banding", "terlapor", "penanganan"]
    ),
    max_size=3,
)  # fmt: skip
NAMES = st.tuples(MEASURES, THINGS, REST).map(lambda n: " ".join([n[0], n[1], *n[2]]).strip())
UNITS = st.sampled_from(["", "%", "orang", "hari", "nilai", "indeks", "poin", "skor"])


@given(NAMES, st.sampled_from(["tidak", "belum", "kurang", "terlambat"]), st.booleans())
def test_a_negation_is_not_surely_high(name: str, negation: str, behind_the_name: bool) -> None:
    """A word that may turn the meaning round leaves the name alone when Minimal is chosen."""
    assert not higher_word(
        f"{name} {negation} selesai" if behind_the_name else f"{name} yang {negation} sesuai standar"
    )


@given(NAMES, st.sampled_from(["nilai", "indeks", "poin", "skor", " Nilai "]))
def test_a_mark_is_better_high(name: str, satuan: str) -> None:
    """In a unit of marks nothing is better low, but for Gini."""
    assert not lower_word(name, satuan) or "gini" in name


@given(NAMES, UNITS)
def test_what_is_followed_up_is_better_high(name: str, satuan: str) -> None:
    """How much of a bad thing is followed up in time is the better the more."""
    assert not lower_word(f"{name} yang ditindaklanjuti tepat waktu", satuan)
