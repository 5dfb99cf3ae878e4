"""Carries out the steps of an answer (xlkinerja/hosts/steps.py) on an open document, and takes them back."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, NamedTuple

import uno
from com.sun.star.beans import PropertyValue

from . import charts, contents, looks, sentences
from .quiet import catat_lagi, ke_depan, menyingkir, tanpa_catatan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A step as Python sends it: jenis, lembar, tempat, nilai, isi, kembali.
Langkah = Dict[str, Any]
#: Kinds that change nothing of the document.
_TANPA_BEKAS = ("tampil", "buka")
#: Texts that are longer may take more than one line.
_SATU_BARIS = 40
_MENGUBAH_LEMBAR = ("isi", "pulih", "baris", "cetak", "deret", "warna")


class Hasil(NamedTuple):
    """How it ended: what went wrong ("" for nothing), whether everything is as it was then, and remarks."""

    alasan: str
    utuh: bool
    catatan: list[str]


def berbekas(langkah: Sequence[Langkah]) -> bool:
    """Whether any step changes the document."""
    return any(satu["jenis"] not in _TANPA_BEKAS for satu in langkah)


class Pelaksana:
    """Does steps on a document, and undoes them; what stood in areas before is remembered.

    `berkas` are the places of the workbooks that steps take from ("pembawa", "semula").
    """

    def __init__(self, konteks: Any, dokumen: Any, berkas: dict[str, Path]) -> None:
        self._konteks, self._dokumen = konteks, dokumen
        self.berkas = berkas
        self._bantu: dict[str, Any] = {}
        self._rekaman: dict[Any, contents.Rekaman] = {}
        self._catatan: list[str] = []
        self._depan = ""
        self._penerjemah: contents.Penerjemah | None = None

    def maju(self, langkah: Sequence[Langkah]) -> Hasil:
        """All steps in their order; when one fails, that one and those before it are taken back."""
        self._catatan = []
        alasan, utuh, sampai = "", True, 0
        try:
            with self._terbuka(langkah):
                try:
                    for satu in langkah:
                        self._rekam(satu)
                        sampai += 1
                        self._kerjakan(satu)
                except Exception as galat:  # noqa: BLE001 - UNO's errors have no common class
                    alasan = sentences.alasan(galat)
                    utuh = self._mundur(langkah[:sampai]) == ""
        except Exception as galat:  # noqa: BLE001
            alasan = alasan or sentences.alasan(galat)
        return Hasil(alasan, utuh, self._catatan)

    def mundur(self, langkah: Sequence[Langkah]) -> Hasil:
        """Takes steps back that all were done, the last first."""
        self._catatan = []
        try:
            with self._terbuka(langkah):
                alasan = self._mundur(langkah)
        except Exception as galat:  # noqa: BLE001
            alasan = sentences.alasan(galat)
        return Hasil(alasan, alasan == "", self._catatan)

    def _mundur(self, langkah: Sequence[Langkah]) -> str:
        alasan = ""
        for satu in reversed(langkah):
            for kembali in satu["kembali"]:
                try:
                    self._kerjakan(kembali)
                except Exception as galat:  # noqa: BLE001 - the others are still taken back
                    alasan = sentences.alasan(galat)
        return alasan

    def _rekam(self, satu: Langkah) -> None:
        for kembali in satu["kembali"]:
            if kembali["jenis"] == "pulih":
                self._rekaman[kembali["lembar"], kembali["tempat"]] = contents.rekam(self._daerah(kembali))

    def _kerjakan(self, satu: Langkah) -> None:
        kerja = getattr(self, f"langkah_{satu['jenis']}", None)
        if kerja is None:
            raise RuntimeError(sentences.VERSI)
        if satu["jenis"] in _MENGUBAH_LEMBAR and self._lembar(satu).isProtected():  # LibreOffice would do nothing
            if satu["jenis"] != "warna":
                raise RuntimeError(sentences.sandi(satu["lembar"]))
            if (catatan := sentences.tak_diwarnai(satu["lembar"])) not in self._catatan:
                self._catatan.append(catatan)
            return
        if satu["jenis"] in _MENGUBAH_LEMBAR:
            menyingkir(self._dokumen, satu["lembar"])
        if self._dokumen is not None:
            tanpa_catatan(self._dokumen)
        kerja(satu)

    def _lembar(self, satu: Langkah) -> Any:
        nama = satu["lembar"]
        if not self._dokumen.Sheets.hasByName(nama):
            raise RuntimeError(f"lembar {nama} tidak ada")
        return self._dokumen.Sheets.getByName(nama)

    def _daerah(self, satu: Langkah) -> Any:
        return self._lembar(satu).getCellRangeByName(satu["tempat"])

    def _kamus(self) -> contents.Penerjemah:
        if self._penerjemah is None:
            self._penerjemah = contents.Penerjemah(self._dokumen)
        return self._penerjemah

    def langkah_isi(self, satu: Langkah) -> None:
        contents.tulis(self._kamus(), self._daerah(satu), satu["isi"])

    def langkah_pulih(self, satu: Langkah) -> None:
        contents.pulihkan(
            self._dokumen, self._lembar(satu), self._daerah(satu), self._rekaman[satu["lembar"], satu["tempat"]]
        )

    def langkah_baris(self, satu: Langkah) -> None:
        looks.salin_baris(self._dokumen, self._buku(satu["nilai"]), satu["lembar"], satu["tempat"])

    def langkah_cetak(self, satu: Langkah) -> None:
        try:
            looks.cetak(self._dokumen, self._lembar(satu), satu["nilai"])
        except Exception as galat:  # noqa: BLE001 - no reason to take the rest back
            self._catatan.append(sentences.cetak_ditolak(satu["lembar"], sentences.alasan(galat)))

    def langkah_deret(self, satu: Langkah) -> None:
        lembar = self._lembar(satu)
        isi = charts.cari(lembar, int(satu["tempat"]))
        if isi is None:
            raise RuntimeError(f"grafik dengan {satu['tempat']} deret tidak ada di lembar {satu['lembar']}")
        alamat = lembar.getCellByPosition(0, 0).getCellAddress()
        for nomor, *rujukan in satu["isi"]:
            kategori, nilai = (self._kamus().rujukan(r[1:], alamat) if len(r) > 1 else "" for r in rujukan)
            charts.arahkan(self._konteks, isi, int(nomor), kategori, nilai)

    def langkah_warna(self, satu: Langkah) -> None:
        looks.warnai(self._dokumen, self._lembar(satu), satu["tempat"], satu["nilai"])

    def langkah_lembar(self, _: Langkah) -> None:
        self._depan = looks.lembar_baru(self._dokumen, self._buku("pembawa"))

    def langkah_hapus(self, satu: Langkah) -> None:
        looks.hapus_lembar(self._dokumen, satu["lembar"])

    def langkah_tampil(self, satu: Langkah) -> None:
        self._depan = satu["lembar"]
        ke_depan(self._dokumen, self._depan)  # what was written is right, in front or not

    def langkah_buka(self, satu: Langkah) -> None:
        try:
            buka(self._konteks, Path(satu["tempat"]))
        except Exception as galat:  # noqa: BLE001 - the file that was written stays, open or not
            self._catatan.append(sentences.tak_terbuka(sentences.alasan(galat)))

    def _buku(self, nama: str) -> Any:
        """A workbook that steps take from; opened when it is first needed."""
        if nama not in self._bantu:
            self._bantu[nama] = buka(self._konteks, self.berkas[nama], Hidden=True, ReadOnly=True)
        return self._bantu[nama]

    @contextmanager
    def _terbuka(self, langkah: Sequence[Langkah]) -> Iterator[None]:
        """Sheets unlocked, nothing recorded or calculated meanwhile; all of it as before in the end.

        Neither lockControllers nor addActionLock: under either, what is written is recorded all the same.
        """
        dokumen = self._dokumen
        if not berbekas(langkah):
            yield
            return
        label = charts.label(dokumen)
        otomatis = dokumen.isAutomaticCalculationEnabled()
        dibuka: list[str] = []
        self._depan = dokumen.CurrentController.ActiveSheet.Name
        tanpa_catatan(dokumen)
        dokumen.enableAutomaticCalculation(False)
        dokumen.IsAdjustHeightEnabled = False
        try:
            for nama in _disentuh(langkah):
                if dokumen.Sheets.hasByName(nama) and dokumen.Sheets.getByName(nama).isProtected():
                    with suppress(Exception):  # a password: the step itself says so
                        dokumen.Sheets.getByName(nama).unprotect("")
                        dibuka.append(nama)
                    tanpa_catatan(dokumen)
            yield
        finally:
            self._tutup()
            dokumen.IsAdjustHeightEnabled = True
            self._setinggi_isi(langkah)
            ke_depan(dokumen, self._depan)
            charts.pulihkan_label(self._konteks, dokumen, label)
            for nama in dibuka:
                self._kunci(nama)
            dokumen.enableAutomaticCalculation(otomatis)
            tanpa_catatan(dokumen)
            dokumen.calculate()
            catat_lagi(dokumen)

    def _setinggi_isi(self, langkah: Sequence[Langkah]) -> None:
        """Rows of written texts get the height that they need, but on sheets whose rows came with theirs."""
        berbaris = {satu["lembar"] for satu in langkah if satu["jenis"] == "baris"}
        for satu in langkah:
            ditulis = satu["jenis"] == "isi" and satu["lembar"] not in berbaris and _berteks(satu["isi"])
            if ditulis and self._dokumen.Sheets.hasByName(satu["lembar"]):
                menyingkir(self._dokumen, satu["lembar"])
                looks.setinggi_isi(self._dokumen, self._daerah(satu))

    def _kunci(self, nama: str) -> None:
        if self._dokumen.Sheets.hasByName(nama):
            lembar = self._dokumen.Sheets.getByName(nama)
            tanpa_catatan(self._dokumen)
            with suppress(Exception):
                lembar.protect("")
            if not lembar.isProtected():
                self._catatan.append(sentences.tetap_terbuka(nama))

    def _tutup(self) -> None:
        for buku in self._bantu.values():
            with suppress(Exception):
                buku.close(True)
        self._bantu.clear()


def _berteks(isi: Any) -> bool:
    teks = [nilai for baris in isi for nilai in baris if isinstance(nilai, str) and nilai[:1] != "="]
    return max(map(len, teks), default=0) > _SATU_BARIS


def _disentuh(langkah: Sequence[Langkah]) -> list[str]:
    semua = [satu for induk in langkah for satu in (induk, *induk.get("kembali", ()))]
    return sorted({satu["lembar"] for satu in semua if satu["jenis"] in _MENGUBAH_LEMBAR})


def buka(konteks: Any, berkas: Path, **sifat: Any) -> Any:
    """A document opened from a file, without its macros."""
    meja = konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", konteks)
    url = uno.systemPathToFileUrl(str(berkas))
    dokumen = meja.loadComponentFromURL(url, "_blank", 0, sifat_uno(**sifat))
    if dokumen is None:
        raise RuntimeError(f"berkas {berkas} tidak dapat dibuka")
    return dokumen


def sifat_uno(**sifat: Any) -> tuple[Any, ...]:
    """Properties as UNO takes them."""
    return tuple(PropertyValue(Name=nama, Value=nilai) for nama, nilai in sifat.items())
