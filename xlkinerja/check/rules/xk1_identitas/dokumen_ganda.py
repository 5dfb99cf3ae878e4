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

from xlkinerja.check.cross.renstra import folder
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat, grouped, in_identitas, with_and
from xlkinerja.check.sets import is_result

KODE = "XK102"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu perjanjian kinerja per tahun, perubahannya bernomor"
DIFFERENT = "Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas bila versinya lain."
STALE = "Jalankan susun lagi, atau pindahkan berkas yang tidak dipakai ke folder lain."


def check_set(document_set: DocumentSet) -> Hits:
    for dropped, kept in document_set.repeated:
        yield Hit.at(
            _places(dropped, kept),
            f"Berkas ini dan {kept.name} sama-sama {kept.document_name}, dengan isian yang berbeda. "
            f"Yang diperiksa hanya {kept.name}, menurut nama berkasnya; isi berkas ini tidak diperiksa.",
            STALE if is_result(dropped) or is_result(kept) else DIFFERENT,
            dropped.document_name,
        )
    for pairs in grouped(document_set.copies, lambda pair: (folder(pair[0]), folder(pair[1]))):
        here, kept_there = (str(folder(b)) for b in pairs[0])
        if here != kept_there and len(pairs) > 1:
            yield _folder_copied(here, kept_there, pairs)
        else:
            yield from (_copied(duplicate, kept) for duplicate, kept in pairs)


def _copied(duplicate: Book, kept: Book) -> Hit:
    return Hit.at(
        _places(duplicate, kept),
        f"Isian berkas ini sama dengan {kept.name}. Yang diperiksa hanya {kept.name}; temuannya berlaku "
        "untuk kedua berkas.",
        "Perbaiki isian di satu berkas saja, lalu jalankan susun lagi bila yang lain hasil susun.",
        duplicate.document_name,
        tingkat=Tingkat.INFO,
    )


def _folder_copied(copied: str, kept: str, pairs: Sequence[tuple[Book, Book]]) -> Hit:
    """One finding for a folder, or an archive, that holds the documents of another once more."""
    names = with_and(b.document_name for b, _ in pairs)
    here, there = ("folder yang diperiksa" if f == "." else f for f in (copied, kept))
    return Hit.at(
        _places(*(b for pair in pairs for b in pair)),
        f"Isian {names} di {here} sama dengan yang di {there}. Yang diperiksa hanya yang di {there}; temuannya "
        "berlaku untuk keduanya.",
        "Perbaiki isian di satu tempat saja, dan pindahkan yang lain ke luar folder yang diperiksa.",
        names,
        tingkat=Tingkat.INFO,
    )


def _places(*books: Book) -> list[Place]:
    return [in_identitas(b, "versi")[0] if "versi" in b.identitas else Place(b) for b in books]
