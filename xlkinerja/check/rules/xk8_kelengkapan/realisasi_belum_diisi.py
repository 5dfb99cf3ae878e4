"""Indikator bertarget belum mempunyai realisasi.

Mengapa: Realisasi yang kosong berstatus Belum diisi dan tidak ikut rata-rata, sehingga rata-rata hanya berlaku untuk
indikator yang terisi. Kosong, «-», dan «n/a» berarti belum diisi, 0 berarti nol. Indikator yang tidak berlaku tahun ini
tidak dilaporkan. Temuan ini satu untuk satu lembar. Selama tahun berjalan hanya info: bila semua realisasi masih
kosong, atau Rencana Aksi sudah berisi realisasi triwulan tetapi belum sampai TW IV.

Contoh: 8 dari 10 indikator terisi; realisasi jumlah kegiatan sosialisasi kosong.

Perbaikan: Isi realisasinya, atau ketik 0 bila memang nol. Bila indikator tidak berlaku tahun ini, pilih
Berlaku = Tidak dan tulis alasannya di kolom Keterangan.
"""

from collections.abc import Sequence

from xlkinerja.check.cross.quarters import NUMBERS
from xlkinerja.check.rule import Book, Cell, DocumentSet, Hit, Hits, Tingkat, below, cell_list, enough, ranges
from xlkinerja.check.values.cells import blank, uncalculated

KODE = "XK806"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: setiap indikator yang diperjanjikan diukur"
_NEEDED = {"indikator", "target", "realisasi"}
_FILL = (
    "Isi realisasinya, atau ketik 0 bila memang nol. Bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak dan "
    "tulis alasannya di kolom Keterangan."
)


def check_set(document_set: DocumentSet) -> Hits:
    under_way = _under_way(document_set.versions("rencana-aksi"))
    for book in document_set.versions("realisasi"):
        if book.main is None or not set(book.main.letters) >= _NEEDED:
            continue
        owed = [r for r in book.indikator if not blank(r["target"]) and r["berlaku"].text.casefold() != "tidak"]
        unfilled = [r for r in owed if _lacks(r["realisasi"])]
        if unfilled:
            refs = cell_list(unfilled, "realisasi")
            all_owed = len(unfilled) == len(owed)
            marks = [r["realisasi"].text for r in unfilled if r["realisasi"].text]
            addition = f"; yang tertulis {enough(marks)} bukan angka" if marks else ""
            yield Hit.at(
                below(book, book.main.sheet, refs),
                f"Realisasi {'semua' if all_owed else f'{len(unfilled)} dari {len(owed)}'} indikator belum diisi: "
                f"{ranges(refs)}{addition}.",
                _FILL,
                f"kosong: {ranges(refs)}",
                "realisasi",
                Tingkat.INFO if all_owed or under_way else None,
            )


def _lacks(cell: Cell) -> bool:
    """Whether nothing stands there, or a dash; one never calculated is told by XK015; all rows are one finding."""
    return blank(cell) and not uncalculated(cell)


def _under_way(rencana: Sequence[Book]) -> bool:
    """Whether a Rencana Aksi tells what was reached in a quarter of the year, and nothing of its last one."""
    rows = [row for book in rencana if book.main is not None for row in book.main.rows]
    filled = [any(not _lacks(row[f"realisasi_tw{i}"]) for row in rows) for i in NUMBERS]
    return any(filled) and not filled[-1]
