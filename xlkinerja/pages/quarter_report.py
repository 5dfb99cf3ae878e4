"""The report of a quarter: target and realisasi up to it, capaian, kendala and what follows."""

from collections.abc import Iterator, Sequence

from xlkinerja.kinerja.capaian import DEFAULT_ATURAN, Aturan
from xlkinerja.pages.blocks import Box, Line, PageTable, Paragraph, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_capaian import capaian_box, capaian_head, measured_by
from xlkinerja.pages.form_head import DOTS, head, sasaran_head, signature
from xlkinerja.pages.form_quarters import DONE, Action, Standing, actions, figure_box, standing, stands
from xlkinerja.pages.form_rows import column_numbers, merged_box, text_box, value_box, words
from xlkinerja.pages.presentation import Presentation, presentation
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.summary.quarters import NUMBERS
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

#: Sasaran, indikator, kegiatan, target of the year, target and realisasi up to the quarter, capaian, kendala, tindak
#: lanjut.
_WIDTHS = (22.0, 26.0, 20.0, 11.0, 11.0, 11.0, 11.0, 20.0, 20.0)
_TARGET, _PLANNED, _DONE = 3, 4, 5
_DOTS = DOTS[:12]


def quarter_page(papers: Papers, quarter: int) -> Page | None:
    """The report of a quarter, 1 to 4; None where nothing is realised in it nor later.

    A quarter that was passed over says so. Kendala and Tindak Lanjut stand in the workbook once for all quarters, so
    they are those of the last one that is realised; the reports of earlier ones leave room for them.
    """
    book = papers.rencana_aksi
    rows = actions(book.main) if book is not None else ()
    filled = [q for q in NUMBERS if stands(rows, DONE, q)]
    if book is None or not filled or quarter > filled[-1]:
        return None
    titles = [f"Laporan Kinerja Triwulan {TRIWULAN[quarter - 1]}", f"Tahun {book.tahun}" if book.tahun else ""]
    blocks = list(head(book, *titles))
    if quarter in filled:
        heads = (
            Line(tuple(_heads(papers, quarter, sasaran_head(papers, book)))),
            column_numbers(*(1 for _ in _WIDTHS)),
        )
        aturan, how = _settings(papers)
        measured = [standing(action.entry.row, quarter, aturan) for action in rows]
        lines = _lines(rows, measured, aturan, how, told=quarter == filled[-1])
        means = measured_by(aturan, (one.result for one in measured), len(_WIDTHS))
        blocks.append(PageTable((*heads, *lines, *means), len(heads)))
    else:
        blocks.append(Paragraph(f"Realisasi triwulan {TRIWULAN[quarter - 1]} belum diisi."))
    # Identitas has the day on which the plan was signed
    signed = signature(book)._replace(place=f"{book.identity('tempat') or _DOTS}, {_DOTS}")
    return Page(_WIDTHS, (*blocks, Space(), signed), landscape=True)


def _settings(papers: Papers) -> tuple[Aturan, Presentation]:
    """Those of the Realisasi of the same year, which the year's capaian goes by as well."""
    if papers.realisasi is None:
        return DEFAULT_ATURAN, Presentation()
    return book_aturan(papers.realisasi), presentation(papers.realisasi)


def _heads(papers: Papers, quarter: int, sasaran: str) -> Iterator[Box]:
    until = f"s.d. TW {TRIWULAN[quarter - 1]}"
    capaian = capaian_head(_settings(papers)[1])
    figures = ("Target Setahun", f"Target {until}", f"Realisasi {until}", capaian)
    for text in (sasaran, "Indikator Kinerja", "Kegiatan", *figures, "Kendala", "Tindak Lanjut"):
        yield Box(text, "kepala", text=text)


def _lines(
    rows: Sequence[Action], measured: Sequence[Standing], aturan: Aturan, how: Presentation, *, told: bool
) -> Iterator[Line]:
    for (entry, sasaran_rows, indikator_rows), one in zip(rows, measured, strict=True):
        row = entry.row
        front = [merged_box(entry.sasaran, sasaran_rows)] if sasaran_rows else []
        front += [merged_box(words(row["indikator"]), indikator_rows)] if indikator_rows else []
        yield Line(
            (
                *front,
                text_box(row["kegiatan"]),
                value_box(row, "target", _WIDTHS[_TARGET], upper="target_maksimum"),
                figure_box(one.target, one.target_unit, _WIDTHS[_PLANNED], one.upper),
                figure_box(one.realisasi, one.realisasi_unit, _WIDTHS[_DONE]),
                capaian_box(one.result, aturan, how),
                *(text_box(row[key]) if told else Box("", "teks") for key in ("kendala", "tindak_lanjut")),
            ),
            first=3 - len(front),
        )
