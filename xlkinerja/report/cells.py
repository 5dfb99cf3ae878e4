"""Printed cells become cell values: a figure is a number with its unit beside it, the rest stays as printed."""

from collections.abc import Mapping
from decimal import Decimal

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, baca_batas, satuan_baku
from xlkinerja.kinerja.satuan import satuan_baris
from xlkinerja.workbook.number_format import format_code
from xlkinerja.workbook.templates import Bertulis

Nilai = str | int | Decimal | Bertulis
#: One row of a sheet by column key.
Sel = dict[str, Nilai | None]


def value(teks: str, satuan: str, baris: Mapping[str, str] | None = None) -> Nilai | None:
    """The value of a printed figure in a row whose Satuan is `satuan`; the text itself where it cannot be read.

    A figure in another unit keeps it in its number format: "98,04%" is 0.9804 shown as 98,04%. "-" is None. In `baris`,
    the printed row, the name of the indikator and the target help to decide what a dot or comma means.
    """
    return _nilai(teks, _di_baris(teks, satuan, baris or {}, "target"), satuan)


def amount(teks: str) -> Nilai | None:
    """Whole rupiah of a printed amount; the text itself where it is damaged, ambiguous or no money."""
    angka = _dibaca(teks, "")
    if angka is None or angka.nilai is None or angka.satuan not in {"", "Rp"}:
        return None if angka == Angka() else teks
    return _angka(angka.nilai)


def target(baris: Mapping[str, str], bawaan: str) -> Sel:
    """Satuan, Polarisasi, Target and Target Maksimum of a row; `bawaan` is the polarisasi where nothing tells another.

    A printed Satuan wins over the unit in the target, a printed Polarisasi over the one in it: "≥ 90%" is 90, Maksimal.
    """
    tercetak = baris.get("target", "")
    if batas := baca_batas(tercetak):
        bawaan, tercetak = batas
    angka = _di_baris(tercetak, baris.get("satuan", ""), baris, "realisasi")
    bernilai = angka is not None and (angka.nilai is not None or angka.rentang is not None)
    satuan = baris.get("satuan", "") or (angka.satuan if angka and bernilai else "")
    bawah, atas = angka.rentang if angka and angka.rentang else (None, None)
    maksimum = baris.get("target_maksimum", "")
    polarisasi = bawaan
    if angka and angka.predikat:
        polarisasi = "Predikat"
    elif atas is not None or maksimum:
        polarisasi = "Stabil"
    return {
        "satuan": satuan,
        "polarisasi": baris.get("polarisasi", "") or polarisasi,
        "target": _nilai(tercetak if angka else baris.get("target", ""), angka, satuan)
        if angka is None or bawah is None
        else _bersatuan(bawah, angka.satuan, satuan),
        "target_maksimum": value(maksimum, satuan)
        if angka is None or atas is None
        else _bersatuan(atas, angka.satuan, satuan),
    }


def filled(sel: Sel) -> Sel:
    """The row without its empty cells."""
    return {key: isi for key, isi in sel.items() if isi not in {None, ""}}


def _nilai(teks: str, angka: Angka | None, satuan: str) -> Nilai | None:
    if angka is None or angka.nilai is None:
        return None if angka == Angka() else teks
    return _bersatuan(angka.nilai, angka.satuan, satuan)


def _dibaca(teks: str, satuan: str, pembanding: Decimal | None = None) -> Angka | None:
    """What the text says; None where that is damaged or can be read in two ways, so that the text must stand."""
    try:
        angka = baca_angka(teks, satuan, pembanding)
    except AngkaRusak:
        return None
    return None if angka.ambigu else angka


def _di_baris(teks: str, satuan: str, baris: Mapping[str, str], samping: str) -> Angka | None:
    """What the text says in its row, beside the figure in the column `samping`."""
    satuan = satuan_baris(satuan, baris.get("indikator", ""))
    pembanding = _dibaca(baris.get(samping, ""), satuan)
    return _dibaca(teks, satuan, pembanding.nilai if pembanding else None)


def _bersatuan(nilai: Decimal, satuan: str, kolom: str) -> Nilai:
    """The number alone where its unit is that of the row; otherwise with its unit in the number format."""
    if not satuan or satuan_baku(satuan) == satuan_baku(kolom):
        return _angka(nilai)
    if satuan == "%":
        desimal = max(0, -int(nilai.as_tuple().exponent))
        return Bertulis(nilai.scaleb(-2), f"0{'.' if desimal else ''}{'0' * desimal}%")
    return Bertulis(nilai, format_code(nilai, satuan))


def _angka(nilai: Decimal) -> int | Decimal:
    return int(nilai) if nilai == nilai.to_integral_value() else nilai
