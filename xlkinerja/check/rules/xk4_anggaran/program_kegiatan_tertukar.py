"""Kegiatan pada RKT berada di bawah program lain daripada kodenya.

Mengapa: Kode DIPA menyebut programnya: CQ dan WA adalah dua program. Kegiatan yang pada PK berkode satu program, tetapi
pada RKT berada di bawah nama program yang lain, membuat jumlah per program salah.

Contoh: «Penetapan Hasil Pemilu» berkode 076.01.CQ.6982 pada PK, tetapi pada RKT di bawah Program Dukungan Manajemen.

Perbaikan: Pindahkan kegiatan itu ke program menurut kodenya, dan hitung ulang jumlah per program.
"""

from collections import Counter
from decimal import Decimal

from xlkinerja.check.cross.activities import Kegiatan, activities
from xlkinerja.check.printed.programs import segment
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK408"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan kode DIPA: bagian ketiga kode adalah program"


def check_set(document_set: DocumentSet) -> Hits:
    all_kegiatan = [k for k in activities(document_set.books) if segment(k.kode) and k.program]
    programs: dict[str, Counter[str]] = {}
    for k in all_kegiatan:
        programs.setdefault(segment(k.kode), Counter())[k.program] += 1
    for k in all_kegiatan:
        own = programs[segment(k.kode)]
        usual, count = own.most_common(1)[0]
        # sure only where most of the kegiatan with this code stand elsewhere, and that programme is no other code's
        others = [s for s, c in programs.items() if s != segment(k.kode) and c.most_common(1)[0][0] == k.program]
        if usual != k.program and 2 * count > own.total() and count >= 2 and others:
            yield _hit(k, next(x for x in all_kegiatan if x.program == usual))


def _hit(k: Kegiatan, example: Kegiatan) -> Hit:
    anggaran = sum((n for r in k.rows if (n := r["anggaran"].number) is not None), Decimal(0))
    worth = f" Nilainya {write_rupiah(anggaran)}." if anggaran else ""
    places = [Place(k.rkt, k.lembar, sel) for sel in (k.program_sel, k.rows[0]["uraian_kegiatan"].ref)]
    in_pk = [Place(k.pk, k.pk_lembar, k.promise["kode"].ref)] if k.pk and k.promise else []
    return Hit.at(
        [*places, *in_pk],
        f"Kegiatan «{k.name}» di bawah «{k.program_name}», padahal kodenya {k.kode} milik "
        f"«{example.program_name}».{worth}",
        "Pindahkan kegiatan itu ke program menurut kodenya, dan hitung ulang jumlah per program.",
        tercetak=k.program_name,
        seharusnya=example.program_name,
    )
