"""Headers that are printed again where a table goes on over a page: the parts are one table, the header stands once."""

from xlkinerja.intake.blocks import Block, Notice, SourceCell, SourceTable


def joined(blocks: list[Block]) -> list[Block]:
    """The blocks with tables put together that follow each other and begin with the same header.

    Anything that stands between them, a line or a heading, parts them: it may say what the second one is.
    """
    found: list[Block] = []
    for block in blocks:
        before = next((i for i in range(len(found) - 1, -1, -1) if not isinstance(found[i], Notice)), None)
        if before is not None and isinstance(block, SourceTable):
            table = found[before]
            if isinstance(table, SourceTable) and (count := _shared_header(table, block)):
                found[before] = table._replace(rows=table.rows + block.rows[count:])
                continue
        found.append(block)
    return [_once(block) if isinstance(block, SourceTable) else block for block in found]


def _texts(row: tuple[SourceCell, ...]) -> tuple[str, ...]:
    return tuple(" ".join(cell.text.split()).casefold() for cell in row)


def _is_header(row: tuple[SourceCell, ...]) -> bool:
    """Words in two cells at least, and no figure: a row that a table may begin with more than once."""
    texts = {t for t in _texts(row) if t}
    return len(texts) > 1 and not any(t[0].isdigit() for t in texts)


def _shared_header(table: SourceTable, other: SourceTable) -> int:
    """How many rows the second table begins with that the first one begins with too; 0 where these are no header."""
    if table.place.part != other.place.part or len(table.rows[0]) != len(other.rows[0]):
        return 0
    if not _is_header(table.rows[0]):
        return 0
    count = 0
    for row, again in zip(table.rows, other.rows, strict=False):
        if _texts(row) != _texts(again):
            break
        count += 1
    return count


def _once(table: SourceTable) -> SourceTable:
    """The table without its first row repeated further down, nor what follows it there as it does at the top."""
    if not _is_header(table.rows[0]):
        return table
    top = [_texts(row) for row in table.rows]
    if len(top) > 1 and top[1] == top[0] and not _begun(table, 1):
        return table  # a header is not followed by itself: these are rows that say the same
    rows: list[tuple[SourceCell, ...]] = [table.rows[0]]
    follows = 0  # how many rows of the head have been repeated just now; 0 outside
    for index in range(1, len(table.rows)):
        follows = (
            1
            if top[index] == top[0] and not _begun(table, index)
            else follows + 1
            if follows and top[index] == top[follows]
            else 0
        )
        if not follows:
            rows.append(table.rows[index])
    return table._replace(rows=tuple(rows))


def _begun(table: SourceTable, index: int) -> bool:
    """Whether a row belongs to the header cells of the first one, merged downwards."""
    return any(cell.text and cell is table.rows[0][c] for c, cell in enumerate(table.rows[index]))
