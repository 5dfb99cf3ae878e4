"""Kinds of injected error in what was left out."""

from dataclasses import replace

from tests.addresses import PK, RE, at, main
from tests.check.breakages.breaking import FILES, Broken, Expected, Kind
from xlkinerja.workbook.book import Cell


def definisi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK802", RE, b.type(RE, row, b.acak.choice(("definisi", "sumber_data")), None))


def bukti_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK803", RE, b.type(RE, row, "bukti", None))


def renstra_kosong(b: Broken) -> Expected:
    for row in b.rows(RE):
        b.type(RE, row, "target_renstra", None)
    return Expected("XK801", RE, at(RE, "target_renstra").sel)


def realisasi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK806", RE, b.type(RE, row, "realisasi", None))


def indikator_dikosongkan(b: Broken) -> Expected | None:
    file = b.acak.choice(FILES)
    for row in b.rows(file):
        b.type(file, row, "indikator", None)
    table = b.books[file].tables[main(file)]
    return Expected("XK804", file, table.header("indikator"))


def nama_indikator_hilang(b: Broken) -> Expected | None:
    rows = b.rows(PK)
    return Expected("XK805", PK, b.type(PK, rows[-1], "indikator", None)) if len(rows) > 3 else None


def sasaran_tanpa_indikator(b: Broken) -> Expected:
    """A sasaran below the table, without a row of its own."""
    table = b.books[RE].tables[main(RE)]
    last = table.rows[-1]
    number, text = last.number + 1, "Meningkatnya layanan keliling"
    cells = {k: Cell(f"{h}{number}", text if k == "sasaran" else None) for k, h in table.letters.items()}
    for key in ("no", "keadaan", "dasar", "capaian", "kategori", "status"):
        cells[key] = replace(cells[key], formula=last[key].formula)
    b.replace_rows(RE, [*table.rows, replace(last, number=number, cells=cells, carried={"sasaran": text})])
    return Expected("XK807", RE, cells["sasaran"].ref)


KINDS: tuple[Kind, ...] = (
    definisi_kosong, bukti_kosong, renstra_kosong, realisasi_kosong, indikator_dikosongkan, nama_indikator_hilang,
    sasaran_tanpa_indikator,
)  # fmt: skip
