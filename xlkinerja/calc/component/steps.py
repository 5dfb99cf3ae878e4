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
_TANPA_BEKAS = ("tampil", "buka")
#: Texts that are longer may take more than one line.
_SATU_BARIS = 40
_MENGUBAH_LEMBAR = ("isi", "pulih", "baris", "cetak", "deret", "warna")


class Outcome(NamedTuple):
    """How it ended: what went wrong ("" for nothing), whether everything is as it was then, and remarks."""

    alasan: str
    intact: bool
    notes: list[str]


def leaves_traces(steps: Sequence[Step]) -> bool:
    """Whether any step changes the document."""
    return any(one["jenis"] not in _TANPA_BEKAS for one in steps)


class Performer:
    """Does steps on a document, and undoes them; what stood in areas before is remembered.

    `berkas` are the places of the workbooks that steps take from ("pembawa", "semula").
    """

    def __init__(self, context: Any, document: Any, berkas: dict[str, Path]) -> None:
        self._konteks, self._dokumen = context, document
        self.berkas = berkas
        self._bantu: dict[str, Any] = {}
        self._rekaman: dict[Any, contents.Recording] = {}
        self._catatan: list[str] = []
        self._depan = ""
        self._penerjemah: contents.Translator | None = None

    def forward(self, steps: Sequence[Step]) -> Outcome:
        """All steps in their order; when one fails, that one and those before it are taken back."""
        self._catatan = []
        alasan, intact, upper = "", True, 0
        try:
            with self._terbuka(steps):
                try:
                    for one in steps:
                        self._rekam(one)
                        upper += 1
                        self._kerjakan(one)
                except Exception as error:  # noqa: BLE001 - UNO's errors have no common class
                    alasan = sentences.alasan(error)
                    intact = self._mundur(steps[:upper]) == ""
        except Exception as error:  # noqa: BLE001
            alasan = alasan or sentences.alasan(error)
        return Outcome(alasan, intact, self._catatan)

    def backward(self, steps: Sequence[Step]) -> Outcome:
        """Takes steps back that all were done, the last first."""
        self._catatan = []
        try:
            with self._terbuka(steps):
                alasan = self._mundur(steps)
        except Exception as error:  # noqa: BLE001
            alasan = sentences.alasan(error)
        return Outcome(alasan, alasan == "", self._catatan)

    def _mundur(self, steps: Sequence[Step]) -> str:
        alasan = ""
        for one in reversed(steps):
            for kembali in one["kembali"]:
                try:
                    self._kerjakan(kembali)
                except Exception as error:  # noqa: BLE001 - the others are still taken back
                    alasan = sentences.alasan(error)
        return alasan

    def _rekam(self, one: Step) -> None:
        for kembali in one["kembali"]:
            if kembali["jenis"] == "pulih":
                self._rekaman[kembali["lembar"], kembali["tempat"]] = contents.recorded(self._daerah(kembali))

    def _kerjakan(self, one: Step) -> None:
        kerja = getattr(self, f"_do_{one['jenis']}", None)
        if kerja is None:
            raise RuntimeError(sentences.VERSION)
        if one["jenis"] in _MENGUBAH_LEMBAR and self._lembar(one).isProtected():  # LibreOffice would do nothing
            if one["jenis"] != "warna":
                raise RuntimeError(sentences.password(one["lembar"]))
            if (notes := sentences.not_coloured(one["lembar"])) not in self._catatan:
                self._catatan.append(notes)
            return
        if one["jenis"] in _MENGUBAH_LEMBAR:
            step_aside(self._dokumen, one["lembar"])
        if self._dokumen is not None:
            unrecorded(self._dokumen)
        kerja(one)

    def _lembar(self, one: Step) -> Any:
        name = one["lembar"]
        if not self._dokumen.Sheets.hasByName(name):
            raise RuntimeError(f"lembar {name} tidak ada")
        return self._dokumen.Sheets.getByName(name)

    def _daerah(self, one: Step) -> Any:
        return self._lembar(one).getCellRangeByName(one["tempat"])

    def _kamus(self) -> contents.Translator:
        if self._penerjemah is None:
            self._penerjemah = contents.Translator(self._dokumen)
        return self._penerjemah

    def _do_isi(self, one: Step) -> None:
        contents.write(self._kamus(), self._daerah(one), one["isi"])

    def _do_pulih(self, one: Step) -> None:
        contents.restore(
            self._dokumen, self._lembar(one), self._daerah(one), self._rekaman[one["lembar"], one["tempat"]]
        )

    def _do_baris(self, one: Step) -> None:
        looks.copy_rows(self._dokumen, self._buku(one["nilai"]), one["lembar"], one["tempat"])

    def _do_cetak(self, one: Step) -> None:
        try:
            looks.print_areas(self._dokumen, self._lembar(one), one["nilai"])
        except Exception as error:  # noqa: BLE001 - no reason to take the rest back
            self._catatan.append(sentences.print_refused(one["lembar"], sentences.alasan(error)))

    def _do_deret(self, one: Step) -> None:
        lembar = self._lembar(one)
        content = charts.find_chart(lembar, int(one["tempat"]))
        if content is None:
            raise RuntimeError(f"grafik dengan {one['tempat']} deret tidak ada di lembar {one['lembar']}")
        address = lembar.getCellByPosition(0, 0).getCellAddress()
        for number, *references in one["isi"]:
            kategori, value = (self._kamus().reference(r[1:], address) if len(r) > 1 else "" for r in references)
            charts.point_at(self._konteks, content, int(number), kategori, value)

    def _do_warna(self, one: Step) -> None:
        looks.paint(self._dokumen, self._lembar(one), one["tempat"], one["nilai"])

    def _do_lembar(self, _: Step) -> None:
        self._depan = looks.new_sheet(self._dokumen, self._buku("pembawa"))

    def _do_hapus(self, one: Step) -> None:
        looks.delete_sheet(self._dokumen, one["lembar"])

    def _do_tampil(self, one: Step) -> None:
        self._depan = one["lembar"]
        to_front(self._dokumen, self._depan)  # what was written is right, in front or not

    def _do_buka(self, one: Step) -> None:
        try:
            open_document(self._konteks, Path(one["tempat"]))
        except Exception as error:  # noqa: BLE001 - the file that was written stays, open or not
            self._catatan.append(sentences.not_opened(sentences.alasan(error)))

    def _buku(self, name: str) -> Any:
        """A workbook that steps take from; opened when it is first needed."""
        if name not in self._bantu:
            self._bantu[name] = open_document(self._konteks, self.berkas[name], Hidden=True, ReadOnly=True)
        return self._bantu[name]

    @contextmanager
    def _terbuka(self, steps: Sequence[Step]) -> Iterator[None]:
        """Sheets unlocked, nothing recorded or calculated meanwhile; all of it as before in the end.

        Neither lockControllers nor addActionLock: under either, what is written is recorded all the same.
        """
        document = self._dokumen
        if not leaves_traces(steps):
            yield
            return
        label = charts.label(document)
        otomatis = document.isAutomaticCalculationEnabled()
        dibuka: list[str] = []
        self._depan = document.CurrentController.ActiveSheet.Name
        unrecorded(document)
        document.enableAutomaticCalculation(False)
        document.IsAdjustHeightEnabled = False
        try:
            for name in _disentuh(steps):
                if document.Sheets.hasByName(name) and document.Sheets.getByName(name).isProtected():
                    with suppress(Exception):  # a password: the step itself says so
                        document.Sheets.getByName(name).unprotect("")
                        dibuka.append(name)
                    unrecorded(document)
            yield
        finally:
            self._tutup()
            document.IsAdjustHeightEnabled = True
            self._setinggi_isi(steps)
            to_front(document, self._depan)
            charts.restore_labels(self._konteks, document, label)
            for name in dibuka:
                self._kunci(name)
            document.enableAutomaticCalculation(otomatis)
            unrecorded(document)
            document.calculate()
            record_again(document)

    def _setinggi_isi(self, steps: Sequence[Step]) -> None:
        """Rows of written texts get the height that they need, but on sheets whose rows came with theirs."""
        berbaris = {one["lembar"] for one in steps if one["jenis"] == "baris"}
        for one in steps:
            ditulis = one["jenis"] == "isi" and one["lembar"] not in berbaris and _berteks(one["isi"])
            if ditulis and self._dokumen.Sheets.hasByName(one["lembar"]):
                step_aside(self._dokumen, one["lembar"])
                looks.fit_heights(self._dokumen, self._daerah(one))

    def _kunci(self, name: str) -> None:
        if self._dokumen.Sheets.hasByName(name):
            lembar = self._dokumen.Sheets.getByName(name)
            unrecorded(self._dokumen)
            with suppress(Exception):
                lembar.protect("")
            if not lembar.isProtected():
                self._catatan.append(sentences.stays_open(name))

    def _tutup(self) -> None:
        for workbook in self._bantu.values():
            with suppress(Exception):
                workbook.close(True)
        self._bantu.clear()


def _berteks(content: Any) -> bool:
    texts = [value for row in content for value in row if isinstance(value, str) and value[:1] != "="]
    return max(map(len, texts), default=0) > _SATU_BARIS


def _disentuh(steps: Sequence[Step]) -> list[str]:
    every = [one for parent in steps for one in (parent, *parent.get("kembali", ()))]
    return sorted({one["lembar"] for one in every if one["jenis"] in _MENGUBAH_LEMBAR})


def open_document(context: Any, berkas: Path, **properties: Any) -> Any:
    """A document opened from a file, without its macros."""
    meja = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    url = uno.systemPathToFileUrl(str(berkas))
    document = meja.loadComponentFromURL(url, "_blank", 0, uno_properties(**properties))
    if document is None:
        raise RuntimeError(f"berkas {berkas} tidak dapat dibuka")
    return document


def uno_properties(**properties: Any) -> tuple[Any, ...]:
    """Properties as UNO takes them."""
    return tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items())
