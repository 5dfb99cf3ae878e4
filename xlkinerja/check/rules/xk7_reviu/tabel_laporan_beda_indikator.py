"""Tabel laporan memuat indikator lain daripada dokumennya.

Mengapa: Bila kurang dari separuh indikator cocok, membandingkan barisnya satu per satu tidak berguna. Yang perlu
diputuskan lebih dahulu: tabel itu memang tabel dokumen ini, atau milik entitas lain. Tabel-tabel yang memuat indikator
asing yang sama adalah satu temuan; bila indikatornya ada di dokumen lain, dokumen itu disebut.

Contoh: Tabel kedua RKT memuat 8 indikator tingkat KPU; tidak satu pun ada di RKT Sekretariat.

Perbaikan: Bila indikator itu milik entitas lain, cetak tabel dengan indikator sendiri. Bila memang itu yang diukur,
buat PK perubahan yang memuatnya. Bila jenis tabelnya yang salah dipilih, betulkan kolom Dokumen.
"""

from collections.abc import Sequence

from xlkinerja.check.cross.joined import once, rows_of
from xlkinerja.check.cross.joining import Wording, join
from xlkinerja.check.printed.comparison import HeldAgainst
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat

KODE = "XK708"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Hits:
    laporan = document_set.laporan
    if laporan is None:
        return
    groups: list[tuple[list[HeldAgainst], Book | None]] = []
    for comparison in (c for c in laporan.held_against if c.strangers):
        own = _wordings(comparison)
        owner = _owner(document_set, own)
        same = next((g for g, o in groups if (owner and o is owner) or _most_join(own, _wordings(g[0]))), None)
        if same is None:
            groups.append(([comparison], owner))
        else:
            same.append(comparison)
    yield from (_hit(laporan.book, group, owner) for group, owner in groups)


def _wordings(comparison: HeldAgainst) -> list[Wording]:
    return [r.wording for r in comparison.printing.rows if r.wording.indikator]


def _most_join(a: Sequence[Wording], b: Sequence[Wording]) -> bool:
    """Whether most of the shorter list joins the other one."""
    return bool(a and b) and 2 * len(join(a, b)) > min(len(a), len(b))


def _hit(reviu: Book, group: Sequence[HeldAgainst], owner: Book | None) -> Hit:
    first, name, matching = group[0], group[0].name, len(group[0].pairs)
    here, in_reference = matching + len(first.extra), matching + len(first.gone)
    documents = [*{c.document: c.book for c in group}.values(), *([owner] if owner else [])]
    if owner is None:
        cause = f"Kemungkinan sebabnya: tabel itu disusun dengan indikator entitas lain ({_other_entity(reviu)})"
    else:
        cause = f"Indikatornya ada di {_described(owner, reviu)}; mungkin tabel itu disalin dari sana"
    return Hit.at(
        [
            *(c.printing.rows[0].at("tabel") for c in group),
            *(Place(b, b.main.sheet, b.main.header()) for b in documents if b.main),
        ],
        f"Tabel {', '.join(c.printing.name for c in group)} memuat {here} indikator, {name} memuat {in_reference}; "
        f"{f'hanya {matching}' if matching else 'tidak satu pun'} cocok. {cause}.",
        f"Pilih satu: (1) bila indikator itu bukan milik dokumen ini, cetak tabelnya dengan indikator {name}; (2) bila "
        f"indikator itu yang memang diukur, ubah {name} sehingga memuatnya. Bila jenis tabelnya yang salah dipilih, "
        "betulkan kolom Dokumen.",
        tercetak=str(matching),
        seharusnya=str(in_reference),
    )


def _owner(document_set: DocumentSet, wordings: Sequence[Wording]) -> Book | None:
    """Another document with most of these indikator: of the set, of the office's other entity, of a neighbour."""
    for book in (*document_set.books, *document_set.same_office, *document_set.neighbours, *document_set.year_before):
        entries = once(rows_of(0, book))
        if entries and 2 * len(join([e.wording for e in entries], wordings)) > len(wordings):
            return book
    return None


def _described(owner: Book, reviu: Book) -> str:
    """The document, with what tells its office from that of the report."""
    names = ((owner.identity(key), reviu.identity(key)) for key in ("satker", "entitas", "tahun"))
    return " ".join([owner.document_name, *(own for own, here in names if own.casefold() != here.casefold())])


def _other_entity(reviu: Book) -> str:
    """The entity that reports beside this one."""
    own = reviu.identity("entitas").casefold()
    return "KPU" if own.startswith("sekretariat") else "Sekretariat" if own == "kpu" else "KPU atau Sekretariatnya"
