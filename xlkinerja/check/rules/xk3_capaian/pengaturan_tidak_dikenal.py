"""Isian Pengaturan kosong atau tidak ada dalam daftar pilihannya.

Mengapa: Rumus capaian membaca rumus minimal, batas, desimal, dan dasar rata-rata dari lembar Pengaturan. Isian yang
tidak dikenal dianggap tidak ada dan bawaannya yang dipakai, tanpa tanda apa pun di lembar Realisasi. Batas di bawah 100
membuat tidak satu indikator pun tercapai. Isian yang kosong satu temuan bersama.

Contoh: Rumus indikator minimal tertulis «LAN 239»; pilihannya Rumus LAN dan Rasio, dan yang
dipakai Rumus LAN.

Perbaikan: Pilih dari daftar pada sel itu.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Tingkat, with_and
from xlkinerja.check.values.choices import entries, nearest, with_or
from xlkinerja.check.values.texts import visible, with_spaces
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import SETTING_WORDS
from xlkinerja.kinerja.reached import meets
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.layout import FormField
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION

KODE = "XK311"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja: daftar pilihan pada lembar Referensi"
YIELDS_TO = {"XK008": "sel"}


def check_book(book: Book) -> Hits:
    is_printed = book.document is not None and book.document.printed  # which draws no Ikhtisar
    settings = [
        (f, book.pengaturan[f.key])
        for f in (*PENGATURAN.fields, *PRESENTATION.fields)
        if f.choices and f.strict and f.key in book.pengaturan and not (is_printed and f.look)
    ]
    # whether an empty scale lacks is for XK312 to say: it may have been typed into its table; looks have defaults
    optional = ("skala", *PRESENTATION.by_key)
    unset = [(f, c) for f, c in settings if f.key not in optional and c.empty and c.formula is None]
    if unset:
        used = ", ".join(_used(book, f) for f, _ in unset)
        yield Hit.at(
            [_place(book, cell) for _, cell in unset],
            f"{with_and(f.label for f, _ in unset)} belum dipilih; yang dipakai sekarang {used}.",
            "Pilih dari daftar pada sel itu.",
            seharusnya=used,
            tingkat=Tingkat.WARNING,
        )
    for field in (f for f in PENGATURAN.fields if f.figure):
        cell = book.pengaturan.get(field.key)
        if cell is not None and isinstance(cell.value, bool):
            yield _truth(book, field, cell)
    for field, cell in settings:
        if not cell.empty:
            yield from _number(book, field, cell) if field.figure else _text(book, field, cell)


def _place(book: Book, cell: Cell) -> Place:
    return Place(book, PENGATURAN.name, cell.ref)


def _text(book: Book, field: FormField, cell: Cell) -> Hits:
    choices = entries(field.choices)
    written = cell.text or str(cell.value)
    as_read = cell.text if field.look else str(cell.value)  # susun minds no blanks around the word of a look
    if SETTING_WORDS.get(as_read.lower(), as_read).casefold() in {p.casefold() for p in choices}:
        return
    similar = nearest(visible(written), choices)
    yield Hit(
        _place(book, cell),
        f"{field.label} tertulis «{visible(written)}»{with_spaces(cell.value, similar)}, yang tidak ada dalam daftar; "
        f"yang dipakai sekarang {_used(book, field)}.",
        f"Pilih {similar or with_or(choices)} dari daftar.",
        written,
        similar or with_or(choices),
        tingkat=Tingkat.WARNING if field.key == "skala" or field.look else None,
    )


def _truth(book: Book, field: FormField, cell: Cell) -> Hit:
    shown = "BENAR (TRUE)" if cell.value else "SALAH (FALSE)"
    return Hit(
        _place(book, cell),
        f"{field.label} berisi nilai {shown}, bukan angka; yang dipakai sekarang {_used(book, field)}.",
        f"Pilih {with_or(entries(field.choices))} dari daftar." if field.choices else "Ketik angkanya, misalnya 100.",
        shown,
        "angka",
    )


def _number(book: Book, field: FormField, cell: Cell) -> Hits:
    value, choices = cell.number, with_or(entries(field.choices))
    if value is None:
        return
    tingkat = None
    if field.key == "batas" and not meets(value):
        reason = "capaian tidak pernah mencapai 100, sehingga tidak satu indikator pun tercapai"
    elif field.key == "desimal" and value not in {Decimal(d) for d in entries(field.choices)}:
        reason, tingkat = f"pilihannya {choices}; yang dipakai sekarang {_used(book, field)}", Tingkat.WARNING
    else:
        return
    shown = write_angka(value)
    pesan, tindakan = f"{field.label} {shown}: {reason}.", f"Pilih {choices} dari daftar."
    yield Hit(_place(book, cell), pesan, tindakan, shown, choices, tingkat=tingkat)


def _used(book: Book, field: FormField) -> str:
    """What the formulas and `susun` take for an entry that is missing or unknown."""
    if field.key == "skala":
        return "isi tabel skala di bawahnya"
    return str(book_aturan(book).decimals) if field.key == "desimal" else str(field.default)
