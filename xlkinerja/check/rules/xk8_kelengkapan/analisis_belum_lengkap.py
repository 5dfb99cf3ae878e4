"""Bahan analisis Bab III belum lengkap.

Mengapa: Laporan menganalisis setiap sasaran: realisasi tahun ini, tahun lalu, target akhir Renstra, penyebab dan
solusi, efisiensi, serta program yang mendukung. Standar nasional hanya bila ada. Temuan ini satu untuk satu dokumen,
dengan skor kelengkapan seluruh bahan yang diminta keluarga ini.

Contoh: Kolom Target Akhir Renstra kosong di semua sasaran.

Perbaikan: Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.
"""

from collections.abc import Mapping, Sequence

from xlkinerja.check.cross.completeness import ANALYSES, CAUSE, EFISIENSI, SOLUTION, Completeness, completeness
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat, numbers

KODE = "XK801"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis capaian kinerja setiap sasaran (Bab III)"


def check_set(document_set: DocumentSet) -> Hits:
    for state in completeness(document_set.joined):
        missing = _lacking(state)
        if missing:
            details = _details(state, missing)
            places = _places(state, missing)
            yield Hit(
                places[0],
                f"Bahan Bab III belum ada {details}. Kelengkapan bahan laporan {state.percent}%.",
                "Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.",
                tercetak=details,
                also=places[1:],
            )


def _lacking(state: Completeness) -> dict[str, list[int]]:
    """Sasaran by analysis, without the causes that the rules on capaian above and below 100 ask for."""
    missing = {
        name: [n for n in lacking if name not in (CAUSE, SOLUTION) or n not in state.explained]
        for name, lacking in state.analyses.items()
    }
    return {name: lacking for name, lacking in missing.items() if lacking}


def _details(state: Completeness, missing: Mapping[str, Sequence[int]]) -> str:
    """The analyses by the sasaran that lack them."""
    by_sasaran: dict[str, list[str]] = {}
    for name, lacking in missing.items():
        where = "di semua sasaran" if len(lacking) == state.sasaran else f"di sasaran {numbers(lacking)}"
        by_sasaran.setdefault(where, []).append(name)
    return "; ".join(f"{where}: {', '.join(names)}" for where, names in by_sasaran.items())


def _places(state: Completeness, missing: Mapping[str, Sequence[int]]) -> tuple[Place, ...]:
    """The headers of the columns in which something lacks; the sheet Anggaran for efficiency."""
    book, table = state.book, state.table
    columns = dict(ANALYSES)
    keys = [columns[name][0] for name in missing if name in columns]
    places = tuple(Place(book, table.sheet, table.header(k)) for k in keys)
    return (*places, Place(book, "Anggaran")) if EFISIENSI in missing else places
