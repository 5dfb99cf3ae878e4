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
    case = Case("", files=ALONE, cells={Spot(RE, PG, at(RE, "profil_minimal").sel): "Rasio\u00a0"})
    (pesan,) = _sentences(case, "XK311")
    assert "«Rasio» dengan spasi berlebih" in pesan


UNSEEN = ["\u200e{}", "{}\u2060", "\ufeff{}", "{}\u00ad", "{}\u200d"]


@pytest.mark.parametrize("form", [*UNSEEN, "{}\u00a0", "\u3000{}", "{}\u2009", "{}\t"], ids=ascii)
@pytest.mark.parametrize(
    ("key", "value"), [("satker", "KPU Kabupaten Contoh"), ("entitas", "KPU"), ("tahun", "2024"), ("versi", "Awal")]
)
def test_b5_identity(form, key, value):
    """An office, an entitas, a year with blanks or characters that nobody sees are the same, without a finding."""
    assert run(Case("", identitas={RE: {key: form.format(value)}})).temuan == ()


@pytest.mark.parametrize("form", UNSEEN, ids=ascii)
def test_b5_unit(form):
    """Two units that look the same are the same."""
    report = run(Case("", edit=change("satuan", 0, form.format("%"), RE)))
    assert [t.kode for t in report.temuan if t.kode == "XK502"] == []


def test_b5_scale():
    """What is used instead of an unknown scale is said in words."""
    (pesan,) = _sentences(Case("", files=ALONE, pengaturan={"skala": "Lima jenjang\u00a0"}), "XK311")
    assert pesan.endswith("yang dipakai sekarang isi tabel skala di bawahnya.")
    assert "«Lima jenjang» dengan spasi berlebih" in pesan
