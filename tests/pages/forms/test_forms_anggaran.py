"""The budget forms: what the reports print, what the sheet Anggaran says, and nothing beyond it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.sets import paper
from tests.contoh import contoh
from xlkinerja.pages.blocks import Chart, Paragraph
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.report.model import load
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

MUARA, PASER, TANJUNG = "muara-enim-2024", "paser-2024", "tanjung-jabung-timur-2023"
KEYS = (
    "anggaran-program", "anggaran-belanja", "anggaran-berdampingan", "anggaran-sumber", "anggaran-ro", "anggaran-tahun",
)  # fmt: skip
FORMS = {form.key: form for form in printed_forms()}
Cells = tuple[Any, ...]


def of_report(name: str) -> Book:
    data = contoh(name)["Realisasi.xlsx"]
    return book_from(Package.from_bytes(data), Path("Realisasi.xlsx"))


def anggaran(*rows: dict[str, Any], tahun: int = 2024, **pengaturan: Any) -> Book:
    """A Realisasi with those rows on the sheet Anggaran; a text such as #REF! is an error."""
    sheet = paper.written(
        "Realisasi",
        identitas={"satker": "KPU Contoh", "tahun": tahun},
        pengaturan=pengaturan,
        content={"Anggaran": [{k: v for k, v in row.items() if v != "#REF!"} for row in rows]},
        prepared=max(len(rows), 1),
    )
    table = next(t for t in sheet.document.tables if t.name == "Anggaran")
    for offset, row in enumerate(rows):
        for key, value in row.items():
            if value == "#REF!":
                sheet.type(table.name, f"{table.letters[key]}{table.first_row + offset}", value)
    return sheet.book("Realisasi.xlsx")


def page(key: str, book: Book) -> Page | None:
    return FORMS[key].page(Papers(realisasi=book))


def printed(key: str, book: Book) -> Page:
    found = page(key, book)
    assert found is not None
    return found


def cells(found: Page) -> list[Cells]:
    """The values of each line of the table, below its head and the row of numbers."""
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    return [tuple(box.value for box in line.boxes) for line in table.lines[table.heads :]]


def heads(found: Page) -> Cells:
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    return tuple(box.value for box in table.lines[0].boxes)


def prose(found: Page) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def rupiah(text: str) -> int | str:
    """The amount of a printed cell: Rp.2.516.845.000,- is 2516845000; nothing is printed as an empty cell."""
    return int(re.sub(r"\D", "", re.sub(r",(?:-|00)$", "", text))) if text else ""


def percent(text: str) -> Decimal | str:
    return Decimal(text.removesuffix("%").replace(",", ".")) if text else ""


def table_of(name: str, key: str) -> Any:
    return load(name).by_id(key)


# --- the printed reports, cell by cell


def test_budget_per_program_of_a_report_with_a_wrong_total():
    """Tabel 3.11 of Muara Enim; of its own errors the percent of row 1 is worked out anew, the total is told."""
    table = table_of(MUARA, "T3.11a")
    found = printed("anggaran-program", of_report(MUARA))
    expected = [
        (int(b["no"]), b["uraian"], rupiah(b["pagu"]), rupiah(b["realisasi"]), percent(b["persen"]))
        for b in table.baris
    ]
    total = ("JUMLAH", *(f(getattr(table.jumlah, k)) for f, k in ((rupiah, "pagu"), (rupiah, "realisasi"))))
    expected.append((*total, percent(table.jumlah.persen)))
    own_errors = {(0, 4): (Decimal("99.39"), Decimal("99.35"))}  # ME-T3.11-R1-persen: 99,3460%
    assert differing(expected, cells(found)) == own_errors
    assert heads(found) == ("No", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "%")
    # ME-T3.11-pagu-jumlah: 2.516.845.000 + 107.487.781.000 = 110.004.626.000
    assert prose(found) == [
        "Jumlah pagu tertulis Rp110.004.781.000; penjumlahan 2 baris program Rp110.004.626.000, selisih Rp155.000."
    ]


def test_ten_years_of_budget():
    """The second Tabel 3.11 of Muara Enim, 2015 to 2024; three of its percentages are its own errors."""
    table = table_of(MUARA, "T3.11b")
    found = printed("anggaran-tahun", of_report(MUARA))
    expected = [
        (int(b["no"]), int(b["tahun"]), rupiah(b["pagu"]), rupiah(b["realisasi"]), percent(b["persen"]))
        for b in table.baris
    ]
    assert differing(expected, cells(found)) == {
        (0, 4): (Decimal(95), Decimal("99.62")),  # ME-T3.12-2015-persen
        (3, 4): (Decimal("86.45"), Decimal("86.43")),  # ME-T3.12-2018-persen
        (8, 4): (Decimal("99.54"), Decimal("99.52")),  # ME-T3.12-2023-persen
    }
    assert "PAGU DAN REALISASI ANGGARAN TAHUN 2015–2024" in [getattr(b, "value", "") for b in found.blocks]
    # printed: turun 0,25%, which is 99,52 − 99,27 with the right percentage of 2023
    assert "turun 0,25 poin persen (nol koma dua lima poin persen) dibanding serapan tahun 2023" in prose(found)[0]


def test_four_years_of_budget():
    """Bab III.C of Tanjung Jabung Timur: the year of the first row was lost, and stays empty."""
    table = table_of(TANJUNG, "ANG")
    found = printed("anggaran-tahun", of_report(TANJUNG))
    expected = [
        (n, int(b["tahun"]) if "tahun" in b else "", rupiah(b["pagu"]), rupiah(b["realisasi"]), percent(b["persen"]))
        for n, b in enumerate(table.baris, 1)
    ]
    assert differing(expected, cells(found)) == {}
    # printed: "96,23% dimana realisasi tersebut lebih tinggi … tahun 2022 … 90.41%"
    (said,) = prose(found)
    assert said == (
        "Serapan anggaran tahun 2023 sebesar 96,23%, yaitu Rp18.911.211.426 dari pagu Rp19.651.888.000. Serapan itu "
        "naik 5,82 poin persen dibanding serapan tahun 2022 sebesar 90,41%, yaitu Rp3.400.502.284 dari pagu "
        "Rp3.761.359.000."
    )
    (chart,) = (b for b in found.blocks if isinstance(b, Chart))
    assert chart.categories == ("2021", "2022", "2023")
    assert chart.title.endswith("(miliar rupiah)")
    assert [list(s.values) for s in chart.series] == [
        [rupiah(b[key]) for b in table.baris if "tahun" in b] for key in ("pagu", "realisasi")
    ]


def test_programs_with_a_pagu_alone():
    """Bab II.C of Paser prints no realisasi per program; the total takes that of Bab III.C, 99,41%."""
    table, sentence = table_of(PASER, "ANG-II"), table_of(PASER, "III.C")
    found = printed("anggaran-program", of_report(PASER))
    expected = [(n, b["uraian"], rupiah(b["pagu"]), "", "") for n, b in enumerate(table.baris, 1)]
    spent = (rupiah(sentence.jumlah.realisasi), percent(sentence.jumlah.persen))
    assert differing([*expected, ("JUMLAH", rupiah(table.jumlah.pagu), *spent)], cells(found)) == {}
    assert prose(found) == []


def test_what_a_report_has_no_rows_of_is_no_form():
    assert [k for k in KEYS if page(k, of_report(PASER)) is not None] == ["anggaran-program"]
    assert [k for k in KEYS if page(k, of_report(TANJUNG)) is not None] == ["anggaran-tahun"]
    assert [k for k in KEYS if page(k, of_report(MUARA)) is not None] == ["anggaran-program", "anggaran-tahun"]


def differing(expected: Sequence[Cells], found: Sequence[Cells]) -> dict[tuple[int, int], tuple[Any, Any]]:
    """Place (row, column) → what was printed, what the form says."""
    assert [len(line) for line in expected] == [len(line) for line in found]
    pairs = {
        (r, c): (a, b)
        for r, (one, other) in enumerate(zip(expected, found, strict=True))
        for c, (a, b) in enumerate(zip(one, other, strict=True))
    }
    return {place: pair for place, pair in pairs.items() if pair[0] != pair[1]}


# --- what the sheet says, worked out by hand

OUTLINE = (
    {"tingkat": "Program", "kode": "076.01.CQ", "uraian": "Pemilu", "pagu": 900, "realisasi": 450},
    {"tingkat": "Kegiatan", "kode": "6709", "uraian": "Perencanaan", "pagu": 900, "realisasi": 450},
    {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "Layanan", "pagu": 900, "realisasi": 450},
    {"tingkat": "RO", "kode": "6709.QGE.001", "uraian": "Dokumen", "pagu": 600, "realisasi": 450,
     "target_ro": 12, "realisasi_ro": 9, "satuan_ro": "Dokumen"},
    {"tingkat": "RO", "kode": "6709.QGE.002", "uraian": "Rapat", "pagu": 300, "realisasi": 0,
     "target_ro": 4, "satuan_ro": "Kegiatan"},
    {"tingkat": "Program", "kode": "076.01.WA", "uraian": "Dukungan Manajemen", "pagu": 100, "realisasi": 100},
)  # fmt: skip
BELANJA = (
    {"tingkat": "Belanja", "uraian": "Belanja Pegawai", "pagu": 300, "realisasi": 250},
    {"tingkat": "Belanja", "uraian": "Belanja Barang", "pagu": 600, "realisasi": 300},
    {"tingkat": "Belanja", "uraian": "Belanja Modal", "pagu": 100, "realisasi": 0},
)


def test_an_outline_stands_in_steps():
    """Programs are numbered, what stands below them is one step further in for each level; only programs add up."""
    found = printed("anggaran-program", anggaran(*OUTLINE))
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    names = [(line.boxes[-4].value, line.boxes[-4].columns) for line in table.lines[2:-1]]
    assert names == [
        ("Pemilu", 4), ("Perencanaan", 3), ("Layanan", 2), ("Dokumen", 1), ("Rapat", 1), ("Dukungan Manajemen", 4),
    ]  # fmt: skip
    assert [line.boxes[0].value for line in table.lines[2:-1]] == [1, "", "", "", "", 2]
    assert cells(found)[-1] == ("JUMLAH", 1000, 550, 55)
    assert {sum(box.columns for box in line.boxes) for line in table.lines} == {len(found.widths)}


def test_every_ro_has_its_target_with_the_unit():
    found = printed("anggaran-ro", anggaran(*OUTLINE))
    assert cells(found) == [
        ("6709.QGE.001", "Dokumen", 12, 9, 600, 450, 75),
        ("6709.QGE.002", "Rapat", 4, "", 300, 0, 0),
        ("JUMLAH", 900, 450, 50),
    ]
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    assert [box.number_format for box in table.lines[2].boxes[2:4]] == ['General" Dokumen"'] * 2
    assert found.landscape


def test_programs_and_belanja_stand_side_by_side():
    """Uneven tables end together: below the last program a line is empty, and both totals stand on one line."""
    found = printed("anggaran-berdampingan", anggaran(*OUTLINE, *BELANJA))
    assert cells(found) == [
        (1, "Pemilu", 900, 450, 50, "", 1, "Belanja Pegawai", 300, 250, Decimal("83.33")),
        (2, "Dukungan Manajemen", 100, 100, 100, "", 2, "Belanja Barang", 600, 300, 50),
        ("", "", "", "", "", "", 3, "Belanja Modal", 100, 0, 0),
        ("JUMLAH", 1000, 550, 55, "", "JUMLAH", 1000, 550, 55),
    ]


def test_a_jenis_belanja_of_two_programs_is_one_line():
    rows = ({**BELANJA[0], "sumber": "APBN"}, {**BELANJA[0], "sumber": "Hibah", "realisasi": 50}, BELANJA[1])
    assert cells(printed("anggaran-belanja", anggaran(*rows))) == [
        (1, "Belanja Pegawai", 600, 300, 50),
        (2, "Belanja Barang", 600, 300, 50),
        ("JUMLAH", 1200, 600, 50),
    ]


def test_sources_that_do_not_come_to_the_total_are_told():
    rows = (
        {"tingkat": "Jumlah", "uraian": "JUMLAH", "pagu": 1000, "realisasi": 800},
        {"tingkat": "Jumlah", "sumber": "APBN", "pagu": 600, "realisasi": 500},
        {"tingkat": "Jumlah", "sumber": "Hibah", "pagu": 300, "realisasi": 300},
    )
    found = printed("anggaran-sumber", anggaran(*rows))
    assert cells(found) == [
        (1, "APBN", 600, 500, Decimal("83.33")),
        (2, "Hibah", 300, 300, 100),
        ("JUMLAH", 1000, 800, 80),
    ]
    assert prose(found) == ["Jumlah pagu tertulis Rp1.000; penjumlahan 2 baris sumber dana Rp900, selisih Rp100."]


def test_a_program_of_one_source_says_which():
    rows = ({"tingkat": "Program", "uraian": "Pemilu", "sumber": s, "pagu": p} for s, p in (("APBN", 1), ("Hibah", 2)))
    assert [line[1] for line in cells(printed("anggaran-program", anggaran(*rows)))[:2]] == [
        "Pemilu (APBN)", "Pemilu (Hibah)",
    ]  # fmt: skip


def test_a_program_is_not_added_to_its_own_sources():
    rows = [{"tingkat": "Program", "uraian": "Pemilu", "pagu": 3}]
    rows += [{"tingkat": "Program", "uraian": "Pemilu", "sumber": s, "pagu": p} for s, p in (("APBN", 1), ("Hibah", 2))]
    assert cells(printed("anggaran-program", anggaran(*rows)))[-1] == ("JUMLAH", 3, "", "")


def test_what_cannot_be_read_stands_as_it_was_typed_and_is_not_added():
    rows = ({"tingkat": "Program", "uraian": "=1+1", "pagu": "2.7.86.000"}, {"tingkat": "Program", "pagu": 5})
    assert cells(printed("anggaran-program", anggaran(*rows))) == [
        (1, "=1+1", "2.7.86.000", "", ""),
        (2, "", 5, "", ""),
        ("JUMLAH", "", "", ""),
    ]


def year(tahun: int, pagu: object, realisasi: object) -> dict[str, Any]:
    return {"tahun": tahun, "tingkat": "Jumlah", "pagu": pagu, "realisasi": realisasi}


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ((200, 100), (100, 60), "Serapan itu turun 10,00 poin persen dibanding serapan tahun 2023 sebesar 60,00%"),
        ((200, 100), (100, 50), "Serapan itu sama dengan serapan tahun 2023 sebesar 50,00%"),
        ((300, 100), (300_000, 100_001), "Serapan itu setelah dibulatkan dua desimal sama dengan serapan tahun 2023"),
        ((100_000, 99_999), (2, 1), "sebesar 100,00% (dibulatkan), yaitu Rp99.999 dari pagu Rp100.000"),
    ],
    ids=["down", "same", "same when rounded", "rounded"],
)
def test_what_was_spent_against_last_year(now, before, words):
    rows = [year(2023, *before), year(2024, *now)]
    (said,) = prose(printed("anggaran-tahun", anggaran(*rows, terbilang="tidak")))
    assert words in said


@pytest.mark.parametrize(
    "rows",
    [
        [year(2022, 100, 60), year(2024, 100, 50)],
        [year(2023, 100, 60), year(2024, 100, "")],
        [year(2023, 100, 60), year(2024, 100, 0)],
        [year(2023, 0, 0), year(2024, 100, 50)],
        [year(2022, 100, 60), year(2023, 100, 50)],
    ],
    ids=["two years ago", "realisasi not known", "nothing spent yet", "no pagu last year", "not this year"],
)
def test_no_comparison_without_both_years(rows):
    assert prose(printed("anggaran-tahun", anggaran(*rows))) == []


# --- whatever stands on the sheet

AMOUNTS = st.one_of(
    st.none(),
    st.integers(-5, 10**13),
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["#REF!", "belum", "=1", "1.2.3"]),
)
TEXTS = st.one_of(
    st.none(), st.sampled_from(["Program A", "=SUM(A1)", "x" * 400, "JUMLAH", "#REF!", "<b>&", "Belanja Pegawai"])
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "tahun": st.sampled_from([2022, 2023, 2024, "2024", "#REF!"]),
            "tingkat": st.sampled_from(
                ["Jumlah", "Program", "Kegiatan", "KRO", "RO", "Belanja", "jumlah", "Lain", "#REF!"]
            ),
            "kode": st.sampled_from(["076.01.CQ", "6709", "6709.QGE.001", "#REF!"]),
            "uraian": TEXTS,
            "sumber": st.sampled_from(["APBN", "Hibah", "#REF!"]),
            "pagu": AMOUNTS,
            "realisasi": AMOUNTS,
            "target_ro": AMOUNTS,
            "realisasi_ro": AMOUNTS,
            "satuan_ro": st.sampled_from(["Dokumen", "%", "x" * 400]),
        },
    ),
    max_size=12,
)


@given(ROWS, st.sampled_from(["jumlah", "semua", "tidak"]))
def test_whatever_stands_on_the_sheet(rows, terbilang):
    """No exception, no cell outside the page, no sentence with a gap or a claim that its table does not carry."""
    book = anggaran(*({k: v for k, v in row.items() if v is not None} for row in rows), terbilang=terbilang)
    for key in KEYS:
        found = page(key, book)
        if found is None:
            continue
        (table,) = (block for block in found.blocks if hasattr(block, "lines"))
        assert {sum(box.columns for box in line.boxes) for line in table.lines} == {len(found.widths)}
        values = [box.value for line in table.lines for box in line.boxes]
        assert all(isinstance(v, str | Decimal) for v in values)
        for text in prose(found):
            assert not re.search(r"  |None|\(\)| ,| \.|nol\)|\bsebesar,|tahun ,", text.replace("(nol koma", ""))
            amounts = {abs(v) for v in values if isinstance(v, Decimal)}
            if text.startswith("Serapan"):
                said = [rupiah(t) for t in re.findall(r"Rp([\d.]+)(?![\d,])", text)]
                assert {Decimal(s) for s in said if s != ""} <= amounts | {a.quantize(Decimal(1)) for a in amounts}
