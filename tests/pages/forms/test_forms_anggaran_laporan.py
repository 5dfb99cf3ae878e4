"""The budget tables of the printed reports, cell by cell, from their workbooks; their own errors are listed."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.contoh import contoh
from tests.pages.forms.budget_sheets import KEYS, Cells, cells, heads, page, printed, prose, rupiah
from xlkinerja.pages.blocks import Chart
from xlkinerja.report.model import load
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

MUARA, PASER, TANJUNG = "muara-enim-2024", "paser-2024", "tanjung-jabung-timur-2023"


def of_report(name: str) -> Book:
    data = contoh(name)["Realisasi.xlsx"]
    return book_from(Package.from_bytes(data), Path("Realisasi.xlsx"))


def percent(text: str) -> Decimal | str:
    return Decimal(text.removesuffix("%").replace(",", ".")) if text else ""


def table_of(name: str, key: str) -> Any:
    return load(name).by_id(key)


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
