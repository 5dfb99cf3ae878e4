"""The menu commands: the service id.xlkinerja.Perintah, which works on the open document and tells the result last."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uno
from com.sun.star.task import XJob, XJobExecutor

from . import dialog, freeze, sentences, undo
from .base import Layanan
from .process import LayananGagal, tanya
from .steps import Hasil, Pelaksana, berbekas, sifat_uno

if TYPE_CHECKING:
    from collections.abc import Mapping

BATAS = 120.0
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


class Perintah(Layanan, XJobExecutor, XJob):  # type: ignore[misc]
    """`service:id.xlkinerja.Perintah?periksa`, or `templat_baru|pk|PK.xlsx` with the document and a proposed name."""

    NAMA = ("id.xlkinerja.Perintah", "com.sun.star.task.Job")

    def trigger(self, perintah: str) -> None:
        """Does a command on the document in front and shows the message."""
        meja = self._konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self._konteks)
        nama, _, sisa = perintah.partition("|")
        dokumen = meja.getCurrentComponent()
        tujuan = ""
        if nama == "templat_baru":
            tujuan = dialog.pilih_tujuan(self._konteks, sisa.rpartition("|")[2])
            if not tujuan:
                return
        pesan, gagal = jalankan(self._konteks, perintah, dokumen, tujuan)
        dialog.tampilkan(self._konteks, pesan, gagal=gagal)

    def execute(self, masukan: Any) -> str:
        """The message of a command; arguments `perintah`, `dokumen` (the model) and `tujuan` (a path)."""
        isi = {satu.Name: satu.Value for satu in masukan}
        return jalankan(self._konteks, isi["perintah"], isi.get("dokumen"), isi.get("tujuan") or "")[0]


def jalankan(konteks: Any, perintah: str, dokumen: Any, tujuan: str) -> tuple[str, bool]:
    """What the user is told, and whether nothing was done. Never raises."""
    nama, _, sisa = perintah.partition("|")
    try:
        return _jalankan(konteks, nama, sisa.partition("|")[0], dokumen, tujuan)
    except LayananGagal as galat:
        return sentences.perintah_gagal(LABEL.get(nama, nama), str(galat)), True
    except Exception as galat:  # noqa: BLE001 - whatever it is, the user reads a sentence
        return sentences.perintah_gagal(LABEL.get(nama, nama), sentences.alasan(galat)), True


def _jalankan(konteks: Any, nama: str, jenis: str, dokumen: Any, tujuan: str) -> tuple[str, bool]:
    buku = dokumen is not None and hasattr(dokumen, "supportsService") and dokumen.supportsService(_BUKU_KERJA)
    if nama in _TANPA_BUKU:
        return _dengan_salinan(konteks, nama, dokumen if buku else None, None, jenis, tujuan)
    if not buku:
        return sentences.TANPA_BUKU if dokumen is None else sentences.BUKAN_BUKU, True
    if dokumen.isReadonly():
        return sentences.HANYA_BACA, True
    if nama == "jadikan_nilai":
        return freeze.bekukan(dokumen, _judul(nama)), False
    folder = Path(tempfile.mkdtemp(prefix="xlkinerja-"))  # for this user alone
    salinan = folder / "salinan.xlsx"
    simpan = False
    try:
        try:
            dokumen.storeToURL(uno.systemPathToFileUrl(str(salinan)), sifat_uno(FilterName=_XLSX))
        except Exception as galat:  # noqa: BLE001 - UNO's errors have no common class
            return sentences.salinan_gagal(sentences.alasan(galat)), True
        pesan, gagal = _dengan_salinan(konteks, nama, dokumen, salinan, "", "")
        simpan = gagal and str(salinan) in pesan
        return pesan, gagal
    finally:
        if not simpan:
            shutil.rmtree(folder, ignore_errors=True)


def _judul(nama: str) -> str:
    return f"Kinerja: {LABEL.get(nama, nama)}"


def _dengan_salinan(
    konteks: Any, nama: str, dokumen: Any, salinan: Path | None, jenis: str, tujuan: str
) -> tuple[str, bool]:
    """Asks Python and carries out what it answers."""
    letak = _letak(dokumen)
    hasil = tanya(
        {
            "perintah": nama,
            "salinan": str(salinan or ""),
            "letak": str(letak or ""),
            "nama": (letak.name if letak else dokumen.getTitle()) if dokumen is not None else "",
            "dokumen": jenis,
            "tujuan": tujuan,
        },
        BATAS,
    )
    if "galat" in hasil:
        raise LayananGagal(hasil["galat"])
    jawaban: Mapping[str, Any] = hasil["jawaban"]
    pesan, gagal = sentences.menu_calc(jawaban["pesan"]), bool(jawaban["gagal"])
    langkah = jawaban["langkah"]
    if langkah:
        berkas = {sumber: Path(jawaban[sumber]) for sumber in ("pembawa", "semula") if jawaban[sumber]}
        pelaksana = Pelaksana(konteks, dokumen, berkas)
        tulis = _tulis(konteks, nama, pelaksana, dokumen, langkah, salinan)
        if tulis.alasan:
            return sentences.ditolak(tulis.alasan, "" if tulis.utuh else str(salinan)), True
        pesan = "\n".join([pesan, *tulis.catatan])
    if nama == "periksa" and letak and not gagal:
        lain = sorted(p.name for p in letak.parent.glob("*.ods") if p.name != letak.name and p.name[0] not in ".~")
        pesan = "\n".join([pesan, *([sentences.ods_lain(lain)] if lain else [])])
    return pesan, gagal


def _tulis(konteks: Any, nama: str, pelaksana: Pelaksana, dokumen: Any, langkah: Any, salinan: Path | None) -> Hasil:
    if not berbekas(langkah) or salinan is None:
        return pelaksana.maju(langkah)
    urungan = undo.Urungan(
        _judul(nama), dokumen, pelaksana, langkah, salinan.read_bytes(), lambda pesan: dialog.tampilkan(konteks, pesan)
    )
    urungan.sebelumnya(dokumen.CurrentController.ActiveSheet.Name)
    hasil = pelaksana.maju(langkah)
    if not hasil.alasan:
        undo.catat(dokumen, urungan)
    return hasil


def _letak(dokumen: Any) -> Path | None:
    """Where a document lies; None for one never saved, or known by another address than a file's."""
    url = dokumen.getURL() if dokumen is not None else ""
    return Path(uno.fileUrlToSystemPath(url)) if url.startswith("file:") else None
