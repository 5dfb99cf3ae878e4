"""Carries out the steps of an answer (xlkinerja/hosts/steps.py) on an open document, and takes them back."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, NamedTuple

import uno
from com.sun.star.beans import PropertyValue

from . import charts, contents, looks, sentences
from .quiet import record_again, step_aside, to_front, unrecorded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A step as Python sends it: jenis, lembar, tempat, nilai, isi, kembali.
Step = Dict[str, Any]
#: Kinds that change nothing of the document.
_TRACELESS = ("tampil", "buka")
#: Texts that are longer may take more than one line.
_ONE_LINE = 40
_CHANGING_SHEETS = ("isi", "pulih", "baris", "cetak", "deret", "warna")


class Outcome(NamedTuple):
    """How it ended: what went wrong ("" for nothing), whether everything is as it was then, and remarks."""

    alasan: str
    intact: bool
    notes: list[str]


def leaves_traces(steps: Sequence[Step]) -> bool:
    """Whether any step changes the document."""
    return any(step["jenis"] not in _TRACELESS for step in steps)


class Performer:
    """Does steps on a document, and undoes them; what stood in areas before is remembered.

    `berkas` are the places of the workbooks that steps take from ("pembawa", "semula").
    """

    def __init__(self, context: Any, document: Any, berkas: dict[str, Path]) -> None:
        self._context, self._document = context, document
        self.berkas = berkas
        self._opened: dict[str, Any] = {}
        self._recordings: dict[Any, contents.Recording] = {}
        self._notes: list[str] = []
        self._front = ""
        self._known_translator: contents.Translator | None = None

    def forward(self, steps: Sequence[Step]) -> Outcome:
        """All steps in their order; when one fails, that one and those before it are taken back."""
        self._notes = []
        alasan, intact, begun = "", True, 0
        try:
            with self._unlocked(steps):
                try:
                    for step in steps:
                        self._record(step)
                        begun += 1
                        self._perform(step)
                except Exception as error:  # noqa: BLE001 - UNO's errors have no common class
                    alasan = sentences.alasan_of(error)
                    intact = self._back(steps[:begun]) == ""
        except Exception as error:  # noqa: BLE001
            alasan = alasan or sentences.alasan_of(error)
        return Outcome(alasan, intact, self._notes)

    def backward(self, steps: Sequence[Step]) -> Outcome:
        """Takes steps back that all were done, the last first."""
        self._notes = []
        try:
            with self._unlocked(steps):
                alasan = self._back(steps)
        except Exception as error:  # noqa: BLE001
            alasan = sentences.alasan_of(error)
        return Outcome(alasan, alasan == "", self._notes)

    def _back(self, steps: Sequence[Step]) -> str:
        alasan = ""
        for step in reversed(steps):
            for back in step["kembali"]:
                try:
                    self._perform(back)
                except Exception as error:  # noqa: BLE001 - the others are still taken back
                    alasan = sentences.alasan_of(error)
        return alasan

    def _record(self, step: Step) -> None:
        for back in step["kembali"]:
            if back["jenis"] == "pulih":
                self._recordings[back["lembar"], back["tempat"]] = contents.recorded(self._area(back))

    def _perform(self, step: Step) -> None:
        work = getattr(self, f"_do_{step['jenis']}", None)
        if work is None:
            raise RuntimeError(sentences.VERSION)
        if step["jenis"] in _CHANGING_SHEETS and self._sheet(step).isProtected():  # LibreOffice would do nothing
            if step["jenis"] != "warna":
                raise RuntimeError(sentences.password(step["lembar"]))
            if (note := sentences.not_coloured(step["lembar"])) not in self._notes:
                self._notes.append(note)
            return
        if step["jenis"] in _CHANGING_SHEETS:
            step_aside(self._document, step["lembar"])
        if self._document is not None:
            unrecorded(self._document)
        work(step)

    def _sheet(self, step: Step) -> Any:
        name = step["lembar"]
        if not self._document.Sheets.hasByName(name):
            raise RuntimeError(f"lembar {name} tidak ada")
        return self._document.Sheets.getByName(name)

    def _area(self, step: Step) -> Any:
        return self._sheet(step).getCellRangeByName(step["tempat"])

    def _translator(self) -> contents.Translator:
        if self._known_translator is None:
            self._known_translator = contents.Translator(self._document)
        return self._known_translator

    def _do_isi(self, step: Step) -> None:
        contents.write(self._translator(), self._area(step), step["isi"])

    def _do_pulih(self, step: Step) -> None:
        contents.restore(
            self._document, self._sheet(step), self._area(step), self._recordings[step["lembar"], step["tempat"]]
        )

    def _do_baris(self, step: Step) -> None:
        looks.copy_rows(self._document, self._book(step["nilai"]), step["lembar"], step["tempat"])

    def _do_cetak(self, step: Step) -> None:
        try:
            looks.print_areas(self._document, self._sheet(step), step["nilai"])
        except Exception as error:  # noqa: BLE001 - no reason to take the rest back
            self._notes.append(sentences.print_refused(step["lembar"], sentences.alasan_of(error)))

    def _do_deret(self, step: Step) -> None:
        lembar = self._sheet(step)
        chart = charts.find_chart(lembar, int(step["tempat"]))
        if chart is None:
            raise RuntimeError(f"grafik dengan {step['tempat']} deret tidak ada di lembar {step['lembar']}")
        address = lembar.getCellByPosition(0, 0).getCellAddress()
        for number, *references in step["isi"]:
            categories, values = (
                self._translator().reference(r[1:], address) if len(r) > 1 else "" for r in references
            )
            charts.point_at(self._context, chart, int(number), categories, values)

    def _do_warna(self, step: Step) -> None:
        looks.paint(self._document, self._sheet(step), step["tempat"], step["nilai"])

    def _do_lembar(self, _: Step) -> None:
        self._front = looks.new_sheet(self._document, self._book("pembawa"))

    def _do_hapus(self, step: Step) -> None:
        looks.delete_sheet(self._document, step["lembar"])

    def _do_tampil(self, step: Step) -> None:
        self._front = step["lembar"]
        to_front(self._document, self._front)  # what was written is right, in front or not

    def _do_buka(self, step: Step) -> None:
        try:
            open_document(self._context, Path(step["tempat"]))
        except Exception as error:  # noqa: BLE001 - the file that was written stays, open or not
            self._notes.append(sentences.not_opened(sentences.alasan_of(error)))

    def _book(self, name: str) -> Any:
        """A workbook that steps take from; opened when it is first needed."""
        if name not in self._opened:
            self._opened[name] = open_document(self._context, self.berkas[name], Hidden=True, ReadOnly=True)
        return self._opened[name]

    @contextmanager
    def _unlocked(self, steps: Sequence[Step]) -> Iterator[None]:
        """Sheets unlocked, nothing recorded or calculated meanwhile; all of it as before in the end.

        Neither lockControllers nor addActionLock: under either, what is written is recorded all the same.
        """
        document = self._document
        if not leaves_traces(steps):
            yield
            return
        labels = charts.labels(document)
        automatic = document.isAutomaticCalculationEnabled()
        unlocked: list[str] = []
        self._front = document.CurrentController.ActiveSheet.Name
        unrecorded(document)
        document.enableAutomaticCalculation(False)
        document.IsAdjustHeightEnabled = False
        try:
            for name in _touched(steps):
                if document.Sheets.hasByName(name) and document.Sheets.getByName(name).isProtected():
                    with suppress(Exception):  # a password: the step itself says so
                        document.Sheets.getByName(name).unprotect("")
                        unlocked.append(name)
                    unrecorded(document)
            yield
        finally:
            self._close()
            document.IsAdjustHeightEnabled = True
            self._fit_heights(steps)
            to_front(document, self._front)
            charts.restore_labels(self._context, document, labels)
            for name in unlocked:
                self._lock(name)
            document.enableAutomaticCalculation(automatic)
            unrecorded(document)
            document.calculate()
            record_again(document)

    def _fit_heights(self, steps: Sequence[Step]) -> None:
        """Rows of written texts get the height that they need, but on sheets whose rows came with theirs."""
        with_rows = {step["lembar"] for step in steps if step["jenis"] == "baris"}
        for step in steps:
            is_written = step["jenis"] == "isi" and step["lembar"] not in with_rows and _has_long_text(step["isi"])
            if is_written and self._document.Sheets.hasByName(step["lembar"]):
                step_aside(self._document, step["lembar"])
                looks.fit_heights(self._document, self._area(step))

    def _lock(self, name: str) -> None:
        if self._document.Sheets.hasByName(name):
            lembar = self._document.Sheets.getByName(name)
            unrecorded(self._document)
            with suppress(Exception):
                lembar.protect("")
            if not lembar.isProtected():
                self._notes.append(sentences.stays_open(name))

    def _close(self) -> None:
        for workbook in self._opened.values():
            with suppress(Exception):
                workbook.close(True)
        self._opened.clear()


def _has_long_text(content: Any) -> bool:
    texts = [value for row in content for value in row if isinstance(value, str) and value[:1] != "="]
    return max(map(len, texts), default=0) > _ONE_LINE


def _touched(steps: Sequence[Step]) -> list[str]:
    all_steps = [step for parent in steps for step in (parent, *parent.get("kembali", ()))]
    return sorted({step["lembar"] for step in all_steps if step["jenis"] in _CHANGING_SHEETS})


def open_document(context: Any, berkas: Path, **properties: Any) -> Any:
    """A document opened from a file, without its macros."""
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    url = uno.systemPathToFileUrl(str(berkas))
    document = desktop.loadComponentFromURL(url, "_blank", 0, uno_properties(**properties))
    if document is None:
        raise RuntimeError(f"berkas {berkas} tidak dapat dibuka")
    return document


def uno_properties(**properties: Any) -> tuple[Any, ...]:
    """Properties as UNO takes them."""
    return tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items())
