"""Properties of the arithmetic, for any numbers: inverse pairs, order, bounds, symmetry."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from xlkinerja.kinerja.anggaran import money_left, serapan
from xlkinerja.kinerja.angka import baca_angka, round_half_up, write_angka, write_rupiah
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, every_place, places_on_one, rank, recognise
from xlkinerja.kinerja.rerata import konsolidasi, rerata, rerata_sasaran
from xlkinerja.kinerja.satuan import SAME_SATUAN, plain_satuan
from xlkinerja.kinerja.skala import DEFAULT_SKALA, kategori
from xlkinerja.kinerja.terbilang import read_terbilang, terbilang

#: Figures as reports have them, with up to four decimals.
ANGKA = st.decimals(-(10**12), 10**12, places=4) | st.integers(-(10**6), 10**6).map(Decimal)
POSITIF = st.decimals("0.01", 10**6, places=2)
PERSEN = st.decimals(0, 500, places=4)
SATUAN = st.sampled_from(["", "%", "orang", "indeks", "laporan", "rupiah"])
DESIMAL = st.integers(0, 4)
ATURAN = st.builds(
    Aturan,
    minimal_profile=st.sampled_from(["lan", "rasio"]),
    cap=st.none() | st.sampled_from([Decimal(100), Decimal(120), Decimal(150)]),
    decimals=DESIMAL,
)
POLARISASI = st.sampled_from(["Maksimal", "Minimal", "Stabil"])


@given(ANGKA, SATUAN)
def test_written_number_is_read_back(value: Decimal, satuan: str) -> None:
    """A number in Indonesian spelling is that number beside any unit; of two readings it is the first."""
    terbaca = baca_angka(write_angka(value), satuan)
    assert terbaca.value == value
    assert not terbaca.ambiguous or terbaca.other != value


@given(ANGKA.filter(lambda value: abs(value) < 10_000))  # 97.500% may have been meant in English
def test_written_percentage_is_read_back(value: Decimal) -> None:
    """With its unit behind it too."""
    terbaca = baca_angka(f"{write_angka(value)}%")
    assert (terbaca.value, terbaca.satuan, terbaca.ambiguous) == (value, "%", False)


@given(ANGKA)
def test_written_rupiah_is_read_back(value: Decimal) -> None:
    """Rupiah have two decimals, and one reading."""
    terbaca = baca_angka(write_rupiah(value))
    assert (terbaca.value, terbaca.ambiguous) == (round_half_up(value, 2), False)


@given(st.decimals(-(10**17), 10**17, places=3) | st.integers(-(10**18) + 1, 10**18 - 1).map(Decimal))
def test_words_are_read_back(value: Decimal) -> None:
    """A number in words is that number, whatever the letter case, and with rupiah behind it."""
    kata = terbilang(value)
    assert read_terbilang(kata) == value
    assert read_terbilang(f"{kata.upper()} rupiah") == value


@given(st.integers(0, 10**18 - 1), st.integers(0, 10**18 - 1))
def test_words_are_distinct(a: int, b: int) -> None:
    """Two numbers have two wordings."""
    assert (terbilang(a) == terbilang(b)) == (a == b)


@given(ANGKA, DESIMAL)
def test_rounding(value: Decimal, decimals: int) -> None:
    """At most half a step away, symmetric about zero, final, and as Decimal rounds half up."""
    step = Decimal(1).scaleb(-decimals)
    rounded = round_half_up(value, decimals)
    assert abs(rounded - value) <= step / 2
    assert round_half_up(-value, decimals) == -rounded
    assert round_half_up(rounded, decimals) == rounded
    assert rounded == value.quantize(step, ROUND_HALF_UP)


@given(st.integers(-(10**9), 10**9), DESIMAL)
def test_half_is_rounded_away_from_zero(whole: int, decimals: int) -> None:
    """The middle between two steps goes to the one further from zero."""
    step = Decimal(1).scaleb(-decimals)
    middle = (abs(whole) + Decimal("0.5")) * step
    assert round_half_up(middle, decimals) == (abs(whole) + 1) * step
    assert round_half_up(-middle, decimals) == -(abs(whole) + 1) * step


@given(ANGKA, ANGKA, DESIMAL)
def test_rounding_keeps_the_order(a: Decimal, b: Decimal, decimals: int) -> None:
    """The greater number is never rounded to the smaller one."""
    smaller, greater = sorted((a, b))
    assert round_half_up(smaller, decimals) <= round_half_up(greater, decimals)


@given(POSITIF, ANGKA, POLARISASI, ATURAN)
def test_capaian_is_bounded(target: Decimal, realisasi: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """Never below zero, never above the cap, with no more decimals than the settings ask for."""
    capaian = hitung_capaian(target, realisasi, polarisasi, aturan).capaian
    assert isinstance(capaian, Decimal)
    assert 0 <= capaian <= (aturan.cap or capaian)
    assert capaian == round_half_up(capaian, aturan.decimals)


@given(POSITIF, POSITIF, POSITIF, st.sampled_from(["Maksimal", "Minimal"]), ATURAN)
def test_capaian_follows_realisasi(target: Decimal, a: Decimal, b: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """More is never worse for Maksimal, and never better for Minimal."""
    of_smaller, of_greater = (hitung_capaian(target, r, polarisasi, aturan).capaian for r in sorted((a, b)))
    assert of_smaller <= of_greater if polarisasi == "Maksimal" else of_smaller >= of_greater


@given(POSITIF, POLARISASI, ATURAN)
def test_target_met_is_a_hundred(target: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """Whatever the polarisasi and the settings, the target itself is 100 and Tercapai."""
    result = hitung_capaian(target, target, polarisasi, aturan)
    assert (result.capaian, result.status) == (100, "Tercapai")


@given(POSITIF, POSITIF, st.sampled_from(["Maksimal", "Minimal"]), st.sampled_from([2, 10, 1000]), ATURAN)
def test_capaian_knows_no_unit(
    target: Decimal, realisasi: Decimal, polarisasi: str, factor: int, aturan: Aturan
) -> None:
    """Target and realisasi in thousands give what they give in full."""
    assert hitung_capaian(target * factor, realisasi * factor, polarisasi, aturan) == hitung_capaian(
        target, realisasi, polarisasi, aturan
    )


@given(POSITIF, POSITIF, POSITIF, ATURAN)
def test_a_range_is_met_within_it(a: Decimal, b: Decimal, c: Decimal, aturan: Aturan) -> None:
    """Stabil is 100 inside the range and not above it outside."""
    lower, middle, upper = sorted((a, b, c))
    assert hitung_capaian(lower, middle, "Stabil", aturan, target_maximum=upper).capaian == 100
    assume(middle < upper)
    assert hitung_capaian(lower, upper, "Stabil", aturan, target_maximum=middle).capaian <= 100


@given(PERSEN, PERSEN, st.sampled_from(sorted(DEFAULT_SKALA)))
def test_kategori_follows_capaian(a: Decimal, b: Decimal, name: str) -> None:
    """A better capaian is never in a worse category; every one has some."""
    names = [jenjang.kategori for jenjang in DEFAULT_SKALA[name]]
    lower, higher = (names.index(kategori(n, DEFAULT_SKALA[name])) for n in sorted((a, b)))
    assert lower <= higher


@given(st.lists(PERSEN, min_size=1), st.randoms(use_true_random=False))
def test_average(capaian: list[Decimal], acak) -> None:
    """Between the least and the greatest, in any order the same, and not moved by what is no number."""
    result = rerata(capaian)
    assert round_half_up(min(capaian), 2) <= result.value <= round_half_up(max(capaian), 2)
    mixed = [*capaian, None, "WTP"]
    acak.shuffle(mixed)
    assert (rerata(mixed).value, rerata(mixed).counted, rerata(mixed).skipped) == (result.value, len(capaian), 2)


@given(st.lists(PERSEN, min_size=1))
def test_average_by_sasaran_of_one_each(capaian: list[Decimal]) -> None:
    """Where every sasaran has one indikator both averages are one."""
    assert rerata_sasaran({n: [c] for n, c in enumerate(capaian)}).value == rerata(capaian).value


@given(st.lists(st.none() | ANGKA, min_size=4, max_size=4))
def test_year_from_quarters(triwulan: list[Decimal | None]) -> None:
    """Nothing from nothing; the sum, the last one, and a mean between the least and the greatest."""
    filled = [n for n in triwulan if n is not None]
    result = {way: konsolidasi(triwulan, way) for way in ("Jumlah", "Kumulatif", "Terakhir", "Rata-rata")}
    if not filled:
        assert set(result.values()) == {None}
        return
    assert result["Jumlah"] == sum(filled)
    assert result["Kumulatif"] == result["Terakhir"] == filled[-1]
    assert min(filled) <= result["Rata-rata"] <= max(filled)


@given(st.decimals(1, 10**12, places=2), st.decimals(0, 10**12, places=2))
def test_budget(pagu: Decimal, realisasi: Decimal) -> None:
    """What is left and what was spent make the whole; all spent is 100 percent, nothing spent is none."""
    assert money_left(pagu, realisasi) + realisasi == pagu
    assert serapan(pagu, pagu) == 100
    assert serapan(pagu, Decimal(0)) == 0
    assert (serapan(pagu, realisasi) <= 100) == (round_half_up(realisasi / pagu * 100, 2) <= 100)


@given(
    st.lists(st.sampled_from([*SAME_SATUAN, "per", "/", "1.000", "100,000", "(%)", "KH", "Lap.", "x"])).map(" ".join)
)
def test_unit_is_final(satuan: str) -> None:
    """A unit in its form for comparing stays; upper case and brackets give the same form."""
    baku = plain_satuan(satuan)
    assert plain_satuan(baku) == baku
    assert plain_satuan(satuan.upper()) == plain_satuan(f"({satuan})") == baku


@given(st.sampled_from([(t, p) for t in DEFAULT_TANGGA for p in t.predikat]), st.sampled_from(["", "*", "**"]))
def test_predicates_are_known(place: tuple, stars: str) -> None:
    """Each predicate of a ladder is known by itself and with stars, in any letter case, at its first place."""
    tangga, predikat = place
    assert recognise(predikat + stars) == (predikat, stars)
    first = next(t for t in DEFAULT_TANGGA if predikat in t.predikat)
    place_on_first = first.predikat.index(predikat) + 1
    assert rank(predikat.lower()) == rank(predikat) == (DEFAULT_TANGGA.index(first) + 1) * 100 + place_on_first
    assert places_on_one(predikat, predikat.lower()) is not None
    own = tangga.predikat.index(predikat) + 1
    assert (own, own) in every_place(predikat, predikat)
