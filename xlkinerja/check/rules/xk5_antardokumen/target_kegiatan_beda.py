"""Target kegiatan pada PK tidak sama dengan jumlah target rinciannya pada RKT.

Mengapa: Pada RKT yang panjang satu kegiatan PK terdiri atas beberapa baris. Bila pada kegiatan lain target PK adalah
jumlah target barisnya, kegiatan yang menyimpang perlu diputuskan: ada rincian yang tidak ikut, atau satuannya lain.

Contoh: RKT memuat 3 × 1 Lembaga dan 2 × 1 Unit untuk satu kegiatan, PK menargetkan 3 Lembaga.

Perbaikan: Samakan target PK dengan rincian RKT, atau jelaskan rincian yang tidak ikut.
"""

from decimal import Decimal

from xlkinerja.check.cross.activities import Kegiatan, activities
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, in_row
from xlkinerja.check.values.cells import exact, read_value
from xlkinerja.kinerja.angka import plain_satuan, write_angka

KODE = "XK510"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja disusun dari rencana kerja tahunan"
KegiatanTotal = dict[str, tuple[str, Decimal]]


def check_set(document_set: DocumentSet) -> Hits:
    weighed = [
        (k, sums) for k in activities(document_set.books) if k.promise is not None and (sums := _sums(k)) is not None
    ]
    matching = [k for k, (details, satuan, value) in weighed if _agrees(details, satuan, value)]
    if len(matching) < 2 or 2 * len(matching) <= len(weighed):
        return  # here a PK target is no sum of RKT targets
    for k, (details, satuan, value) in weighed:
        if k not in matching:
            yield _hit(k, details, f"{write_angka(value)} {satuan}")


def _sums(k: Kegiatan) -> tuple[KegiatanTotal, str, Decimal] | None:
    """The sum of the RKT targets per unit, and unit and value of the PK target; None where one cannot be counted."""
    promise = read_value(k.promise, "target") if k.promise is not None else None
    if promise is None or promise.value is None or promise.upper is not None or not _counted(promise.satuan):
        return None
    details: KegiatanTotal = {}
    for row in k.rows:
        reading = read_value(row, "target")
        if reading is None or reading.value is None or not _counted(reading.satuan):
            return None
        satuan, total = details.get(plain_satuan(reading.satuan), (reading.satuan, Decimal(0)))
        details[plain_satuan(reading.satuan)] = (satuan, total + reading.value)
    return details, promise.satuan, promise.value


def _counted(satuan: str) -> bool:
    return plain_satuan(satuan) not in ("", "persen", "nilai")


def _agrees(details: KegiatanTotal, satuan: str, value: Decimal) -> bool:
    return {s: exact(n) for s, (_, n) in details.items()} == {plain_satuan(satuan): exact(value)}


def _hit(k: Kegiatan, details: KegiatanTotal, promise: str) -> Hit:
    listed = " dan ".join(f"{write_angka(n)} {satuan}" for satuan, n in details.values())
    document_name = k.pk.document_name if k.pk else "PK"
    places = [in_row(k.rkt, row, "target")[0] for row in k.rows]
    return Hit.at(
        [*places, *(in_row(k.pk, k.promise, "target") if k.pk and k.promise else ())],
        f"Rincian kegiatan «{k.name}» berjumlah {listed} ({len(k.rows)} baris), {document_name} menargetkan {promise}; "
        "pada kegiatan lain target PK adalah jumlah rinciannya.",
        f"Samakan target {document_name} dengan rincian RKT, atau jelaskan rincian yang tidak ikut.",
        listed,
        promise,
    )
