"""Realisasi satu indikator tercetak berbeda di tabel-tabel laporan.

Mengapa: Ikhtisar, tabel pengukuran, dan tabel per sasaran memuat baris yang sama. Realisasi yang berbeda berarti salah
satunya salah salin. Yang dianggap benar adalah angka yang paling banyak tercetak, bersama isi buku kerja Realisasi.
Capaian di baris itu yang mengikuti angka yang benar ikut disebut di sini.

Contoh: Realisasi pemilih pemula 2 keg di III.A, 28 keg di Ikhtisar dan III.B; capaian ketiganya 1.400%.

Perbaikan: Samakan realisasinya di semua tabel menurut bukti yang ada.
"""

from collections.abc import Sequence

from xlkinerja.check.printed.laporan import Measurement
from xlkinerja.check.printed.reviewing import following
from xlkinerja.check.printed.tables import INDIKATOR
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
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
        by_value = grouped(members, lambda u: u.realisasi.magnitude if u.realisasi else None)
        correct = [u for u in members if u.realisasi and u.realisasi.magnitude == reference.magnitude]
        deviating = [same for same in by_value if same[0] not in correct]
        for same in deviating:
            yield _hit(laporan, same, reference, correct)
        recorded = laporan.recorded.get(members[0].key)
        if recorded is not None and recorded.magnitude != reference.magnitude and not deviating:
            yield _workbook(laporan, members, recorded, reference)


def _hit(laporan: Laporan, same: Sequence[Measurement], reference: Reading, correct: Sequence[Measurement]) -> Hit:
    u = same[0]
    pair = laporan.measured.get(u.number)
    names = ", ".join(dict.fromkeys([*(o.entry.letak for o in correct), *(["Realisasi"] if pair else [])]))
    followed = following(laporan, u, u.target, reference)
    consequence = f" Capaian {u.capaian} di baris itu mengikuti {reference}, bukan {u.realisasi} yang tercetak."
    return Hit.at(
        [
            *(o.entry.at("realisasi") for o in (*same, *correct)),
            *([pair.in_book("realisasi")] if pair else []),
            *followed,
        ],
        f"Realisasi «{u.entry.name}» di {u.entry.letak} tercetak {u.realisasi}, "
        f"di {names or 'tabel lain'} {reference}.{consequence if followed else ''}",
        "Samakan realisasinya di semua tabel menurut bukti yang ada.",
        tercetak=str(u.realisasi),
        seharusnya=str(reference),
    )


def _workbook(laporan: Laporan, members: Sequence[Measurement], recorded: Reading, reference: Reading) -> Hit:
    """The printings agree with each other, and the Realisasi workbook holds something else."""
    return Hit.at(
        [laporan.measured[members[0].number].in_book("realisasi"), *(u.entry.at("realisasi") for u in members)],
        f"Realisasi «{members[0].entry.name}» di sini {recorded}, di laporan tercetak {reference} "
        f"({', '.join(u.entry.letak for u in members)}).",
        "Samakan realisasinya di buku kerja dan di laporan menurut bukti yang ada.",
        tercetak=str(recorded),
        seharusnya=str(reference),
    )
