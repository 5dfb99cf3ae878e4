"""The workbook Realisasi of a published report, and its parts changed by hand as no spreadsheet program would."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from tests.contoh import contoh
from tests.workbook.sample_packages import contents
from xlkinerja.check.checking import check_books
from xlkinerja.check.finding import Finding
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import read

RE = "Realisasi.xlsx"


@cache
def realisasi() -> bytes:
    """Realisasi.xlsx of a report, filled."""
    return fill(contoh("muara-enim-2024")[RE]).data


def package(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return target.getvalue()


def with_part(name: str, edit: Callable[[str], str], data: bytes = b"") -> bytes:
    """The workbook with one part edited; `name` may be that of a sheet. The edit must change something."""
    data = data or realisasi()
    sheets = {s.name: s.part for s in Package.from_bytes(data).sheets}
    part = sheets.get(name, name)
    before = contents(data)[part].decode()
    after = edit(before)
    assert after != before, name
    return package({**contents(data), part: after.encode()})


def with_rows(rows: str, sheet: str = "Realisasi") -> bytes:
    """The workbook with rows written below the others of a sheet."""
    return with_part(sheet, lambda text: text.replace("</sheetData>", f"{rows}</sheetData>"))


def with_cell(sel: str, attributes: str, content: str, sheet: str = "Realisasi", data: bytes = b"") -> bytes:
    """The workbook with what one cell holds replaced; its style stays."""
    pattern = re.compile(rf'<c r="{sel}"([^>]*?)(?:/>|>.*?</c>)', re.DOTALL)

    def edit(text: str) -> str:
        found = pattern.search(text)
        assert found, sel
        style = re.search(r' s="\d+"', found[1])
        cell = f'<c r="{sel}"{style[0] if style else ""}{attributes}>{content}</c>'
        return text[: found.start()] + cell + text[found.end() :]

    return with_part(sheet, edit, data)


def book_of(data: bytes, folder: Path, name: str = RE) -> Book:
    """The bytes as a file, read."""
    path = folder / name
    path.write_bytes(data)
    return read(path)


def findings(book: Book, kode: str) -> list[Finding]:
    """What one rule finds in a workbook; an exception in any rule is raised."""
    return [t for t in check_books([book], strict=True).temuan if t.kode == kode]
