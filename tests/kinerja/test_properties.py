"""Properties of the arithmetic, for any numbers: inverse pairs, order, bounds, symmetry."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from xlkinerja.kinerja.anggaran import serapan, sisa
from xlkinerja.kinerja.angka import baca_angka, bulatkan, tulis_angka, tulis_rupiah
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian
from xlkinerja.kinerja.predikat import TANGGA_BAKU, kenali, urutan
from xlkinerja.kinerja.rerata import konsolidasi, rerata, rerata_sasaran
from xlkinerja.kinerja.satuan import SATUAN_SAMA, satuan_baku
from xlkinerja.kinerja.skala import SKALA_BAKU, kategori
from xlkinerja.kinerja.terbilang import baca_terbilang, terbilang

#: Figures as reports have them, with up to four decimals.
ANGKA = st.decimals(-(10**12), 10**12, places=4) | st.integers(-(10**6), 10**6).map(Decimal)
POSITIF = st.decimals("0.01", 10**6, places=2)
PERSEN = st.decimals(0, 500, places=4)
SATUAN = st.sampled_from(["", "%", "orang", "indeks", "laporan", "rupiah"])
DESIMAL = st.integers(0, 4)
ATURAN = st.builds(
    Aturan,
    profil_minimal=st.sampled_from(["lan", "rasio"]),
    batas=st.none() | st.sampled_from([Decimal(100), Decimal(120), Decimal(150)]),
    desimal=DESIMAL,
)
POLARISASI = st.sampled_from(["Maksimal", "Minimal", "Stabil"])


@given(ANGKA, SATUAN)
def test_written_number_is_read_back(nilai: Decimal, satuan: str) -> None:
    """A number in Indonesian spelling is that number beside any unit; of two readings it is the first."""
    terbaca = baca_angka(tulis_angka(nilai), satuan)
    assert terbaca.nilai == nilai
    assert not terbaca.ambigu or terbaca.lain != nilai


@given(ANGKA)
def test_written_percentage_is_read_back(nilai: Decimal) -> None:
    """With its unit behind it too."""
    terbaca = baca_angka(f"{tulis_angka(nilai)}%")
    assert (terbaca.nilai, terbaca.satuan, terbaca.ambigu) == (nilai, "%", False)


@given(ANGKA)
def test_written_rupiah_is_read_back(nilai: Decimal) -> None:
    """Rupiah have two decimals, and one reading."""
    terbaca = baca_angka(tulis_rupiah(nilai))
    assert (terbaca.nilai, terbaca.ambigu) == (bulatkan(nilai, 2), False)


@given(st.decimals(-(10**17), 10**17, places=3) | st.integers(-(10**18) + 1, 10**18 - 1).map(Decimal))
def test_words_are_read_back(nilai: Decimal) -> None:
    """A number in words is that number, whatever the letter case, and with rupiah behind it."""
    kata = terbilang(nilai)
    assert baca_terbilang(kata) == nilai
    assert baca_terbilang(f"{kata.upper()} rupiah") == nilai


@given(st.integers(0, 10**18 - 1), st.integers(0, 10**18 - 1))
def test_words_are_distinct(a: int, b: int) -> None:
    """Two numbers have two wordings."""
    assert (terbilang(a) == terbilang(b)) == (a == b)


@given(ANGKA, DESIMAL)
def test_rounding(nilai: Decimal, desimal: int) -> None:
    """At most half a step away, symmetric about zero, final, and as Decimal rounds half up."""
    langkah = Decimal(1).scaleb(-desimal)
    bulat = bulatkan(nilai, desimal)
    assert abs(bulat - nilai) <= langkah / 2
    assert bulatkan(-nilai, desimal) == -bulat
    assert bulatkan(bulat, desimal) == bulat
    assert bulat == nilai.quantize(langkah, ROUND_HALF_UP)


@given(st.integers(-(10**9), 10**9), DESIMAL)
def test_half_is_rounded_away_from_zero(bulat: int, desimal: int) -> None:
    """The middle between two steps goes to the one further from zero."""
    langkah = Decimal(1).scaleb(-desimal)
    tengah = (abs(bulat) + Decimal("0.5")) * langkah
    assert bulatkan(tengah, desimal) == (abs(bulat) + 1) * langkah
    assert bulatkan(-tengah, desimal) == -(abs(bulat) + 1) * langkah


@given(ANGKA, ANGKA, DESIMAL)
def test_rounding_keeps_the_order(a: Decimal, b: Decimal, desimal: int) -> None:
    """The greater number is never rounded to the smaller one."""
    kecil, besar = sorted((a, b))
    assert bulatkan(kecil, desimal) <= bulatkan(besar, desimal)


@given(POSITIF, ANGKA, POLARISASI, ATURAN)
def test_capaian_is_bounded(target: Decimal, realisasi: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """Never below zero, never above the cap, with no more decimals than the settings ask for."""
    capaian = hitung_capaian(target, realisasi, polarisasi, aturan).capaian
    assert isinstance(capaian, Decimal)
    assert 0 <= capaian <= (aturan.batas or capaian)
    assert capaian == bulatkan(capaian, aturan.desimal)


@given(POSITIF, POSITIF, POSITIF, st.sampled_from(["Maksimal", "Minimal"]), ATURAN)
def test_capaian_follows_realisasi(target: Decimal, a: Decimal, b: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """More is never worse for Maksimal, and never better for Minimal."""
    kecil, besar = (hitung_capaian(target, r, polarisasi, aturan).capaian for r in sorted((a, b)))
    assert kecil <= besar if polarisasi == "Maksimal" else kecil >= besar


@given(POSITIF, POLARISASI, ATURAN)
def test_target_met_is_a_hundred(target: Decimal, polarisasi: str, aturan: Aturan) -> None:
    """Whatever the polarisasi and the settings, the target itself is 100 and Tercapai."""
    hasil = hitung_capaian(target, target, polarisasi, aturan)
    assert (hasil.capaian, hasil.status) == (100, "Tercapai")


@given(POSITIF, POSITIF, st.sampled_from(["Maksimal", "Minimal"]), st.sampled_from([2, 10, 1000]), ATURAN)
def test_capaian_knows_no_unit(target: Decimal, realisasi: Decimal, polarisasi: str, kali: int, aturan: Aturan) -> None:
    """Target and realisasi in thousands give what they give in full."""
    assert hitung_capaian(target * kali, realisasi * kali, polarisasi, aturan) == hitung_capaian(
        target, realisasi, polarisasi, aturan
    )


@given(POSITIF, POSITIF, POSITIF, ATURAN)
def test_a_range_is_met_within_it(a: Decimal, b: Decimal, c: Decimal, aturan: Aturan) -> None:
    """Stabil is 100 inside the range and not above it outside."""
    bawah, tengah, atas = sorted((a, b, c))
    assert hitung_capaian(bawah, tengah, "Stabil", aturan, target_maksimum=atas).capaian == 100
    assume(tengah < atas)
    assert hitung_capaian(bawah, atas, "Stabil", aturan, target_maksimum=tengah).capaian <= 100


@given(PERSEN, PERSEN, st.sampled_from(sorted(SKALA_BAKU)))
def test_kategori_follows_capaian(a: Decimal, b: Decimal, nama: str) -> None:
    """A better capaian is never in a worse category; every one has some."""
    urut = [jenjang.kategori for jenjang in SKALA_BAKU[nama]]
    kecil, besar = (urut.index(kategori(n, SKALA_BAKU[nama])) for n in sorted((a, b)))
    assert kecil <= besar


@given(st.lists(PERSEN, min_size=1), st.randoms(use_true_random=False))
def test_average(capaian: list[Decimal], acak) -> None:
    """Between the least and the greatest, in any order the same, and not moved by what is no number."""
    hasil = rerata(capaian)
    assert bulatkan(min(capaian), 2) <= hasil.nilai <= bulatkan(max(capaian), 2)
    campur = [*capaian, None, "WTP"]
    acak.shuffle(campur)
    assert (rerata(campur).nilai, rerata(campur).dihitung, rerata(campur).dilewati) == (hasil.nilai, len(capaian), 2)


@given(st.lists(PERSEN, min_size=1))
def test_average_by_sasaran_of_one_each(capaian: list[Decimal]) -> None:
    """Where every sasaran has one indikator both averages are one."""
    assert rerata_sasaran({n: [c] for n, c in enumerate(capaian)}).nilai == rerata(capaian).nilai


@given(st.lists(st.none() | ANGKA, min_size=4, max_size=4))
def test_year_from_quarters(triwulan: list[Decimal | None]) -> None:
    """Nothing from nothing; the sum, the last one, and a mean between the least and the greatest."""
    terisi = [n for n in triwulan if n is not None]
    hasil = {cara: konsolidasi(triwulan, cara) for cara in ("Jumlah", "Kumulatif", "Terakhir", "Rata-rata")}
    if not terisi:
        assert set(hasil.values()) == {None}
        return
    assert hasil["Jumlah"] == sum(terisi)
    assert hasil["Kumulatif"] == hasil["Terakhir"] == terisi[-1]
    assert min(terisi) <= hasil["Rata-rata"] <= max(terisi)


@given(st.decimals(1, 10**12, places=2), st.decimals(0, 10**12, places=2))
def test_budget(pagu: Decimal, realisasi: Decimal) -> None:
    """What is left and what was spent make the whole; all spent is 100 percent, nothing spent is none."""
    assert sisa(pagu, realisasi) + realisasi == pagu
    assert serapan(pagu, pagu) == 100
    assert serapan(pagu, Decimal(0)) == 0
    assert (serapan(pagu, realisasi) <= 100) == (bulatkan(realisasi / pagu * 100, 2) <= 100)


@given(
    st.lists(st.sampled_from([*SATUAN_SAMA, "per", "/", "1.000", "100,000", "(%)", "KH", "Lap.", "x"])).map(" ".join)
)
def test_unit_is_final(satuan: str) -> None:
    """A unit in its form for comparing stays; upper case and brackets give the same form."""
    baku = satuan_baku(satuan)
    assert satuan_baku(baku) == baku
    assert satuan_baku(satuan.upper()) == satuan_baku(f"({satuan})") == baku


@given(st.sampled_from([(t, p) for t in TANGGA_BAKU for p in t.predikat]), st.sampled_from(["", "*", "**"]))
def test_predicates_are_known(satu: tuple, bintang: str) -> None:
    """Each predicate of a ladder is known by itself and with stars, in any letter case, at its own place."""
    tangga, predikat = satu
    assert kenali(predikat + bintang) == (predikat, bintang)
    assert (
        urutan(predikat.lower())
        == urutan(predikat)
        == (TANGGA_BAKU.index(tangga) + 1) * 100 + (tangga.predikat.index(predikat) + 1)
    )
