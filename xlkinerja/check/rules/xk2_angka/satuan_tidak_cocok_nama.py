"""Nama indikator dan satuannya tidak cocok: «Persentase …» tanpa persen, atau «Jumlah …» dengan persen.

Mengapa: Persentase diukur dalam persen, jumlah diukur dengan dihitung. Satuan yang lain berarti nama atau targetnya
keliru, dan capaiannya tidak mengukur yang dikatakan indikator. Yang sama di beberapa dokumen dilaporkan satu kali.

Contoh: «Jumlah anggota yang diseleksi» dengan target 100%.

Perbaikan: Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.joined import Baris, Tabel, rows_of
from xlkinerja.check.cross.places import place
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import comparable, is_predikat, unit_of
from xlkinerja.check.values.places import enough
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import satuan_baku

KODE = "XK220"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Arti kata: persentase adalah bagian dari seratus, jumlah adalah banyaknya"

PERSENTASE = frozenset({"persentase", "prosentase", "presentase", "persen"})
JUMLAH = frozenset({"jumlah", "banyaknya"})


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    menyimpang = {*_deviating(tabel), *(s.baris.kunci for s in tabel.diganti)}
    urut = sorted(range(len(tabel.dokumen)), key=lambda i: (i != tabel.acuan, i))
    semua = [b for i in urut for b in rows_of(i, tabel.dokumen[i]) if b.kunci not in menyimpang]
    for jenis, seharusnya in (("Persentase", "%"), ("Jumlah", "satuan yang dihitung")):
        salah = [b for b in semua if _wrong(b) == jenis]
        if salah:
            yield _hit(satuset, salah, jenis, seharusnya)


def _deviating(tabel: Tabel) -> Iterator[tuple[int, int]]:
    """Rows whose target is not measured in the unit of the other documents, which is another finding."""
    for grup in tabel.grup:
        satuan = {i: satuan_baku(_unit(a.baris)) for i, a in grup.anggota.items()}
        _, lain = tabel.deviating(satuan)
        yield from (grup.anggota[i].baris.kunci for i in lain)


def _hit(satuset: SatuSet, salah: Sequence[Baris], jenis: str, seharusnya: str) -> Hit:
    tempat = [place(satuset.tabel, b, "satuan") for b in salah]
    satuan = "/".join(dict.fromkeys(_unit(b) or f"predikat {b.row['target'].text}" for b in salah))
    banyak = len({b.entri.indikator for b in salah})
    return Hit(
        tempat[0],
        f"{banyak} indikator bernama {jenis} bersatuan {satuan}: "
        f"{enough(b.row['indikator'].text for b in _distinct(salah))}.",
        "Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.",
        tercetak=satuan,
        seharusnya=seharusnya,
        tempat_lain=tuple(tempat[1:]),
    )


def _distinct(rows: Sequence[Baris]) -> list[Baris]:
    return list({b.entri.indikator: b for b in reversed(rows)}.values())[::-1]


def _unit(baris: Baris) -> str:
    return unit_of(baris.row["target"]) or baris.row["satuan"].text


def _wrong(baris: Baris) -> str:
    """The kind of name that the unit speaks against, or "". Units that contradict each other have their own finding."""
    row = baris.row
    if row["target"].empty or not comparable(row):
        return ""
    kata = normal(row["indikator"].text).partition(" ")[0]
    satuan = satuan_baku(_unit(baris))
    if kata in PERSENTASE and (is_predikat(row) if not satuan else "persen" not in satuan.split()):
        return "Persentase"
    return "Jumlah" if kata in JUMLAH and satuan == "persen" else ""
