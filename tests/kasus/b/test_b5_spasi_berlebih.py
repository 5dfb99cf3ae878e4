"""A predicate or a choice that only white space makes unknown is told so, not shown as itself."""

import pytest

from tests.addresses import ALONE, PG, RE, Spot, at
from tests.check.sets.case import Case, run
from tests.check.sets.edits import change

SPASI = [" A", "A ", "  A  ", "A\u00a0", "\u00a0A", "A\u200b", "A\u202f"]


def _sentences(case: Case, kode: str) -> list[str]:
    return [t.pesan for t in run(case).temuan if t.kode == kode]


@pytest.mark.parametrize("text", SPASI, ids=ascii)
def test_b5_predicate(text):
    """The message names the spaces, and no proposal equals what it finds fault with."""
    (pesan,) = _sentences(Case("", edit=change("realisasi", 4, text, RE), files=ALONE), "XK206")
    assert "«A» dengan spasi berlebih" in pesan
    assert "yang ada" not in pesan


@pytest.mark.parametrize("text", ["Sangat  Baik", "Sangat\u00a0Baik", "Wajar  Tanpa Pengecualian "], ids=ascii)
def test_b5_spaces_inside(text):
    """Double and non-breaking spaces between the words; a long name is still told by its short form."""
    (pesan,) = _sentences(Case("", edit=change("realisasi", 4, text, RE), files=ALONE), "XK206")
    assert ("dengan spasi berlebih" in pesan) == text.startswith("Sangat")


def test_b5_star_is_no_space():
    """What more than spaces separates from the ladder keeps its own sentence."""
    (pesan,) = _sentences(Case("", edit=change("realisasi", 4, "WDP*", RE), files=ALONE), "XK206")
    assert pesan == "Realisasi tertulis «WDP*»; yang ada pada tangga WDP."


@pytest.mark.parametrize("text", ["Tidak ", "\u00a0tidak", "Ya\u200b"], ids=ascii)
def test_b5_choice(text):
    """A choice likewise."""
    (pesan,) = _sentences(Case("", edit=change("berlaku", 1, text, RE), files=ALONE), "XK212")
    assert "dengan spasi berlebih" in pesan


def test_b5_setting():
    """A setting likewise."""
    case = Case("", files=ALONE, cells={Spot(RE, PG, at(RE, "gaya").sel): "kolom\u00a0"})
    (pesan,) = _sentences(case, "XK311")
    assert "«kolom» dengan spasi berlebih" in pesan
