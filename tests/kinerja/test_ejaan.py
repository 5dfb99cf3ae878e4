"""Spellings of figures, units and predicates as reports print them, each with what it means.

`ejaan.tsv` was classified by reading. Column arti: angka; bercatatan (a value, with something to be said of it); ragu
(either of the values, and the text alone does not tell); kira-kira (only about so much); rentang; rasio; beberapa
(several figures); predikat; kosong; satuan (no figure, but a unit); ditolak, with words of the refusal.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, plain_satuan

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "ejaan.tsv").read_text("utf-8").removesuffix("\n").split("\n")[1:]
]
OTHER, OWN = "laporan lain", "contoh"
#: Meanings that reading reaches; the others are refused, each with its reason.
UNDERSTOOD = frozenset({"angka", "bercatatan", "ragu", "rentang", "predikat", "kosong", "satuan", "beberapa"})


@pytest.mark.parametrize(("text", "meaning", "value", "satuan", "_origin"), ROWS)
def test_spelling(text, meaning, value, satuan, _origin):
    """The value and the unit that a reader takes from it, or the refusal."""
    if meaning in ("ditolak", "satuan"):
        with pytest.raises(AngkaRusak) as refused:
            baca_angka(text)
        assert meaning == "satuan" or value in str(refused.value)
        assert meaning == "ditolak" or plain_satuan(text)
        return
    angka = baca_angka(text)
    assert plain_satuan(angka.satuan) == plain_satuan(satuan)
    assert bool(angka.doubt) == (meaning in {"bercatatan", "kira-kira", "beberapa"})
    assert angka.ambiguous == (meaning in {"ragu", "kira-kira"})
    match meaning:
        case "kosong":
            assert angka == Angka()
        case "predikat":
            assert angka.predikat == value
        case "beberapa":
            assert [a.value for a in angka.several] == list(map(Decimal, value.split("|")))
            assert angka.value is None
        case "rasio":
            assert (angka.value, angka.notes) == (None, value)
        case "rentang":
            assert angka.span == tuple(map(Decimal, value.split("|")))
        case _:
            assert angka.value in set(map(Decimal, value.split("|")))


def test_enough_spellings():
    """At least five hundred spellings of other reports, each once."""
    assert len({text for text, *_ in ROWS}) == len(ROWS)
    assert sum(origin == OTHER for *_, origin in ROWS) >= 500


def test_share_understood():
    """Of all that the examples print as figure, unit or predicate at least 97 of a hundred are understood."""
    own = [(text, meaning) for text, meaning, *_, origin in ROWS if origin == OWN]
    refused = [text for text, meaning in own if meaning not in UNDERSTOOD]
    assert len(refused) <= 0.03 * len(own)
    assert sorted(refused) == [
        "Berhasil",  # words of a scale where a capaian belongs
        "Cukup Berhasil",
        "S0",
        "T8%",
        "sembilan belas milyar rupiah enam ratus lima puluh satu juta delapan ratus delapan puluh delapan ribu rupiah",
        "semua tercapai",  # a claim, no figure
    ]
