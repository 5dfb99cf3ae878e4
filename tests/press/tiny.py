"""Two tiny forms, for what the machinery does with any: a statement that two sign, and a table with bands."""

from collections.abc import Mapping
from decimal import Decimal

from xlkinerja.pages.blocks import (
    Block,
    Box,
    Chart,
    Heading,
    Line,
    PageTable,
    Paragraph,
    Series,
    Signatory,
    Signatures,
    Space,
)
from xlkinerja.pages.form import Page

WHOSE = "KPU Kabupaten Contoh, KPU, 2024"
FIRST = Signatory("Pihak Pertama", "Sekretaris KPU Kabupaten Contoh", "…………", "Pembina", "19700101 199001 1 001")
SECOND = Signatory("Pihak Kedua", "Ketua KPU Kabupaten Contoh", "…………")
PROMISE = "Pihak pertama berjanji akan mewujudkan target kinerja."


def statement(promise: str = PROMISE) -> Page:
    """A heading, two paragraphs, a table of names, and the signatures of two."""
    names = PageTable((Line((Box("Nama", "paragraf"), Box(":", "paragraf"), Box("…………", "paragraf"))),))
    blocks: tuple[Block, ...] = (
        Heading("PERJANJIAN KINERJA TAHUN 2024", "judul"),
        Space(),
        Paragraph("Yang bertanda tangan di bawah ini:"),
        names,
        Paragraph(promise),
        Space(),
        Signatures((SECOND, FIRST), "Contoh, 2 Januari 2024"),
    )
    return Page((14.0, 3.0, 73.0), blocks)


def table(sasaran: int, indikator: int = 2, *, chart: bool = False, text: str = "Indikator") -> Page:
    """A table with a band over each sasaran, whose cell is merged over its indikator, and one who signs it."""
    lines = [Line(tuple(Box(head, "kepala") for head in ("No", "Sasaran", "Indikator", "Target", "Alasan")))]
    for number in range(1, sasaran + 1):
        lines.append(Line((Box(f"Program {number}", "pita", columns=5),), kept=True))
        for n in range(1, indikator + 1):
            row = (Box(f"{text} {number}.{n}", "teks"), Box(Decimal(number * n), "tengah", "0"), Box("", "teks"))
            front = (
                Box(Decimal(number), "tengah", "0", rows=indikator),
                Box(f"Sasaran {number}", "teks", rows=indikator),
            )
            lines.append(Line((*front, *row)) if n == 1 else Line(row, first=3))
    figures = (Chart("Grafik", ("2023", "2024"), (Series("Pagu", (Decimal(5), Decimal(7))),)),) if chart else ()
    blocks = (
        Heading("LAMPIRAN", "judul"),
        PageTable(tuple(lines), heads=1),
        Space(),
        *figures,
        Signatures((FIRST._replace(role=""),), "Contoh, 2 Januari 2024"),
    )
    return Page((6.0, 30.0, 40.0, 12.0, 20.0), blocks)


def pages(sasaran: int = 3, **how: object) -> Mapping[str, Page]:
    """Both forms by the titles of their sheets."""
    return {"Pernyataan": statement(), "Lampiran": table(sasaran, **how)}  # type: ignore[arg-type]
