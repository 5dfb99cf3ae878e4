"""Angka dan kata-katanya dalam laporan tidak sama.

Mengapa: Angka yang ditulis juga dengan kata harus sama nilainya. Kata yang tidak tersusun sebagai bilangan tidak dapat
dibaca sebagai angka mana pun.

Contoh: Rp19.651.888.000 (sembilan belas milyar rupiah enam ratus lima puluh satu juta …); kata rupiah di tengah.

Perbaikan: Tulis ulang kata-katanya menurut angka yang benar.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import Cell, Hit, Hits, Laporan, Tingkat
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.terbilang import read_terbilang, terbilang

KODE = "XK720"
TINGKAT = Tingkat.ERROR
SUMBER = "Pedoman Umum Ejaan Bahasa Indonesia: bilangan yang ditulis dengan angka dan huruf harus sama"

_BRACKETS = re.compile(r"\s*([^()]*)\(([^()]+)\)\s*(.*)")
#: Words in brackets that have none of these are a remark.
_NUMBER_WORDS = {*map(terbilang, range(1, 12)), *["puluh", "belas", "ratus", "ribu", "juta", "miliar", "milyar"]}


def check_report(laporan: Laporan) -> Hits:
    for p in statements(laporan):
        for column, angka, words in _both(p):
            if result := _wrong(angka, words):
                pesan, correct, tingkat = result
                yield Hit(
                    p.at(column),
                    f"{p.letak}: {pesan}.",
                    "Tulis ulang kata-katanya menurut angka yang benar.",
                    tercetak=words,
                    seharusnya=correct,
                    also=(p.place,) if column != "nilai" else (),
                    tingkat=tingkat,
                )


def _both(p: Statement) -> Iterator[tuple[str, Decimal, str]]:
    """Figures with their words: in a cell of their own, or in brackets behind the figure."""
    angka, words = p.value, p.row["terbilang"].text
    parts = _BRACKETS.fullmatch(p.row["nilai"].text)
    if parts and _NUMBER_WORDS & set(parts[2].casefold().replace("-", " ").split()):
        front = printed_value(Cell("", f"{parts[1]} {parts[3]}".strip()))
        if front is not None and front.value is not None:
            angka = front.value
            yield "nilai", angka, parts[2]
    if words and angka is not None:
        yield "terbilang", angka, words


def _wrong(angka: Decimal, words: str) -> tuple[str, str, Tingkat | None] | None:
    try:
        correct = terbilang(angka)
    except ValueError:
        return None
    parts = words.casefold().split()
    for candidate in (words, " ".join(parts[:-1])):  # "sembilan belas orang"
        number = _number(candidate)
        if number == angka:
            return None
        if number is not None:
            return f"angkanya {write_angka(angka)}, kata-katanya «{words}» ({write_angka(number)})", correct, None
    if _number(" ".join(k for k in parts if k not in ("rupiah", "persen"))) == angka:
        pesan = f"«{words}» bernilai {write_angka(angka)}, tetapi kata rupiah atau persen berdiri di tengah bilangan"
        return pesan, correct, Tingkat.WARNING
    return f"«{words}» tidak tersusun sebagai bilangan; angkanya {write_angka(angka)}", correct, None


def _number(words: str) -> Decimal | None:
    try:
        return read_terbilang(words)
    except ValueError:
        return None
