"""Skala kategori mempunyai celah.

Mengapa: Skala 51–80 lalu 91–100 tidak mengatakan apa-apa tentang 85; mungkin satu batas salah ketik. Alat ini
membacanya dari batas bawah: 85 masuk 51–80. Batas bulat yang bersambung, 71–90 lalu 91–100, lazim dan di buku kerja
sendiri tidak dilaporkan; capaian yang jatuh di antaranya, misalnya 90,5, dilaporkan pada barisnya. Skala yang tercetak
dalam laporan dilaporkan sebagai info bila capaiannya berdesimal, karena pembacanya tidak tahu bagaimana 90,5 dibaca.

Contoh: Jenjang 51–80 diikuti 91–100.

Perbaikan: Tulis batas seperti pada pedoman; bila pedoman membolehkan, batas yang bersambung.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.skala import gaps
from xlkinerja.summary.measuring import book_aturan

KODE = "XK304"
TINGKAT = Tingkat.WARNING
SUMBER = "Skala kategori pada lembar Pengaturan"
#: Decimals at which a gap counts: whole percents.
WHOLE = 0


def check_book(book: Book) -> Hits:
    """All gaps of one scale as one finding; a note where whole percents have a category all the same."""
    is_printed = book.document is not None and book.document.printed
    has_kategori = any(row["kategori"].text for table in book.tables.values() for row in table.rows)
    if book.skala is None or not skala_readable(book) or (is_printed and not has_kategori):
        return
    skala = book_aturan(book).skala
    jumps = gaps(skala, book_aturan(book).decimals if is_printed else WHOLE)
    if jumps:
        refs = {row["dari"].number: row["dari"].ref for row in book.skala.rows}
        between = [f"{write_angka(lower.sampai or lower.dari)} dan {write_angka(upper.dari)}" for lower, upper in jumps]
        readings = ", ".join(f"{a} ({lower.kategori})" for a, (lower, _) in zip(between, jumps, strict=True))
        yield Hit.at(
            [Place(book, book.skala.sheet, refs[upper.dari]) for _, upper in jumps],
            f"Capaian di antara {readings} tidak berkategori menurut skala; dalam kurung jenjang yang dipakai "
            "membacanya.",
            "Periksa batas jenjangnya; bila pedoman membolehkan, tulis batas yang bersambung.",
            "; ".join(between),
            tingkat=None if gaps(skala, WHOLE) else Tingkat.INFO,
        )
