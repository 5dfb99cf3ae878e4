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
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place, with_and
from xlkinerja.check.values.texts import alike, normal
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK113"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan set dokumen: satker, entitas, dan tahun yang sama"

ABBREVIATIONS = {
    "kab": "kabupaten",
    "prov": "provinsi",
    "prop": "provinsi",
    "propinsi": "provinsi",
    "sekr": "sekretariat",
}
#: From here on two words are one word mistyped.
ALIKE_WORDS = 0.75


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    yield from _kode(document_set)
    yield from _strays(document_set)
    alone = document_set.books
    other: dict[str, list[Book]] = {}
    for book in document_set.neighbours:
        other.setdefault(book.identity("satker"), []).append(book)
    for name, books in other.items():
        saya = alone[0].identity("satker")
        lebih_kecil = (len(alone), saya) < (len(books), name)
        if lebih_kecil and _one_office(saya, name) and not _versions(alone) & _versions(books):
            yield Hit(
                _place(alone[0], "satker"),
                f"{with_and(b.document_name for b in alone)} menulis satker «{saya}», "
                f"{with_and(b.document_name for b in books)} di folder yang sama menulis «{name}»; "
                "keduanya tidak dibandingkan.",
                "Bila satker yang sama, tulis namanya sama di lembar Identitas semua dokumen.",
                tercetak=saya,
                seharusnya=name,
                also=tuple(_place(b, "satker") for b in (*alone[1:], *books)),
            )


def _strays(document_set: DocumentSet) -> Iterator[Hit]:
    """Documents that another entitas or another year parts from the others of a set; a single one makes no set."""
    alone = document_set.books
    other: dict[tuple[str, str], list[Book]] = {}
    for book in document_set.same_office:
        other.setdefault((_entitas(book), book.identity("tahun").strip()), []).append(book)
    saya = (_entitas(alone[0]), alone[0].identity("tahun").strip())
    for key, books in sorted(other.items(), key=lambda content: -len(content[1])):
        beda = [name for name, a, b in zip(("entitas", "tahun"), saya, key, strict=True) if a != b]
        lebih_kecil = len(books) > 1 and (len(alone), saya) < (len(books), key)
        if len(beda) != 1 or not lebih_kecil or _versions(alone) & _versions(books):
            continue
        if same_subject(alone, books) and not last_years(alone, books):
            here, di_sana = (b[0].identity(beda[0]) for b in (alone, books))
            yield Hit(
                _place(alone[0], beda[0]),
                f"{with_and(b.document_name for b in alone)} menulis {beda[0]} {here}, "
                f"{with_and(b.document_name for b in books)} di folder yang sama menulis {di_sana}; "
                "indikatornya sama, tetapi keduanya tidak dibandingkan.",
                f"Bila satu set, tulis {beda[0]} yang sama di lembar Identitas semua dokumen.",
                tercetak=here,
                seharusnya=di_sana,
                also=tuple(_place(b, beda[0]) for b in (*alone[1:], *books)),
            )
            return


def _entitas(book: Book) -> str:
    return " ".join(book.identity("entitas").casefold().split())


def _kode(document_set: DocumentSet) -> Iterator[Hit]:
    kode = {i: k for i, b in enumerate(document_set.books) if (k := b.identity("kode_satker").strip())}
    if len(set(kode.values())) < 2:
        return
    umum = Counter(kode.values()).most_common(1)[0][0]
    for i, value in kode.items():
        if value != umum:
            yield Hit(
                _place(document_set.books[i], "kode_satker"),
                f"Kode satker {value}, sedangkan dokumen lain {umum}.",
                "Samakan kode satker di semua dokumen.",
                tercetak=value,
                seharusnya=umum,
                also=tuple(_place(document_set.books[j], "kode_satker") for j in kode if kode[j] == umum),
            )


def _one_office(a: str, b: str) -> bool:
    """Whether the names differ only in short forms, signs and mistyped words: offices differ by whole words."""
    left, right = ([ABBREVIATIONS.get(k, k) for k in normal(name).split()] for name in (a, b))
    return len(left) == len(right) and all(
        x == y or (min(len(x), len(y)) > 3 and alike(x, y, ALIKE_WORDS)) for x, y in zip(left, right, strict=True)
    )


def _versions(books: Sequence[Book]) -> set[tuple[str, int]]:
    return {(b.document.key if b.document else "", b.perubahan) for b in books}


def _place(book: Book, key: str) -> Place:
    return Place(book, IDENTITAS.name, book.identitas[key].ref)
