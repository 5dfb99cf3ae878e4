"""Edits of the clean set before it becomes workbooks: rows and cells by what the declarations call them."""

import copy
from collections.abc import Callable

from tests.addresses import ANG, PK, PKP, RA, RE, RKT, main
from tests.check.sets.clean_set import LENGKAP, Isi, put

Edit = Callable[[Isi], object]

PERUBAHAN = {PKP: {"versi": "perubahan ke-1"}}
JUMLAH, KUMULATIF = {"konsolidasi": "Jumlah"}, {"konsolidasi": "Kumulatif"}
SEKRETARIAT = {"entitas": "Sekretariat", "jabatan_pertama": "Sekretaris", "pihak_kedua": "Budi"}


RATE = "per 100.000 KH"
#: Settings with two decimals: then the scale that the template has leaves gaps.
DUA = {"desimal": 2}
#: Indikator of a wholly different kind.
LAIN = (
    "Pengadaan logistik kotak suara",
    "Rekrutmen petugas ketertiban",
    "Kunjungan pustaka kepemiluan",
    "Pelatihan saksi peserta",
    "Distribusi formulir ke kecamatan",
)


def both(*edits: Edit) -> Edit:
    """One edit after the other."""
    return lambda content: [edit(content) for edit in edits]


def change(key: str, row: int, value: object, *files: str) -> Edit:
    """One cell of the main sheet of some files; rows count from 0."""
    return lambda content: [put(content, file, main(file), row, key, value) for file in files]


def everywhere(row: int, **cells: object) -> Edit:
    """The same in RKT, PK, Rencana Aksi and Realisasi."""
    return both(*(change(key, row, value, RKT, PK, RA, RE) for key, value in cells.items()))


def drop(row: int, *files: str) -> Edit:
    """A row of the main sheet taken out."""
    return lambda content: [content[file][main(file)].pop(row) for file in files]


def append(file: str, **row: object) -> Edit:
    """A further row of the main sheet."""
    return lambda content: content[file][main(file)].append({**row, **(LENGKAP if file == RE else {})})


def first(file: str, **row: object) -> Edit:
    """A further row right below the header of the main sheet."""
    return lambda content: content[file][main(file)].insert(0, row)


def revised(content: Isi) -> None:
    """Adds a PK perubahan that equals the first PK."""
    content[PKP] = copy.deepcopy(content[PK])


def cleared(*files: str) -> Edit:
    """Nothing is typed in the tables of these files."""
    return lambda content: [content[file].clear() for file in files]


def rows_of(file: str) -> Callable[..., Edit]:
    """Edits of a main sheet by row: r0={"target": 5} changes the first one."""

    def edits(**rows: dict[str, object]) -> Edit:
        cells = [(int(row[1:]), key, value) for row, changes in rows.items() for key, value in changes.items()]
        return both(*(change(key, row, value, file) for row, key, value in cells))

    return edits


realisasi, rencana = rows_of(RE), rows_of(RA)


def tw(*values: object, prefix: str = "target") -> dict[str, object]:
    """The cells of the quarters of one row."""
    return {f"{prefix}_tw{i}": value for i, value in enumerate(values, 1)}


def anggaran(*rows: dict[str, object]) -> Edit:
    """Another sheet Anggaran of Realisasi."""
    return lambda content: content[RE].update({ANG: list(rows)})


def budget(*changes: tuple[int, str, object]) -> Edit:
    """The budget of Realisasi, rows 5 to 7 of the sheet: two programmes and their total."""
    return lambda content: [put(content, RE, ANG, row - 5, key, value) for row, key, value in changes]


def promised(row: int, value: object, file: str = PK) -> Edit:
    """What a PK promises for one programme; rows count from 0."""
    return lambda content: put(content, file, ANG, row, "anggaran", value)


def other_indikator(content: Isi) -> None:
    """Every indikator of Realisasi is another one."""
    for row, name in enumerate(LAIN):
        put(content, RE, main(RE), row, "indikator", name)
