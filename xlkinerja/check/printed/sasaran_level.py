"""Rows of a report that speak of one thing at two levels or under one name: sasaran and indikator, namesakes."""

from collections.abc import Hashable, Sequence

from xlkinerja.check.cross.joined import Baris, once, rows_of
from xlkinerja.check.cross.joining import MIRIP_SASARAN, one_to_one
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.reviewing import of_indikator
from xlkinerja.check.printed.tables import INDIKATOR, SASARAN, BarisLaporan, TabelLaporan, printed_value
from xlkinerja.check.values.cells import Bacaan, read_value
from xlkinerja.check.values.texts import alike, likeness
from xlkinerja.kinerja.angka import satuan_baku


def same_sasaran(laporan: Laporan) -> list[tuple[TabelLaporan, BarisLaporan, list[Ukuran | Baris]]]:
    """Each row of a table of sasaran with the indikator of that sasaran: those of Realisasi, else printed ones."""
    per_sasaran: dict[str, list[Ukuran | Baris]] = {}
    if laporan.realisasi is not None:
        for b in once(rows_of(laporan.realisasi, laporan.books[laporan.realisasi])):
            per_sasaran.setdefault(b.entri.sasaran, []).append(b)
    else:
        dilihat: set[Hashable] = set()
        for u in laporan.ukuran:
            if u.tabel.tingkat == INDIKATOR and u.kunci not in dilihat:
                dilihat.add(u.kunci)
                per_sasaran.setdefault(u.baris.entri.sasaran, []).append(u)
    per_sasaran.pop("", None)
    hasil = []
    for tabel in laporan.tabel:
        if tabel.tingkat != SASARAN or tabel.dokumen != "realisasi":
            continue
        nama = {b.row.number: b.entri.indikator or b.entri.sasaran for b in tabel.baris}
        cocok = _most_alike(list(nama.values()), list(per_sasaran))
        hasil += [
            (tabel, b, per_sasaran[cocok[nama[b.row.number]]]) for b in tabel.baris if nama[b.row.number] in cocok
        ]
    return hasil


def spans(sasaran: Bacaan, target: Sequence[Bacaan]) -> bool:
    """Whether a target is the range from the lowest to the highest of single targets in one unit."""
    angka = [t.nilai for t in target if t.nilai is not None and t.atas is None]
    if sasaran.atas is None or len(angka) < len(target) or len({satuan_baku(t.satuan) for t in target}) > 1:
        return False
    satuan = satuan_baku(sasaran.satuan)
    return (sasaran.nilai, sasaran.atas) == (min(angka), max(angka)) and satuan in ("", satuan_baku(target[0].satuan))


def spanning(laporan: Laporan) -> frozenset[int]:
    """Row numbers of sasaran whose target spans those of their indikator: no range that its realisasi must hit."""
    tangga, hasil = laporan.aturan.tangga, set()
    for _, baris, indikator in same_sasaran(laporan):
        sasaran = printed_value(baris.row["target"], tangga)
        if sasaran is not None and sasaran.atas is not None:
            milik = [read_value(of_indikator(laporan, i, "target")[0], "target", tangga) for i in indikator]
            target = [b for b in milik if b is not None]
            if len(target) == len(milik) and spans(sasaran, target):
                hasil.add(baris.row.number)
    return frozenset(hasil)


def _most_alike(kiri: Sequence[str], kanan: Sequence[str]) -> dict[str, str]:
    """Names that are most alike, each at most once."""
    return one_to_one((likeness(a, b), a, b) for a in kiri for b in kanan if a and alike(a, b, MIRIP_SASARAN))


def namesakes(laporan: Laporan) -> list[tuple[Ukuran, Ukuran]]:
    """Rows of one printing with the same name below two sasaran, whose target or realisasi differ."""
    hasil = []
    for cetakan in laporan.cetakan:
        nomor = {b.row.number for b in cetakan.baris}
        nama: dict[str, Ukuran] = {}
        for u in laporan.ukuran:
            if u.baris.row.number not in nomor or u.tabel.tingkat != INDIKATOR or not u.baris.entri.indikator:
                continue
            lain = nama.setdefault(u.baris.entri.indikator, u)
            if lain.baris.entri.sasaran != u.baris.entri.sasaran and _figures(lain) != _figures(u):
                hasil.append((lain, u))
    return hasil


def _figures(u: Ukuran) -> tuple[object, object]:
    return (u.target and (u.target.besar, satuan_baku(u.target.satuan)), u.realisasi and u.realisasi.besar)
