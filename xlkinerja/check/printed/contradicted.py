"""Whether the rest of the set speaks against the realisasi of one row."""

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.quarters import outcomes, same, satuan_of, values, year_over
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.values.cells import percents, read_value
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.sheets.realisasi import REALISASI


def contradicted(table: Joined, laporan: Laporan | None, place: Place) -> bool:
    """Whether the printed report or the quarters of Rencana Aksi give another realisasi than a row of Realisasi."""
    book = place.book
    if place.lembar != REALISASI.name or book.kind != "realisasi":
        return False
    number = split_ref(place.sel)[1]
    every = ([a.entry for a in g.members.values()] for g in table.groups)
    entry, group = next(((b, g) for g in every for b in g if _is(table, b, place, number)), (None, []))
    if entry is None:
        return False
    rencana = [b for b in group if table.documents[b.document].kind == "rencana-aksi"]
    return _printed_otherwise(laporan, entry) or any(_other_year(entry, r) for r in rencana)


def _is(table: Joined, entry: Entry, place: Place, number: int) -> bool:
    return table.documents[entry.document] is place.book and entry.row.number == number


def _printed_otherwise(laporan: Laporan | None, entry: Entry) -> bool:
    own = read_value(entry.row, "realisasi")
    if laporan is None or own is None:
        return False
    tercetak = [u.realisasi for u in laporan.measurements if u.key == entry.key and u.realisasi is not None]
    return bool(tercetak) and all(t.magnitude != own.magnitude for t in tercetak)


def _other_year(entry: Entry, rencana: Entry) -> bool:
    quarters, of_year = values(rencana.row, "realisasi_tw"), percents(entry.row["realisasi"])
    if quarters is None or of_year is None or not year_over(rencana.row):
        return False
    results = [n for _, n in outcomes(rencana.row, quarters)]
    return bool(results) and not any(same(n, of_year, satuan_of(entry.row, "realisasi")) for n in results)
