"""Those who sign a form, beside each other below it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from xlkinerja.pages.blocks import Signatory, Signatures
from xlkinerja.pages.drawing import Drawing
from xlkinerja.workbook.address import ref

#: Looks of the two kinds of lines; their letters are so large.
LINE_LOOK, NAME_LOOK, SIZE = "tanda tangan", "nama penanda tangan", 11
#: Points left free for a signature and a stamp.
_ROOM = 54.0
#: What stands where nobody is named, for the office to type over.
UNNAMED = f"({'.' * 36})"
_WIDER = 1.08  # bold letters beside ordinary ones


def draw_signatures(drawing: Drawing, block: Signatures, first: int) -> int:
    """Draw the parties from a row on and give the last row; nothing of it is parted from what stands above it.

    Each party has as much of the page as the others, a single one its right half. Where the page has fewer columns
    than there are parties, they stand below each other.
    """
    count = max(len(block.parties), 2)
    groups = _groups(drawing.widths, count)
    if len(groups) < count:
        groups = [(1, len(drawing.widths))] * count
        blocks = [block._replace(parties=(p,), place=block.place if not i else "") for i, p in enumerate(block.parties)]
    else:
        blocks = [block]
    row = first - 1
    for part in blocks:
        row = _side_by_side(drawing, part, groups[-len(part.parties) :], row + 1)
    drawing.kept.update(range(max(1, first - 2), row))
    drawing.bound.update(range(first, row))
    drawing.kept.discard(row)
    return row


def _side_by_side(drawing: Drawing, block: Signatures, groups: Sequence[tuple[int, int]], first: int) -> int:
    row = first
    if block.place:
        _line(drawing, [*[""] * (len(groups) - 1), block.place], groups, row, LINE_LOOK)
        row += 1
    for texts, look in _lines(block.parties):
        _line(drawing, texts, groups, row, look)
        if not any(texts):
            drawing.heights[row] = _ROOM
        row += 1
    return row - 1


def _lines(parties: Sequence[Signatory]) -> Iterator[tuple[list[str], str]]:
    """The texts of all parties line by line; a line that nobody has is left out, but the one to sign on."""
    above = [[p.role for p in parties], [p.office for p in parties]]
    below = [[p.rank for p in parties], [_nip(p.nip) for p in parties]]
    yield from ((texts, LINE_LOOK) for texts in above if any(texts))
    yield [""] * len(parties), LINE_LOOK
    yield [p.name or UNNAMED for p in parties], NAME_LOOK
    yield from ((texts, LINE_LOOK) for texts in below if any(texts))


def _nip(nip: str) -> str:
    return nip if not nip or nip.casefold().startswith("nip") else f"NIP {nip}"


def _line(drawing: Drawing, texts: Sequence[str], groups: Sequence[tuple[int, int]], row: int, look: str) -> None:
    for text, (left, right) in zip(texts, groups, strict=True):
        area = f"{ref(left, row)}:{ref(right, row)}"
        drawing.merge(area, text or None, look)
        if text:
            drawing.fit(row, (text, left, right), size=SIZE * (_WIDER if look == NAME_LOOK else 1))
            drawing.texts.append(ref(left, row))


def _groups(widths: Sequence[float], count: int) -> list[tuple[int, int]]:
    """The columns cut into so many stretches (first, last), as nearly alike as the widths allow; fewer where they do
    not reach.
    """
    total, reached = sum(widths), list(accumulate(widths))
    ends = [min(range(len(widths)), key=lambda i: abs(reached[i] - total * n / count)) + 1 for n in range(1, count)]
    ends = sorted({*ends, len(widths)})
    return list(zip([1, *(e + 1 for e in ends)], ends, strict=False))
