"""Persentase yang tidak mungkin lebih dari 100 ternyata lebih dari 100.

Mengapa: Bagian yang tepat waktu, sesuai, atau terlayani tidak dapat melebihi keseluruhannya. Yang sering terjadi:
capaian tersalin ke kolom realisasi, atau banyaknya ditulis sebagai persen. Persentase kenaikan, pertumbuhan, dan
perbandingan dengan target dapat melebihi 100 dan tidak dilaporkan.

Contoh: «Persentase laporan yang tepat waktu», target 90%, realisasi 110%.

Perbaikan: Tulis persentase yang sebenarnya; bila memang dapat melebihi 100, ubah nama indikatornya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Baris, Grup
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, is_predikat, read_value
from xlkinerja.check.values.shares import is_share
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import satuan_baku

KODE = "XK221"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Arti kata: bagian tidak melebihi keseluruhannya"

_TINDAKAN = "Tulis persentase yang sebenarnya, atau ubah nama indikatornya bila memang dapat melebihi 100."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        bacaan = {i: _read(a.baris, "target") for i, a in grup.anggota.items()}
        acuan, _ = tabel.deviating({i: b.besar for i, b in bacaan.items() if b is not None})
        # a target that only one document has is a finding of another kind
        lebih = [i for i, b in bacaan.items() if b is not None and b.besar == acuan and _exceeds(b)]
        if lebih:
            baris, b = grup.anggota[lebih[0]].baris, bacaan[lebih[0]]
            lain = others(tabel, grup, lebih[1:], "target")
            yield Hit(
                place(tabel, baris, "target"),
                _message("Target", baris, b),
                _TINDAKAN,
                str(b),
                "paling banyak 100%",
                lain,
            )
        yield from _realised(satuset, grup)


def _realised(satuset: SatuSet, grup: Grup) -> Iterator[Hit]:
    for anggota in grup.anggota.values():
        baris = anggota.baris
        bacaan, target = _read(baris, "realisasi"), _read(baris, "target")
        if bacaan is not None and _exceeds(bacaan) and not (target is not None and _exceeds(target)):
            yield Hit(
                place(satuset.tabel, baris, "realisasi"),
                _message("Realisasi", baris, bacaan),
                _TINDAKAN,
                tercetak=str(bacaan),
                seharusnya="paling banyak 100%",
            )


def _read(baris: Baris, kunci: str) -> Bacaan | None:
    """The value where the indikator is a share of a whole and stands in percent."""
    if is_predikat(baris.row) or not is_share(normal(baris.row["indikator"].text)):
        return None
    bacaan = read_value(baris.row, kunci)
    return bacaan if bacaan is not None and satuan_baku(bacaan.satuan) == "persen" else None


def _exceeds(bacaan: Bacaan) -> bool:
    return bacaan.nilai is not None and bacaan.nilai > 100


def _message(nama: str, baris: Baris, bacaan: Bacaan | None) -> str:
    return f"{nama} {bacaan}, padahal {quoted(baris)} bagian dari keseluruhan dan tidak dapat melebihi 100%."
