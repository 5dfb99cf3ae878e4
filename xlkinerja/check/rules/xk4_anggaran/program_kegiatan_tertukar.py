"""Kegiatan pada RKT berada di bawah program lain daripada kodenya.

Mengapa: Kode DIPA menyebut programnya: CQ dan WA adalah dua program. Kegiatan yang pada PK berkode satu program, tetapi
pada RKT berada di bawah nama program yang lain, membuat jumlah per program salah.

Contoh: «Penetapan Hasil Pemilu» berkode 076.01.CQ.6982 pada PK, tetapi pada RKT di bawah Program Dukungan Manajemen.

Perbaikan: Pindahkan kegiatan itu ke program menurut kodenya, dan hitung ulang jumlah per program.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.cross.activities import Kegiatan, activities
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.programs import segment
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_rupiah

KODE = "XK408"
TINGKAT = Tingkat.GALAT
SUMBER = "Susunan kode DIPA: bagian ketiga kode adalah program"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    semua = [k for k in activities(satuset.books) if segment(k.kode) and k.program]
    nama: dict[str, Counter[str]] = {}
    for k in semua:
        nama.setdefault(segment(k.kode), Counter())[k.program] += 1
    for k in semua:
        milik = nama[segment(k.kode)]
        biasa, banyak = milik.most_common(1)[0]
        # sure only where most of the kegiatan with this code stand elsewhere, and that programme is no other code's
        lain = [s for s, c in nama.items() if s != segment(k.kode) and c.most_common(1)[0][0] == k.program]
        if biasa != k.program and 2 * banyak > milik.total() and banyak >= 2 and lain:
            yield _hit(k, next(x for x in semua if x.program == biasa))


def _hit(k: Kegiatan, contoh: Kegiatan) -> Hit:
    anggaran = sum((n for r in k.rows if (n := r["anggaran"].number) is not None), Decimal(0))
    senilai = f" Nilainya {tulis_rupiah(anggaran)}." if anggaran else ""
    return Hit(
        Tempat(k.rkt, k.lembar, k.sel_program),
        f"Kegiatan «{k.nama}» di bawah «{k.nama_program}», padahal kodenya {k.kode} milik "
        f"«{contoh.nama_program}».{senilai}",
        "Pindahkan kegiatan itu ke program menurut kodenya, dan hitung ulang jumlah per program.",
        tercetak=k.nama_program,
        seharusnya=contoh.nama_program,
        tempat_lain=(
            Tempat(k.rkt, k.lembar, k.rows[0]["uraian_kegiatan"].ref),
            *((Tempat(k.pk, k.lembar_pk, k.janji["kode"].ref),) if k.pk and k.janji else ()),
        ),
    )
