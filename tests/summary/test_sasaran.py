"""When a sasaran is reached: one rule, in Python and in the formulas of Ringkasan."""

import itertools

import pytest

from tests.addresses import sel
from tests.mesin import Ironcalc
from xlkinerja.kinerja.reached import reached, sasaran_reached
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.documents import BY_KEY

#: Realisasi and Berlaku of one indikator with target 10.
SAMPAI, KURANG, KOSONG, TAK_BERLAKU = (10, None), (5, None), (None, None), (10, "Tidak")
ISI = (SAMPAI, KURANG, KOSONG, TAK_BERLAKU)


def harapan(mixture) -> str:
    """The field's sentence, told once more: reached only if all its applicable indikator are."""
    applicable = [one for one in mixture if one is not TAK_BERLAKU]
    if any(one is KURANG for one in applicable):
        return "Tidak tercapai"
    return "Tercapai" if applicable and all(one is SAMPAI for one in applicable) else "Belum dinilai"


def test_ringkasan_agrees_with_the_engine(tmp_path):
    """For every mixture of up to three indikator the cached status is the expected one, and what ironcalc computes."""
    mixtures = [c for n in (1, 2, 3) for c in itertools.combinations_with_replacement(ISI, n)]
    rows = []
    for number, mixture in enumerate(mixtures, 1):
        for i, (realisasi, berlaku) in enumerate(mixture):
            rows.append(
                {"sasaran": f"S{number}" if not i else None, "indikator": f"I{number}.{i}", "polarisasi": "Maksimal",
                 "target": 10, "realisasi": realisasi, "berlaku": berlaku}
            )  # fmt: skip
    data = fill(template_bytes(BY_KEY["realisasi"], 5, content={"Realisasi": rows})).data
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(data)
    mesin = Ironcalc(berkas)
    statuses = {r: mesin.value("Ringkasan", f"I{r}") for r in range(45, 45 + len(mixtures))}
    assert list(statuses.values()) == [harapan(mixture) for mixture in mixtures]
    summary = summarise(fill(data).book)
    assert [s.status for s in summary.sasaran] == [harapan(mixture) for mixture in mixtures]
    unassessed = [mesin.value("Ringkasan", f"F{r}") for r in statuses]
    assert (
        unassessed
        == [s.unassessed for s in summary.sasaran]
        == [sum(one is KOSONG for one in mixture) for mixture in mixtures]
    )


def test_filling_in_the_last_one_reaches_the_sasaran(tmp_path):
    """One of two indikator is open: Belum dinilai; typed in Excel, the status follows."""
    rows = [{"sasaran": "S", "indikator": "a", "polarisasi": "Maksimal", "target": 10, "realisasi": 10}]
    rows.append({"indikator": "b", "polarisasi": "Maksimal", "target": 10})
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(fill(template_bytes(BY_KEY["realisasi"], 5, content={"Realisasi": rows})).data)
    mesin = Ironcalc(berkas)
    assert mesin.value("Ringkasan", "I45") == "Belum dinilai"
    mesin.ubah("Realisasi", {sel("realisasi", 6): "11"})
    assert mesin.value("Ringkasan", "I45") == "Tercapai"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([True, True], True), ([True, None], None), ([None, False], False), ([True, False], False), ([], None)],
)
def test_the_rule(parts, expected):
    """A missed one decides, an open one leaves it open, and nothing that applies is nothing reached."""
    assert sasaran_reached(parts) is expected


def test_a_status_that_does_not_tell():
    """Only two statuses say whether an indikator is reached."""
    assert (reached("Tercapai"), reached("Tidak tercapai"), reached("Belum diisi")) == (True, False, None)
