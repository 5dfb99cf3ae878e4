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
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.terbilang import baca_terbilang, terbilang
from xlkinerja.workbook.book import Cell

KODE = "XK720"
TINGKAT = Tingkat.GALAT
SUMBER = "Pedoman Umum Ejaan Bahasa Indonesia: bilangan yang ditulis dengan angka dan huruf harus sama"

_KURUNG = re.compile(r"\s*([^()]*)\(([^()]+)\)\s*(.*)")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for p in statements(laporan):
        for cell, angka, kata in _both(p.row["nilai"], p.row["terbilang"], p.nilai):
            if hasil := _wrong(angka, kata):
                pesan, benar, tingkat = hasil
                yield Hit(
                    at_narasi(laporan, cell),
                    f"{p.letak}: {pesan}.",
                    "Tulis ulang kata-katanya menurut angka yang benar.",
                    tercetak=kata,
                    seharusnya=benar,
                    tempat_lain=(at_narasi(laporan, p.row["nilai"]),) if cell is not p.row["nilai"] else (),
                    tingkat=tingkat,
                )


def _both(nilai: Cell, kata: Cell, angka: Decimal | None) -> Iterator[tuple[Cell, Decimal, str]]:
    """Figures with their words: in a cell of their own, or in brackets behind the figure."""
    bagian = _KURUNG.fullmatch(nilai.text)
    if bagian and _number_word(bagian[2]):
        depan = printed_value(Cell("", f"{bagian[1]} {bagian[3]}".strip()))
        if depan is not None and depan.nilai is not None:
            angka = depan.nilai
            yield nilai, depan.nilai, bagian[2]
    if kata.text and angka is not None:
        yield kata, angka, kata.text


def _number_word(teks: str) -> bool:
    """Whether words in brackets name a number, and not a remark."""
    angka = {terbilang(n) for n in range(1, 12)} | {"puluh", "belas", "ratus", "ribu", "juta", "miliar", "milyar"}
    return bool(angka & set(teks.casefold().replace("-", " ").split()))


def _wrong(angka: Decimal, kata: str) -> tuple[str, str, Tingkat | None] | None:
    try:
        benar = terbilang(angka)
    except ValueError:
        return None
    bagian = kata.casefold().split()
    for calon in (kata, " ".join(bagian[:-1])):  # "sembilan belas orang"
        try:
            dibaca = baca_terbilang(calon)
        except ValueError:
            continue
        if dibaca == angka:
            return None
        return f"angkanya {tulis_angka(angka)}, kata-katanya «{kata}» ({tulis_angka(dibaca)})", benar, None
    tanpa = [k for k in bagian if k not in ("rupiah", "persen")]
    try:
        sama = baca_terbilang(" ".join(tanpa)) == angka
    except ValueError:
        sama = False
    if sama:
        pesan = f"«{kata}» bernilai {tulis_angka(angka)}, tetapi kata rupiah atau persen berdiri di tengah bilangan"
        return pesan, benar, Tingkat.PERINGATAN
    return f"«{kata}» tidak tersusun sebagai bilangan; angkanya {tulis_angka(angka)}", benar, None
