"""Whether the rest of the set speaks against the realisasi of one row."""

from xlkinerja.check.cross.joined import Baris, Tabel
from xlkinerja.check.cross.quarters import outcomes, same, values, year_over
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.values.cells import percents, read_value
from xlkinerja.check.values.places import Tempat
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.sheets.realisasi import REALISASI


def contradicted(tabel: Tabel, laporan: Laporan | None, tempat: Tempat) -> bool:
    """Whether the printed report or the quarters of Rencana Aksi give another realisasi than a row of Realisasi."""
    book = tempat.book
    if tempat.lembar != REALISASI.name or book.kind != "realisasi":
        return False
    nomor = split_ref(tempat.sel)[1]
    semua = ([a.baris for a in g.anggota.values()] for g in tabel.grup)
    baris, grup = next(((b, g) for g in semua for b in g if _is(tabel, b, tempat, nomor)), (None, []))
    if baris is None:
        return False
    rencana = [b for b in grup if tabel.dokumen[b.dokumen].kind == "rencana-aksi"]
    return _printed_otherwise(laporan, baris) or any(_other_year(baris, r) for r in rencana)


def _is(tabel: Tabel, baris: Baris, tempat: Tempat, nomor: int) -> bool:
    return tabel.dokumen[baris.dokumen] is tempat.book and baris.row.number == nomor


def _printed_otherwise(laporan: Laporan | None, baris: Baris) -> bool:
    sendiri = read_value(baris.row, "realisasi")
    if laporan is None or sendiri is None:
        return False
    tercetak = [u.realisasi for u in laporan.ukuran if u.kunci == baris.kunci and u.realisasi is not None]
    return bool(tercetak) and all(t.besar != sendiri.besar for t in tercetak)


def _other_year(baris: Baris, rencana: Baris) -> bool:
    nilai, setahun = values(rencana.row, "realisasi_tw"), percents(baris.row["realisasi"])
    if nilai is None or setahun is None or not year_over(rencana.row):
        return False
    hasil = [n for _, n in outcomes(rencana.row, nilai)]
    return bool(hasil) and not any(same(n, setahun) for n in hasil)
