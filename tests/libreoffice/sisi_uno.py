"""The side of LibreOffice, run by the system's Python, which has `uno`: orders on stdin, answers on stdout.

Both are lines of JSON. An order is {"perintah": name, ...arguments}; an answer is {"hasil": ...} or {"salah": text}.
Documents are numbers.
"""

import contextlib
import json
import sys
import threading
import time

import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.lang import DisposedException
from com.sun.star.table.CellContentType import EMPTY
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment

SELALU_TANPA_TANYA = 4  # com.sun.star.document.MacroExecMode.ALWAYS_EXECUTE_NO_WARN
SEMUA_ISI = 1023  # com.sun.star.sheet.CellFlags, all of them


def sifat(**isi):
    return tuple(PropertyValue(Name=nama, Value=nilai) for nama, nilai in isi.items())


def hubungi(pipa, batas):
    """The desktop of the soffice that listens at this pipe."""
    lokal = uno.getComponentContext()
    pencari = lokal.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokal)
    akhir = time.monotonic() + batas
    while True:
        try:
            jauh = pencari.resolve(f"uno:pipe,name={pipa};urp;StarOffice.ComponentContext")
            break
        except Exception:
            if time.monotonic() > akhir:
                raise
            time.sleep(0.05)
    return jauh, jauh.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", jauh)


class Pemasangan(unohelper.Base, XCommandEnvironment, XInteractionHandler):
    """Says yes to what an extension is to be asked before it is installed, and shows no progress."""

    def getInteractionHandler(self):  # noqa: N802 - UNO's name
        return self

    def getProgressHandler(self):  # noqa: N802 - UNO's name
        return None

    def handle(self, permintaan):
        for lanjutan in permintaan.getContinuations():
            setuju = lanjutan.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionApprove"))
            if setuju:
                setuju.select()


class Panggilan(unohelper.Base, XCallback):
    """Calls back into soffice while soffice's main thread waits for it: UNO hands such calls to that thread."""

    def __init__(self, kerja):
        self._kerja = kerja
        self.selesai, self.hasil, self.galat = threading.Event(), None, None

    def notify(self, _):
        try:
            self.hasil = self._kerja()
        except Exception as galat:  # noqa: BLE001 - goes on to who asked
            self.galat = galat
        self.selesai.set()


class Kantor:
    """The orders, each a method; what they return goes out as JSON."""

    def __init__(self, pipa, batas):
        self._konteks, self._meja = hubungi(pipa, batas)
        self._dokumen = {}
        self._nomor = 0

    def _lembar(self, dokumen, lembar):
        semua = self._dokumen[dokumen].Sheets
        if isinstance(lembar, int):
            return semua.getByIndex(lembar)
        if not semua.hasByName(lembar):  # LibreOffice's own error does not name it
            raise KeyError(f"no sheet {lembar}; there are {list(semua.ElementNames)}")
        return semua.getByName(lembar)

    def _daerah(self, dokumen, lembar, alamat):
        return self._lembar(dokumen, lembar).getCellRangeByName(alamat)

    def buka(self, url, tampak):
        cara = sifat(Hidden=not tampak, MacroExecutionMode=SELALU_TANPA_TANYA)
        dokumen = self._meja.loadComponentFromURL(url, "_blank", 0, cara)
        if dokumen is None:
            raise ValueError(f"LibreOffice does not open {url}")
        self._nomor += 1
        self._dokumen[self._nomor] = dokumen
        return self._nomor

    def tutup(self, dokumen):
        self._dokumen.pop(dokumen).close(True)

    def simpan(self, dokumen, url, saringan):
        self._dokumen[dokumen].storeToURL(url, sifat(FilterName=saringan))

    def lembar(self, dokumen):
        return list(self._dokumen[dokumen].Sheets.ElementNames)

    def kirim(self, dokumen, url, isi):
        bingkai = self._dokumen[dokumen].CurrentController.Frame
        pengirim = self._konteks.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", self._konteks
        )
        self._di_utas_utama(lambda: pengirim.executeDispatch(bingkai, url, "", 0, sifat(**isi)))

    def tulis(self, dokumen, lembar, alamat, isi):
        daerah = self._daerah(dokumen, lembar, alamat)
        # setDataArray makes #N/A of None, and sometimes LibreOffice dies of it
        if not any(n is None or (isinstance(n, str) and n.startswith("=")) for baris in isi for n in baris):
            daerah.setDataArray(tuple(map(tuple, isi)))
            return
        for r, baris in enumerate(isi):
            for k, nilai in enumerate(baris):
                sel = daerah.getCellByPosition(k, r)
                if nilai is None:
                    sel.clearContents(SEMUA_ISI)
                elif not isinstance(nilai, str):
                    sel.Value = nilai
                elif nilai.startswith("="):
                    sel.Formula = nilai
                else:
                    sel.String = nilai

    def matriks(self, dokumen, lembar, alamat, rumus):
        self._daerah(dokumen, lembar, alamat).setArrayFormula(rumus)

    def kosongkan(self, dokumen, lembar, alamat):
        self._daerah(dokumen, lembar, alamat).clearContents(SEMUA_ISI)

    def nilai(self, dokumen, lembar, alamat):
        return self._daerah(dokumen, lembar, alamat).getDataArray()

    def sel(self, dokumen, lembar, alamat):
        sel = self._daerah(dokumen, lembar, alamat).getCellByPosition(0, 0)
        teks = sel.String
        angka = sel.FormulaResultType2 == 1 if sel.Formula.startswith("=") else sel.Type.value == "VALUE"
        nilai = None if sel.Type == EMPTY else sel.Value if angka else teks
        return {"nilai": nilai, "teks": teks, "rumus": sel.Formula, "galat": sel.getError()}

    def lama(self, dokumen, lembar, alamat, rumus, matriks):
        daerah = self._daerah(dokumen, lembar, alamat)
        awal = time.perf_counter()
        if matriks:
            daerah.setArrayFormula(rumus)
        else:
            daerah.setFormulaArray(tuple((rumus,) * daerah.Columns.Count for _ in range(daerah.Rows.Count)))
        daerah.getDataArray()
        return time.perf_counter() - awal

    def berubah(self, dokumen):
        return self._dokumen[dokumen].isModified()

    def hitung(self, dokumen):
        self._dokumen[dokumen].calculateAll()

    def _pustaka(self, dokumen):
        """The library of the project that came with the file; of a file without one, that of every document."""
        semua = self._dokumen[dokumen].BasicLibraries
        nama = "VBAProject" if semua.hasByName("VBAProject") else "Standard"
        return nama, semua.getByName(nama)

    def modul(self, dokumen, nama, teks):
        _, pustaka = self._pustaka(dokumen)
        (pustaka.replaceByName if pustaka.hasByName(nama) else pustaka.insertByName)(nama, teks)

    def basic(self, dokumen, nama, masukan):
        pustaka, _ = self._pustaka(dokumen)
        url = f"vnd.sun.star.script:{pustaka}.{nama}?language=Basic&location=document"
        naskah = self._dokumen[dokumen].getScriptProvider().getScript(url)
        hasil, _, _ = naskah.invoke(tuple(map(ke_uno, masukan)), (), ())
        return hasil

    def pekerjaan(self, dokumen, layanan, isi):
        nilai = [NamedValue(nama, satu) for nama, satu in isi.items()]
        if dokumen is not None:  # 0 stands for something that is no document
            nilai.append(NamedValue("dokumen", self._dokumen[dokumen] if dokumen else self._meja))
        kerja = self._konteks.ServiceManager.createInstanceWithContext(layanan, self._konteks)
        return self._di_utas_utama(lambda: kerja.execute(tuple(nilai)))

    def _di_utas_utama(self, kerja):
        """What `kerja` gives, with its calls made in soffice's main thread, where menus do theirs."""
        panggilan = Panggilan(kerja)
        self._konteks.ServiceManager.createInstanceWithContext(
            "com.sun.star.awt.AsyncCallback", self._konteks
        ).addCallback(panggilan, None)
        panggilan.selesai.wait()
        if panggilan.galat:
            raise panggilan.galat
        return panggilan.hasil

    def urung(self, dokumen, ulang):
        pengelola = self._dokumen[dokumen].UndoManager
        self._di_utas_utama(pengelola.redo if ulang else pengelola.undo)

    def pilih(self, dokumen, lembar, alamat):
        daerah = self._daerah(dokumen, lembar, alamat)
        self._di_utas_utama(lambda: self._dokumen[dokumen].CurrentController.select(daerah))

    def depan(self, dokumen):
        return self._dokumen[dokumen].CurrentController.ActiveSheet.Name

    def urungan(self, dokumen):
        pengelola = self._dokumen[dokumen].UndoManager
        return [list(pengelola.getAllUndoActionTitles()), list(pengelola.getAllRedoActionTitles())]

    def kunci(self, dokumen, lembar, sandi, terkunci):
        satu = self._dokumen[dokumen] if lembar is None else self._lembar(dokumen, lembar)
        if terkunci is not None:
            (satu.protect if terkunci else satu.unprotect)(sandi)
        return satu.isProtected()

    def uraian_fungsi(self, awal):
        semua = self._konteks.ServiceManager.createInstanceWithContext(
            "com.sun.star.sheet.FunctionDescriptions", self._konteks
        )
        isi = [{n.Name: n.Value for n in semua.getByIndex(k)} for k in range(semua.Count)]
        return {
            f["Name"]: [f["Description"], [[m.Name, m.Description, m.IsOptional] for m in f["Arguments"] or ()]]
            for f in isi
            if f["Name"].startswith(awal)
        }

    def pasang(self, url):
        pengelola = self._konteks.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
        pengelola.addExtension(url, (NamedValue("SUPPRESS_LICENSE", "1"),), "user", None, Pemasangan())

    def selesai(self):
        with contextlib.suppress(DisposedException):  # the bridge is gone before the answer
            self._meja.terminate()


def ke_uno(nilai):
    return tuple(map(ke_uno, nilai)) if isinstance(nilai, list) else nilai


def ke_json(nilai):
    """Dates and objects of UNO as text; everything else is JSON already."""
    return str(nilai)


def layani(masuk, keluar, pipa, batas):
    """Answer one order after the other; when nobody asks any more, end soffice."""
    kantor = Kantor(pipa, batas)
    for baris in masuk:
        pesanan = json.loads(baris)
        try:
            jawaban = {"hasil": getattr(kantor, pesanan.pop("perintah"))(**pesanan)}
        except Exception as galat:  # noqa: BLE001 - every refusal goes back to who asked
            jawaban = {"salah": f"{type(galat).__name__}: {galat}"}
        keluar.write(json.dumps(jawaban, default=ke_json) + "\n")
        keluar.flush()
    kantor.selesai()


if __name__ == "__main__":
    layani(sys.stdin, sys.stdout, sys.argv[1], float(sys.argv[2]))
