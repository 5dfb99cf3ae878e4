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
LABELS = {
    "periksa": "Periksa",
    "rapikan": "Rapikan",
    "ambil": "Ambil dari PK",
    "isi_capaian": "Isi Capaian",
    "ringkasan": "Ringkasan",
    "ikhtisar": "Ikhtisar Eksekutif",
    "susun_semua": "Susun Semua",
    "cetak": "Cetak",
    "templat_baru": "Templat Baru",
    "bantuan": "Bantuan",
    "jadikan_nilai": "Jadikan Nilai",
}
_WITHOUT_BOOK = ("templat_baru", "bantuan")
_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"
_XLSX = "Calc MS Excel 2007 XML"


class MenuCommand(Service, XJobExecutor, XJob):  # type: ignore[misc]
    """`service:id.xlkinerja.Perintah?periksa`, or `templat_baru|pk|PK.xlsx` with the document and a proposed name."""

    NAME = ("id.xlkinerja.Perintah", "com.sun.star.task.Job")

    def trigger(self, command: str) -> None:
        """Does a command on the document in front and shows the message."""
        desktop = self._context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self._context)
        name, _, rest = command.partition("|")
        document = desktop.getCurrentComponent()
        destination = ""
        if name == "templat_baru":
            destination = dialog.choose_target(self._context, rest.rpartition("|")[2])
            if not destination:
                return
        pesan, failed = run(self._context, command, document, destination)
        dialog.show(self._context, pesan, failed=failed)

    def execute(self, arguments: Any) -> str:
        """The message of a command; arguments `perintah`, `dokumen` (the model) and `tujuan` (a path)."""
        given = {argument.Name: argument.Value for argument in arguments}
        return run(self._context, given["perintah"], given.get("dokumen"), given.get("tujuan") or "")[0]


def run(context: Any, command: str, document: Any, destination: str) -> tuple[str, bool]:
    """What the user is told, and whether nothing was done. Never raises."""
    name, _, rest = command.partition("|")
    try:
        return _run(context, name, rest.partition("|")[0], document, destination)
    except ServiceFailed as error:
        return sentences.command_failed(LABELS.get(name, name), str(error)), True
    except Exception as error:  # noqa: BLE001 - whatever it is, the user reads a sentence
        return sentences.command_failed(LABELS.get(name, name), sentences.alasan_of(error)), True


def _run(context: Any, name: str, kind: str, document: Any, destination: str) -> tuple[str, bool]:
    is_workbook = (
        document is not None and hasattr(document, "supportsService") and document.supportsService(_SPREADSHEET)
    )
    if name in _WITHOUT_BOOK:
        return _with_copy(context, name, document if is_workbook else None, None, kind, destination)
    if not is_workbook:
        return sentences.WITHOUT_WORKBOOK if document is None else sentences.NO_WORKBOOK, True
    if document.isReadonly():
        return sentences.READ_ONLY, True
    if name == "jadikan_nilai":
        return freeze.freeze(document, _title(name)), False
    folder = Path(tempfile.mkdtemp(prefix="xlkinerja-"))  # for this user alone
    copy = folder / "salinan.xlsx"
    keep = False
    try:
        try:
            document.storeToURL(uno.systemPathToFileUrl(str(copy)), uno_properties(FilterName=_XLSX))
        except Exception as error:  # noqa: BLE001 - UNO's errors have no common class
            return sentences.copy_failed(sentences.alasan_of(error)), True
        pesan, failed = _with_copy(context, name, document, copy, "", "")
        keep = failed and str(copy) in pesan
        return pesan, failed
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def _title(name: str) -> str:
    return f"Kinerja: {LABELS.get(name, name)}"


def _with_copy(
    context: Any, name: str, document: Any, copy: Path | None, kind: str, destination: str
) -> tuple[str, bool]:
    """Asks Python and carries out what it answers."""
    letak = _place_of(document)
    result = ask(
        {
            "perintah": name,
            "salinan": str(copy or ""),
            "letak": str(letak or ""),
            "nama": (letak.name if letak else document.getTitle()) if document is not None else "",
            "dokumen": kind,
            "tujuan": destination,
        },
        LIMIT,
    )
    if "galat" in result:
        raise ServiceFailed(result["galat"])
    answer: Mapping[str, Any] = result["jawaban"]
    pesan, failed = sentences.menu_calc(answer["pesan"]), bool(answer["gagal"])
    steps = answer["langkah"]
    if steps:
        files = {source: Path(answer[source]) for source in ("pembawa", "semula") if answer[source]}
        performer = Performer(context, document, files)
        outcome = _write(context, name, performer, document, steps, copy)
        if outcome.alasan:
            return sentences.refused(outcome.alasan, "" if outcome.intact else str(copy)), True
        pesan = "\n".join([pesan, *outcome.notes])
    if name == "periksa" and letak and not failed:
        others = sorted(p.name for p in letak.parent.glob("*.ods") if p.name != letak.name and p.name[0] not in ".~")
        pesan = "\n".join([pesan, *([sentences.other_ods(others)] if others else [])])
    return pesan, failed


def _write(context: Any, name: str, performer: Performer, document: Any, steps: Any, copy: Path | None) -> Outcome:
    if not leaves_traces(steps) or copy is None:
        return performer.forward(steps)
    entry = undo.UndoEntry(
        _title(name), document, performer, steps, copy.read_bytes(), lambda pesan: dialog.show(context, pesan)
    )
    entry.remember_front(document.CurrentController.ActiveSheet.Name)
    result = performer.forward(steps)
    if not result.alasan:
        undo.record(document, entry)
    return result


def _place_of(document: Any) -> Path | None:
    """Where a document lies; None for one never saved, or known by another address than a file's."""
    url = document.getURL() if document is not None else ""
    return Path(uno.fileUrlToSystemPath(url)) if url.startswith("file:") else None
