"""Whatever stands in the workbooks, the forms of PK, RKT and Renstra are printed whole, and say nothing beyond them."""

import re
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.pages.forms.grid import page, shown, tables, texts, typed
from xlkinerja.pages.blocks import Heading, PageTable, Paragraph
from xlkinerja.pages.form import GONE, NEW, Page, Retargeted
from xlkinerja.pages.form_rows import bands, form_rows, spans
from xlkinerja.workbook.book import Book

LONG = "Terwujudnya " + "tata kelola yang baik " * 18
NAMES = st.sampled_from(["Satu", "=1+1", "+62", "@SUM(A1)", "<b>tebal</b>", LONG, "“kutip”", "x" * 400])
ODD = st.sampled_from([None, "", " ", "#REF!", "#N/A", True, 7, Decimal("0.5")])
TEXTS = st.one_of(NAMES, ODD)
VALUES = st.one_of(
    ODD,
    st.sampled_from(["WTP", "BB", "80 - 90", "97,5", "=A1", "tidak ada", "1:17,9"]),
    st.integers(-5, 10**13),
    st.decimals(-10, 1000, places=3),
)
UNITS = st.sampled_from([None, "", "%", "kali", "Rp", "rupiah juta", "laporan pertanggungjawaban anggaran", 5, "#REF!"])
CODES = st.sampled_from([None, "076.01.CQ.6709", "IK.1", 6709, "#N/A"])
AMOUNTS = st.one_of(ODD, st.integers(0, 10**13), st.just("dua juta"))


def rows(**columns: Any) -> st.SearchStrategy[list[dict[str, Any]]]:
    common = {"sasaran": TEXTS, "indikator": TEXTS, "satuan": UNITS, "kode": CODES}
    one = st.fixed_dictionaries({}, optional=common | columns)
    few = st.lists(one, max_size=8)
    many = st.integers(50, 60).map(
        lambda n: [{"sasaran": f"Sasaran {i}", "indikator": f"Indikator {i}"} for i in range(n)]
    )
    return st.one_of(few, few, few, many)


IDENTITY = st.fixed_dictionaries(
    {},
    optional={
        key: st.sampled_from([None, "Anton", "Ketua " + "KPU Kabupaten " * 30, "=1", "#REF!"])
        for key in (
            "satker", "tempat", "pihak_pertama", "jabatan_pertama", "pangkat_pertama", "nip_pertama", "pihak_kedua",
            "jabatan_kedua", "pangkat_kedua", "nip_kedua", "penandatangan",
        )
    }
    | {
        "tanggal": st.sampled_from([None, 45294, "1 April 2024", "#REF!", -3]),
        "tahun": st.sampled_from([None, 2024, "2024", "dua ribu", "#REF!"]),
        "versi": st.sampled_from([None, "awal", "perubahan ke-1", "perubahan ke-3", "lain"]),
        "entitas": st.sampled_from([None, "KPU", "Sekretariat", "Instansi lain", "#REF!"]),
    },
)  # fmt: skip
TARGET = {"target": VALUES, "target_maksimum": VALUES}


def sound(printed: Page | None, *books: Book) -> None:
    """The page is whole: no hole in a table, no doubled space or empty sentence, no number that no workbook holds."""
    if printed is None:
        return
    tables(printed)
    every = texts(printed)
    assert [t for t in every if re.search(r"\b(?:None|nan|NaN|Decimal)\b|0 \(nol\)|  ", t)] == []
    assert all(str(b.value).strip() for b in printed.blocks if isinstance(b, Heading))
    assert all(b.text.strip() for b in printed.blocks if isinstance(b, Paragraph))
    blank = [t for t in every if t != t.strip() and t.strip() == ""]
    assert blank == []
    known = {c.number for b in books for t in b.tables.values() for r in t.rows for c in r.cells.values()}
    for table in (b for b in printed.blocks if isinstance(b, PageTable)):
        for line in table.lines:
            if line.boxes[0].look.startswith("jumlah"):
                continue  # what is added up, `test_the_total_is_of_what_is_printed`
            counted = [box for box in line.boxes if isinstance(box.value, Decimal) and box.look != "tengah"]
            assert [shown(box) for box in counted if box.value not in known] == []


@given(rows(tujuan=TEXTS, **TARGET), st.lists(st.fixed_dictionaries({}, optional={
    "kode": CODES, "program": TEXTS, "anggaran": AMOUNTS, "sumber": st.sampled_from([None, "APBN", "Hibah", "#REF!"]),
}), max_size=4), IDENTITY)  # fmt: skip
def test_pk(main: list[dict[str, Any]], money: list[dict[str, Any]], identitas: dict[str, Any]) -> None:
    book = typed("PK", main, {"Anggaran": money}, **identitas)
    statement = page("pk", pk=book)
    assert statement is not None
    assert all(
        shown(box) for b in statement.blocks if isinstance(b, PageTable) for line in b.lines for box in line.boxes
    )
    sound(statement, book)
    sound(page("pk-lampiran", pk=book), book)


PLAN = rows(
    program=TEXTS, uraian_kegiatan=TEXTS, kode_kegiatan=CODES, penanggung_jawab=TEXTS, anggaran=AMOUNTS, **TARGET
)


@given(PLAN, IDENTITY)
def test_rkt(main: list[dict[str, Any]], identitas: dict[str, Any]) -> None:
    book = typed("RKT", main, **identitas)
    sound(page("rkt", rkt=book), book)
    sound(page("rkt-rinci", rkt=book), book)


MATRIX = rows(
    tujuan=TEXTS, iku=st.sampled_from([None, "Ya", "ya", "Tidak", "#REF!"]), definisi=TEXTS, rumus=TEXTS,
    sumber_data=TEXTS, **{f"target_{i}": VALUES for i in range(1, 6)},
)  # fmt: skip


@given(MATRIX, IDENTITY, st.sampled_from([None, 2020, 2024, 2026, 1999, "akhir"]))
def test_renstra(main: list[dict[str, Any]], identitas: dict[str, Any], last: Any) -> None:
    book = typed("Renstra", main, **{**identitas, "tahun_akhir": last})
    sound(page("renstra", renstra=book), book)
    sound(page("iku", renstra=book), book)


@given(st.lists(st.builds(Retargeted, NAMES, NAMES, NAMES, st.sampled_from(["", NEW, GONE])), max_size=4), IDENTITY)
def test_changed_targets(changed: list[Retargeted], identitas: dict[str, Any]) -> None:
    book = typed("PK", [], **identitas)
    sound(page("pk-beda", first_pk=book, pk=book, retargeted=tuple(changed)), book)


@given(rows(program=TEXTS, uraian_kegiatan=TEXTS))
def test_merged_cells_cover_every_row_once(main: list[dict[str, Any]]) -> None:
    """Bands hold every row in order, and the heights of each merged column add up to the rows of its band."""
    printed = form_rows(typed("RKT", main).main)
    assert [r for _, run in bands(printed, "program") for r in run] == list(printed)
    for _, run in bands(printed, "program"):
        heights = [h for _, h in spans(run, "uraian_kegiatan", "sasaran")]
        assert [sum(column) for column in zip(*heights, strict=True)] == [len(run)] * 2
        assert all(inner for outer, inner in heights if outer)  # a run ends where one of a column before it ends


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_the_total_is_of_what_is_printed(amounts: list[Any]) -> None:
    """JUMLAH ANGGARAN is the sum of the amounts above it; where one of them is no amount, it is empty."""
    common = {"sasaran": "A", "uraian_kegiatan": "K"}
    book = typed("RKT", [{**common, "indikator": f"I {i}", "anggaran": a} for i, a in enumerate(amounts)])
    total = tables(page("rkt-rinci", rkt=book))[0][-1][-1]
    numbers = [a for a in amounts if isinstance(a, int | Decimal) and not isinstance(a, bool)]
    others = [a for a in amounts if a not in (None, "", " ") and (isinstance(a, bool | str))]
    expected = "" if others or not numbers else sum(map(Decimal, numbers))
    assert total == expected or Decimal(total.removeprefix("Rp").replace(".", "").replace(",", ".")) == expected
