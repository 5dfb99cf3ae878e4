"""Realisasi satu indikator tercetak berbeda di tabel-tabel laporan.

Mengapa: Ikhtisar, tabel pengukuran, dan tabel per sasaran memuat baris yang sama. Realisasi yang berbeda berarti salah
satunya salah salin. Yang dianggap benar adalah angka yang paling banyak tercetak, bersama isi buku kerja Realisasi.
Capaian di baris itu yang mengikuti angka yang benar ikut disebut di sini.

Contoh: Realisasi pemilih pemula 2 keg di III.A, 28 keg di Ikhtisar dan III.B; capaian ketiganya 1.400%.

Perbaikan: Samakan realisasinya di semua tabel menurut bukti yang ada.
"""

from collections.abc import Sequence

from xlkinerja.check.printed.laporan import Measurement
from xlkinerja.check.printed.measuring import measure
from xlkinerja.check.printed.reviewing import also_in, at, at_workbook, called, grouped
from xlkinerja.check.printed.tables import INDIKATOR
from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading

KODE = "XK703"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: satu realisasi untuk satu indikator dalam satu laporan"


def check_report(laporan: Laporan) -> Hits:
    readable = [u for u in laporan.measurements if u.realisasi is not None and u.table.tingkat == INDIKATOR]
    for members in grouped(readable, lambda u: u.key):
        reference = laporan.reference_of(members[0])
        if reference is None:
            continue
        correct = [u for u in members if u.realisasi and u.realisasi.magnitude == reference.magnitude]
        deviating = [u for u in members if u.realisasi and u.realisasi.magnitude != reference.magnitude]
        for same in grouped(deviating, lambda u: u.realisasi.magnitude if u.realisasi else None):
            yield _hit(laporan, same, reference, correct)
        recorded = laporan.recorded(members[0].key)
        if recorded is not None and recorded.magnitude != reference.magnitude and not deviating:
            yield _workbook(laporan, members, recorded, reference)


def _hit(laporan: Laporan, same: Sequence[Measurement], reference: Reading, correct: Sequence[Measurement]) -> Hit:
    u, *others = same
    pair = laporan.measured.get(u.entry.row.number)
    names = [called(o.table) for o in correct] + (["Realisasi"] if pair else [])
    consequence, places = _consequence(laporan, u, reference)
    return Hit(
        at(laporan, u.entry.row["realisasi"]),
        f"Realisasi «{u.entry.name}» di {called(u.table)} tercetak {u.realisasi}, "
        f"di {', '.join(dict.fromkeys(names)) or 'tabel lain'} {reference}.{consequence}",
        "Samakan realisasinya di semua tabel menurut bukti yang ada.",
        tercetak=str(u.realisasi),
        seharusnya=str(reference),
        also=(
            *also_in(laporan, [*others, *correct], "realisasi"),
            *((at_workbook(laporan, pair.reference, "realisasi"),) if pair else ()),
            *places,
        ),
    )


def _consequence(laporan: Laporan, u: Measurement, reference: Reading) -> tuple[str, tuple[Place, ...]]:
    """The capaian of the row where it follows the realisasi of the other tables, not its own."""
    capaian = u.capaian.value if u.capaian else None
    other = measure(u.target, reference, u.polarisasi, laporan.aturan)
    if capaian is None or u.result is None or u.result.basis is None or other is None or other.basis is None:
        return "", ()
    if fits(capaian, u.result.basis) or not fits(capaian, other.basis):
        return "", ()
    return f" Capaian {u.capaian} di baris itu mengikuti {reference}, bukan {u.realisasi} yang tercetak.", (
        at(laporan, u.entry.row["capaian"]),
    )


def _workbook(laporan: Laporan, members: Sequence[Measurement], recorded: Reading, reference: Reading) -> Hit:
    """The printings agree with each other, and the Realisasi workbook holds something else."""
    entry = laporan.measured[members[0].entry.row.number].reference
    return Hit(
        at_workbook(laporan, entry, "realisasi"),
        f"Realisasi «{members[0].entry.name}» di sini {recorded}, di laporan tercetak {reference} "
        f"({', '.join(called(u.table) for u in members)}).",
        "Samakan realisasinya di buku kerja dan di laporan menurut bukti yang ada.",
        tercetak=str(recorded),
        seharusnya=str(reference),
        also=also_in(laporan, members, "realisasi"),
    )
