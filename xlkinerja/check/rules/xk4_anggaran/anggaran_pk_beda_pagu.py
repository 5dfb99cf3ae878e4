"""Anggaran pada PK tidak sama dengan pagu tahun itu.

Mengapa: Perjanjian kinerja menyebut anggaran yang tersedia. Bila pagu berubah, perubahan itu dituangkan dalam
PK perubahan. Yang dibandingkan PK terbaru dengan pagu tahun dokumen pada Realisasi. Bila hanya satu program yang
berbeda, selnya yang ditunjuk. Yang cocok sesudah jumlah yang salah dibetulkan, atau dengan PK lain di folder itu, tidak
dilaporkan: kesalahannya sudah menjadi temuan sendiri.

Contoh: PK Rp29.181.302.000, pagu Rp46.073.490.000, tanpa PK perubahan.

Perbaikan: Buat PK perubahan, atau jelaskan selisihnya (misalnya hibah) dalam laporan.
"""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import Total, is_total, readable, sheet_total
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
    others = [b for b, _ in document_set.repeated] + [*document_set.neighbours, *document_set.same_office]
    for table in budget_tables(document_set.versions("realisasi")):
        book, pagu = table.book, year_total(table.book).pagu
        promise = sheet_total(pk[-1].tables[ANGGARAN_PK.name], "anggaran") if pk else None
        if pagu is None or promise is None or not readable(table.rows, "pagu"):
            continue
        totals = [r for r in table.of_year(book.tahun) if is_total(r)]
        # a PK may promise the APBN part only
        valid = {*year_pagu(book), *(r["pagu"].number for r in totals if r["sumber"].text)}
        promises = (b.tables.get(ANGGARAN_PK.name) for b in (pk[-1], *others) if b.kind == "pk")
        if not valid & {n for one in promises for n in sheet_totals(one, "anggaran")}:
            cells = [r["pagu"].ref for r in totals if r["sumber"].empty] or [table.data.header("pagu")]
            yield _hit(pk[-1], promise, pagu, Place(book, table.data.sheet, cells[0]))


def _hit(pk: Book, promise: Total, pagu: Decimal, in_realisasi: Place) -> Hit:
    book, places = in_realisasi.book, [Place(pk, ANGGARAN_PK.name, promise.sel), in_realisasi]
    a, b = promise.value, pagu
    of_program, noun = "", "pagu"
    if only := _the_one(programs([pk, book]), promise.value - pagu):
        p, q = only
        places = [p.anggaran_sel, q.anggaran_sel, *places]
        a, b = p.anggaran or Decimal(0), q.anggaran or Decimal(0)
        of_program, noun = f" untuk {shown(p.name)}", "pagunya"
    zero = a and b and (b / a in ZERO or a / b in ZERO)
    return Hit.at(
        places,
        f"Anggaran {pk.document_name}{of_program} {write_rupiah(a)}, {noun} tahun {book.tahun} {write_rupiah(b)}; "
        f"selisih {write_rupiah(abs(b - a))}.{_ZERO_GUESS[a < b] if zero else ''}",
        "Buat PK perubahan bila pagu memang berubah, atau jelaskan selisihnya dalam laporan.",
        tercetak=write_rupiah(a),
        seharusnya=write_rupiah(b),
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
        if gap := p.anggaran - best[0].anggaran:
            differing.append((gap, p, best[0]))
    return differing[0][1:] if len(differing) == 1 and differing[0][0] == difference else None
