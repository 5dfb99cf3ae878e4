"""Whatever stands in a table is taken, stands in a title or header, or is listed: nothing goes silently."""

import random

import pytest

from tests.intake.layouts import grid, title
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.cells import filled, is_numbering, shown

_HEADERS = ("No", "Sasaran", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "%", "Program",
            "Pagu", "Anggaran", "Kegiatan", "Triwulan I", "2023", "Satuan", "Apa saja", "Ket", "")  # fmt: skip
_CELLS = ("1", "2", "97,5%", "8 kali", "Rp1.000.000", "Meningkatnya layanan", "Jumlah laporan yang tepat waktu",
          "Jumlah", "JUMLAH", "WTP", "", "", "", "Catatan: x", "lanjutan kalimat", "v", "Kepala Dinas")  # fmt: skip


def _tables(seed):
    """One or two tables of random headers and cells, some of them merged."""
    chance = random.Random(seed)
    width = chance.randint(2, 7)
    rows = []
    for _ in range(chance.randint(1, 3)):
        rows += [[chance.choice(_HEADERS) for _ in range(width)] for _ in range(chance.choice((1, 1, 2)))]
        rows += [[chance.choice(_CELLS) for _ in range(chance.choice((width, width, 1)))]
                 for _ in range(chance.randint(1, 5))]  # fmt: skip
    top, left = chance.randrange(len(rows)), chance.randrange(width)
    merge = (top, left, chance.randint(1, min(3, len(rows) - top)), chance.randint(1, width - left))
    one = grid([*rows, [""] * width], [merge] if chance.random() < 0.6 else [])
    return [one] if chance.random() < 0.6 else [title("PERJANJIAN KINERJA"), one, grid(rows[1:], number=2)]


@pytest.mark.parametrize("start", range(0, 600, 100))
def test_every_text_is_found_again(start):
    """In a row, a total, the money of a PK, a header, a line around the tables, or in the list of what was left."""
    for seed in range(start, start + 100):
        blocks = _tables(seed)
        intake = take(blocks, 2024, random.Random(seed).choice(["", "pk", "rkt"]))
        kept = [one.text for one in everything_left(intake)] + intake.lines
        for table in intake.tables:
            kept += [t for texts in table.header.texts for t in texts] + [*table.found.total.values()]
            kept += [t for row in (*table.found.rows, *table.money) for t in row.values()]
        everything = "\n".join(kept)
        tables = [b for b in blocks if hasattr(b, "rows")]
        texts = {shown(s.cell) for b in tables for row in b.rows if not is_numbering(row) for s in filled(row)}
        # the header of a table of money goes with the table into the PK above
        assert {t for t in texts if t not in everything} <= {"No", "Program", "Anggaran", "Pagu"}, seed
