"""Angka dan kata-katanya dalam laporan tidak sama.

Mengapa: Angka yang ditulis juga dengan kata harus sama nilainya. Kata yang tidak tersusun sebagai bilangan tidak dapat
dibaca sebagai angka mana pun.

Contoh: Rp19.651.888.000 (sembilan belas milyar rupiah enam ratus lima puluh satu juta …); kata rupiah di tengah.

Perbaikan: Tulis ulang kata-katanya menurut angka yang benar.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.printed.narasi import statements
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import Cell, Hit, Hits, Laporan, Tingkat
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.terbilang import read_terbilang, terbilang

KODE = "XK720"
TINGKAT = Tingkat.ERROR
SUMBER = "Pedoman Umum Ejaan Bahasa Indonesia: bilangan yang ditulis dengan angka dan huruf harus sama"

_BRACKETS = re.compile(r"\s*([^()]*)\(([^()]+)\)\s*(.*)")


def check_report(laporan: Laporan) -> Hits:
    for p in statements(laporan):
        for cell, angka, words in _both(p.row["nilai"], p.row["terbilang"], p.value):
            if result := _wrong(angka, words):
                pesan, correct, tingkat = result
                yield Hit(
                    at_narasi(laporan, cell),
                    f"{p.letak}: {pesan}.",
                    "Tulis ulang kata-katanya menurut angka yang benar.",
                    tercetak=words,
                    seharusnya=correct,
                    also=(at_narasi(laporan, p.row["nilai"]),) if cell is not p.row["nilai"] else (),
                    tingkat=tingkat,
                )


def _both(value: Cell, words_cell: Cell, angka: Decimal | None) -> Iterator[tuple[Cell, Decimal, str]]:
    """Figures with their words: in a cell of their own, or in brackets behind the figure."""
    parts = _BRACKETS.fullmatch(value.text)
    if parts and _number_word(parts[2]):
        front = printed_value(Cell("", f"{parts[1]} {parts[3]}".strip()))
        if front is not None and front.value is not None:
            angka = front.value
            yield value, front.value, parts[2]
    if words_cell.text and angka is not None:
        yield words_cell, angka, words_cell.text


def _number_word(text: str) -> bool:
    """Whether words in brackets name a number, and not a remark."""
    number_words = {terbilang(n) for n in range(1, 12)} | {
        "puluh",
        "belas",
        "ratus",
        "ribu",
        "juta",
        "miliar",
        "milyar",
    }
    return bool(number_words & set(text.casefold().replace("-", " ").split()))


def _wrong(angka: Decimal, words: str) -> tuple[str, str, Tingkat | None] | None:
    try:
        correct = terbilang(angka)
    except ValueError:
        return None
    parts = words.casefold().split()
    for candidate in (words, " ".join(parts[:-1])):  # "sembilan belas orang"
        try:
            number = read_terbilang(candidate)
        except ValueError:
            continue
        if number == angka:
            return None
        return f"angkanya {write_angka(angka)}, kata-katanya «{words}» ({write_angka(number)})", correct, None
    without_units = [k for k in parts if k not in ("rupiah", "persen")]
    try:
        agrees = read_terbilang(" ".join(without_units)) == angka
    except ValueError:
        agrees = False
    if agrees:
        pesan = f"«{words}» bernilai {write_angka(angka)}, tetapi kata rupiah atau persen berdiri di tengah bilangan"
        return pesan, correct, Tingkat.WARNING
    return f"«{words}» tidak tersusun sebagai bilangan; angkanya {write_angka(angka)}", correct, None
