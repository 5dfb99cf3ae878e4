"""Satker, entitas, atau tahun ditulis berbeda, sehingga dokumen satu set terpisah.

Mengapa: Dokumen satu set dikenali dari satker, entitas, dan tahun. Nama yang disingkat atau salah ketik dan tahun yang
keliru memisahkan dokumen itu dari pasangannya, dan tidak ada yang dibandingkan. Yang dilaporkan hanya dokumen dalam
satu folder yang saling melengkapi: satkernya berbeda ejaan saja, atau satkernya sama, indikator dan targetnya sama,
tetapi entitas atau tahunnya lain. Realisasi tahun lalu di samping dokumen tahun ini tidak dilaporkan. Kode satker satu
kantor juga hanya satu.

Contoh: RKT menulis «KPU Kabupaten Contoh», PK di folder yang sama «KPU Kab. Contoh».

Perbaikan: Tulis satker, kode satker, entitas, dan tahun yang sama di lembar Identitas semua dokumen satu set.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.strays import last_years, same_subject
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat, listing
from xlkinerja.check.values.texts import alike, normal
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK113"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Susunan set dokumen: satker, entitas, dan tahun yang sama"

SINGKATAN = {"kab": "kabupaten", "prov": "provinsi", "prop": "provinsi", "propinsi": "provinsi", "sekr": "sekretariat"}
#: From here on two words are one word mistyped.
MIRIP_KATA = 0.75


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    yield from _kode(satuset)
    yield from _strays(satuset)
    sendiri = satuset.books
    lain: dict[str, list[Book]] = {}
    for book in satuset.tetangga:
        lain.setdefault(book.identity("satker"), []).append(book)
    for nama, books in lain.items():
        saya = sendiri[0].identity("satker")
        lebih_kecil = (len(sendiri), saya) < (len(books), nama)
        if lebih_kecil and _one_office(saya, nama) and not _versions(sendiri) & _versions(books):
            yield Hit(
                _place(sendiri[0], "satker"),
                f"{listing(b.nama_dokumen for b in sendiri)} menulis satker «{saya}», "
                f"{listing(b.nama_dokumen for b in books)} di folder yang sama menulis «{nama}»; "
                "keduanya tidak dibandingkan.",
                "Bila satker yang sama, tulis namanya sama di lembar Identitas semua dokumen.",
                tercetak=saya,
                seharusnya=nama,
                tempat_lain=tuple(_place(b, "satker") for b in (*sendiri[1:], *books)),
            )


def _strays(satuset: SatuSet) -> Iterator[Hit]:
    """Documents that another entitas or another year parts from the others of a set; a single one makes no set."""
    sendiri = satuset.books
    lain: dict[tuple[str, str], list[Book]] = {}
    for book in satuset.sekantor:
        lain.setdefault((_entitas(book), book.identity("tahun").strip()), []).append(book)
    saya = (_entitas(sendiri[0]), sendiri[0].identity("tahun").strip())
    for kunci, books in sorted(lain.items(), key=lambda isi: -len(isi[1])):
        beda = [nama for nama, a, b in zip(("entitas", "tahun"), saya, kunci, strict=True) if a != b]
        lebih_kecil = len(books) > 1 and (len(sendiri), saya) < (len(books), kunci)
        if len(beda) != 1 or not lebih_kecil or _versions(sendiri) & _versions(books):
            continue
        if same_subject(sendiri, books) and not last_years(sendiri, books):
            di_sini, di_sana = (b[0].identity(beda[0]) for b in (sendiri, books))
            yield Hit(
                _place(sendiri[0], beda[0]),
                f"{listing(b.nama_dokumen for b in sendiri)} menulis {beda[0]} {di_sini}, "
                f"{listing(b.nama_dokumen for b in books)} di folder yang sama menulis {di_sana}; "
                "indikatornya sama, tetapi keduanya tidak dibandingkan.",
                f"Bila satu set, tulis {beda[0]} yang sama di lembar Identitas semua dokumen.",
                tercetak=di_sini,
                seharusnya=di_sana,
                tempat_lain=tuple(_place(b, beda[0]) for b in (*sendiri[1:], *books)),
            )
            return


def _entitas(book: Book) -> str:
    return " ".join(book.identity("entitas").casefold().split())


def _kode(satuset: SatuSet) -> Iterator[Hit]:
    kode = {i: k for i, b in enumerate(satuset.books) if (k := b.identity("kode_satker").strip())}
    if len(set(kode.values())) < 2:
        return
    umum = Counter(kode.values()).most_common(1)[0][0]
    for i, nilai in kode.items():
        if nilai != umum:
            yield Hit(
                _place(satuset.books[i], "kode_satker"),
                f"Kode satker {nilai}, sedangkan dokumen lain {umum}.",
                "Samakan kode satker di semua dokumen.",
                tercetak=nilai,
                seharusnya=umum,
                tempat_lain=tuple(_place(satuset.books[j], "kode_satker") for j in kode if kode[j] == umum),
            )


def _one_office(a: str, b: str) -> bool:
    """Whether the names differ only in short forms, signs and mistyped words: offices differ by whole words."""
    kiri, kanan = ([SINGKATAN.get(k, k) for k in normal(nama).split()] for nama in (a, b))
    return len(kiri) == len(kanan) and all(
        x == y or (min(len(x), len(y)) > 3 and alike(x, y, MIRIP_KATA)) for x, y in zip(kiri, kanan, strict=True)
    )


def _versions(books: Sequence[Book]) -> set[tuple[str, int]]:
    return {(b.document.key if b.document else "", b.perubahan) for b in books}


def _place(book: Book, kunci: str) -> Tempat:
    return Tempat(book, IDENTITAS.name, book.identitas[kunci].ref)
