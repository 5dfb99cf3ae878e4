"""The sheet Ringkasan: averages, counts, budget, a chart, and one row per sasaran; all formulas over Realisasi."""

from decimal import Decimal

from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, NOT_REACHED, REACHED, STATUS
from xlkinerja.kinerja.rerata import RERATA_FORMULA, RERATA_OF_SASARAN_FORMULA, Rerata
from xlkinerja.kinerja.skala import OUTSIDE_SKALA
from xlkinerja.pages.drawing import Drawing
from xlkinerja.summary.anggaran import AnggaranTotal, total_formula
from xlkinerja.summary.counting import SASARAN_STATUS_FORMULA, CapaianSummary, Sasaran, displayed
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.patch import CellValue, ChartData, Formula, SeriesRef
from xlkinerja.workbook.sheets.drawn import RINGKASAN
from xlkinerja.workbook.sheets.pengaturan import SKALA_ROWS
from xlkinerja.workbook.template_text import OFFICE_FORMULA, office

_BARIS_TABEL = (RINGKASAN.chart_rows or (0, 0))[1] + 2
#: The first row of the table per sasaran.
FIRST_ROW = _BARIS_TABEL + 2
#: Rows of the two averages, of the counts below them and of the amounts of money; values stand in column C.
_BARIS_RERATA = {"indikator": 6, "sasaran": 7}
_BARIS_JUMLAH, _BARIS_ANGGARAN = 8, 15
#: Where other sheets find the average per sasaran.
RERATA_PER_SASARAN = f"'{RINGKASAN.name}'!$C${_BARIS_RERATA['sasaran']}"
HEADERS = ("No", "Sasaran", "Indikator", "Tercapai", "Tidak Tercapai", "Belum Dinilai", "Rata-rata Capaian (%)")
_PERSEN, _RUPIAH, _BULAT = "#,##0.00", "#,##0", "0"


def draw(
    book: Book, summary: CapaianSummary, total: AnggaranTotal, source: FormulaSource, budget: FormulaSource | None
) -> Drawing:
    """The whole sheet, each formula with its value."""
    kertas = Drawing(RINGKASAN.widths)
    kertas.put(1, 1, RINGKASAN.title, "judul")
    kertas.put(1, 2, Formula(OFFICE_FORMULA, office(book.identity("satker"), book.identity("tahun"))), "subjudul")
    kebijakan = _kebijakan(summary)
    kertas.merge("A3:J3", kebijakan, "paragraf")
    kertas.fit(3, (kebijakan, 1, 10), size=11)
    first = FIRST_ROW
    last = first + max(len(_bernomor(summary)), 1) - 1
    _capaian(kertas, summary, source, f"$G${first}:$G${last}")
    if budget:
        _anggaran(kertas, total, budget)
    _hitungan(kertas, book, summary, source)
    _per_sasaran(kertas, summary, source, first)
    return kertas


def chart(summary: CapaianSummary) -> ChartData:
    """Ranges and values of the chart: one bar per sasaran, and the line at 100."""
    row = _bernomor(summary)
    first = FIRST_ROW
    last = first + max(len(row), 1) - 1

    def area(letter: str) -> str:
        return f"'{RINGKASAN.name}'!${letter}${first}:${letter}${last}"

    return ChartData(
        SeriesRef(area("A"), [Decimal(s.number or 0) for s in row] or [None]),
        [
            SeriesRef(area("G"), [displayed(s.mean) for s in row] or [None]),
            SeriesRef(area("J"), [Decimal(100) for _ in row] or [None]),
        ],
    )


def _bernomor(summary: CapaianSummary) -> list[Sasaran]:
    return [s for s in summary.sasaran if s.number is not None]


def _kebijakan(summary: CapaianSummary) -> str:
    aturan = summary.aturan
    limit = "tanpa batas atas" if aturan.cap is None else f"dibatasi {write_angka(aturan.cap)}%"
    return (
        f"Dihitung dengan rumus indikator minimal {aturan.minimal_profile}, capaian {limit}, "
        f"{aturan.decimals} desimal, rata-rata resmi per {aturan.rerata_basis}. "
        "Angka berupa rumus atas lembar Realisasi dan Anggaran; jangan ditimpa."
    )


def _baris(kertas: Drawing, row: int, label: str, value: CellValue, note: str, number_format: str) -> None:
    kertas.merge(f"A{row}:B{row}", label, "teks")
    kertas.merge(f"C{row}:E{row}", value, "angka", number_format)
    kertas.merge(f"F{row}:G{row}", note, "teks")
    kertas.fit(row, (label, 1, 2), (note, 6, 7))


def _capaian(kertas: Drawing, summary: CapaianSummary, source: FormulaSource, mean: str) -> None:
    capaian = source.column("capaian")
    kertas.put(1, 5, "Capaian", "bagian")
    _baris(
        kertas, _BARIS_RERATA["indikator"], "Rata-rata capaian per indikator (%)",
        Formula(RERATA_FORMULA.format(rentang=capaian), _angka(summary.per_indikator)),
        f"{summary.per_indikator.counted} indikator", _PERSEN,
    )  # fmt: skip
    _baris(
        kertas, _BARIS_RERATA["sasaran"], "Rata-rata capaian per sasaran (%)",
        Formula(RERATA_FORMULA.format(rentang=mean), _angka(summary.per_sasaran)),
        f"{summary.per_sasaran.counted} sasaran", _PERSEN,
    )  # fmt: skip
    rows = (
        ("Jumlah sasaran", f"MAX({source.column('no')})", summary.sasaran_count),
        ("Jumlah indikator", f"COUNTA({source.column('indikator')})", summary.indikator_count),
        ("Indikator dengan capaian di atas 100%", f'COUNTIF({capaian},">100")', summary.above),
        ("Indikator dengan capaian tepat 100%", f"COUNTIF({capaian},100)", summary.exactly),
        ("Indikator dengan capaian di bawah 100%", f'COUNTIF({capaian},"<100")', summary.below),
    )
    for row, (label, formula, value) in enumerate(rows, _BARIS_JUMLAH):
        _baris(kertas, row, label, Formula(formula, Decimal(value)), "", _BULAT)


def _anggaran(kertas: Drawing, total: AnggaranTotal, budget: FormulaSource) -> None:
    kertas.put(1, _BARIS_ANGGARAN - 1, "Anggaran", "bagian")
    pagu, realisasi = f"C{_BARIS_ANGGARAN}", f"C{_BARIS_ANGGARAN + 1}"
    both = f"AND(ISNUMBER({pagu}),ISNUMBER({realisasi}))"
    percent = f'IF({both},IF({pagu}>0,ROUND(ROUND({realisasi}/{pagu}*100,9),2),""),"")'
    rows: tuple[tuple[str, str, Decimal | None, str], ...] = (
        ("Pagu (Rp)", total_formula(budget, "pagu"), total.pagu, _RUPIAH),
        ("Realisasi (Rp)", total_formula(budget, "realisasi"), total.realisasi, _RUPIAH),
        ("Persen realisasi (%)", percent, total.percent, _PERSEN),
        ("Sisa anggaran (Rp)", f'IF({both},ROUND({pagu}-{realisasi},2),"")', total.left, _RUPIAH),
    )
    for row, (label, formula, value, number_format) in enumerate(rows, _BARIS_ANGGARAN):
        _baris(kertas, row, label, Formula(formula, "" if value is None else value), "", number_format)


def _hitungan(kertas: Drawing, book: Book, summary: CapaianSummary, source: FormulaSource) -> None:
    """Right block: indikator per kategori and per status."""
    kategori, status = source.column("kategori"), source.column("status")
    kertas.put(9, 5, "Kategori", "kepala")
    kertas.put(10, 5, "Indikator", "kepala")
    skala = book.skala
    letter = skala.letters.get("kategori") if skala else None
    for i in range(SKALA_ROWS):
        row = 6 + i
        if skala is None or letter is None:
            continue
        cell = f"'{skala.sheet}'!${letter}${skala.header_row + 1 + i}"
        name = next((r["kategori"].text for r in skala.rows if r.number == skala.header_row + 1 + i), "")
        count = Decimal(summary.kategori.get(name, 0)) if name else ""
        kertas.put(9, row, Formula(f'IF({cell}="","",{cell})', name), "teks")
        kertas.put(10, row, Formula(f'IF(I{row}="","",SUMPRODUCT(--({kategori}=I{row})))', count), "angka", _BULAT)
    row = 6 + SKALA_ROWS
    kertas.put(9, row, OUTSIDE_SKALA, "teks")
    count = Decimal(summary.kategori[OUTSIDE_SKALA])
    kertas.put(10, row, Formula(f"SUMPRODUCT(--({kategori}=I{row}))", count), "angka", _BULAT)
    kertas.put(9, row + 1, "Status", "kepala")
    kertas.put(10, row + 1, "Indikator", "kepala")
    for i, name in enumerate(STATUS, row + 2):
        kertas.put(9, i, name, "teks")
        count = Decimal(summary.status[name])
        kertas.put(10, i, Formula(f"SUMPRODUCT(--({status}=I{i}))", count), "angka", _BULAT)


def _per_sasaran(kertas: Drawing, summary: CapaianSummary, source: FormulaSource, first: int) -> None:
    number, status, capaian = (source.column(k) for k in ("no", "status", "capaian"))
    kertas.put(1, _BARIS_TABEL, "Capaian per sasaran", "bagian")
    for column, text in enumerate(HEADERS, 1):
        kertas.put(column, _BARIS_TABEL + 1, text, "kepala")
    kertas.put(9, _BARIS_TABEL + 1, "Status Sasaran", "kepala")
    kertas.put(10, _BARIS_TABEL + 1, "Garis 100%", "kepala")
    kertas.heights[_BARIS_TABEL + 1] = 32
    row = first
    for sasaran in _bernomor(summary):
        total, tercapai, tidak = len(sasaran.indikator), sasaran.count(REACHED), sasaran.count(NOT_REACHED)
        applies = f'C{row}-COUNTIFS({number},A{row},{status},"{NOT_APPLICABLE}")'
        teks = source.cell("sasaran", sasaran.row) if sasaran.row else ""
        mean = displayed(sasaran.mean)
        rumus_rata = RERATA_OF_SASARAN_FORMULA.format(rentang=capaian, nomor_semua=number, nomor=f"A{row}")
        values: tuple[tuple[CellValue, str, str | None], ...] = (
            (Decimal(sasaran.number or 0), "tengah", _BULAT),
            (Formula(teks, sasaran.text) if teks else "", "teks", None),
            (
                Formula(f'COUNTIFS({number},A{row},{status},"?*")', Decimal(total)),
                "tengah",
                _BULAT,
            ),
            (Formula(f'COUNTIFS({number},A{row},{status},"{REACHED}")', Decimal(tercapai)), "tengah", _BULAT),
            (Formula(f'COUNTIFS({number},A{row},{status},"{NOT_REACHED}")', Decimal(tidak)), "tengah", _BULAT),
            (Formula(f"{applies}-D{row}-E{row}", Decimal(sasaran.open_count)), "tengah", _BULAT),
            (Formula(rumus_rata, "" if mean is None else mean), "angka", _PERSEN),
        )
        for column, (value, look, number_format) in enumerate(values, 1):
            kertas.put(column, row, value, look, number_format)
        reached = SASARAN_STATUS_FORMULA.format(tercapai=f"D{row}", tidak=f"E{row}", belum=f"F{row}")
        kertas.put(9, row, Formula(reached, sasaran.status), "tengah")
        kertas.put(10, row, Decimal(100), "tengah", _BULAT)
        kertas.fit(row, (sasaran.text, 2, 2))
        row += 1
    _jumlah(kertas, first, row)


def _jumlah(kertas: Drawing, first: int, row: int) -> None:
    """The last row: sums of the counts above it."""
    kertas.merge(f"A{row}:B{row}", "Jumlah", "jumlah")
    for column in range(3, 7):
        letter = "ABCDEFG"[column - 1]
        above = [kertas.cells[f"{letter}{r}"][0] for r in range(first, row)]
        value = sum((v.value for v in above if isinstance(v, Formula) and isinstance(v.value, Decimal)), Decimal(0))
        formula: CellValue = Formula(f"SUM({letter}{first}:{letter}{row - 1})", value) if row > first else Decimal(0)
        kertas.put(column, row, formula, "jumlah angka", _BULAT)
    kertas.put(7, row, None, "jumlah")


def _angka(rerata: Rerata) -> Decimal | str:
    return "" if rerata.value is None else rerata.value
