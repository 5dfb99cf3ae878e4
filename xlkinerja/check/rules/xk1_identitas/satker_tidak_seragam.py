"""Satker, entitas, atau tahun ditulis berbeda, sehingga dokumen satu set terpisah.

Mengapa: Dokumen satu set dikenali dari satker, entitas, dan tahun. Singkatan (Kab., Prov., Sekr., Kota Adm.), kata
Sekretariat, dan Komisi Pemilihan Umum untuk KPU tidak memisahkan dokumen; nama tanpa tingkat seperti «KPU Contoh»
dibaca sebagai satu-satunya kantor di folder itu yang namanya sama. Kota dan kabupaten senama adalah dua kantor. Bila
Kode Satker diisi, kode yang menentukan. Semua ejaan satu set satu temuan. Nama yang salah ketik dan tahun yang keliru
memisahkan dokumen dari pasangannya, dan tidak ada yang dibandingkan; yang dilaporkan hanya dokumen dalam satu folder
yang saling melengkapi. Realisasi tahun lalu di samping dokumen tahun ini tidak dilaporkan.

Contoh: RKT menulis «KPU Kabupaten Contoh», PK di folder yang sama «KPU Kab. Contoh».

Perbaikan: Tulis satker, kode satker, entitas, dan tahun yang sama di lembar Identitas semua dokumen satu set.
"""

from collections import Counter
from collections.abc import Sequence

from xlkinerja.check.cross.strays import last_years, same_subject
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat, grouped, in_identitas, with_and
from xlkinerja.check.values.offices import named_office
from xlkinerja.check.values.texts import alike

KODE = "XK113"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan set dokumen: satker, entitas, dan tahun yang sama"

#: From here on two words are one word mistyped: «Contih» / «Contoh» 0.833, not «Kesehatan» / «Kehutanan» 0.667.
ALIKE_WORDS = 0.75


def check_set(document_set: DocumentSet) -> Hits:
    yield from _codes(document_set)
    yield from _names(document_set)
    yield from _strays(document_set)
    own = document_set.books
    own_name = own[0].identity("satker")
    # mistyped names: other offices, as far as can be known
    for books in grouped(document_set.neighbours, lambda b: b.identity("satker")):
        name = books[0].identity("satker")
        is_smaller = (len(own), own_name) < (len(books), name)
        if is_smaller and _one_office(own_name, name) and not _versions(own) & _versions(books):
            yield Hit.at(
                _places((*own, *books), "satker"),
                f"{_documents(own)} menulis satker «{own_name}», {_documents(books)} di folder yang sama menulis "
                f"«{name}»; keduanya tidak dibandingkan.",
                "Bila satker yang sama, tulis namanya sama di lembar Identitas semua dokumen.",
                own_name,
                name,
            )


def _strays(document_set: DocumentSet) -> Hits:
    """Documents that another entitas or another year parts from the others of a set; a single one makes no set."""
    own = document_set.books
    own_key = _key(own[0])
    for books in sorted(grouped(document_set.same_office, _key), key=len, reverse=True):
        key = _key(books[0])
        differing = [name for name, a, b in zip(("entitas", "tahun"), own_key, key, strict=True) if a != b]
        is_smaller = len(books) > 1 and (len(own), own_key) < (len(books), key)
        if len(differing) != 1 or not is_smaller or _versions(own) & _versions(books):
            continue
        if same_subject(own, books) and not last_years(own, books):
            here, there = (b[0].identity(differing[0]) for b in (own, books))
            yield Hit.at(
                _places((*own, *books), differing[0]),
                f"{_documents(own)} menulis {differing[0]} {here}, {_documents(books)} di folder yang sama menulis "
                f"{there}; indikatornya sama, tetapi keduanya tidak dibandingkan.",
                f"Bila satu set, tulis {differing[0]} yang sama di lembar Identitas semua dokumen.",
                here,
                there,
            )
            return


def _names(document_set: DocumentSet) -> Hits:
    """One finding for all spellings of the office's name in a set."""
    books, usual = document_set.books, document_set.satker
    spelt = {_satker(every[0]): every for every in grouped(books, _satker)}
    others = {n: every for n, every in spelt.items() if n.casefold() != usual.casefold()}
    if others:
        told = "; ".join(f"«{n}» di {_documents(every)}" for n, every in others.items())
        misspelt = [b for every in others.values() for b in every]
        same_kode = len({b.identity("kode_satker").strip() for b in books}) == 1 and books[0].identity("kode_satker")
        reason = "kode satkernya sama" if same_kode else "dibaca sebagai satu kantor"
        yield Hit.at(
            _places(misspelt, "satker"),
            f"Nama satker ditulis {told}, sedangkan dokumen lain «{usual}»; {reason}, dan dokumennya dibandingkan.",
            "Tulis nama satker yang sama di lembar Identitas semua dokumen. Bila kantornya memang lain, isi Kode "
            "Satker masing-masing.",
            misspelt[0].identity("satker"),
            usual,
        )


def _satker(book: Book) -> str:
    return " ".join(book.identity("satker").split())


def _key(book: Book) -> tuple[str, str]:
    return " ".join(book.identity("entitas").casefold().split()), book.identity("tahun").strip()


def _codes(document_set: DocumentSet) -> Hits:
    codes = [(b, kode) for b in document_set.books if (kode := b.identity("kode_satker").strip())]
    usual = Counter(kode for _, kode in codes).most_common(1)[0][0] if codes else ""
    places = _places([b for b, kode in codes if kode == usual], "kode_satker")
    for book, kode in codes:
        if kode != usual:
            pesan = f"Kode satker {kode}, sedangkan dokumen lain {usual}."
            place = in_identitas(book, "kode_satker")
            yield Hit.at([*place, *places], pesan, "Samakan kode satker di semua dokumen.", kode, usual)


def _one_office(a: str, b: str) -> bool:
    """Whether the names differ only in short forms, signs and mistyped words: offices differ by whole words."""
    one, other = named_office(a), named_office(b)
    left, right = one.words.split(), other.words.split()
    return (
        one.level == other.level
        and len(left) == len(right)
        and all(
            x == y or (min(len(x), len(y)) > 3 and alike(x, y, ALIKE_WORDS)) for x, y in zip(left, right, strict=True)
        )
    )


def _versions(books: Sequence[Book]) -> set[tuple[str, int]]:
    return {(b.kind, b.perubahan) for b in books}


def _documents(books: Sequence[Book]) -> str:
    return with_and(b.document_name for b in books)


def _places(books: Sequence[Book], key: str) -> list[Place]:
    return [in_identitas(b, key)[0] for b in books]
