"""What a sheet prints above each of its pages: offices write their name and the year there.

The codes of a print header are those of ECMA-376 Part 1 §18.3.1.46.
"""

import html
import re

from xlkinerja.workbook.values import cleaned, unescape

_HEADER = re.compile(rb"<(?:\w+:)?oddHeader(?:\s[^>]*)?>([^<]*)<")
#: A font, a colour, a size, or one letter.
_CODE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|(.))', re.DOTALL)
#: The left, middle and right part are a line each; a page is numbered as the first of one.
_MEANT = {"L": "\n", "C": "\n", "R": "\n", "P": "1", "N": "1", "&": "&"}


def header_lines(data: bytes, part: str) -> list[str]:
    """The lines of the header in the XML of a sheet, without dates, file names and looks; `part` is its name."""
    found = _HEADER.search(data)
    if found is None:
        return []
    text = cleaned(unescape(html.unescape(found[1].decode("utf-8", "replace"))).replace("\r", "\n"))
    meant = _MEANT | {"A": part}
    shown = _CODE.sub(lambda code: meant.get(code[1] or "", ""), text)
    return [" ".join(line.split()) for line in shown.split("\n") if line.strip()]
