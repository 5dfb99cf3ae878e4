"""Which indikator are the same one: the true and the false pairs of the real reports."""

from collections.abc import Iterable

import pytest

from xlkinerja.check.cross.joining import Means, Wording, join, join_sasaran, one_to_one
from xlkinerja.check.values.texts import differing_words, fold, likeness_of, normal
from xlkinerja.report.model import load

SASARAN = "Pendidikan Pemilih"
PEREMPUAN, PEMULA, DISABILITAS = (
    f'Jumlah Kegiatan "Pendidikan Pemilih Kepemiluan dan Demokrasi" untuk pemilih {p}'
    for p in ("perempuan", "pemula", "disabilitas")
)


def entries(*texts: str, sasaran: str = SASARAN, kode: Iterable[str] = ()) -> list[Wording]:
    codes = [*kode, *([""] * len(texts))]
    return [Wording(normal(t), normal(sasaran), k) for t, k in zip(texts, codes, strict=False)]


def printed(name: str, *tables: str) -> list[Wording]:
    """The rows of printed tables of a report."""
    loaded = load(name)
    return [
        Wording(normal(b["indikator"]), normal(b.get("sasaran", "")), b.get("kode", ""))
        for table in tables
        for b in loaded.by_id(table).baris
    ]


def pairs(left: list[Wording], right: list[Wording]) -> list[tuple[int, int, Means]]:
    return [(j.left, j.right, j.means) for j in join(left, right)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Nilai  “Keterbukaan”\nInformasi, Publik.", "nilai keterbukaan informasi publik"),
        ("penerapan e-government", "penerapan e government"),
        ("Penyelenggaraan Masa Kampanye (076.01.CQ.6870).", "penyelenggaraan masa kampanye"),
        ("Laporan (LPPA)", "laporan lppa"),
        ("", ""),
    ],
)
def test_normal(text: str, result: str) -> None:
    """Letter case, punctuation, white space and a code in brackets do not count; words do."""
    assert normal(text) == result


def test_fold_keeps_case_and_full_stops() -> None:
    """Quotes, dashes and white space are one kind; case and full stops stay."""
    assert fold("Nilai “X” – akhir .") == fold('Nilai  "X" - akhir .')
    assert fold("Nilai x.") != fold("Nilai X")


def test_different_indikator_may_be_almost_equal() -> None:
    """Likeness alone fails: two indikator of one office differ in a single word and are 0.9 alike."""
    assert likeness_of(normal(PEREMPUAN), normal(DISABILITAS)) > 0.85


def test_one_word_apart() -> None:
    """Equal texts join first, so that those alike stay apart whatever their order."""
    assert pairs(entries(PEREMPUAN, PEMULA, DISABILITAS), entries(DISABILITAS, PEREMPUAN, PEMULA)) == [
        (0, 1, Means.TEXT),
        (1, 2, Means.TEXT),
        (2, 0, Means.TEXT),
    ]


def test_missing_one_of_alike() -> None:
    """What has no equal left is joined to nothing when all others are taken."""
    assert pairs(entries(PEREMPUAN, PEMULA), entries(PEMULA)) == [(1, 0, Means.TEXT)]


def test_kode_wins_over_text() -> None:
    """The last segment of a code joins rows with other words, and an equal text elsewhere does not disturb it."""
    left = entries("Terselenggaranya masa kampanye", kode=["076.01.CQ.6870"])
    right = entries("Terselenggaranya masa kampanye", "Pengelolaan kampanye", kode=["6871", "6870"])
    assert pairs(left, right) == [(0, 1, Means.KODE)]


def test_kode_that_is_not_unique() -> None:
    """A code that stands twice joins nothing; the text decides."""
    left = entries("A satu dua", "B tiga empat", kode=["6870", "6870"])
    right = entries("B tiga empat", kode=["6870"])
    assert pairs(left, right) == [(1, 0, Means.TEXT)]


def test_running_number_is_no_kode() -> None:
    """Short codes join only texts that are alike."""
    left = entries("Persentase pelaporan dana", "Opini BPK", kode=["1", "2"])
    right = entries("Opini BPK", "Persentase pelaporan dana", kode=["1", "2"])
    assert pairs(left, right) == [(0, 1, Means.TEXT), (1, 0, Means.TEXT)]


def test_equal_text_in_two_sasaran() -> None:
    """An indikator that stands under two sasaran joins its own sasaran first."""
    left = entries("Layanan perkantoran", sasaran="Keuangan") + entries("Layanan perkantoran", sasaran="Sarana")
    right = list(reversed(left))
    assert pairs(left, right) == [(0, 1, Means.TEXT), (1, 0, Means.TEXT)]


def test_likeness_stays_inside_the_sasaran() -> None:
    """Texts that are alike are not proposed across sasaran."""
    left = entries("Nilai keterbukaan informasi publik", sasaran="Lembaga yang berkualitas")
    assert pairs(left, entries("Nilai keterbukaan informasi public", sasaran="Data pemilih mutakhir")) == []
    assert pairs(left, entries("Nilai keterbukaan informasi public", sasaran="Lembaga berkualitas")) == [
        (0, 0, Means.ALIKE)
    ]


def test_last_ones_need_shared_words() -> None:
    """One left on each side is proposed where half of the telling words are shared, and not otherwise."""
    left = entries("Persentase terbentuknya badan adhoc")
    assert pairs(left, entries("Jumlah badan adhoc yang dibentuk")) == [(0, 0, Means.ALIKE)]
    assert pairs(left, entries("Jumlah pegawai yang dilatih")) == []


@pytest.mark.parametrize(
    ("report", "left", "right", "total"),
    [
        ("paser-2024", ["PK-L"], ["RKT-1"], 22),
        ("paser-2024", ["PK-L"], ["IKHTISAR"], 22),
        ("tanjung-jabung-timur-2023", ["PK-P"], ["RKT-L"], 13),
        ("tanjung-jabung-timur-2023", ["PK-P"], ["RA"], 13),
        ("tanjung-jabung-timur-2023", ["PK-P"], [f"III.A{i}" for i in range(1, 9)], 13),
        ("muara-enim-2024", ["PK"], ["T3.2"], 7),
        ("muara-enim-2024", ["PK"], ["RKT"], 1),
        ("muara-enim-2024", ["PK"], ["T3.4", "T3.5", "T3.6", "T3.7", "T3.8", "T3.9", "T3.10"], 0),
    ],
)
def test_real_tables(report: str, left: list[str], right: list[str], total: int) -> None:
    """As many rows of the real tables join as a reader would join, in either direction."""
    a, b = printed(report, *left), printed(report, *right)
    assert len(join(a, b)) == len(join(b, a)) == total


def test_true_pairs_of_real_tables() -> None:
    """What likeness proposes in the RKT of one report are the two renamed indikator, and nothing else."""
    a, b = printed("tanjung-jabung-timur-2023", "PK-P"), printed("tanjung-jabung-timur-2023", "RKT-L")
    mirip = {(a[j.left].indikator, b[j.right].indikator) for j in join(a, b) if j.means is Means.ALIKE}
    assert mirip == {
        ("persentase terbentuknya badan adhoc", "jumlah badan adhoc yang dibentuk"),
        ("nilai keterbukaan informasi publik", "nilai keterbukaan informasi public"),
    }


def test_sasaran_by_their_indikator() -> None:
    """Sasaran in other words join through the indikator they share, and each at most once."""
    left = [Wording("a", "meningkatnya mutu"), Wording("b", "meningkatnya mutu"), Wording("c", "tertib")]
    right = [Wording("a", "kualitas yang naik"), Wording("b", "kualitas yang naik"), Wording("c", "tertib")]
    assert join_sasaran(left, right, [(0, 0), (1, 1), (2, 2)]) == {
        "meningkatnya mutu": "kualitas yang naik",
        "tertib": "tertib",
    }


def test_the_most_alike_goes_first() -> None:
    """Joining is greedy: 9 is taken although 8 and 7 weigh more together, and of equal ones the first."""
    assert one_to_one([(8, "a", "y"), (9, "a", "x"), (7, "b", "x")]) == {"a": "x"}
    assert one_to_one([(8, "a", "x"), (8, "b", "x"), (8, "b", "y")]) == {"a": "x", "b": "y"}


@pytest.mark.parametrize(
    ("a", "b", "beda"),
    [
        (
            "sesuai perturan yang berlaku",
            "sesuai ketentuan peraturan yang berlaku",
            ("perturan", "ketentuan peraturan"),
        ),
        ("efektif, dan efisien baik", "efektif dan efisien", ("baik", "")),
        ("Jumlah badan adhoc", "Persentase badan adhoc baru", ("Jumlah", "Persentase … baru")),
    ],
)
def test_differing_words(a: str, b: str, beda: tuple[str, str]) -> None:
    """The words that differ are named as written; punctuation alone is none."""
    assert differing_words(a, b) == beda
