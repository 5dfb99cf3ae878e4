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
from .quiet import ke_depan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .steps import Hasil, Langkah, Pelaksana


class Urungan(unohelper.Base, XUndoAction):  # type: ignore[misc]
    """One command: undone by the steps that each step carries for that, done again by the steps themselves."""

    def __init__(
        self, judul: str, dokumen: Any, pelaksana: Pelaksana, langkah: Sequence[Langkah], salinan: bytes,
        tampilkan: Callable[[str], None],
    ) -> None:  # fmt: skip
        self.Title = judul
        self._dokumen, self._pelaksana, self._langkah = dokumen, pelaksana, langkah
        self._salinan, self._tampilkan = salinan, tampilkan
        #: The workbooks that steps take from: their files are deleted when the command ends.
        self._berkas = {nama: berkas.read_bytes() for nama, berkas in pelaksana.berkas.items()}
        self._depan = ""

    def sebelumnya(self, depan: str) -> None:
        """Remembers the sheet that was in front before the command."""
        self._depan = depan

    def undo(self) -> None:
        """Takes everything back. Never raises: LibreOffice would throw all older entries away."""
        self._aman(self._mundur)

    def redo(self) -> None:
        """Does everything again. Never raises."""
        self._aman(lambda: self._pelaksana.maju(self._langkah))

    def _mundur(self) -> Hasil:
        hasil = self._pelaksana.mundur(self._langkah)
        ke_depan(self._dokumen, self._depan)
        return hasil

    def _aman(self, kerja: Callable[[], Hasil]) -> None:
        try:
            with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:
                for nama, isi in self._berkas.items():
                    berkas = Path(folder, f"{nama}.xlsx")
                    berkas.write_bytes(isi)
                    self._pelaksana.berkas[nama] = berkas
                hasil = kerja()
            alasan, catatan = hasil.alasan, hasil.catatan
        except Exception as galat:  # noqa: BLE001 - see undo
            alasan, catatan = sentences.alasan(galat), []
        try:
            if alasan:
                catatan = [sentences.batal_gagal(self.Title, alasan, str(self._simpan())), *catatan]
            if catatan:
                self._tampilkan("\n".join(catatan))
        except Exception:  # noqa: BLE001, S110 - nothing is left to say it with
            pass

    def _simpan(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="xlkinerja-"))
        berkas = folder / "semula.xlsx"
        berkas.write_bytes(self._salinan)
        return berkas


def catat(dokumen: Any, urungan: Urungan) -> None:
    """Puts a command that was carried out on top of the undo list."""
    dokumen.UndoManager.addUndoAction(urungan)
