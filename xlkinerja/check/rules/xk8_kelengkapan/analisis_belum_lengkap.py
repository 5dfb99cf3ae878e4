"""Bahan analisis Bab III belum lengkap.

Mengapa: Laporan menganalisis setiap sasaran: realisasi tahun ini, tahun lalu, target akhir Renstra, penyebab dan
solusi, efisiensi, serta program yang mendukung. Standar nasional hanya bila ada. Temuan ini satu untuk satu dokumen,
dengan skor kelengkapan seluruh bahan yang diminta keluarga ini.

Contoh: Kolom Target Akhir Renstra kosong di semua sasaran.

Perbaikan: Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.check.cross.completeness import ANALISIS, EFISIENSI, PENYEBAB, SOLUSI, Kelengkapan, completeness
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat, numbers

KODE = "XK801"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis capaian kinerja setiap sasaran (Bab III)"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for lengkap in completeness(satuset.tabel):
        kurang = _lacking(lengkap)
        if kurang:
            rincian = _details(lengkap, kurang)
            tempat = _places(lengkap, kurang)
            yield Hit(
                tempat[0],
                f"Bahan Bab III belum ada {rincian}. Kelengkapan bahan laporan {lengkap.persen}%.",
                "Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.",
                tercetak=rincian,
                tempat_lain=tempat[1:],
            )


def _lacking(lengkap: Kelengkapan) -> dict[str, list[int]]:
    """Sasaran by analysis, without the causes that the rules on capaian above and below 100 ask for."""
    kurang = {
        nama: [n for n in nomor if nama not in (PENYEBAB, SOLUSI) or n not in lengkap.dijelaskan]
        for nama, nomor in lengkap.analisis.items()
    }
    return {nama: nomor for nama, nomor in kurang.items() if nomor}


def _details(lengkap: Kelengkapan, kurang: Mapping[str, Sequence[int]]) -> str:
    """The analyses by the sasaran that lack them."""
    per_sasaran: dict[str, list[str]] = {}
    for nama, nomor in kurang.items():
        di = "di semua sasaran" if len(nomor) == lengkap.sasaran else f"di sasaran {numbers(nomor)}"
        per_sasaran.setdefault(di, []).append(nama)
    return "; ".join(f"{di}: {', '.join(nama)}" for di, nama in per_sasaran.items())


def _places(lengkap: Kelengkapan, kurang: Mapping[str, Sequence[int]]) -> tuple[Tempat, ...]:
    """The headers of the columns in which something lacks; the sheet Anggaran for efficiency."""
    book, table = lengkap.book, lengkap.table
    pokok = dict(ANALISIS)
    kepala = [pokok[n][0] for n in kurang if n in pokok]
    tempat = tuple(Tempat(book, table.sheet, table.header(k)) for k in kepala)
    return (*tempat, Tempat(book, "Anggaran")) if EFISIENSI in kurang else tempat
