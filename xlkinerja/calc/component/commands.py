"""The menu commands: the service id.xlkinerja.Perintah, which works on the open document and tells the result last."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uno
from com.sun.star.task import XJob, XJobExecutor

from . import dialog, freeze, sentences, undo
from .base import Service
from .process import ServiceFailed, ask
from .steps import Outcome, Performer, leaves_traces, uno_properties

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT = 120.0
#: Labels by name of command.
LABEL = {
    "periksa": "Periksa",
    "isi_capaian": "Isi Capaian",
    "ringkasan": "Ringkasan",
    "ikhtisar": "Ikhtisar Eksekutif",
    "susun_semua": "Susun Semua",
    "templat_baru": "Templat Baru",
    "bantuan": "Bantuan",
    "jadikan_nilai": "Jadikan Nilai",
}
_TANPA_BUKU = ("templat_baru", "bantuan")
_BUKU_KERJA = "com.sun.star.sheet.SpreadsheetDocument"
_XLSX = "Calc MS Excel 2007 XML"


class MenuCommand(Service, XJobExecutor, XJob):  # type: ignore[misc]
    """`service:id.xlkinerja.Perintah?periksa`, or `templat_baru|pk|PK.xlsx` with the document and a proposed name."""

    NAME = ("id.xlkinerja.Perintah", "com.sun.star.task.Job")

    def trigger(self, command: str) -> None:
        """Does a command on the document in front and shows the message."""
        meja = self._konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self._konteks)
        name, _, left = command.partition("|")
        document = meja.getCurrentComponent()
        destination = ""
        if name == "templat_baru":
            destination = dialog.choose_target(self._konteks, left.rpartition("|")[2])
            if not destination:
                return
        pesan, failed = run(self._konteks, command, document, destination)
        dialog.show(self._konteks, pesan, failed=failed)

    def execute(self, arguments: Any) -> str:
        """The message of a command; arguments `command`, `document` (the model) and `destination` (a path)."""
        content = {one.Name: one.Value for one in arguments}
        return run(self._konteks, content["perintah"], content.get("dokumen"), content.get("tujuan") or "")[0]


def run(context: Any, command: str, document: Any, destination: str) -> tuple[str, bool]:
    """What the user is told, and whether nothing was done. Never raises."""
    name, _, left = command.partition("|")
    try:
        return _jalankan(context, name, left.partition("|")[0], document, destination)
    except ServiceFailed as error:
        return sentences.command_failed(LABEL.get(name, name), str(error)), True
    except Exception as error:  # noqa: BLE001 - whatever it is, the user reads a sentence
        return sentences.command_failed(LABEL.get(name, name), sentences.alasan(error)), True


def _jalankan(context: Any, name: str, kind: str, document: Any, destination: str) -> tuple[str, bool]:
    workbook = document is not None and hasattr(document, "supportsService") and document.supportsService(_BUKU_KERJA)
    if name in _TANPA_BUKU:
        return _dengan_salinan(context, name, document if workbook else None, None, kind, destination)
    if not workbook:
        return sentences.WITHOUT_WORKBOOK if document is None else sentences.NO_WORKBOOK, True
    if document.isReadonly():
        return sentences.READ_ONLY, True
    if name == "jadikan_nilai":
        return freeze.freeze(document, _judul(name)), False
    folder = Path(tempfile.mkdtemp(prefix="xlkinerja-"))  # for this user alone
    copies = folder / "salinan.xlsx"
    simpan = False
    try:
        try:
            document.storeToURL(uno.systemPathToFileUrl(str(copies)), uno_properties(FilterName=_XLSX))
        except Exception as error:  # noqa: BLE001 - UNO's errors have no common class
            return sentences.copy_failed(sentences.alasan(error)), True
        pesan, failed = _dengan_salinan(context, name, document, copies, "", "")
        simpan = failed and str(copies) in pesan
        return pesan, failed
    finally:
        if not simpan:
            shutil.rmtree(folder, ignore_errors=True)


def _judul(name: str) -> str:
    return f"Kinerja: {LABEL.get(name, name)}"


def _dengan_salinan(
    context: Any, name: str, document: Any, copies: Path | None, kind: str, destination: str
) -> tuple[str, bool]:
    """Asks Python and carries out what it answers."""
    letak = _letak(document)
    result = ask(
        {
            "perintah": name,
            "salinan": str(copies or ""),
            "letak": str(letak or ""),
            "nama": (letak.name if letak else document.getTitle()) if document is not None else "",
            "dokumen": kind,
            "tujuan": destination,
        },
        LIMIT,
    )
    if "galat" in result:
        raise ServiceFailed(result["galat"])
    answers: Mapping[str, Any] = result["jawaban"]
    pesan, failed = sentences.menu_calc(answers["pesan"]), bool(answers["gagal"])
    steps = answers["langkah"]
    if steps:
        berkas = {sumber: Path(answers[sumber]) for sumber in ("pembawa", "semula") if answers[sumber]}
        pelaksana = Performer(context, document, berkas)
        write = _tulis(context, name, pelaksana, document, steps, copies)
        if write.alasan:
            return sentences.refused(write.alasan, "" if write.intact else str(copies)), True
        pesan = "\n".join([pesan, *write.notes])
    if name == "periksa" and letak and not failed:
        other = sorted(p.name for p in letak.parent.glob("*.ods") if p.name != letak.name and p.name[0] not in ".~")
        pesan = "\n".join([pesan, *([sentences.other_ods(other)] if other else [])])
    return pesan, failed


def _tulis(context: Any, name: str, pelaksana: Performer, document: Any, steps: Any, copies: Path | None) -> Outcome:
    if not leaves_traces(steps) or copies is None:
        return pelaksana.forward(steps)
    entry = undo.UndoEntry(
        _judul(name), document, pelaksana, steps, copies.read_bytes(), lambda pesan: dialog.show(context, pesan)
    )
    entry.remember_front(document.CurrentController.ActiveSheet.Name)
    result = pelaksana.forward(steps)
    if not result.alasan:
        undo.record(document, entry)
    return result


def _letak(document: Any) -> Path | None:
    """Where a document lies; None for one never saved, or known by another address than a file's."""
    url = document.getURL() if document is not None else ""
    return Path(uno.fileUrlToSystemPath(url)) if url.startswith("file:") else None
