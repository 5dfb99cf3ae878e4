"""Target kegiatan pada PK tidak sama dengan jumlah target rinciannya pada RKT.

Mengapa: Pada RKT yang panjang satu kegiatan PK terdiri atas beberapa baris. Bila pada kegiatan lain target PK adalah
jumlah target barisnya, kegiatan yang menyimpang perlu diputuskan: ada rincian yang tidak ikut, atau satuannya lain.

Contoh: RKT memuat 3 × 1 Lembaga dan 2 × 1 Unit untuk satu kegiatan, PK menargetkan 3 Lembaga.

Perbaikan: Samakan target PK dengan rincian RKT, atau jelaskan rincian yang tidak ikut.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.cross.activities import Kegiatan, activities
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import satuan_baku, tulis_angka

KODE = "XK510"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja disusun dari rencana kerja tahunan"

Jumlah = dict[str, tuple[str, Decimal]]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    dinilai = [(k, dua) for k in activities(satuset.books) if k.janji is not None and (dua := _sums(k)) is not None]
    cocok = [k for k, (rincian, satuan, nilai) in dinilai if _agrees(rincian, satuan, nilai)]
    if len(cocok) < 2 or 2 * len(cocok) <= len(dinilai):
        return  # here a PK target is no sum of RKT targets
    for k, (rincian, satuan, nilai) in dinilai:
        if k not in cocok:
            yield _hit(k, rincian, f"{tulis_angka(nilai)} {satuan}")


def _sums(k: Kegiatan) -> tuple[Jumlah, str, Decimal] | None:
    """The sum of the RKT targets per unit, and unit and value of the PK target; None where one cannot be counted."""
    janji = read_value(k.janji, "target") if k.janji is not None else None
    if janji is None or janji.nilai is None or janji.atas is not None or not _counted(janji.satuan):
        return None
    rincian: Jumlah = {}
    for row in k.rows:
        b = read_value(row, "target")
        if b is None or b.nilai is None or not _counted(b.satuan):
            return None
        satuan, jumlah = rincian.get(satuan_baku(b.satuan), (b.satuan, Decimal(0)))
        rincian[satuan_baku(b.satuan)] = (satuan, jumlah + b.nilai)
    return rincian, janji.satuan, janji.nilai


def _counted(satuan: str) -> bool:
    return satuan_baku(satuan) not in ("", "persen", "nilai")


def _agrees(rincian: Jumlah, satuan: str, nilai: Decimal) -> bool:
    return {s: n for s, (_, n) in rincian.items()} == {satuan_baku(satuan): nilai}


def _hit(k: Kegiatan, rincian: Jumlah, janji: str) -> Hit:
    isi = " dan ".join(f"{tulis_angka(n)} {satuan}" for satuan, n in rincian.values())
    dokumen = k.pk.nama_dokumen if k.pk else "PK"
    return Hit(
        Tempat(k.rkt, k.lembar, k.rows[0]["target"].ref),
        f"Rincian kegiatan «{k.nama}» berjumlah {isi} ({len(k.rows)} baris), {dokumen} menargetkan {janji}; pada "
        "kegiatan lain target PK adalah jumlah rinciannya.",
        f"Samakan target {dokumen} dengan rincian RKT, atau jelaskan rincian yang tidak ikut.",
        tercetak=isi,
        seharusnya=janji,
        tempat_lain=(
            *(Tempat(k.rkt, k.lembar, r["target"].ref) for r in k.rows[1:]),
            *((Tempat(k.pk, k.lembar_pk, k.janji["target"].ref),) if k.pk and k.janji else ()),
        ),
    )
