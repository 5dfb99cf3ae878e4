"""Anggaran dua program tertukar antara dua dokumen.

Mengapa: Bila dokumen lain menunjukkan program pertama jauh lebih besar daripada yang kedua, dan di sini sebaliknya,
nama programnya hampir pasti tertukar. Yang dilaporkan hanya pertukaran yang jelas: setiap angka jauh lebih dekat ke
angka program yang lain.

Contoh: PK Penyelenggaraan Rp26,7 miliar dan Dukungan Rp2,5 miliar; rencana kerja Penyelenggaraan Rp2,6 miliar dan
Dukungan Rp43,5 miliar.

Perbaikan: Periksa dokumen anggaran, lalu tukar nama programnya bila memang tertukar.
"""

from decimal import Decimal
from itertools import combinations

from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK409"
TINGKAT = Tingkat.WARNING
SUMBER = "Besaran anggaran program yang sama di dokumen lain dari tahun yang sama"

#: Each amount differs at least so many times from its own programme, and at most so many from the other one.
FAR, NEAR = 3, 3


def check_set(document_set: DocumentSet) -> Hits:
    documents = programs(document_set.books)
    reference = next((document for document in reversed(documents) if document[0].sumber.startswith("PK")), None)
    if reference is None:
        return
    seen: set[tuple[str, ...]] = set()
    for document in (d for d in documents if not d[0].sumber.startswith("PK")):
        for a, b in combinations([p for p in document if p.anggaran], 2):
            c, d = _nearest(reference, a), _nearest(reference, b)
            key = (a.key, b.key, str(a.anggaran), str(b.anggaran))
            if key not in seen and _swapped(a, b, c, d):
                seen.add(key)
                yield _hit(a, b, c, d)


def _nearest(references: list[Program], program: Program) -> Program:
    return max(references, key=lambda x: same_program(x, program))


def _swapped(a: Program, b: Program, c: Program, d: Program) -> bool:
    if c is d or not (same_program(a, c) and same_program(b, d)):
        return False
    amounts = [p.anggaran or Decimal(0) for p in (a, b, c, d)]
    if min(amounts) <= 0:
        return False
    w, x, y, z = amounts
    straight, crossed = (_ratio(w, y), _ratio(x, z)), (_ratio(w, z), _ratio(x, y))
    return min(straight) >= FAR and max(crossed) <= NEAR and (w > x) != (y > z)


def _ratio(a: Decimal, b: Decimal) -> Decimal:
    return max(a / b, b / a)


def _hit(a: Program, b: Program, c: Program, d: Program) -> Hit:
    amounts = [write_rupiah(p.anggaran or Decimal(0)) for p in (a, b, c, d)]
    return Hit.at(
        [a.anggaran_sel, b.anggaran_sel, c.anggaran_sel, d.anggaran_sel],
        f"{a.sumber}: {shown(a.name)} {amounts[0]} dan {shown(b.name)} {amounts[1]}; {c.sumber} sebaliknya "
        f"({shown(c.name)} {amounts[2]}, {shown(d.name)} {amounts[3]}). Nama programnya mungkin tertukar.",
        "Periksa dokumen anggaran, lalu tukar nama programnya bila memang tertukar.",
        tercetak=amounts[0],
        seharusnya=amounts[1],
    )
