"""One printed report as data: its shape, the reports that ship with the package, and any other of that shape."""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError, model_validator

from xlkinerja.report.errors import ContohSalah, listing, misshapen, unreadable
from xlkinerja.report.fields import Baris, Batas, Daftar, Polarisasi, Tahun, Teks, TeksIsi
from xlkinerja.report.keys import quoted, refuse_misspelt, refuse_unknown
from xlkinerja.workbook.sheets.identitas import VERSI
from xlkinerja.workbook.sheets.pengaturan import BARIS_SKALA

#: What at least one row of the tables of each kind must hold, where they fill a workbook.
WAJIB = {"pk": ("indikator", "target"), "pengukuran": ("indikator", "realisasi")}
#: A table of those kinds of which no row holds any of these says nothing.
BUTIR = ("indikator", "target", "realisasi")

#: Which kind of table each workbook of the set is filled from, by the keys of `isian`.
JENIS_ISIAN = {
    "RKT": "rkt",
    "PK": "pk",
    "Rencana Aksi": "rencana_aksi",
    "Realisasi": "pengukuran",
    "Anggaran": "anggaran",
}
_PERUBAHAN = re.compile(r"PK perubahan ([0-9]{1,3})")
PERUBAHAN_TERAKHIR = len(VERSI) - 1


class _Bagian(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    #: Keys besides those of the fields, and whether a key that nobody knows may stand as a remark.
    kunci_lain: ClassVar[tuple[str, ...]] = ()
    boleh_catatan: ClassVar[bool] = True

    @model_validator(mode="before")
    @classmethod
    def _dikenal(cls, isi: Any) -> Any:
        """Known keys only, without null; ValueError for a misspelt one."""
        if not isinstance(isi, dict):
            return isi
        dikenal = [f.alias or nama for nama, f in cls.model_fields.items()]
        refuse_misspelt(isi, [*dikenal, *cls.kunci_lain], dikenal)
        if not cls.boleh_catatan:
            refuse_unknown(isi, dikenal)
        return {k: v for k, v in isi.items() if v is not None}


class JenjangTercetak(_Bagian):
    """One row of the printed scale; bounds in percent."""

    kategori: TeksIsi
    dari: FiniteFloat
    termasuk_dari: bool
    sampai: FiniteFloat | None = None


class Jumlah(_Bagian):
    """The printed total of a table; a bare text is its pagu."""

    label: Teks = ""
    pagu: Teks = ""
    realisasi: Teks = ""
    persen: Teks = ""
    anggaran: Teks = ""

    @model_validator(mode="before")
    @classmethod
    def _teks(cls, isi: Any) -> Any:
        return {"pagu": isi} if isinstance(isi, str) else isi


class AnggaranTercetak(_Bagian):
    """One row of the budget on the second page of a PK."""

    boleh_catatan = False

    program: Teks = ""
    kode: Teks = ""
    nilai_tercetak: Teks = ""


class Tabel(_Bagian):
    """One printed table; `kepala` holds the header words, row by row or in one row."""

    id: TeksIsi
    jenis: Literal["renstra", "rkt", "pk", "rencana_aksi", "pengukuran", "anggaran"]
    letak: Teks = ""
    tingkat: Teks = ""
    kepala: list[Any] = []
    baris: list[Baris]
    jumlah: Jumlah | None = None
    anggaran: list[AnggaranTercetak] = []

    @property
    def terisi(self) -> bool:
        """Whether anything stands in it."""
        return any(self.baris) or bool(self.jumlah or self.anggaran)

    @model_validator(mode="after")
    def _terbaca(self) -> Self:
        if self.jenis in WAJIB and self.baris and not any(b.keys() & BUTIR for b in self.baris):
            raise ValueError(f"tidak satu baris pun berkunci {quoted(BUTIR)}; periksa nama kuncinya")
        return self


class Isian(_Bagian):
    """Which printed table fills which workbook, and the settings that the report applied."""

    kunci_lain = tuple(f"PK perubahan {n}" for n in range(1, PERUBAHAN_TERAKHIR + 1))

    rkt: TeksIsi | None = Field(None, alias="RKT")
    pk: TeksIsi | None = Field(None, alias="PK")
    perubahan: dict[int, TeksIsi] = {}
    rencana_aksi: TeksIsi | None = Field(None, alias="Rencana Aksi")
    realisasi: Daftar = Field([], alias="Realisasi")
    anggaran: TeksIsi | None = Field(None, alias="Anggaran")
    polarisasi: Polarisasi = ""
    desimal: Literal[0, 1, 2] = 2
    batas: Batas = "tanpa"
    skala: Literal["printed", "default"] = "default"

    @model_validator(mode="before")
    @classmethod
    def _versi(cls, isi: Any) -> Any:
        """Gathers the keys "PK perubahan N", of which there may be several."""
        if not isinstance(isi, dict):
            return isi
        cocok = {k: m for k in isi if (m := _PERUBAHAN.fullmatch(k))}
        for kunci, bagian in cocok.items():
            if not 1 <= int(bagian[1]) <= PERUBAHAN_TERAKHIR:
                raise ValueError(f'"{kunci}": perubahan hanya dapat ke-1 sampai ke-{PERUBAHAN_TERAKHIR}')
        versi = {int(m[1]): isi[k] for k, m in cocok.items() if isi[k] is not None}
        return {k: v for k, v in isi.items() if k not in cocok} | {"perubahan": versi}

    def tabel(self) -> list[tuple[str, str]]:
        """Key and table id of everything that is to be filled."""
        satu = (("RKT", self.rkt), ("PK", self.pk), ("Rencana Aksi", self.rencana_aksi), ("Anggaran", self.anggaran))
        return [
            *((kunci, nama) for kunci, nama in satu if nama),
            *((f"PK perubahan {n}", nama) for n, nama in self.perubahan.items()),
            *(("Realisasi", nama) for nama in self.realisasi),
        ]


class Narasi(_Bagian):
    """A figure that a sentence of the report states; `besaran` is one of `angka_narasi.BESARAN`."""

    letak: Teks = ""
    besaran: Teks = ""
    dasar: Teks = ""
    tabel_acuan: Teks = ""
    nilai: Teks = ""
    terbilang: Teks = ""


class Report(_Bagian):
    """One report: who and which year, its tables as printed, what fills the workbooks, and what is wrong in it."""

    satker: TeksIsi
    entitas: Literal["kpu", "sekretariat", "lainnya"]
    tahun: Tahun
    skala: list[JenjangTercetak] = []
    isian: Isian
    tabel: list[Tabel]
    angka_narasi: list[Narasi] = []
    ketidaksesuaian: list[dict[str, Any]] = []

    def by_id(self, nama: str) -> Tabel:
        return next(t for t in self.tabel if t.id == nama)

    @model_validator(mode="after")
    def _utuh(self) -> Self:
        jenis: dict[str, str] = {}
        for tabel in self.tabel:
            if tabel.id in jenis:
                raise ValueError(f'ada dua tabel dengan id "{tabel.id}"; setiap tabel perlu id sendiri')
            jenis[tabel.id] = tabel.jenis
        dipakai = self.isian.tabel()
        if not dipakai:
            raise ValueError(f"isian tidak menyebut satu tabel pun; kunci yang dikenal: {', '.join(JENIS_ISIAN)}")
        for kunci, nama in dipakai:
            if nama not in jenis:
                raise ValueError(f'isian "{kunci}" menyebut tabel "{nama}" yang tidak ada. Yang ada: {listing(jenis)}')
            harus = JENIS_ISIAN[kunci.partition(" perubahan ")[0]]
            if jenis[nama] != harus:
                raise ValueError(
                    f'isian "{kunci}" menyebut tabel "{nama}" berjenis {jenis[nama]}, seharusnya berjenis {harus}'
                )
            if not self.by_id(nama).terisi:
                raise ValueError(
                    f'isian "{kunci}" menyebut tabel "{nama}" yang barisnya kosong; isi baris, atau hapus dari isian'
                )
        self._berpokok(dipakai)
        if self.isian.skala == "printed" and not 0 < len(self.skala) <= BARIS_SKALA:
            raise ValueError(
                f'isian "skala" berisi "printed", jadi skala harus berisi 1 sampai {BARIS_SKALA} jenjang; '
                f"yang ada {len(self.skala)}"
            )
        return self

    def _berpokok(self, dipakai: Iterable[tuple[str, str]]) -> None:
        """Raises ValueError where what fills a workbook lacks the very column that the workbook is about."""
        baris: dict[str, list[str]] = {}
        for kunci, nama in dipakai:
            baris.setdefault(kunci, []).append(nama)
        for kunci, daftar in baris.items():
            tabel = [self.by_id(nama) for nama in daftar]
            for kolom in WAJIB.get(tabel[0].jenis, ()):
                if not any(kolom in b for t in tabel for b in t.baris):
                    raise ValueError(
                        f'isian "{kunci}" menyebut {listing(daftar)}, tetapi tidak satu baris pun berkunci «{kolom}»'
                    )


def names() -> list[str]:
    """Names of the reports that ship with the package."""
    return sorted(f.name.removesuffix(".json") for f in _data().iterdir() if f.name.endswith(".json"))


def fullest() -> str:
    """The shipped report that fills the most kinds of document; the one to show."""
    return max(names(), key=lambda name: len({kunci for kunci, _ in load(name).isian.tabel()}))


def load(source: str | Path) -> Report:
    """A report by the name of one that ships, or by the path of a JSON file; ContohSalah tells what is wrong in it."""
    if isinstance(source, str) and source in names():
        return _baca(_data() / f"{source}.json", f"{source}.json")
    berkas = Path(source)
    return _baca(berkas, str(berkas))


def _data() -> Traversable:
    return files(__package__) / "data"


def _baca(berkas: Traversable, nama: str) -> Report:
    try:
        isi = json.loads(berkas.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        tersedia = f"contoh yang tersedia: {listing(names())}"
        raise ContohSalah(nama, "", f"tidak ada. Sebutkan berkas JSON, atau {tersedia}") from None
    except (OSError, ValueError, RecursionError) as salah:
        raise ContohSalah(nama, *unreadable(salah)) from None
    try:
        return Report.model_validate(isi)
    except ValidationError as salah:
        raise ContohSalah(nama, *misshapen(salah)) from None
