"""When a sasaran is reached: one rule, in Python and in the formulas of Ringkasan."""

import itertools

import pytest

from tests.mesin import Ironcalc
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.summary.counting import sasaran_tercapai, summarise, tercapai
from xlkinerja.workbook.documents import BY_KEY

#: Realisasi and Berlaku of one indikator with target 10.
SAMPAI, KURANG, KOSONG, TAK_BERLAKU = (10, None), (5, None), (None, None), (10, "Tidak")
ISI = (SAMPAI, KURANG, KOSONG, TAK_BERLAKU)


def harapan(isi) -> str:
    """The field's sentence, told once more: reached only if all its applicable indikator are."""
    berlaku = [satu for satu in isi if satu is not TAK_BERLAKU]
    if any(satu is KURANG for satu in berlaku):
        return "Tidak tercapai"
    return "Tercapai" if berlaku and all(satu is SAMPAI for satu in berlaku) else "Belum dinilai"


def test_ringkasan_agrees_with_the_engine(tmp_path):
    """For every mixture of up to three indikator the cached status is the expected one, and what ironcalc computes."""
    campuran = [c for n in (1, 2, 3) for c in itertools.combinations_with_replacement(ISI, n)]
    rows = []
    for nomor, isi in enumerate(campuran, 1):
        for i, (nilai, berlaku) in enumerate(isi):
            rows.append(
                {"sasaran": f"S{nomor}" if not i else None, "indikator": f"I{nomor}.{i}", "polarisasi": "Maksimal",
                 "target": 10, "realisasi": nilai, "berlaku": berlaku}
            )  # fmt: skip
    data = fill(template_bytes(BY_KEY["realisasi"], 5, isi={"Realisasi": rows})).data
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(data)
    mesin = Ironcalc(berkas)
    sel = {r: mesin.nilai("Ringkasan", f"I{r}") for r in range(45, 45 + len(campuran))}
    assert list(sel.values()) == [harapan(isi) for isi in campuran]
    ringkas = summarise(fill(data).book)
    assert [s.status for s in ringkas.sasaran] == [harapan(isi) for isi in campuran]
    belum = [mesin.nilai("Ringkasan", f"F{r}") for r in sel]
    assert belum == [s.belum for s in ringkas.sasaran] == [sum(satu is KOSONG for satu in isi) for isi in campuran]


def test_filling_in_the_last_one_reaches_the_sasaran(tmp_path):
    """One of two indikator is open: Belum dinilai; typed in Excel, the status follows."""
    rows = [{"sasaran": "S", "indikator": "a", "polarisasi": "Maksimal", "target": 10, "realisasi": 10}]
    rows.append({"indikator": "b", "polarisasi": "Maksimal", "target": 10})
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(fill(template_bytes(BY_KEY["realisasi"], 5, isi={"Realisasi": rows})).data)
    mesin = Ironcalc(berkas)
    assert mesin.nilai("Ringkasan", "I45") == "Belum dinilai"
    mesin.ubah("Realisasi", {"J6": "11"})
    assert mesin.nilai("Ringkasan", "I45") == "Tercapai"


@pytest.mark.parametrize(
    ("bagian", "hasil"),
    [([True, True], True), ([True, None], None), ([None, False], False), ([True, False], False), ([], None)],
)
def test_the_rule(bagian, hasil):
    """A missed one decides, an open one leaves it open, and nothing that applies is nothing reached."""
    assert sasaran_tercapai(bagian) is hasil


def test_a_status_that_does_not_tell():
    """Only two statuses say whether an indikator is reached."""
    assert (tercapai("Tercapai"), tercapai("Tidak tercapai"), tercapai("Belum diisi")) == (True, False, None)
