"""The examples of `kosakata.md` are its test: each word is what makes its example fire, and leaves the other alone."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import xlkinerja
from tests.addresses import ALONE
from tests.check.sets.case import Case, write
from tests.check.sets.edits import realisasi
from xlkinerja.check.cross.activities import _bare
from xlkinerja.check.discovery import rules
from xlkinerja.check.periksa import check_open, periksa
from xlkinerja.check.rules.xk4_anggaran.efisien_padahal_kurang import _DENIAL
from xlkinerja.check.values.offices import _says_no_place, named_office
from xlkinerja.check.values.prose import Hedge, said
from xlkinerja.check.values.texts import normal
from xlkinerja.check.values.years import other_years
from xlkinerja.kinerja import vocabulary
from xlkinerja.kinerja.vocabulary import (
    GROUP_NAME,
    WHOLE_WORDS,
    Expression,
    Vocabulary,
    VocabularyRow,
    adding,
    current,
    parse,
    shipped,
)
from xlkinerja.kinerja.word_marks import VocabularyError, pattern
from xlkinerja.kinerja.wording import (
    higher_word,
    is_share,
    is_temperature,
    lower_word,
    may_be_negative,
    may_exceed,
    names_score,
    wanted,
)
from xlkinerja.workbook.reading import read

ROWS = [(group, i) for group, rows in shipped().groups.items() for i in range(len(rows))]
#: What the words of these groups decide by themselves, and do not of the example beside.
DECIDED = {
    "buruk": lower_word, "perbuatan buruk": lower_word, "waktu": lower_word, "hitungan buruk": lower_word,
    "tidak terjadi": lower_word, "mutu": higher_word, "akhir yang baik": higher_word, "terwujud": higher_word,
    "bagian": is_share, "pembanding": may_exceed, "pertambahan": may_exceed, "boleh negatif": may_be_negative,
    "nama bernilai": names_score,
}  # fmt: skip


def answers(example: str, words: Vocabulary) -> tuple[object, ...]:
    """All that is asked of a text by its words, read with a vocabulary; its unit stands behind it in brackets."""
    text, unit = re.fullmatch(r"(.*?)(?: \[(.*)\])?", example).groups("")
    name, token = normal(text), vocabulary._CURRENT.set(words)
    try:
        return (
            *(asked(name, unit) for asked in (lower_word, higher_word)),
            *(asked(name) for asked in (is_share, may_exceed, may_be_negative, names_score)),
            is_temperature(unit), list(other_years(text, 2024)), said(text), bool(_DENIAL.search(text)), _bare(text),
            named_office(text), _says_no_place(named_office(text)),
        )  # fmt: skip
    finally:
        vocabulary._CURRENT.reset(token)


def without(group: str, i: int, word: str) -> Vocabulary:
    """The shipped vocabulary without one word; what does not name its group stays compiled."""
    rows = list(shipped().groups[group])
    rest = tuple(w for w in rows[i].words if w != word)
    rows[i] = VocabularyRow(rest, rows[i].reversed_by, rows[i].meaning)
    words = Vocabulary({**shipped().groups, group: tuple(rows)})
    words._compiled = {e: p for e, p in shipped()._compiled.items() if f"«{group}»" not in e.text}
    return words


def listed(texts: str) -> list[str]:
    """The examples of one cell."""
    return [text.strip() for text in texts.split(";") if text.strip()]


def examples(row: VocabularyRow, word: str) -> list[str]:
    """What fires by a word: the examples of its row, with the word in the place of that which stands there."""
    if len(row.words) == 1:
        return listed(row.hits)
    stands = "|".join(pattern(w.replace(" _", "")) for w in row.words)
    plain = re.sub(r"[*_]", "", word.replace("#", "3/2021")).strip()
    return [re.sub(rf"(?i)(?<!\w)(?:{stands})(?!\w)", lambda _: plain, hit, count=1) for hit in listed(row.hits)]


@pytest.mark.parametrize(("group", "i"), ROWS, ids=str)
def test_examples(group: str, i: int) -> None:
    """Both examples stand there; the one is read otherwise without the word, the other as before."""
    row = shipped().groups[group][i]
    assert all(row.words)
    assert listed(row.hits)
    assert listed(row.misses)
    for word in row.words:
        words = without(group, i, word)
        for hit in examples(row, word):
            assert answers(hit, words) != answers(hit, shipped()), f"«{word}» changes nothing about «{hit}»"
        for miss in listed(row.misses):
            assert answers(miss, words) == answers(miss, shipped()), f"«{word}» is found in «{miss}»"
    if decided := DECIDED.get(group):
        assert [miss for miss in listed(row.misses) if decided(normal(miss))] == []


@pytest.mark.parametrize("group", [g for g, rows in shipped().groups.items() if not any(r.meaning for r in rows)])
def test_a_word_added_does_what_a_shipped_one_does(group: str) -> None:
    """Each shipped word taken out and added as an office would, in its group: every example is read as before."""
    for i, row in enumerate(shipped().groups[group]):
        for word in row.words:
            words = without(group, i, word).with_words({group: [word]})
            if not row.reversed_by:
                for text in (*examples(row, word), *listed(row.misses)):
                    assert answers(text, words) == answers(text, shipped()), f"«{word}» added to {group}: «{text}»"


def test_every_group_is_asked_for() -> None:
    """The code names no group that is not there, and none is there that nobody asks for."""
    assert rules()  # every module that judges by words is there
    modules = [m for name, m in sys.modules.items() if name.startswith("xlkinerja.")]
    expressions = [e for m in modules for e in vars(m).values() if isinstance(e, Expression)]
    asked = [name for e in expressions for name in GROUP_NAME.findall(e.text)]
    code = "".join(p.read_text("utf-8") for p in Path(xlkinerja.__file__).parent.rglob("*.py"))
    asked += re.findall(r'current\(\)\.(?:words|meanings)\("([a-z ]+)"\)', code)
    assert {*asked, *filter(None, Hedge)} == set(shipped().groups)


@pytest.mark.parametrize(
    ("word", "fits", "not_these"),
    [
        (
            "jalan _ _ rusak",
            ["jalan rusak", "jalan desa rusak", "jalan desa kota rusak"],
            ["jalan", "jalan a b c rusak"],
        ),
        ("[anak/balita] stunting", ["stunting", "balita stunting"], ["anak balita stunting", "anak"]),
        ("nilai [hasil/evaluasi]+ sakip", ["nilai sakip", "nilai hasil evaluasi sakip"], ["nilai lain sakip"]),
        ("(kawasan/rumah)+ kumuh", ["rumah kumuh", "kawasan rumah kumuh"], ["kumuh"]),
        ("titik (panas/api unggun)", ["titik panas", "titik api unggun"], ["titik", "titik api"]),
        ("menurun*", ["menurun", "menurunnya"], ["turun"]),
        ("ter*nya", ["terlaksananya"], ["terlaksana"]),
        ("nomor #", ["nomor 12/pl.01/2023"], ["nomor"]),
        ("kira-kira", ["kira kira"], ["kira"]),
        ("a.b", ["a.b"], ["axb"]),
    ],
)
def test_marks(word: str, fits: list[str], not_these: list[str]) -> None:
    """What the marks of a word let stand there; every other sign is itself."""
    assert [t for t in fits if not re.fullmatch(pattern(word), t)] == []
    assert [t for t in not_these if re.fullmatch(pattern(word), t)] == []


@pytest.mark.parametrize(
    ("reversed_by", "found", "not_found"),
    [
        ("~ cagar*", ["temuan lain cagar"], ["temuan cagar", "temuan cagarnya"]),
        ("nilai ~; skor ~", ["temuan nilai"], ["nilai temuan", "skor temuan"]),
        ("~ … kb/asi", ["kb temuan"], ["temuan lain kb", "temuan asi"]),
        ("tanpa ~ … tps/pemilu", ["temuan di tps"], ["temuan", "tps temuan"]),
    ],
)
def test_what_turns_a_word_round(reversed_by: str, found: list[str], not_found: list[str]) -> None:
    """~ is the word itself."""
    words = re.compile(rf"\b{pattern('temuan', reversed_by)}\b")
    assert [t for t in found if not words.search(t)] == []
    assert [t for t in not_found if words.search(t)] == []


@pytest.mark.parametrize(
    "word", ["", "  ", "_", "[anak]", "[anak rusak", "jalan (rusak", "ru(s)ak", "()", "*", "[a] *", "(a/#)", "(a/)"]
)
def test_no_word(word: str) -> None:
    """Nothing but what may be missing, and brackets that do not close."""
    with pytest.raises(VocabularyError, match=r"tidak berisi kata|kurung"):
        pattern(word)


def test_pages_that_are_none() -> None:
    """A group that stands twice, and a row with a cell too many, are told with their line."""
    with pytest.raises(VocabularyError, match="baris 2: golongan a sudah ada"):
        parse("### a\n### a\n")
    with pytest.raises(VocabularyError, match="baris 4: 4 sel, seharusnya 3"):
        parse("### a\n| Kata | Kena | Tidak kena |\n|---|---|---|\n| a | b | c | d |\n")


def test_words_of_an_office() -> None:
    """They hold in their check and in no other, and the shipped ones beside them."""
    name = normal("Jumlah kerak lumut")
    assert wanted(name, "", "Maksimal") is None
    with adding({"buruk": ["kerak lumut"]}):
        assert wanted(name, "", "Maksimal") == ("Minimal", "kerak lumut")
        assert wanted(normal("Angka kematian ibu"), "", "Maksimal") == ("Minimal", "kematian")
    assert wanted(name, "", "Maksimal") is None
    assert current() is shipped()


def test_words_of_an_office_in_other_letters() -> None:
    """A group in capitals, a word in capitals and with a hyphen."""
    with adding({" Buruk ": ["Kerak-LUMUT"]}):
        assert wanted(normal("Jumlah kerak lumut"), "", "Maksimal") == ("Minimal", "kerak lumut")


@pytest.mark.parametrize(
    "added",
    [
        {"buruk": ["(a/a)+ b", "[a/a]+ b"]},
        {"persentase": ["a"], "hitungan": ["a", "[b] a", "a*"], "kekerapan": ["a"], "ukuran terwujud": ["a"]},
        {"pemilihan": ["a"], "nama pemilihan": ["a", "a*", "a a"]},
        {"pembuka kegiatan": ["a", "a a", "a*"]},
    ],
)
def test_words_that_fit_in_many_ways(added: dict[str, list[str]]) -> None:
    """A long text in which every word may be several of theirs is read once, not in every way (that would not end)."""
    text = "a " * 2000
    with adding(added):
        assert lower_word(text + "x") == ""
        assert higher_word(text + "x") == ""
        assert list(other_years(f"Pemilu {text} lain tahun 2020", 2024)) == [2020]
        assert _bare(text + "x")


def test_words_hold_in_their_thread() -> None:
    """Two checks beside each other, each with the words of its office; a thread begins with the shipped ones."""
    name, both = normal("Jumlah kerak lumut"), Barrier(2)

    def asked(added: dict[str, list[str]]) -> tuple[str, str]:
        with adding(added):
            both.wait(10)
            inside = lower_word(name)
            both.wait(10)
        return inside, lower_word(name)

    with ThreadPoolExecutor(2) as pool, adding({"buruk": ["kerak"]}):
        assert list(pool.map(asked, ({"buruk": ["kerak lumut"]}, {}))) == [("kerak lumut", ""), ("", "")]


def test_groups_of_whole_words() -> None:
    """Groups of which words are asked for as they stand bear no marks, and take none."""
    code = "".join(p.read_text("utf-8") for p in Path(xlkinerja.__file__).parent.rglob("*.py"))
    asked = {*re.findall(r'current\(\)\.words\("([a-z ]+)"\)', code), *filter(None, Hedge)}
    assert asked == WHOLE_WORDS


@pytest.mark.parametrize("processes", [1, 2])
def test_words_in_the_settings_of_a_folder(tmp_path: Path, processes: int) -> None:
    """They hold for that folder, whoever reads its files, and not for the next one."""
    row = {"indikator": "Jumlah kerak lumut", "satuan": "kasus", "polarisasi": "Maksimal"}
    for name, toml in (("satu", '[kosakata]\nburuk = ["kerak lumut"]\n'), ("dua", "")):
        (tmp_path / name).mkdir()
        write(Case("", files=ALONE, edit=realisasi(r1=row)), tmp_path / name)
        (tmp_path / name / "xlkinerja.toml").write_text(toml, encoding="utf-8")
    told = {
        name: [t.pesan for t in periksa(tmp_path / name, processes=processes).temuan if t.kode == "XK309"]
        for name in ("dua", "satu", "dua")
    }
    assert len(told["satu"]) == 1
    assert "kata «kerak lumut» menunjukkan makin sedikit makin baik" in told["satu"][0]
    assert told["dua"] == []
    open_one = tmp_path / "satu" / "Realisasi.xlsx"
    assert [t.pesan for t in check_open(read(open_one), open_one).temuan if t.kode == "XK309"] == told["satu"]


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ({"jelek": ["x"]}, "golongan jelek tidak ada"),
        ({"singkatan kantor": ["x"]}, "singkatan kantor tidak dapat ditambah"),
        ({"buruk": ["jalan (rusak"]}, "kurung"),
        ({"buruk": [" "]}, "tidak berisi kata"),
        ({"buruk": ["kotor, bau"]}, "tanda , tidak berarti"),
        ({"buruk": ["kotor|bau"]}, r"tanda \| tidak berarti"),
        ({"buruk": ["~"]}, "tanda ~ tidak berarti"),
        ({"buruk": ["kotor\nbau"]}, "tidak berarti"),
        ({"tugas kantor": ["dinas*"]}, r"tanda \* tidak berarti"),
        ({"sekitar": ["kira (kira)"]}, r"tanda \( tidak berarti"),
        ({"buruk": ["a " * 200]}, "terlalu rumit"),
        ({"buruk": ["_ _ _ _ _ _ _ a"]}, "terlalu rumit"),
        ({"buruk": ["(a/a)+ (a/a)+ b"]}, "terlalu rumit"),
        ({"buruk": ["*a*b"]}, "terlalu rumit"),
        ({"buruk": ["no # #"]}, "terlalu rumit"),
        ({"buruk": [f"kata {i}" for i in range(501)]}, "lebih dari 500 kata"),
    ],
)
def test_words_that_cannot_be_added(added: dict[str, list[str]], message: str) -> None:
    """They are refused before anything is checked, and nothing of them stays."""
    with pytest.raises(VocabularyError, match=message), adding(added):
        pass
    assert current() is shipped()
