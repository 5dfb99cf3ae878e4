"""Keys of rows as offices write them: a column goes by its key, its header, and the names that offices print."""

import re
from functools import lru_cache
from typing import Any

from xlkinerja.report.keys import REMARKS, plain
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.layout import CellKind
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

#: Which kind of table each workbook of the set is filled from, by the keys of `filling`: of the documents their kode.
KIND_BY_KEY = {
    "Renstra": "renstra",
    "RKT": "rkt",
    "PK": "pk",
    "Rencana Aksi": "rencana_aksi",
    "Realisasi": "pengukuran",
    "Anggaran": "anggaran",
}
#: The sheets that take the rows of each kind of table.
_SHEETS = {kind: BY_KODE[key].main if key in BY_KODE else ANGGARAN for key, kind in KIND_BY_KEY.items()}
#: Kinds of tables whose keys also go by the other names of columns; elsewhere a further word may be a remark.
_BY_NAME = frozenset({"anggaran"})
#: Columns that carry a table: a key that only adorns one of them is refused with the right one.
_CORE = frozenset({"indikator", "target", "realisasi", "sasaran", "capaian"})
_TARGET_OF_YEAR = re.compile(r"(?:target[ _-]*)?(?:tahun[ _-]*)?((?:19|20)[0-9]{2})", re.IGNORECASE)
#: Kinds of columns in which a whole number in JSON can only be the printed figure.
_WHOLE = (CellKind.TAHUN, CellKind.RUPIAH)


def in_our_words(row: Any, kind: str) -> Any:
    """The row with the keys of its columns, and with whole numbers as texts where a year, a number or money stands.

    A key that stands there already keeps its cell, and a key of no column is left as it is.
    """
    if not isinstance(row, dict):
        return row
    names, whole = _names(kind), _whole(kind)
    results = dict(row)
    for key in row:
        meant = names.get(plain(key)) if isinstance(key, str) else None
        if meant and meant != key and meant not in results:
            results[meant] = results.pop(key)
    if kind == "renstra" and not isinstance(results.get("target"), dict):
        years = {m[1]: results.pop(k) for k in list(results) if (m := _TARGET_OF_YEAR.fullmatch(str(k)))}
        results |= {"target": years} if years else {}
    return {
        k: str(v) if k in whole and isinstance(v, int) and not isinstance(v, bool) else v for k, v in results.items()
    }


@lru_cache
def _names(kind: str) -> dict[str, str]:
    """Plain name → key of the column; a name that is a key itself, or a remark, stays what it is."""
    columns = _SHEETS[kind].columns if kind in _SHEETS else ()
    named = ((c.key, (c.header, *c.names) if kind in _BY_NAME else (c.header,)) for c in columns)
    every = ((plain(name), key) for key, names in named for name in names if "{" not in name)
    own = {*REMARKS, *(key for table in _SHEETS.values() for key in table.by_key)}
    return {name: key for name, key in every if name not in own and (kind in _BY_NAME or key not in _CORE)}


@lru_cache
def _whole(kind: str) -> frozenset[str]:
    columns = _SHEETS[kind].columns if kind in _SHEETS else ()
    return frozenset({"no", "no_sasaran", "tahun", *(c.key for c in columns if c.kind in _WHOLE)})
