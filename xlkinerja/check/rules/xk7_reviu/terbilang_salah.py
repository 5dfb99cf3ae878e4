"""Angka dan kata-katanya dalam laporan tidak sama.

Mengapa: Angka yang ditulis juga dengan kata harus sama nilainya. Kata yang tidak tersusun sebagai bilangan tidak dapat
dibaca sebagai angka mana pun.

Contoh: Rp19.651.888.000 (sembilan belas milyar rupiah enam ratus lima puluh satu juta …); kata rupiah di tengah.

Perbaikan: Tulis ulang kata-katanya menurut angka yang benar.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.narasi import statements
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.terbilang import read_terbilang, terbilang
from xlkinerja.workbook.book import Cell

KODE = "XK720"
TINGKAT = Tingkat.ERROR
SUMBER = "Pedoman Umum Ejaan Bahasa Indonesia: bilangan yang ditulis dengan angka dan huruf harus sama"

_KURUNG = re.compile(r"\s*([^()]*)\(([^()]+)\)\s*(.*)")


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    for p in statements(laporan):
        for cell, angka, kata in _both(p.row["nilai"], p.row["terbilang"], p.value):
            if result := _wrong(angka, kata):
                pesan, correct, tingkat = result
                yield Hit(
                    at_narasi(laporan, cell),
                    f"{p.letak}: {pesan}.",
                    "Tulis ulang kata-katanya menurut angka yang benar.",
                    tercetak=kata,
                    seharusnya=correct,
                    also=(at_narasi(laporan, p.row["nilai"]),) if cell is not p.row["nilai"] else (),
                    tingkat=tingkat,
                )


def _both(value: Cell, kata: Cell, angka: Decimal | None) -> Iterator[tuple[Cell, Decimal, str]]:
    """Figures with their words: in a cell of their own, or in brackets behind the figure."""
    parts = _KURUNG.fullmatch(value.text)
    if parts and _number_word(parts[2]):
        front = printed_value(Cell("", f"{parts[1]} {parts[3]}".strip()))
        if front is not None and front.value is not None:
            angka = front.value
            yield value, front.value, parts[2]
    if kata.text and angka is not None:
        yield kata, angka, kata.text


def _number_word(text: str) -> bool:
    """Whether words in brackets name a number, and not a remark."""
    angka = {terbilang(n) for n in range(1, 12)} | {"puluh", "belas", "ratus", "ribu", "juta", "miliar", "milyar"}
    return bool(angka & set(text.casefold().replace("-", " ").split()))


def _wrong(angka: Decimal, kata: str) -> tuple[str, str, Tingkat | None] | None:
    try:
        correct = terbilang(angka)
    except ValueError:
        return None
    parts = kata.casefold().split()
    for candidates in (kata, " ".join(parts[:-1])):  # "sembilan belas orang"
        try:
            dibaca = read_terbilang(candidates)
        except ValueError:
            continue
        if dibaca == angka:
            return None
        return f"angkanya {write_angka(angka)}, kata-katanya «{kata}» ({write_angka(dibaca)})", correct, None
    tanpa = [k for k in parts if k not in ("rupiah", "persen")]
    try:
        sama = read_terbilang(" ".join(tanpa)) == angka
    except ValueError:
        sama = False
    if sama:
        pesan = f"«{kata}» bernilai {write_angka(angka)}, tetapi kata rupiah atau persen berdiri di tengah bilangan"
        return pesan, correct, Tingkat.WARNING
    return f"«{kata}» tidak tersusun sebagai bilangan; angkanya {write_angka(angka)}", correct, None
