"""Persentase yang tidak mungkin lebih dari 100 ternyata lebih dari 100.

Mengapa: Bagian yang tepat waktu, sesuai, atau terlayani tidak dapat melebihi keseluruhannya. Yang sering terjadi:
capaian tersalin ke kolom realisasi, atau banyaknya ditulis sebagai persen. Persentase kenaikan, pertumbuhan, dan
perbandingan dengan target dapat melebihi 100 dan tidak dilaporkan.

Contoh: «Persentase laporan yang tepat waktu», target 90%, realisasi 110%.

Perbaikan: Tulis persentase yang sebenarnya; bila memang dapat melebihi 100, ubah nama indikatornya.
"""

from xlkinerja.check.cross.joined import Entry, Group
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.cells import Reading, is_predikat, read_value
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.wording import is_share

KODE = "XK221"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: bagian tidak melebihi keseluruhannya"

_TINDAKAN = "Tulis persentase yang sebenarnya, atau ubah nama indikatornya bila memang dapat melebihi 100."


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for group in joined.groups:
        readings = {i: _read(a.entry, "target") for i, a in group.members.items()}
        reference, _ = joined.deviating(
            {i: reading.magnitude for i, reading in readings.items() if reading is not None}
        )
        # a target that only one document has is a finding of another kind
        exceeding = [
            i
            for i, reading in readings.items()
            if reading is not None and reading.magnitude == reference and _exceeds(reading)
        ]
        if exceeding:
            entry, reading = group.members[exceeding[0]].entry, readings[exceeding[0]]
            also = others(joined, group, exceeding[1:], "target")
            yield Hit(
                place(joined, entry, "target"),
                _message("Target", entry, reading),
                _TINDAKAN,
                str(reading),
                "paling banyak 100%",
                also,
            )
        yield from _realised(document_set, group)


def _realised(document_set: DocumentSet, group: Group) -> Hits:
    for member in group.members.values():
        entry = member.entry
        reading, target = _read(entry, "realisasi"), _read(entry, "target")
        if reading is not None and _exceeds(reading) and not (target is not None and _exceeds(target)):
            yield Hit(
                place(document_set.joined, entry, "realisasi"),
                _message("Realisasi", entry, reading),
                _TINDAKAN,
                tercetak=str(reading),
                seharusnya="paling banyak 100%",
            )


def _read(entry: Entry, key: str) -> Reading | None:
    """The value where the indikator is a share of a whole and stands in percent."""
    if is_predikat(entry.row) or not is_share(normal(entry.row["indikator"].text)):
        return None
    reading = read_value(entry.row, key)
    return reading if reading is not None and plain_satuan(reading.satuan) == "persen" else None


def _exceeds(reading: Reading) -> bool:
    return reading.value is not None and reading.value > 100


def _message(name: str, entry: Entry, reading: Reading | None) -> str:
    return f"{name} {reading}, padahal {quoted(entry)} bagian dari keseluruhan dan tidak dapat melebihi 100%."
