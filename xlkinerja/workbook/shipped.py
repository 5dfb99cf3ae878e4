"""What the templates of earlier versions held: headers, labels, formulas, lists, ladders and looks, one record each.

A workbook that an office filled with one of them is known by it: what a later version added is no column lost, and a
formula that stood in the template is nobody's typing. A record is written once, when its version is superseded.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from xlkinerja.workbook.sheets.referensi import LISTS

_RECORDS = "templat_{}.json"
_FOLDER = Path(__file__).with_name("sheets")


@cache
def record(version: int) -> Mapping[str, Any] | None:
    """What the templates of a version held; None for one of which nothing is recorded, as for today's."""
    path = _FOLDER / _RECORDS.format(version)
    return json.loads(path.read_text("utf-8")) if path.is_file() else None


@cache
def versions() -> tuple[int, ...]:
    """The versions of which there is a record, the oldest first."""
    return tuple(sorted(int(p.stem.rpartition("_")[2]) for p in _FOLDER.glob(_RECORDS.format("*"))))


def held_by(version: int | None) -> Mapping[str, Any]:
    """What the template of an earlier version held; None is a version that is lost: then the earliest."""
    return record(versions()[0] if version is None else version) or record(versions()[0]) or {}


@cache
def earlier_names(sheet: str, key: str) -> tuple[str, ...]:
    """The headers or labels that a column or field bore in earlier versions."""
    found: dict[str, None] = {}
    for version in versions():
        held = record(version) or {}
        columns = (columns for place, columns in held["kolom"].items() if place.partition("/")[2] == sheet)
        for texts in (*columns, held["isian"].get(sheet, {})):
            if key in texts:
                found[texts[key]] = None
    return tuple(found)


def earlier_help(version: int | None, document: str, sheet: str, key: str) -> str:
    """The message of a column or field in the template of that version; "" where it had none."""
    held = record(versions()[0] if version is None else version) or {"bantuan": {}}
    return str(held["bantuan"].get(f"{document}/{sheet}", {}).get(key, ""))


@cache
def earlier_columns(sheet: str) -> frozenset[str]:
    """The keys of the columns that a sheet of that name had in the earliest templates."""
    held = record(versions()[0]) or {}
    return frozenset(key for place, keys in held["kolom"].items() if place.partition("/")[2] == sheet for key in keys)


def came_later(version: int | None, document: str, sheet: str, key: str) -> bool:
    """Whether a column or field was not yet on that sheet when the version was made; None is a version that is lost."""
    held = record(versions()[0] if version is None else version)
    if held is None or document not in held["lembar"]:
        return False
    return key not in held["kolom"].get(f"{document}/{sheet}", {}) and key not in held["isian"].get(sheet, {})


def sheet_came_later(version: int | None, document: str, sheet: str) -> bool:
    """Whether the template of that version did not have a sheet yet."""
    held = record(versions()[0] if version is None else version)
    return held is not None and sheet not in held["lembar"].get(document, (sheet,))


def lists_since(version: int | None) -> frozenset[str]:
    """The names of lists that the templates of that version did not have yet; none for today's."""
    held = record(versions()[0] if version is None else version)
    return frozenset() if held is None else frozenset(x.name for x in LISTS) - held["daftar"].keys()


@cache
def earlier_formulas(sheet: str, key: str) -> frozenset[str]:
    """The formulas that a computed column had in earlier versions, as declarations write them."""
    return frozenset(
        formula
        for version in versions()
        for place, columns in (record(version) or {})["rumus"].items()
        if place.partition("/")[2] == sheet
        for formula in columns.get(key, ())
    )
