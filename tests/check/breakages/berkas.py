"""Kinds of injected error in the file: formulas, links, what is hidden, unprotected or moved, copies, macros."""

from dataclasses import replace

from tests.addresses import ANG, PG, RE, formula, main
from tests.check.breakages.breaking import FILES, Broken, Expected, Kind, number, of
from xlkinerja.workbook.address import column_letter, column_number
from xlkinerja.workbook.book import Cell


def capaian_diketik(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["capaian"].number is not None)
    return row and Expected("XK007", RE, b.type(RE, row, "capaian", row["capaian"].number))


def galat_rumus(b: Broken) -> Expected | None:
    row, key = b.pick(b.rows(RE)), b.acak.choice(("target", "realisasi", "penyebab", "bukti"))
    return row and Expected("XK008", RE, b.type(RE, row, key, b.acak.choice(("#REF!", "#N/A", "#DIV/0!"))))


def baris_tersembunyi(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    row = b.pick(b.rows(file))
    b.state(file, main(file), hidden_rows=frozenset({row.number}))
    return Expected("XK011", file, f"A{row.number}")


def lembar_tersembunyi(b: Broken) -> Expected:
    b.state(RE, b.acak.choice((main(RE), ANG, PG)), visible=False)
    return Expected("XK011", RE)


def perlindungan_dilepas(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.state(file, main(file), protected=False)
    return Expected("XK012", file)


def macro_folder(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.books[file] = replace(b.books[file], macros=True)
    return Expected("XK014", file)


def tautan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    sel = b.set(RE, row, "realisasi", replace(row["realisasi"], formula="[2]Rekap!D7"))
    b.books[RE] = replace(b.books[RE], external_links=True)
    return Expected("XK013", RE, sel)


def kolom_pindah(b: Broken) -> Expected:
    """Standar Nasional is carried to the far left; every other column moves by one."""
    book = b.books[RE]
    table = book.tables[main(RE)]
    letters = {k: column_letter(column_number(h) + 1) for k, h in table.letters.items()}
    letters["standar_nasional"] = "A"
    b.books[RE] = replace(book, tables={**book.tables, main(RE): replace(table, letters=letters)})
    return Expected("XK010", RE, "A4")


def rumus_sendiri(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    if row is None:
        return None
    own = replace(row["capaian"], formula=formula(RE, "{realisasi}/{target}*100", row.number))
    return Expected("XK007", RE, b.set(RE, row, "capaian", own))


def rumus_belum_dihitung(b: Broken) -> Expected | None:
    row, key = b.pick(b.rows(RE)), b.acak.choice(("target", "realisasi", "bukti"))
    return row and Expected("XK015", RE, b.set(RE, row, key, Cell(row[key].ref, None, "A1+1")))


def tautan_bernama(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    formula = b.acak.choice(("'[Rekap TW IV.xlsx]Sheet1'!D7", "[rekap.xls]Lembar!$A$1", "'file:///D:/a.ods'#$S.A1"))
    return row and Expected("XK013", RE, b.set(RE, row, "realisasi", replace(row["realisasi"], formula=formula)))


def salinan_lembar(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.books[file] = replace(b.books[file], twins={f"{main(file)} (2)": (main(file), 3)})
    return Expected("XK016", file)


KINDS: tuple[Kind, ...] = (
    capaian_diketik, galat_rumus, baris_tersembunyi, lembar_tersembunyi, perlindungan_dilepas, macro_folder, tautan,
    kolom_pindah, rumus_sendiri, rumus_belum_dihitung, tautan_bernama, salinan_lembar,
)  # fmt: skip
