"""The readers of documents, one file per format; each gives the same blocks."""

from pathlib import Path

from xlkinerja.intake.blocks import Block, Unreadable


def read_blocks(path: Path) -> list[Block]:
    """What a document holds, in the order of reading. Raises Unreadable for a file of which nothing can be taken."""
    raise Unreadable(f"{path.name} belum dapat dibaca.")
