"""Anggaran pada PK tidak sama dengan pagu tahun itu.

Mengapa: Perjanjian kinerja menyebut anggaran yang tersedia. Bila pagu berubah, perubahan itu dituangkan dalam
PK perubahan. Yang dibandingkan PK terbaru dengan pagu tahun dokumen pada Realisasi. Bila hanya satu program yang
berbeda, selnya yang ditunjuk. Yang cocok sesudah jumlah yang salah dibetulkan, atau dengan PK lain di folder itu, tidak
dilaporkan: kesalahannya sudah menjadi temuan sendiri.

Contoh: PK Rp29.181.302.000, pagu Rp46.073.490.000, tanpa PK perubahan.

Perbaikan: Buat PK perubahan, atau jelaskan selisihnya (misalnya hibah) dalam laporan.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, TableData, Tingkat
from xlkinerja.check.single.amounts import Total, budget, is_total, readable, sheet_total, year_of
from xlkinerja.check.single.sums import sheet_totals, year_pagu
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.summary.anggaran import year_total
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

KODE = "XK402"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja diubah bila anggaran berubah berarti"


#: So many times too much or too little is a zero more or less.
ZERO = frozenset(Decimal(10) ** n for n in (1, 2, 3))
_ZERO_GUESS = {True: " Mungkin ada angka nol yang kurang.", False: " Mungkin ada angka nol yang berlebih."}


def check_set(document_set: DocumentSet) -> Hits:
    pk = [b for b in document_set.versions("pk") if ANGGARAN_PK.name in b.tables]
    for book in document_set.versions("realisasi"):
        table, pagu = budget(book), year_total(book).pagu
        promise = sheet_total(pk[-1].tables[ANGGARAN_PK.name], "anggaran") if pk else None
        if table is None or pagu is None or promise is None or not readable(table.rows, "pagu"):
            continue
        valid = {*year_pagu(book), *_per_source(book, table)}
        others = [b for b, _ in document_set.repeated] + [*document_set.neighbours, *document_set.same_office]
        if not valid & {n for b in (pk[-1], *others) if b.kind == "pk" for n in _totals(b)}:
            yield _hit(pk[-1], book, table, promise, pagu)


def _totals(pk: Book) -> set[Decimal]:
    table = pk.tables.get(ANGGARAN_PK.name)
    return sheet_totals(table, "anggaran") if table is not None else set()


def _per_source(book: Book, table: TableData) -> Iterator[Decimal | None]:
    """Totals for one source alone: a PK may promise the APBN part only."""
    return (
        r["pagu"].number
        for r in table.rows
        if is_total(r) and r["sumber"].text and year_of(r, book, table) == book.tahun
    )


def _hit(pk: Book, book: Book, table: TableData, promise: Total, pagu: Decimal) -> Hit:
    total_rows = [r for r in table.rows if is_total(r) and r["sumber"].empty and year_of(r, book, table) == book.tahun]
    in_pk = Place(pk, ANGGARAN_PK.name, promise.sel)
    in_realisasi = Place(book, table.sheet, total_rows[0]["pagu"].ref if total_rows else table.header("pagu"))
    only = _the_one(programs([pk, book]), promise.value - pagu)
    also: tuple[Place, ...] = (in_realisasi,)
    if only is None:
        place, a, b = in_pk, promise.value, pagu
        beginning = f"Anggaran {pk.document_name} {write_rupiah(a)}, pagu tahun {book.tahun} {write_rupiah(b)}"
    else:
        p, q = only
        place, also = p.anggaran_sel, (q.anggaran_sel, in_pk, in_realisasi)
        a, b = p.anggaran or Decimal(0), q.anggaran or Decimal(0)
        beginning = (
            f"Anggaran {pk.document_name} untuk {shown(p.name)} {write_rupiah(a)}, pagunya tahun {book.tahun} "
            f"{write_rupiah(b)}"
        )
    zero = a and b and (b / a in ZERO or a / b in ZERO)
    return Hit(
        place,
        f"{beginning}; selisih {write_rupiah(abs(b - a))}.{_ZERO_GUESS[a < b] if zero else ''}",
        "Buat PK perubahan bila pagu memang berubah, atau jelaskan selisihnya dalam laporan.",
        tercetak=write_rupiah(a),
        seharusnya=write_rupiah(b),
        also=also,
    )


def _the_one(documents: Sequence[Sequence[Program]], difference: Decimal) -> tuple[Program, Program] | None:
    """The only programme of the PK whose amount differs from its pagu, where that is the whole difference."""
    if len(documents) != 2:
        return None
    differing = []
    for p in documents[0]:
        weighed = [(same_program(p, q), q) for q in documents[1]]
        best = [q for weight, q in weighed if weight and weight == max(m for m, _ in weighed)]
        if len(best) != 1 or p.anggaran is None or best[0].anggaran is None:
            return None
        if p.anggaran != best[0].anggaran:
            differing.append((p, best[0]))
    return differing[0] if len(differing) == 1 and _gap(differing[0]) == difference else None


def _gap(pair: tuple[Program, Program]) -> Decimal:
    return (pair[0].anggaran or Decimal(0)) - (pair[1].anggaran or Decimal(0))
