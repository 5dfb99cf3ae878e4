"""What of a sheet is not taken as it stands: cells far below its rows, characters that nobody can see, and too much."""

from collections.abc import Iterator

from xlkinerja.workbook.book import Problem
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.parts.tail import GAP
from xlkinerja.workbook.stream import SheetData, Tail

_NAMED = 5
#: Rows of a table; the fullest template prepares 2,000. Rows are compared with each other, which takes its time.
MAX_ROWS = 3_000
#: Kinds of the problems that are told here.
STRAY, CONTROLS = "sel_tersesat", "karakter_kendali"
LEFT_OUT = frozenset({STRAY, CONTROLS})


def refuse_many(name: str, rows: int) -> None:
    """Raises PackageError for a table of more rows than anybody fills, before they are read one by one."""
    if rows > MAX_ROWS:
        raise PackageError("terlalu_besar", f"lembar {name}, {rows} baris berisi, paling banyak {MAX_ROWS}")


def left_out(name: str, data: SheetData) -> Iterator[Problem]:
    """A problem for each: typed cells and formulas below the rows, texts with control characters."""
    if data.tail and (data.tail.typed or data.tail.formulas):
        yield _below(name, data.tail)
    if data.controls:
        cells = listed(data.controls, len(data.controls))
        yield Problem(
            CONTROLS,
            f"Sel {cells} memuat karakter yang tidak terlihat; karakter itu diabaikan.",
            "Ketik ulang teksnya, jangan disalin dari program lain.",
            name,
            data.controls[0],
        )


def _below(name: str, tail: Tail) -> Problem:
    where = f"jauh di bawah baris terakhir lembar «{name}» (lebih dari {GAP} baris kosong), sehingga tidak dibaca"
    first = (tail.typed or tail.formulas)[0]
    if tail.typed:
        pesan = f"Sel {listed(tail.typed, tail.typed_count)} berisi, {where}."
        if tail.formulas:
            pesan = f"{pesan[:-1]}; rumus terisi sampai {tail.formulas[-1]}."
    else:
        pesan = f"Rumus terisi dari {first} sampai {tail.formulas[-1]}, {where}."
    tindakan = f"Hapus isi baris {tail.first_row} ke bawah; bila memang isian, pindahkan ke bawah baris terakhir."
    return Problem(STRAY, pesan, tindakan, name, first)


def listed(cells: tuple[str, ...], count: int) -> str:
    """The first few addresses, and how many more there are."""
    named = ", ".join(cells[:_NAMED])
    return named if count <= _NAMED else f"{named}, dan {count - _NAMED} sel lain"
