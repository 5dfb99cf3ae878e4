"""Bahan analisis Bab III belum lengkap.

Mengapa: Laporan menganalisis setiap sasaran: realisasi tahun ini, tahun lalu, target akhir Renstra, penyebab dan
solusi, efisiensi, serta program yang mendukung. Standar nasional hanya bila ada. Temuan ini satu untuk satu dokumen,
dengan skor kelengkapan seluruh bahan yang diminta keluarga ini.

Contoh: Kolom Target Akhir Renstra kosong di semua sasaran.

Perbaikan: Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.
"""

from xlkinerja.check.cross.completeness import ANALYSES, CAUSE, EFISIENSI, SOLUTION, completeness
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat, numbers

KODE = "XK801"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis capaian kinerja setiap sasaran (Bab III)"


def check_set(document_set: DocumentSet) -> Hits:
    for state in completeness(document_set.joined):
        by_sasaran: dict[str, list[str]] = {}
        places: list[Place] = []
        for name, every in state.analyses.items():
            # the causes of a capaian above or below 100 are asked for by XK320 and XK321, of each indikator
            lacking = [n for n in every if name not in (CAUSE, SOLUTION) or n not in state.explained]
            if lacking:
                where = "di semua sasaran" if len(lacking) == state.sasaran else f"di sasaran {numbers(lacking)}"
                by_sasaran.setdefault(where, []).append(name)
                table, columns = state.table, dict(ANALYSES)
                anggaran = Place(state.book, "Anggaran")
                header = "" if name == EFISIENSI else table.header(columns[name][0])
                places.append(Place(state.book, table.sheet, header) if header else anggaran)
        if by_sasaran:
            details = "; ".join(f"{where}: {', '.join(names)}" for where, names in by_sasaran.items())
            yield Hit.at(
                places,
                f"Bahan Bab III belum ada {details}. Kelengkapan bahan laporan {state.percent}%.",
                "Isi kolom yang disebut, paling sedikit pada satu indikator setiap sasaran.",
                details,
            )
