"""The sheet Ringkasan: averages, counts, budget, a chart, and one row per sasaran; all formulas over Realisasi."""

from decimal import Decimal

from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import STATUS, TERCAPAI, TIDAK_BERLAKU, TIDAK_TERCAPAI
from xlkinerja.kinerja.rerata import RUMUS_RERATA, RUMUS_RERATA_SATU_SASARAN, Rerata
from xlkinerja.kinerja.skala import DI_LUAR_SKALA
from xlkinerja.pages.drawing import Drawing
from xlkinerja.summary.anggaran import TotalAnggaran, rumus_total
from xlkinerja.summary.counting import RUMUS_STATUS_SASARAN, RingkasanCapaian, Sasaran, tampil
from xlkinerja.summary.sources import Source
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.patch import CellValue, ChartData, Formula, SeriesRef
from xlkinerja.workbook.sheets.drawn import RINGKASAN
from xlkinerja.workbook.sheets.pengaturan import BARIS_SKALA
from xlkinerja.workbook.template_text import RUMUS_KANTOR, kantor

_BARIS_TABEL = (RINGKASAN.chart_rows or (0, 0))[1] + 2
#: The first row of the table per sasaran.
BARIS_PERTAMA = _BARIS_TABEL + 2
#: Rows of the two averages, of the counts below them and of the amounts of money; values stand in column C.
_BARIS_RERATA = {"indikator": 6, "sasaran": 7}
_BARIS_JUMLAH, _BARIS_ANGGARAN = 8, 15
#: Where other sheets find the average per sasaran.
RERATA_PER_SASARAN = f"'{RINGKASAN.name}'!$C${_BARIS_RERATA['sasaran']}"
KEPALA = ("No", "Sasaran", "Indikator", "Tercapai", "Tidak Tercapai", "Belum Dinilai", "Rata-rata Capaian (%)")
_PERSEN, _RUPIAH, _BULAT = "#,##0.00", "#,##0", "0"


def draw(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran, source: Source, budget: Source | None) -> Drawing:
    """The whole sheet, each formula with its value."""
    kertas = Drawing(RINGKASAN.widths)
    kertas.put(1, 1, RINGKASAN.title, "judul")
    kertas.put(1, 2, Formula(RUMUS_KANTOR, kantor(book.identity("satker"), book.identity("tahun"))), "subjudul")
    kebijakan = _kebijakan(ringkas)
    kertas.merge("A3:J3", kebijakan, "paragraf")
    kertas.fit(3, (kebijakan, 1, 10), size=11)
    first = BARIS_PERTAMA
    last = first + max(len(_bernomor(ringkas)), 1) - 1
    _capaian(kertas, ringkas, source, f"$G${first}:$G${last}")
    if budget:
        _anggaran(kertas, total, budget)
    _hitungan(kertas, book, ringkas, source)
    _per_sasaran(kertas, ringkas, source, first)
    return kertas


def chart(ringkas: RingkasanCapaian) -> ChartData:
    """Ranges and values of the chart: one bar per sasaran, and the line at 100."""
    baris = _bernomor(ringkas)
    first = BARIS_PERTAMA
    last = first + max(len(baris), 1) - 1

    def area(letter: str) -> str:
        return f"'{RINGKASAN.name}'!${letter}${first}:${letter}${last}"

    return ChartData(
        SeriesRef(area("A"), [Decimal(s.nomor or 0) for s in baris] or [None]),
        [
            SeriesRef(area("G"), [tampil(s.rata) for s in baris] or [None]),
            SeriesRef(area("J"), [Decimal(100) for _ in baris] or [None]),
        ],
    )


def _bernomor(ringkas: RingkasanCapaian) -> list[Sasaran]:
    return [s for s in ringkas.sasaran if s.nomor is not None]


def _kebijakan(ringkas: RingkasanCapaian) -> str:
    aturan = ringkas.aturan
    batas = "tanpa batas atas" if aturan.batas is None else f"dibatasi {tulis_angka(aturan.batas)}%"
    return (
        f"Dihitung dengan rumus indikator minimal {aturan.profil_minimal}, capaian {batas}, "
        f"{aturan.desimal} desimal, rata-rata resmi per {aturan.dasar_rerata}. "
        "Angka berupa rumus atas lembar Realisasi dan Anggaran; jangan ditimpa."
    )


def _baris(kertas: Drawing, row: int, label: str, value: CellValue, note: str, number_format: str) -> None:
    kertas.merge(f"A{row}:B{row}", label, "teks")
    kertas.merge(f"C{row}:E{row}", value, "angka", number_format)
    kertas.merge(f"F{row}:G{row}", note, "teks")
    kertas.fit(row, (label, 1, 2), (note, 6, 7))


def _capaian(kertas: Drawing, ringkas: RingkasanCapaian, source: Source, rata: str) -> None:
    capaian = source.column("capaian")
    kertas.put(1, 5, "Capaian", "bagian")
    _baris(
        kertas, _BARIS_RERATA["indikator"], "Rata-rata capaian per indikator (%)",
        Formula(RUMUS_RERATA.format(rentang=capaian), _angka(ringkas.per_indikator)),
        f"{ringkas.per_indikator.dihitung} indikator", _PERSEN,
    )  # fmt: skip
    _baris(
        kertas, _BARIS_RERATA["sasaran"], "Rata-rata capaian per sasaran (%)",
        Formula(RUMUS_RERATA.format(rentang=rata), _angka(ringkas.per_sasaran)),
        f"{ringkas.per_sasaran.dihitung} sasaran", _PERSEN,
    )  # fmt: skip
    rows = (
        ("Jumlah sasaran", f"MAX({source.column('no')})", ringkas.jumlah_sasaran),
        ("Jumlah indikator", f"COUNTA({source.column('indikator')})", ringkas.jumlah_indikator),
        ("Indikator dengan capaian di atas 100%", f'COUNTIF({capaian},">100")', ringkas.di_atas),
        ("Indikator dengan capaian tepat 100%", f"COUNTIF({capaian},100)", ringkas.tepat),
        ("Indikator dengan capaian di bawah 100%", f'COUNTIF({capaian},"<100")', ringkas.di_bawah),
    )
    for row, (label, formula, value) in enumerate(rows, _BARIS_JUMLAH):
        _baris(kertas, row, label, Formula(formula, Decimal(value)), "", _BULAT)


def _anggaran(kertas: Drawing, total: TotalAnggaran, budget: Source) -> None:
    kertas.put(1, _BARIS_ANGGARAN - 1, "Anggaran", "bagian")
    pagu, realisasi = f"C{_BARIS_ANGGARAN}", f"C{_BARIS_ANGGARAN + 1}"
    both = f"AND(ISNUMBER({pagu}),ISNUMBER({realisasi}))"
    persen = f'IF({both},IF({pagu}>0,ROUND(ROUND({realisasi}/{pagu}*100,9),2),""),"")'
    rows: tuple[tuple[str, str, Decimal | None, str], ...] = (
        ("Pagu (Rp)", rumus_total(budget, "pagu"), total.pagu, _RUPIAH),
        ("Realisasi (Rp)", rumus_total(budget, "realisasi"), total.realisasi, _RUPIAH),
        ("Persen realisasi (%)", persen, total.persen, _PERSEN),
        ("Sisa anggaran (Rp)", f'IF({both},ROUND({pagu}-{realisasi},2),"")', total.sisa, _RUPIAH),
    )
    for row, (label, formula, value, number_format) in enumerate(rows, _BARIS_ANGGARAN):
        _baris(kertas, row, label, Formula(formula, "" if value is None else value), "", number_format)


def _hitungan(kertas: Drawing, book: Book, ringkas: RingkasanCapaian, source: Source) -> None:
    """Right block: indikator per kategori and per status."""
    kategori, status = source.column("kategori"), source.column("status")
    kertas.put(9, 5, "Kategori", "kepala")
    kertas.put(10, 5, "Indikator", "kepala")
    skala = book.skala
    letter = skala.letters.get("kategori") if skala else None
    for i in range(BARIS_SKALA):
        row = 6 + i
        if skala is None or letter is None:
            continue
        cell = f"'{skala.sheet}'!${letter}${skala.header_row + 1 + i}"
        name = next((r["kategori"].text for r in skala.rows if r.number == skala.header_row + 1 + i), "")
        count = Decimal(ringkas.kategori.get(name, 0)) if name else ""
        kertas.put(9, row, Formula(f'IF({cell}="","",{cell})', name), "teks")
        kertas.put(10, row, Formula(f'IF(I{row}="","",SUMPRODUCT(--({kategori}=I{row})))', count), "angka", _BULAT)
    row = 6 + BARIS_SKALA
    kertas.put(9, row, DI_LUAR_SKALA, "teks")
    count = Decimal(ringkas.kategori[DI_LUAR_SKALA])
    kertas.put(10, row, Formula(f"SUMPRODUCT(--({kategori}=I{row}))", count), "angka", _BULAT)
    kertas.put(9, row + 1, "Status", "kepala")
    kertas.put(10, row + 1, "Indikator", "kepala")
    for i, name in enumerate(STATUS, row + 2):
        kertas.put(9, i, name, "teks")
        count = Decimal(ringkas.status[name])
        kertas.put(10, i, Formula(f"SUMPRODUCT(--({status}=I{i}))", count), "angka", _BULAT)


def _per_sasaran(kertas: Drawing, ringkas: RingkasanCapaian, source: Source, first: int) -> None:
    nomor, status, capaian = (source.column(k) for k in ("no", "status", "capaian"))
    kertas.put(1, _BARIS_TABEL, "Capaian per sasaran", "bagian")
    for column, text in enumerate(KEPALA, 1):
        kertas.put(column, _BARIS_TABEL + 1, text, "kepala")
    kertas.put(9, _BARIS_TABEL + 1, "Status Sasaran", "kepala")
    kertas.put(10, _BARIS_TABEL + 1, "Garis 100%", "kepala")
    kertas.heights[_BARIS_TABEL + 1] = 32
    row = first
    for sasaran in _bernomor(ringkas):
        jumlah, tercapai, tidak = len(sasaran.indikator), sasaran.jumlah(TERCAPAI), sasaran.jumlah(TIDAK_TERCAPAI)
        berlaku = f'C{row}-COUNTIFS({nomor},A{row},{status},"{TIDAK_BERLAKU}")'
        teks = source.cell("sasaran", sasaran.baris) if sasaran.baris else ""
        rata = tampil(sasaran.rata)
        rumus_rata = RUMUS_RERATA_SATU_SASARAN.format(rentang=capaian, nomor_semua=nomor, nomor=f"A{row}")
        values: tuple[tuple[CellValue, str, str | None], ...] = (
            (Decimal(sasaran.nomor or 0), "tengah", _BULAT),
            (Formula(teks, sasaran.teks) if teks else "", "teks", None),
            (
                Formula(f'COUNTIFS({nomor},A{row},{status},"?*")', Decimal(jumlah)),
                "tengah",
                _BULAT,
            ),
            (Formula(f'COUNTIFS({nomor},A{row},{status},"{TERCAPAI}")', Decimal(tercapai)), "tengah", _BULAT),
            (Formula(f'COUNTIFS({nomor},A{row},{status},"{TIDAK_TERCAPAI}")', Decimal(tidak)), "tengah", _BULAT),
            (Formula(f"{berlaku}-D{row}-E{row}", Decimal(sasaran.belum)), "tengah", _BULAT),
            (Formula(rumus_rata, "" if rata is None else rata), "angka", _PERSEN),
        )
        for column, (value, look, number_format) in enumerate(values, 1):
            kertas.put(column, row, value, look, number_format)
        reached = RUMUS_STATUS_SASARAN.format(tercapai=f"D{row}", tidak=f"E{row}", belum=f"F{row}")
        kertas.put(9, row, Formula(reached, sasaran.status), "tengah")
        kertas.put(10, row, Decimal(100), "tengah", _BULAT)
        kertas.fit(row, (sasaran.teks, 2, 2))
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
    return "" if rerata.nilai is None else rerata.nilai
