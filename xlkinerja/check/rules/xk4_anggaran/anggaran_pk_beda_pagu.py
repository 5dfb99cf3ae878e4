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

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.single.amounts import Total, budget, is_total, readable, sheet_total, year_of
from xlkinerja.check.single.sums import sheet_totals, year_pagu
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.summary.anggaran import year_total
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

KODE = "XK402"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja diubah bila anggaran berubah berarti"


#: So many times too much or too little is a zero more or less.
ZERO = frozenset(Decimal(10) ** n for n in (1, 2, 3))
_KIRA_NOL = {True: " Mungkin ada angka nol yang kurang.", False: " Mungkin ada angka nol yang berlebih."}


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    pk = [b for b in document_set.versions("pk") if ANGGARAN_PK.name in b.tables]
    for book in document_set.versions("realisasi"):
        table, pagu = budget(book), year_total(book).pagu
        promise = sheet_total(pk[-1].tables[ANGGARAN_PK.name], "anggaran") if pk else None
        if table is None or pagu is None or promise is None or not readable(table.rows, "pagu"):
            continue
        sah = {*year_pagu(book), *_per_source(book, table)}
        other = [b for b, _ in document_set.repeated] + [*document_set.neighbours, *document_set.same_office]
        if not sah & {n for b in (pk[-1], *other) if b.kind == "pk" for n in _totals(b)}:
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
    totals = [r for r in table.rows if is_total(r) and r["sumber"].empty and year_of(r, book, table) == book.tahun]
    di_pk = Place(pk, ANGGARAN_PK.name, promise.sel)
    di_realisasi = Place(book, table.sheet, totals[0]["pagu"].ref if totals else table.header("pagu"))
    one = _the_one(programs([pk, book]), promise.value - pagu)
    other: tuple[Place, ...] = (di_realisasi,)
    if one is None:
        place, a, b = di_pk, promise.value, pagu
        untuk = f"Anggaran {pk.document_name} {write_rupiah(a)}, pagu tahun {book.tahun} {write_rupiah(b)}"
    else:
        p, q = one
        place, other = p.anggaran_sel, (q.anggaran_sel, di_pk, di_realisasi)
        a, b = p.anggaran or Decimal(0), q.anggaran or Decimal(0)
        untuk = (
            f"Anggaran {pk.document_name} untuk {shown(p.name)} {write_rupiah(a)}, pagunya tahun {book.tahun} "
            f"{write_rupiah(b)}"
        )
    nol = a and b and (b / a in ZERO or a / b in ZERO)
    return Hit(
        place,
        f"{untuk}; selisih {write_rupiah(abs(b - a))}.{_KIRA_NOL[a < b] if nol else ''}",
        "Buat PK perubahan bila pagu memang berubah, atau jelaskan selisihnya dalam laporan.",
        tercetak=write_rupiah(a),
        seharusnya=write_rupiah(b),
        also=other,
    )


def _the_one(dua: Sequence[Sequence[Program]], difference: Decimal) -> tuple[Program, Program] | None:
    """The only programme of the PK whose amount differs from its pagu, where that is the whole difference."""
    if len(dua) != 2:
        return None
    beda = []
    for p in dua[0]:
        mirip = [(same_program(p, q), q) for q in dua[1]]
        terbaik = [q for value, q in mirip if value and value == max(m for m, _ in mirip)]
        if len(terbaik) != 1 or p.anggaran is None or terbaik[0].anggaran is None:
            return None
        if p.anggaran != terbaik[0].anggaran:
            beda.append((p, terbaik[0]))
    return beda[0] if len(beda) == 1 and _gap(beda[0]) == difference else None


def _gap(dua: tuple[Program, Program]) -> Decimal:
    return (dua[0].anggaran or Decimal(0)) - (dua[1].anggaran or Decimal(0))
