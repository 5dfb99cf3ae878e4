"""A range of the sheet Realisasi becomes the Book that summary and check read; and their answers become tables."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlkinerja.check.checking import check_books
from xlkinerja.hosts.arguments import ArgumentsUnusable, Cells
from xlkinerja.hosts.skeleton import skeleton
from xlkinerja.kinerja.capaian import STATUS
from xlkinerja.kinerja.reached import NOT_REACHED, REACHED
from xlkinerja.pages.ringkasan import HEADERS, left_out
from xlkinerja.pages.text import write_cell
from xlkinerja.summary.counting import CapaianSummary, Sasaran, displayed, summarise
from xlkinerja.workbook.address import column_letter, ref, split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.headers import keys_by_heading
from xlkinerja.workbook.labels import heading
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.stream import ErrorValue, Value

#: Without these nothing can be computed.
REQUIRED = ("indikator", "polarisasi", "target", "realisasi")
IKHTISAR_HEADERS = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kategori")
NO_TEMUAN = "Tidak ada temuan"
#: Row and column of the first cell below the header on the sheet Realisasi.
TOP_LEFT = (REALISASI.first_row, 1)
#: The rules that look at rows: errors, numbers and units, capaian, repeated and misplaced indikator. The others look at
#: documents, or at how complete a report is.
ROW_RULES = ("XK008", "XK2", "XK3", "XK504", "XK508")
_NAMES = keys_by_heading(REALISASI)


def range_book(
    headers: Sequence[Value], rows: Cells, pengaturan: Cells | None = None, place: tuple[int, int] = TOP_LEFT
) -> Book:
    """The Book of rows below a header; without Pengaturan the document's defaults hold and computed cells are left out.

    `place` is row and column of the first cell of `rows` on its sheet, so that findings name the user's own cells.
    Raises ArgumentsUnusable where a column that is needed has no header.
    """
    named = [(*_NAMES[heading(text)], n) for n, text in enumerate(headers, place[1]) if heading(text) in _NAMES]
    best = {k: n for k, _, n in sorted(named, key=lambda found: found[1:], reverse=True)}
    keys = {n: k for k, n in sorted(best.items(), key=lambda place: place[1])}
    missing = [REALISASI.by_key[k].header for k in REQUIRED if k not in keys.values()]
    if missing:
        raise ArgumentsUnusable(
            f"Kolom {', '.join(missing)} tidak ditemukan di baris judul. Pilih tabel Realisasi mulai baris judulnya."
        )
    # Headers that the range does not reach stand behind it, over empty cells.
    left = [c.key for c in REALISASI.columns if c.key not in keys.values()]
    all_keys = keys | dict(enumerate(left, place[1] + len(headers)))
    letters = {k: column_letter(n) for n, k in all_keys.items()}
    header_row = min(REALISASI.header_row, place[0] - 1)
    grid: list[list[tuple[str, Value, str]]] = [
        [(f"{letters[k]}{header_row}", REALISASI.by_key[k].header, "") for k in all_keys.values()]
    ]
    for row, cells in enumerate(rows, place[0]):
        by_column = dict(enumerate(cells, place[1]))
        by_key = {k: v for n, k in keys.items() if (v := by_column.get(n)) is not None}
        computed = [c for c in REALISASI.columns if c.computed] if by_key else []
        # A range tells values only: the formulas are taken to be there.
        formulas = {c.key: REALISASI.formula(c, row, letters) for c in computed}
        values = {k: v for k, v in by_key.items() if pengaturan or not REALISASI.by_key[k].computed}
        grid.append([(f"{letters[k]}{row}", values.get(k), formulas.get(k, "")) for k in all_keys.values()])
    sheets = {IDENTITAS.name: _identitas(), REALISASI.name: grid}
    if pengaturan:
        sheets[PENGATURAN.name] = [
            [(ref(c, r), value, "") for c, value in enumerate(cells, 1)] for r, cells in enumerate(pengaturan, 1)
        ]
    return book_from(Package.from_bytes(skeleton(sheets, BY_KEY["realisasi"].mark)), Path("rentang.xlsx"))


def _identitas() -> list[list[tuple[str, Value, str]]]:
    """Some office and year: without them a workbook belongs to no set, and repeated rows are not looked for."""
    contents: dict[str, Value] = {"satker": "Satuan kerja", "entitas": ENTITAS["kpu"], "tahun": Decimal(2024)}
    return [
        [(f"A{n}", IDENTITAS.by_key[k].label, ""), (IDENTITAS.cell(k), value, "")]
        for k, value in contents.items()
        if (n := split_ref(IDENTITAS.cell(k))[1])
    ]


def range_summary(table: Cells, pengaturan: Cells | None) -> CapaianSummary:
    """The figures of a range whose first row holds the headers."""
    book = range_book(table[0], table[1:], pengaturan)
    # A Book of no document counts with the default scale; one with Pengaturan brings its own.
    return summarise(book if pengaturan else replace(book, document=None))


def ringkasan_table(r: CapaianSummary) -> list[Sequence[Any]]:
    """Averages, counts, and one row per sasaran, as on the sheet Ringkasan."""
    by_indikator, by_sasaran = (left_out(r, basis) for basis in ("indikator", "sasaran"))
    rows: list[Sequence[Any]] = [
        ("Uraian", "Nilai", "Keterangan"),
        (
            "Rata-rata capaian per indikator (%)",
            r.per_indikator.value,
            f"{r.per_indikator.counted} indikator{by_indikator}",
        ),
        ("Rata-rata capaian per sasaran (%)", r.per_sasaran.value, f"{r.per_sasaran.counted} sasaran{by_sasaran}"),
        ("Jumlah sasaran", r.sasaran_count),
        ("Jumlah indikator", r.indikator_count),
        ("Indikator dengan capaian di atas 100%", r.above),
        ("Indikator dengan capaian tepat 100%", r.exactly),
        ("Indikator dengan capaian di bawah 100%", r.below),
        ("Median capaian per indikator (%)", r.median.value),
        *((f"Status {status}", r.status[status]) for status in STATUS),
        *((f"Kategori {name}", total) for name, total in r.kategori.items()),
        (),
        HEADERS,
    ]
    return rows + [_sasaran_row(s) for s in r.sasaran if s.number is not None]


def _sasaran_row(s: Sasaran) -> Sequence[Any]:
    total, reached, not_reached = len(s.indikator), s.count(REACHED), s.count(NOT_REACHED)
    return s.number, s.text, total, reached, not_reached, s.unassessed, displayed(s.mean)


def ikhtisar_table(r: CapaianSummary) -> list[Sequence[Any]]:
    """The Ikhtisar Eksekutif with sasaran as a column; a status stands where there is no capaian."""
    rows: list[Sequence[Any]] = [IKHTISAR_HEADERS]
    for sasaran in (s for s in r.sasaran if s.indikator):
        for n, t in enumerate(sasaran.indikator):
            satuan = t.row["satuan"].text
            capaian = t.result.capaian
            rows.append(
                (
                    "" if n else sasaran.number,
                    "" if n else sasaran.text,
                    t.row["indikator"].text,
                    write_cell(t.row["target"], satuan),
                    write_cell(t.row["realisasi"], satuan),
                    t.result.status if capaian is None else capaian,
                    t.result.kategori,
                )
            )
    if r.rerata.value is not None:
        label = f"Rata-rata capaian per {r.basis} (atas {r.rerata.counted} {r.basis}{left_out(r, r.basis)})"
        rows.append(("", label, "", "", "", r.rerata.value, ""))
    return rows


def row_messages(
    headers: Sequence[Value] | None, rows: Cells, pengaturan: Cells | None, place: tuple[int, int] = TOP_LEFT
) -> list[str]:
    """For each row what the rules about rows find in its cells, in words; "" for an empty row.

    `place` is row and column of the first cell on its sheet.
    """
    if place[0] < 2:  # the header has no place above row 1
        place = (TOP_LEFT[0], place[1])
    if headers is None:
        headers = [c.header for c in REALISASI.columns][: len(rows[0])]
    book = range_book(headers, rows, pengaturan, place)
    table = book.tables[REALISASI.name]
    titles = {letter: REALISASI.by_key[k].header for k, letter in table.letters.items()}
    by_row: dict[int, list[str]] = {}
    for temuan in check_books([book], select=ROW_RULES).temuan:
        if temuan.lembar != REALISASI.name or not temuan.sel:
            continue
        column, row = split_ref(temuan.sel)
        if column < place[1] + len(headers):  # beyond it nothing was given to look at
            text = f"{titles.get(column_letter(column), '')}: {temuan.pesan} {temuan.tindakan}"
            by_row.setdefault(row, []).append(text.strip(": "))
    filled = {r.number for r in table.rows}
    return ["\n".join(by_row.get(n, [NO_TEMUAN])) if n in filled else "" for n in range(place[0], place[0] + len(rows))]


def first_error(cells: Cells) -> ErrorValue | None:
    """The first error cell, which decides the result as in Excel's own functions."""
    return next((x for row in cells for x in row if isinstance(x, ErrorValue)), None)
