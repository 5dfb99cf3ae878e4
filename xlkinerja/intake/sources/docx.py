"""A Word document in the order of its body: headings, paragraphs and tables, whatever section they stand in."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from xlkinerja.intake.blocks import Block, SourceCell, SourceHeading, SourceParagraph, SourcePlace, Unreadable
from xlkinerja.intake.sources.formats import refuse
from xlkinerja.intake.sources.grid import MAX_CELLS, finish
from xlkinerja.intake.sources.repeats import joined
from xlkinerja.intake.sources.zipped import Parts
from xlkinerja.workbook.values import cleaned

_SAVE = "buka di Word, simpan sebagai Dokumen Word (*.docx), lalu ulangi"
#: A document whose text alone is larger is an export that nobody has read.
MAX_DOCUMENT = 25_000_000
_TYPES = "[Content_Types].xml"
_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_TYPE = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?|"
    rb"openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_MAX_COLUMNS = 63  # of a table in Word
_LONG = 200  # characters: a longer line is no heading
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Text that is not, or no longer, the paragraph's own: deleted, moved away, said twice for older programs.
_NOT_READ = frozenset({f"{_MAIN}{n}" for n in ("del", "moveFrom", "instrText", "txbxContent")}) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_BREAKS = {f"{_MAIN}tab": "\t", f"{_MAIN}br": "\n", f"{_MAIN}cr": "\n", f"{_MAIN}noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "none", "off"})


class _Styles(NamedTuple):
    """Of the paragraph styles, by their id: the level of a heading, and whether letters are bold."""

    levels: dict[str, int]
    bold: frozenset[str]


def read(name: str, data: bytes, parts: Parts) -> list[Block]:
    """What the body holds. Raises Unreadable."""
    import docx
    from docx.opc.exceptions import OpcError

    if parts.has("word/document.xml") and len(parts.read("word/document.xml")) > MAX_DOCUMENT:
        raise refuse(name, "terlalu panjang", "simpan hanya halaman yang bertabel ke berkas baru, lalu ulangi")
    parts.prove()
    try:
        document = docx.Document(BytesIO(_as_document(data, parts)))
        reading = _Reading(name, _styles(document.styles.element))
        return joined(list(reading.body(document.element.body)))
    except Unreadable:
        raise
    except (OpcError, LookupError, ValueError, TypeError, AttributeError, SyntaxError, OSError) as error:
        raise refuse(name, "tidak terbaca sebagai dokumen Word", _SAVE) from error


def _as_document(data: bytes, parts: Parts) -> bytes:
    """The same archive as the library opens it: a document with macros or a template only differs in its type."""
    if not parts.has(_TYPES) or not _OTHER_TYPE.search(types := parts.read(_TYPES)):
        return data
    result = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(result, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, _OTHER_TYPE.sub(_TYPE, types) if entry.filename == _TYPES else old.read(entry))
    return result.getvalue()


def _styles(element: Any) -> _Styles:
    """Heading levels by outline or by name (Heading 1, Judul 1), inherited from the style below."""
    base: dict[str, str] = {}
    levels: dict[str, int] = {}
    bold: set[str] = set()
    for style in element.iter(f"{_MAIN}style"):
        key = style.get(f"{_MAIN}styleId", "")
        base[key] = _value(style, "basedOn")
        name = _value(style, "name").casefold()
        outline = _value(style, "pPr/outlineLvl")
        word, _, number = name.rpartition(" ")
        if word in {"heading", "judul"} and number.isdigit():
            levels[key] = int(number)
        elif outline.isdigit() and int(outline) < 9:
            levels[key] = int(outline) + 1
        elif name in {"title", "judul"}:
            levels[key] = 1
        if _is_on(style, "rPr/b"):
            bold.add(key)
    for key in base:
        below, seen = key, {key}
        while below not in levels and base.get(below) and base[below] not in seen:
            below = base[below]
            seen.add(below)
        if below in levels:
            levels[key] = levels[below]
        if seen & bold:
            bold.add(key)
    return _Styles(levels, frozenset(bold))


def _find(element: Any, path: str) -> Any:
    return element.find("/".join(f"{_MAIN}{step}" for step in path.split("/")))


def _value(element: Any, path: str) -> str:
    """The attribute val of an element below; "" where there is none."""
    found = _find(element, path)
    return "" if found is None else str(found.get(f"{_MAIN}val", ""))


def _is_on(element: Any, path: str) -> bool:
    found = _find(element, path)
    return found is not None and found.get(f"{_MAIN}val", "1") not in _OFF


def _number(element: Any, path: str, most: int) -> int:
    text = _value(element, path)
    return min(max(int(text), 0), most) if text.isdigit() else 0


def _children(element: Any) -> Iterator[Any]:
    """The children of an element; of controls, changes and custom tags those within."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _NOT_READ:
            continue
        word = child.tag.removeprefix(_MAIN)
        if word in {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}:
            yield from _children(child)
        else:
            yield child


def _text(element: Any) -> Iterator[str]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _NOT_READ:
            continue
        if child.tag == f"{_MAIN}r" and _is_on(child, "rPr/vanish"):
            continue  # hidden text: nobody who reads the page sees it
        if child.tag.endswith("}t"):  # also of a formula
            yield child.text or ""
        elif child.tag in _BREAKS:
            if child.get(f"{_MAIN}type", "textWrapping") == "textWrapping":
                yield _BREAKS[child.tag]
        else:
            yield from _text(child)


class _Begun:
    """A cell that may still grow downwards."""

    def __init__(self, row: int, columns: int, text: str, *, bold: bool) -> None:
        self.row, self.columns, self.text, self.bold = row, columns, text, bold
        self.rows = 1


class _Reading:
    """One pass through a body: its name, its styles, and what counts on."""

    def __init__(self, name: str, styles: _Styles) -> None:
        self.name, self.styles = name, styles
        self._tables = self._cells = 0
        self._lists: dict[tuple[str, str], int] = {}  # numbers given so far, by list and level

    def body(self, element: Any) -> Iterator[Block]:
        """The blocks of a body, a cell or a text box."""
        for child in _children(element):
            word = child.tag.removeprefix(_MAIN)
            if word == "p":
                yield from self._paragraph(child)
                for box in self._boxes(child):
                    yield from self.body(box)
            elif word == "tbl":
                yield from self._table(child)

    def _boxes(self, paragraph: Any) -> Iterator[Any]:
        for box in paragraph.iter(f"{_MAIN}txbxContent"):
            above = [a.tag for a in box.iterancestors()]
            if not any(tag.endswith("}Fallback") for tag in above) and above.count(f"{_MAIN}txbxContent") == 0:
                yield box

    def _paragraph(self, element: Any) -> Iterator[Block]:
        text = self._line(element)
        if not text:
            return
        style = _value(element, "pPr/pStyle")
        place = SourcePlace(self.name)
        outline = _value(element, "pPr/outlineLvl")
        if outline.isdigit() and int(outline) < 9:
            yield SourceHeading(text, place, int(outline) + 1)
        elif style in self.styles.levels and len(text) <= _LONG:
            yield SourceHeading(text, place, self.styles.levels[style])
        elif len(text) <= _LONG and (self._is_bold(element) or text.isupper() or text.casefold().startswith("tabel ")):
            yield SourceHeading(text, place)
        else:
            yield SourceParagraph(text, place)

    def _line(self, element: Any) -> str:
        """The text of a paragraph; where a list numbers it and nothing else stands there, its number."""
        key = _value(element, "pPr/numPr/numId"), _value(element, "pPr/numPr/ilvl")
        if key[0] not in {"", "0"}:
            self._lists[key] = self._lists.get(key, 0) + 1
        text = cleaned("".join(_text(element))).strip()
        return text or (str(self._lists[key]) if key in self._lists else "")

    def _is_bold(self, paragraph: Any) -> bool:
        runs = [run for run in paragraph.iter(f"{_MAIN}r") if "".join(_text(run)).strip()]
        styled = _value(paragraph, "pPr/pStyle") in self.styles.bold
        return bool(runs) and all(_is_on(r, "rPr/b") if _find(r, "rPr/b") is not None else styled for r in runs)

    def _table(self, element: Any) -> Iterator[Block]:
        rows: list[dict[int, _Begun]] = []
        nested: list[Any] = []
        self._tables += 1
        number = self._tables
        for tr in _children(element):
            if tr.tag == f"{_MAIN}tr" and _find(tr, "trPr/del") is None:
                rows.append(self._row(tr, rows, nested))
        yield from self._finished(rows, number)
        for table in nested:
            yield from self._table(table)

    def _row(self, tr: Any, above: list[dict[int, _Begun]], nested: list[Any]) -> dict[int, _Begun]:
        """The cells of a row by column, from 0."""
        row: dict[int, _Begun] = {}
        column = _number(tr, "trPr/gridBefore", _MAX_COLUMNS)
        header = _is_on(tr, "trPr/tblHeader")
        for tc in _children(tr):
            if tc.tag != f"{_MAIN}tc":
                continue
            span = max(_number(tc, "tcPr/gridSpan", _MAX_COLUMNS), 1)
            merge = _find(tc, "tcPr/vMerge")
            upper = above[-1].get(column) if above else None
            lines, bold = self._cell(tc, nested)
            goes_on = merge is not None and merge.get(f"{_MAIN}val", "continue") == "continue"
            if goes_on and upper is not None and upper.columns == span:
                begun = upper
                begun.rows = len(above) - begun.row + 1
                begun.text = "\n".join(filter(None, (begun.text, lines)))
            else:
                begun = _Begun(len(above), span, lines, bold=bold or header)
            for c in range(column, column + span):
                row[c] = begun
            column += span
            self._cells += span
            if self._cells > MAX_CELLS:
                raise refuse(self.name, f"berisi lebih dari {MAX_CELLS} sel", "simpan hanya tabel yang diperlukan")
        return row

    def _cell(self, tc: Any, nested: list[Any]) -> tuple[str, bool]:
        """The lines of a cell, and whether all are bold; tables within it are put aside."""
        lines: list[str] = []
        bold: list[bool] = []
        for child in _children(tc):
            if child.tag == f"{_MAIN}tbl":
                nested.append(child)
            elif child.tag == f"{_MAIN}p":
                inside = [self._line(p) for box in self._boxes(child) for p in box.iter(f"{_MAIN}p")]
                if own := "\n".join(filter(None, (self._line(child), *inside))):
                    lines.append(own)
                    bold.append(self._is_bold(child))
        return "\n".join(lines), bool(bold) and all(bold)

    def _finished(self, rows: list[dict[int, _Begun]], number: int) -> Iterator[Block]:
        """The table; of one without two cells beside each other, which is a frame, its lines."""
        width = max((max(row, default=-1) + 1 for row in rows), default=0)
        made: dict[int, SourceCell] = {}
        grid: list[list[SourceCell]] = []
        for r, row in enumerate(rows):
            line = []
            for c in range(width):
                begun = row.get(c)
                if begun is None:
                    line.append(SourceCell(None, "", SourcePlace(self.name, "", number, r + 1)))
                    continue
                if id(begun) not in made:
                    place = SourcePlace(self.name, "", number, begun.row + 1)
                    made[id(begun)] = SourceCell(
                        begun.text or None, begun.text, place, begun.rows, begun.columns, begun.bold
                    )
                line.append(made[id(begun)])
            grid.append(line)
        table = finish(grid, SourcePlace(self.name, "", number, 1))
        if any(len({id(c) for c in row if c.text}) > 1 for row in table.rows):
            yield table
            return
        for cell in {id(c): c for row in table.rows for c in row if c.text}.values():
            kind = SourceHeading if len(cell.text) <= _LONG and (cell.bold or cell.text.isupper()) else SourceParagraph
            yield kind(cell.text, cell.place)
