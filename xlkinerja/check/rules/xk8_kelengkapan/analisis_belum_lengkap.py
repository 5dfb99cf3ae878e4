"""Bahan analisis Bab III belum lengkap.

Mengapa: Laporan menganalisis setiap sasaran: realisasi tahun ini, tahun lalu, target akhir Renstra, penyebab dan
solusi, efisiensi, serta program yang mendukung. Standar nasional hanya bila ada. Temuan ini satu untuk satu dokumen,
dengan skor kelengkapan seluruh bahan yang diminta keluarga ini.

Contoh: Kolom Target Akhir Renstra kosong di semua sasaran.

Perbaikan: Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.check.cross.completeness import ANALYSES, CAUSE, EFISIENSI, SOLUTION, Completeness, completeness
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place, numbers

KODE = "XK801"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis capaian kinerja setiap sasaran (Bab III)"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    for lengkap in completeness(document_set.joined):
        missing = _lacking(lengkap)
        if missing:
            details = _details(lengkap, missing)
            place = _places(lengkap, missing)
            yield Hit(
                place[0],
                f"Bahan Bab III belum ada {details}. Kelengkapan bahan laporan {lengkap.percent}%.",
                "Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.",
                tercetak=details,
                also=place[1:],
            )


def _lacking(lengkap: Completeness) -> dict[str, list[int]]:
    """Sasaran by analysis, without the causes that the rules on capaian above and below 100 ask for."""
    missing = {
        name: [n for n in number if name not in (CAUSE, SOLUTION) or n not in lengkap.explained]
        for name, number in lengkap.analyses.items()
    }
    return {name: number for name, number in missing.items() if number}


def _details(lengkap: Completeness, missing: Mapping[str, Sequence[int]]) -> str:
    """The analyses by the sasaran that lack them."""
    per_sasaran: dict[str, list[str]] = {}
    for name, number in missing.items():
        di = "di semua sasaran" if len(number) == lengkap.sasaran else f"di sasaran {numbers(number)}"
        per_sasaran.setdefault(di, []).append(name)
    return "; ".join(f"{di}: {', '.join(name)}" for di, name in per_sasaran.items())


def _places(lengkap: Completeness, missing: Mapping[str, Sequence[int]]) -> tuple[Place, ...]:
    """The headers of the columns in which something lacks; the sheet Anggaran for efficiency."""
    book, table = lengkap.book, lengkap.table
    core = dict(ANALYSES)
    headers = [core[n][0] for n in missing if n in core]
    places = tuple(Place(book, table.sheet, table.header(k)) for k in headers)
    return (*places, Place(book, "Anggaran")) if EFISIENSI in missing else places
