"""What the Renstra matrix and the list of IKU print: bands, the years of the period, and only those that are IKU."""

from typing import Any

import pytest

from tests.pages.forms.grid import COVERED, Row, page, row, tables, texts, typed


def renstra(*rows: Row, **identitas: Any) -> Any:
    return typed("Renstra", rows, **{"tahun": 2020, "tahun_akhir": 2024, "entitas": "KPU", **identitas})


def test_renstra_matrix() -> None:
    """Bands of tujuan and sasaran, and a target for each of five years."""
    book = renstra(
        row("Sasaran A", "Partisipasi", satuan="%", tujuan="Mandiri", **{f"target_{i}": 76 + i for i in range(1, 6)}),
        row(None, "Opini BPK", **{f"target_{i}": "WTP" for i in range(1, 6)}),
        row("Sasaran B", None),
    )
    printed = page("renstra", renstra=book)
    assert texts(printed)[:2] == ["MATRIKS RENCANA STRATEGIS TAHUN 2020–2024", "KPU KABUPATEN CONTOH"]
    assert printed.landscape
    assert tables(printed)[0] == [
        ["No", "Tujuan / Sasaran / Indikator Kinerja", "Satuan", "Target", *[COVERED] * 4],
        [COVERED, COVERED, COVERED, "2020", "2021", "2022", "2023", "2024"],
        [f"({n})" for n in range(1, 9)],
        ["Tujuan: Mandiri", *[COVERED] * 7],
        ["Sasaran Strategis 1: Sasaran A", *[COVERED] * 7],
        ["1", "Partisipasi", "%", "77", "78", "79", "80", "81"],
        ["2", "Opini BPK", "", "WTP", "WTP", "WTP", "WTP", "WTP"],
        ["Sasaran Strategis 2: Sasaran B", *[COVERED] * 7],
    ]


@pytest.mark.parametrize(("identitas", "years"), [
    ({"tahun_akhir": 2022}, ["2020", "2021", "2022"]),
    ({"tahun_akhir": None}, ["2020", "2021"]),
    ({"tahun": None, "tahun_akhir": None}, ["Tahun 1", "Tahun 2"]),
    ({"tahun_akhir": 2020}, ["2020"]),
])  # fmt: skip
def test_years_of_the_matrix(identitas: dict[str, Any], years: list[str]) -> None:
    """The years of the period; where its end is not known, those that have targets."""
    book = renstra(row("A", "Satu", target_2=5), **identitas)
    assert [text for text in tables(page("renstra", renstra=book))[0][1] if text] == years


def test_iku_list() -> None:
    """Only those marked Ya, with what explains them; a column in which nothing stands is left out."""
    book = renstra(
        row("Sasaran A", "Partisipasi", iku="Ya", definisi="Pemilih yang datang", sumber_data="Formulir D"),
        row(None, "Keluhan", iku="Tidak"),
        row(None, "Kepuasan", iku="ya"),
        row("Sasaran B", "Opini BPK"),
    )
    printed = page("iku", renstra=book)
    assert tables(printed)[0] == [
        ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Definisi", "Sumber Data"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["1", "Sasaran A", "Partisipasi", "Pemilih yang datang", "Formulir D"],
        [COVERED, COVERED, "Kepuasan", "", ""],
    ]
    assert texts(printed)[0] == "INDIKATOR KINERJA UTAMA TAHUN 2020–2024"
    assert page("iku", renstra=renstra(row("A", "Satu"))) is None
