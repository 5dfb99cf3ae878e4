"""Tahun dalam teks bukan tahun dokumen.

Mengapa: Kalimat yang tersalin dari tahun lalu membuat sasaran atau indikator berbicara tentang tahun lain. Tahun
pemilu, tahun peraturan, masa Renstra, dan perbandingan dengan tahun lain tidak dilaporkan.

Contoh: Indikator pada dokumen 2024 «Persentase layanan perkantoran tahun 2023».

Perbaikan: Betulkan tahunnya, atau hapus: tahun dokumen sudah tertulis di lembar Identitas.
"""

import re
from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK114"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: dokumen kinerja disusun per tahun"

KOLOM = ("sasaran", "indikator", "kegiatan", "uraian_kegiatan")
#: Where the past year is compared with, only a later year can be wrong.
KOLOM_CERITA = ("keterangan",)

_TAHUN = re.compile(r"\b(?:tahun(?: anggaran| kinerja)?|TA\.?|T\.A\.?) ?(20\d\d)\b(?! ?[-–—/])", re.IGNORECASE)
#: Words before a year that give it a meaning of its own.
_BERMAKNA = re.compile(
    r"\b(?:pemilu\w*|pemilih\w*|pilkada|pilpres|pileg|pilgub|pilbup|pilwako|serentak|periode|renstra|strategis|rpjm\w*|"
    r"nomor|no|undang|uu|peraturan|pkpu|perpres|permen\w*|keputusan|surat|tindak lanjut|temuan|pemeriksaan|audit|"
    r"evaluasi|reviu|hasil|opini|laporan|lkj\w*|lakip|lalu|sebelum\w*|dibanding\w*|daripada|terhadap|sejak|dari|mulai|"
    r"hingga|sampai|dasar|baseline|dpt|rancangan|penyusunan|perencanaan|persiapan|usulan|rka|rkt|rkp|dipa|menuju|target)\b",
    re.IGNORECASE,
)


def check_book(book: Book) -> Iterator[Hit]:
    if book.tahun is None:
        return
    judul = book.pengaturan.get("judul")
    if judul is not None:
        yield from _check(book, PENGATURAN.name, judul, "Judul ikhtisar", cerita=False)
    table = book.main
    for row in table.rows if table else ():
        for kunci in (*KOLOM, *KOLOM_CERITA):
            if table and kunci in table.letters:
                nama = table.table.by_key[kunci].header
                yield from _check(book, table.sheet, row[kunci], nama, cerita=kunci in KOLOM_CERITA)


def _check(book: Book, lembar: str, cell: Cell, nama: str, *, cerita: bool) -> Iterator[Hit]:
    tahun_buku = book.tahun or 0
    for found in _TAHUN.finditer(cell.text):
        tahun = int(found[1])
        masa_depan = tahun > tahun_buku + 1
        if tahun == tahun_buku or _BERMAKNA.search(cell.text[: found.start()]) or (cerita and not masa_depan):
            continue
        yield Hit(
            Tempat(book, lembar, cell.ref),
            f"{nama} menyebut tahun {tahun}, sedangkan dokumen ini tahun {tahun_buku}: «{cell.text}».",
            "Betulkan tahunnya, atau hapus bila tidak perlu.",
            tercetak=str(tahun),
            seharusnya=str(tahun_buku),
        )
        return
