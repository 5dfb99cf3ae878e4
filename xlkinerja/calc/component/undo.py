"""The entry of a command in the undo list.

LibreOffice's own undo does not bring back what setFormulaArray overwrote, and knows nothing of inserted sheets; so a
command is one action of ours, done and undone while the list records nothing. The list keeps its order: a sheet that
was inserted before the others is gone again before older entries, which count sheets, are undone.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import unohelper
from com.sun.star.document import XUndoAction

from . import sentences
from .quiet import to_front

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .steps import Outcome, Performer, Step


class UndoEntry(unohelper.Base, XUndoAction):  # type: ignore[misc]
    """One command: undone by the steps that each step carries for that, done again by the steps themselves."""

    def __init__(
        self, title: str, document: Any, performer: Performer, steps: Sequence[Step], copy: bytes,
        show: Callable[[str], None],
    ) -> None:  # fmt: skip
        self.Title = title
        self._document, self._performer, self._steps = document, performer, steps
        self._copy, self._show = copy, show
        #: The workbooks that steps take from: their files are deleted when the command ends.
        self._files = {name: berkas.read_bytes() for name, berkas in performer.berkas.items()}
        self._front = ""

    def remember_front(self, front: str) -> None:
        """Remembers the sheet that was in front before the command."""
        self._front = front

    def undo(self) -> None:
        """Takes everything back. Never raises: LibreOffice would throw all older entries away."""
        self._safely(self._back)

    def redo(self) -> None:
        """Does everything again. Never raises."""
        self._safely(lambda: self._performer.forward(self._steps))

    def _back(self) -> Outcome:
        result = self._performer.backward(self._steps)
        to_front(self._document, self._front)
        return result

    def _safely(self, work: Callable[[], Outcome]) -> None:
        try:
            with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:
                for name, content in self._files.items():
                    berkas = Path(folder, f"{name}.xlsx")
                    berkas.write_bytes(content)
                    self._performer.berkas[name] = berkas
                result = work()
            alasan, notes = result.alasan, result.notes
        except Exception as error:  # noqa: BLE001 - see undo
            alasan, notes = sentences.alasan_of(error), []
        try:
            if alasan:
                notes = [sentences.undo_failed(self.Title, alasan, str(self._save())), *notes]
            if notes:
                self._show("\n".join(notes))
        except Exception:  # noqa: BLE001, S110 - nothing is left to say it with
            pass

    def _save(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="xlkinerja-"))
        berkas = folder / "semula.xlsx"
        berkas.write_bytes(self._copy)
        return berkas


def record(document: Any, entry: UndoEntry) -> None:
    """Puts a command that was carried out on top of the undo list."""
    document.UndoManager.addUndoAction(entry)
