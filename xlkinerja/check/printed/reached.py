"""Which indikator a table or workbook shows as reached, for the counts and averages that sentences state."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.measuring import comparable, measure
from xlkinerja.check.printed.narasi import Acuan, together
from xlkinerja.check.printed.reviewing import at, at_workbook
from xlkinerja.check.printed.tables import TabelLaporan
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.capaian import TIDAK_BERLAKU, Hasil
from xlkinerja.kinerja.rerata import rerata, rerata_sasaran
from xlkinerja.summary.counting import sasaran_tercapai, tercapai
from xlkinerja.summary.measuring import ukur


@dataclass(frozen=True, slots=True)
class Capaian:
    """One measured indikator. `tercapai` is None where it cannot be told; `hitungan` is what the inputs give."""

    sasaran: str
    nama: str
    tercapai: bool | None
    tercetak: Decimal | None
    hitungan: Decimal | None
    tempat: Tempat

    @property
    def nilai(self) -> Decimal | None:
        return self.value(ulang=False)

    def value(self, ulang: bool) -> Decimal | None:
        """The printed capaian; with `ulang` the one worked out again. Where one is missing, the other."""
        pertama, kedua = (self.hitungan, self.tercetak) if ulang else (self.tercetak, self.hitungan)
        return kedua if pertama is None else pertama


@dataclass(frozen=True, slots=True)
class Sumber:
    """Measured indikator that belong together: those of a table, of several, or of the Realisasi workbook."""

    nama: str
    isi: tuple[Capaian, ...]

    @property
    def diketahui(self) -> bool:
        return any(c.tercapai is not None for c in self.isi)

    def count(self, tercapai: bool, dasar: str) -> tuple[int, int]:
        """The least and the most indikator or sasaran that are reached (or not)."""
        semua = [c.tercapai for c in self.isi]
        if dasar == "sasaran":
            semua = [sasaran_tercapai(c.tercapai for c in isi) for isi in self.per_sasaran]
        pasti = sum(t is tercapai for t in semua)
        return pasti, pasti + sum(t is None for t in semua)

    @property
    def per_sasaran(self) -> list[list[Capaian]]:
        kelompok: dict[str, list[Capaian]] = {}
        for c in self.isi:
            kelompok.setdefault(c.sasaran, []).append(c)
        return list(kelompok.values())

    def averages(self, dasar: str) -> list[tuple[Decimal, int]]:
        """The average by indikator or by sasaran (percent, two decimals) and over how many it runs.

        First that of the printed capaian, then that of what target and realisasi give.
        """
        hasil = []
        for ulang in (False, True):
            if dasar == "sasaran":
                rata = rerata_sasaran({i: [c.value(ulang) for c in isi] for i, isi in enumerate(self.per_sasaran)})
            else:
                rata = rerata(c.value(ulang) for c in self.isi)
            if rata.nilai is not None:
                hasil.append((rata.nilai, rata.dihitung))
        return list(dict.fromkeys(hasil))


def sources(laporan: Laporan, acuan: Acuan) -> list[Sumber]:
    """What is measured in the tables meant; Realisasi where they measure nothing, everything where none is named."""
    if acuan.tabel:
        milik = _printed(laporan, acuan.tabel)
        if any(s.diketahui for s in milik):
            return milik
    semua = _workbook(laporan)
    if acuan.kosong:
        semua += [s for c in laporan.cetakan if c.dokumen == "realisasi" for s in _printed(laporan, c.tabel)]
    return [s for s in semua if s.diketahui]


def _printed(laporan: Laporan, tabel: Sequence[TabelLaporan]) -> list[Sumber]:
    """The tables as printed; and with the realisasi of the other tables, where that of these is a finding."""
    nomor = {b.row.number for t in tabel for b in t.baris}
    milik = [u for u in laporan.ukuran if u.baris.row.number in nomor]
    hasil = [[u.hasil for u in milik], [_corrected(laporan, u) for u in milik]]
    isi = [tuple(_row(laporan, u, h) for u, h in zip(milik, satu, strict=True)) for satu in hasil]
    return [Sumber(together(tabel), satu) for satu in (isi if hasil[0] != hasil[1] else isi[:1])]


def _corrected(laporan: Laporan, u: Ukuran) -> Hasil | None:
    acuan = laporan.reference_of(u)
    if acuan is None or u.realisasi is None or acuan.besar == u.realisasi.besar:
        return u.hasil
    return measure(u.target, acuan, u.polarisasi, laporan.aturan)


def _row(laporan: Laporan, u: Ukuran, hasil: Hasil | None) -> Capaian:
    tercetak = u.capaian.nilai if u.capaian else None
    hitungan = hasil.capaian if hasil and isinstance(hasil.capaian, Decimal) else None
    sampai = tercapai(hasil.status) if hasil else None
    if sampai is None and tercetak is not None and (u.target is None or u.realisasi is None):
        sampai = tercetak >= 100
    sasaran = u.baris.entri.sasaran or u.baris.entri.indikator
    return Capaian(sasaran, u.baris.nama, sampai, tercetak, hitungan, at(laporan, u.baris.sel))


def _workbook(laporan: Laporan) -> list[Sumber]:
    if laporan.realisasi is None:
        return []
    book = laporan.books[laporan.realisasi]
    hasil = {t.row.number: t.hasil for t in ukur(book)}
    isi = []
    for b in rows_of(laporan.realisasi, book):
        milik = hasil.get(b.row.number)
        if milik and milik.status == TIDAK_BERLAKU:
            continue
        cocok = comparable(read_value(b.row, "target"), read_value(b.row, "realisasi"))
        nilai = milik.capaian if milik and cocok and isinstance(milik.capaian, Decimal) else None
        nama = b.row["indikator"].text
        sampai = tercapai(milik.status) if milik and cocok else None
        isi.append(Capaian(b.entri.sasaran, nama, sampai, None, nilai, at_workbook(laporan, b)))
    return [Sumber("Realisasi", tuple(isi))]
