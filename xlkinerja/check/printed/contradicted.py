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
    for group in table.groups:
        entries = [m.entry for m in group.members.values()]
        if own := next((e for e in entries if e.row.number == number and table.documents[e.document] is book), None):
            rencana = (e for e in entries if table.documents[e.document].kind == "rencana-aksi")
            return _printed_otherwise(laporan, own) or any(_other_year(own, e) for e in rencana)
    return False


def _printed_otherwise(laporan: Laporan | None, entry: Entry) -> bool:
    own = read_value(entry.row, "realisasi")
    measurements = laporan.measurements if laporan else ()
    tercetak = [u.realisasi.magnitude for u in measurements if u.key == entry.key and u.realisasi is not None]
    return own is not None and bool(tercetak) and own.magnitude not in tercetak


def _other_year(entry: Entry, rencana: Entry) -> bool:
    quarters, of_year = values(rencana.row, "realisasi_tw"), percents(entry.row["realisasi"])
    if quarters is None or of_year is None or not year_over(rencana.row):
        return False
    results = [n for _, n in outcomes(rencana.row, quarters)]
    return bool(results) and not any(same(n, of_year, satuan_of(entry.row, "realisasi")) for n in results)
