"""Persentase yang tidak mungkin lebih dari 100 ternyata lebih dari 100.

Mengapa: Bagian yang tepat waktu, sesuai, atau terlayani tidak dapat melebihi keseluruhannya. Yang sering terjadi:
capaian tersalin ke kolom realisasi, atau banyaknya ditulis sebagai persen. Persentase kenaikan, pertumbuhan, dan
perbandingan dengan target dapat melebihi 100 dan tidak dilaporkan.

Contoh: «Persentase laporan yang tepat waktu», target 90%, realisasi 110%.

Perbaikan: Tulis persentase yang sebenarnya; bila memang dapat melebihi 100, ubah nama indikatornya.
"""

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat, across, place, quoted
from xlkinerja.check.values.cells import Reading, is_predikat, read_value
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.wording import is_share

KODE = "XK221"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: bagian tidak melebihi keseluruhannya"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for group in joined.groups:
        entries = {i: member.entry for i, member in group.members.items()}
        readings = {i: reading for i, e in entries.items() if (reading := _read(e, "target")) is not None}
        exceeding = [i for i, reading in readings.items() if _exceeds(reading)]
        # a target that only one document has is a finding of another kind
        reference, _ = joined.deviating({i: reading.magnitude for i, reading in readings.items()})
        held = [i for i in exceeding if readings[i].magnitude == reference]
        if held:
            first = held[0]
            yield _hit(across(joined, group, first, held, "target"), "Target", entries[first], readings[first])
        for i, entry in entries.items():
            realisasi = _read(entry, "realisasi")
            if realisasi is not None and _exceeds(realisasi) and i not in exceeding:
                yield _hit([place(joined, entry, "realisasi")], "Realisasi", entry, realisasi)


def _read(entry: Entry, key: str) -> Reading | None:
    """The value where the indikator is a share of a whole and stands in percent."""
    if is_predikat(entry.row) or not is_share(normal(entry.row["indikator"].text)):
        return None
    reading = read_value(entry.row, key)
    return reading if reading is not None and plain_satuan(reading.satuan) == "persen" else None


def _exceeds(reading: Reading) -> bool:
    return reading.value is not None and reading.value > 100


def _hit(places: list[Place], name: str, entry: Entry, reading: Reading) -> Hit:
    pesan = f"{name} {reading}, padahal {quoted(entry)} bagian dari keseluruhan dan tidak dapat melebihi 100%."
    tindakan = "Tulis persentase yang sebenarnya, atau ubah nama indikatornya bila memang dapat melebihi 100."
    return Hit.at(places, pesan, tindakan, str(reading), "paling banyak 100%")
