"""The open workbook is tidied, as steps: what the command rapikan does, but for what steps cannot do."""

from decimal import Decimal
from string import ascii_uppercase

from xlkinerja.hosts import writing
from xlkinerja.hosts.live import Snapshot
from xlkinerja.hosts.steps import Job
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.pages.filling import Changes
from xlkinerja.tidy.change import Change
from xlkinerja.tidy.tidying import tidy

#: Cells named in a message.
_MOST_NAMED = 10


def tidied(shot: Snapshot) -> tuple[Job, str]:
    """The steps that tidy the open workbook, and what the user is told. Raises PatchRefused where it cannot be."""
    result = tidy(shot.book)
    # a program that writes a number into a cell of the format Text makes a text of it again; no step sets a format
    kept = [c for c in result.changes if c.form or (isinstance(c.after, Decimal) and _is_text_cell(shot, c))]
    rows = {(c.lembar, c.sel.lstrip(ascii_uppercase)) for c in kept}
    done = tuple(c for c in result.changes if (c.lembar, c.sel.lstrip(ascii_uppercase)) not in rows)
    result = result._replace(changes=done)
    pesan = [f"{len(done)} sel dirapikan." if done else "Tidak ada yang dirapikan."]
    pesan += [str(c) for c in done[:_MOST_NAMED]]
    if len(done) > _MOST_NAMED:
        pesan.append(f"Dan {len(done) - _MOST_NAMED} sel lagi.")
    if kept:
        cells = ", ".join(f"{c.lembar}!{c.sel}" for c in kept[:_MOST_NAMED])
        pesan.append(
            f"Sel berformat Teks atau persen dibiarkan: {cells}. Ubah formatnya menjadi Umum, ketik ulang angkanya."
        )
    if result.left:
        pesan.append(f"{len(result.left)} sel dibiarkan karena maksudnya meragukan; tekan Periksa untuk melihatnya.")
    cells_by_sheet = {name_of_sheet(shot.package, name): dict(found) for name, found in result.cells.items()}
    return writing.job(shot, Changes(cells_by_sheet, {}, {}, {}, ())), "\n".join(pesan)


def _is_text_cell(shot: Snapshot, change: Change) -> bool:
    cell = shot.package.read_sheet(name_of_sheet(shot.package, change.lembar), blank=True).cells.get(change.sel)
    return cell is not None and cell.format == "@"
