"""Dua berkas tercatat sebagai dokumen yang sama.

Mengapa: Dua berkas dengan satker, entitas, tahun, dokumen, dan versi yang sama tetapi isian yang berbeda tidak dapat
dua-duanya benar. Yang diperiksa hanya satu, menurut namanya: bukan hasil susun «(hasil)», bukan salinan («(1)», «Copy
of», «Salinan», «_final», «_rev2»), lalu yang teratas menurut folder dan abjad. Tanggal berkas tidak dipakai, karena
berubah bila berkas dikirim. Berkas yang lain hanya temuan ini; isinya tidak diperiksa. Bila isiannya sama, seperti
Realisasi.xlsx dan "Realisasi (hasil).xlsx" yang ditulis susun, itu info: yang diperiksa hanya berkas yang lembar
Ringkasan dan Ikhtisar Eksekutifnya sudah terisi, dan temuannya berlaku untuk keduanya. Folder atau arsip yang memuat
dokumen folder lain sekali lagi adalah satu temuan.

Contoh: PK.xlsx dan PK salinan.xlsx, keduanya PK awal 2024 satker yang sama.

Perbaikan: Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas. Sesudah isian
Realisasi diubah, jalankan susun lagi.
"""

from collections.abc import Sequence
from pathlib import PurePosixPath

from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat, with_and
from xlkinerja.check.sets import is_result
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK102"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu perjanjian kinerja per tahun, perubahannya bernomor"

DIFFERENT = "Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas bila versinya lain."
STALE = "Jalankan susun lagi, atau pindahkan berkas yang tidak dipakai ke folder lain."


def check_set(document_set: DocumentSet) -> Hits:
    for dropped, kept in document_set.repeated:
        yield Hit(
            _place(dropped),
            f"Berkas ini dan {kept.name} sama-sama {kept.document_name}, dengan isian yang berbeda. "
            f"Yang diperiksa hanya {kept.name}, menurut nama berkasnya; isi berkas ini tidak diperiksa.",
            STALE if is_result(dropped) or is_result(kept) else DIFFERENT,
            tercetak=dropped.document_name,
            also=(_place(kept),),
        )
    by_folders: dict[tuple[str, str], list[tuple[Book, Book]]] = {}
    for duplicate, kept in document_set.copies:
        by_folders.setdefault((_folder(duplicate), _folder(kept)), []).append((duplicate, kept))
    for (folder, kept_folder), pairs in by_folders.items():
        if folder != kept_folder and len(pairs) > 1:
            yield _folder_copied(folder, kept_folder, pairs)
        else:
            yield from (_copied(duplicate, kept) for duplicate, kept in pairs)


def _copied(duplicate: Book, kept: Book) -> Hit:
    return Hit(
        _place(duplicate),
        f"Isian berkas ini sama dengan {kept.name}. Yang diperiksa hanya {kept.name}; temuannya berlaku "
        "untuk kedua berkas.",
        "Perbaiki isian di satu berkas saja, lalu jalankan susun lagi bila yang lain hasil susun.",
        tercetak=duplicate.document_name,
        also=(_place(kept),),
        tingkat=Tingkat.INFO,
    )


def _folder_copied(folder: str, kept_folder: str, pairs: Sequence[tuple[Book, Book]]) -> Hit:
    """One finding for a folder, or an archive, that holds the documents of another once more."""
    (first, kept), *rest = pairs
    names = with_and(b.document_name for b, _ in pairs)
    return Hit(
        _place(first),
        f"Isian {names} di {_called(folder)} sama dengan yang di {_called(kept_folder)}. Yang diperiksa hanya yang di "
        f"{_called(kept_folder)}; temuannya berlaku untuk keduanya.",
        "Perbaiki isian di satu tempat saja, dan pindahkan yang lain ke luar folder yang diperiksa.",
        tercetak=names,
        also=(_place(kept), *(_place(b) for pair in rest for b in pair)),
        tingkat=Tingkat.INFO,
    )


def _folder(book: Book) -> str:
    return str(PurePosixPath(book.name).parent)


def _called(folder: str) -> str:
    return "folder yang diperiksa" if folder == "." else folder


def _place(book: Book) -> Place:
    cell = book.identitas.get("versi")
    return Place(book, IDENTITAS.name, cell.ref) if cell else Place(book)
