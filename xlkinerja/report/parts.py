"""The parts of a printed report as data: its tables, what fills which workbook, its figures and signatories."""

import re
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, field_validator, model_validator

from xlkinerja.report.column_names import in_our_words
from xlkinerja.report.fields import (
    Cap,
    FilledText,
    Period,
    Polarisasi,
    PrintableText,
    PrintedCells,
    PrintedFigure,
    Texts,
    year_of,
)
from xlkinerja.report.keys import quoted, refuse_misspelt, refuse_unknown
from xlkinerja.workbook.layout import FormField
from xlkinerja.workbook.sheets.identitas import SIGNERS, VERSIONS
from xlkinerja.workbook.sheets.pengaturan import LOOKS
from xlkinerja.workbook.sheets.referensi import LISTS

#: What at least one row of the tables of each kind must hold, where they fill a workbook.
REQUIRED = {"pk": ("indikator", "target"), "pengukuran": ("indikator", "realisasi"), "renstra": ("indikator",)}
#: A table of those kinds of which no row holds any of these says nothing.
CORE_KEYS = ("indikator", "target", "realisasi")
AMOUNT_KEYS = ("pagu", "realisasi", "persen")

_PERUBAHAN = re.compile(r"PK perubahan ([0-9]{1,3})")
LAST_PERUBAHAN = len(VERSIONS) - 1


def entries(field: FormField) -> tuple[str, ...]:
    """What a setting may hold; nothing where it may hold any text."""
    return next((tuple(map(str, d.entries)) for d in LISTS if field.strict and d.name == field.choices), ())


class Part(BaseModel):
    """What every part keeps: only known keys, no null; a misspelt key is refused."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    #: Keys besides those of the fields, and whether a key that nobody knows may stand as a remark.
    other_keys: ClassVar[tuple[str, ...]] = ()
    remarks_allowed: ClassVar[bool] = True

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, content: Any) -> Any:
        """Known keys only, without null; ValueError for a misspelt one."""
        if not isinstance(content, dict):
            return content
        known = [f.alias or name for name, f in cls.model_fields.items()]
        refuse_misspelt(content, [*known, *cls.other_keys], known)
        if not cls.remarks_allowed:
            refuse_unknown(content, known)
        return {k: v for k, v in content.items() if v is not None}


class PrintedBand(Part):
    """One row of the printed scale; bounds in percent."""

    kategori: FilledText
    dari: FiniteFloat
    termasuk_dari: bool
    sampai: FiniteFloat | None = None


class PrintedTotal(Part):
    """The printed total of a table; a bare text is its pagu."""

    label: PrintableText = ""
    pagu: PrintedFigure = ""
    realisasi: PrintedFigure = ""
    persen: PrintedFigure = ""
    anggaran: PrintedFigure = ""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, content: Any) -> Any:
        return {"pagu": content} if isinstance(content, str | int) and not isinstance(content, bool) else content


class PrintedAnggaran(Part):
    """One row of the budget on the second page of a PK."""

    remarks_allowed = False

    program: PrintableText = ""
    kode: PrintableText = ""
    nilai_tercetak: PrintedFigure = ""
    sumber: PrintableText = ""


class ReportTable(Part):
    """One printed table; `header` holds the header words, row by row or in one row."""

    id: FilledText
    jenis: Literal["renstra", "rkt", "pk", "rencana_aksi", "pengukuran", "anggaran"]
    letak: PrintableText = ""
    tingkat: PrintableText = ""
    periode: Period = ""
    kepala: list[Any] = []
    baris: list[PrintedCells]
    jumlah: PrintedTotal | None = None
    anggaran: list[PrintedAnggaran] = []

    @model_validator(mode="before")
    @classmethod
    def _in_our_words(cls, content: Any) -> Any:
        """A header in one text is a list of one; keys of rows are those of the columns of their document."""
        if not isinstance(content, dict):
            return content
        changed = dict(content)
        if isinstance(content.get("kepala"), str):
            changed["kepala"] = [content["kepala"]]
        if isinstance(rows := content.get("baris"), list):
            changed["baris"] = [in_our_words(row, str(content.get("jenis", ""))) for row in rows]
        return changed

    @property
    def has_content(self) -> bool:
        """Whether anything stands in it."""
        return any(self.baris) or bool(self.jumlah or self.anggaran)

    @model_validator(mode="after")
    def _has_core_keys(self) -> Self:
        if self.jenis != "renstra" and any(year_of(k) for b in self.baris for k in b):
            raise ValueError("target per tahun { … } hanya untuk tabel berjenis renstra")
        if self.jenis == "anggaran" and self.baris and not any(b.keys() & AMOUNT_KEYS for b in self.baris):
            raise ValueError(f"tidak satu baris pun berkunci {quoted(AMOUNT_KEYS)}; periksa nama kuncinya")
        if self.jenis in ("pk", "pengukuran") and self.baris and not any(b.keys() & CORE_KEYS for b in self.baris):
            raise ValueError(f"tidak satu baris pun berkunci {quoted(CORE_KEYS)}; periksa nama kuncinya")
        return self


class Filling(Part):
    """Which printed table fills which workbook, and the settings that the report applied."""

    other_keys = tuple(f"PK perubahan {n}" for n in range(1, LAST_PERUBAHAN + 1))

    renstra: Texts = Field([], alias="Renstra")
    rkt: Texts = Field([], alias="RKT")
    pk: Texts = Field([], alias="PK")
    perubahan: dict[int, Texts] = {}
    rencana_aksi: Texts = Field([], alias="Rencana Aksi")
    realisasi: Texts = Field([], alias="Realisasi")
    anggaran: Texts = Field([], alias="Anggaran")
    polarisasi: Polarisasi = ""
    desimal: Literal[0, 1, 2] = 2
    batas: Cap = "tanpa"
    skala: Literal["printed", "default"] = "default"
    #: How the report prints its Ikhtisar, by key of Pengaturan.
    ikhtisar: dict[str, FilledText] = {}

    @field_validator("ikhtisar")
    @classmethod
    def _known_looks(cls, content: dict[str, str]) -> dict[str, str]:
        for key, text in content.items():
            field = LOOKS.get(key)
            if field is None:
                raise ValueError(f'"{key}" tidak dikenal; kunci yang dikenal: {quoted(LOOKS)}')
            known = entries(field)
            if known and text.casefold() not in {k.casefold() for k in known}:
                raise ValueError(f'"{key}" berisi «{text}»; tulis salah satu dari {quoted(known)}')
        return content

    @model_validator(mode="before")
    @classmethod
    def _gather_versions(cls, content: Any) -> Any:
        """Gathers the keys "PK perubahan N", of which there may be several."""
        if not isinstance(content, dict):
            return content
        matching = {k: m for k in content if (m := _PERUBAHAN.fullmatch(k))}
        for key, found in matching.items():
            if not 1 <= int(found[1]) <= LAST_PERUBAHAN:
                raise ValueError(f'"{key}": perubahan hanya dapat ke-1 sampai ke-{LAST_PERUBAHAN}')
        versions = {int(m[1]): content[k] for k, m in matching.items() if content[k] is not None}
        return {k: v for k, v in content.items() if k not in matching} | {"perubahan": versions}

    def emptied(self) -> Self:
        """The same settings, filling nothing."""
        nothing = ("renstra", "rkt", "pk", "rencana_aksi", "realisasi", "anggaran")
        return self.model_copy(update={**{key: [] for key in nothing}, "perubahan": {}})

    def tables(self) -> list[tuple[str, str]]:
        """Key and table id of everything that is to be filled."""
        one = (
            ("Renstra", self.renstra),
            ("RKT", self.rkt),
            ("PK", self.pk),
            ("Rencana Aksi", self.rencana_aksi),
            ("Anggaran", self.anggaran),
        )
        return [
            *((key, name) for key, names in one for name in names),
            *((f"PK perubahan {n}", name) for n, names in self.perubahan.items() for name in names),
            *(("Realisasi", name) for name in self.realisasi),
        ]


class PrintedNarasi(Part):
    """A figure that a sentence of the report states; `besaran` is one of `angka_narasi.QUANTITY`."""

    letak: PrintableText = ""
    besaran: PrintableText = ""
    dasar: PrintableText = ""
    tabel_acuan: PrintableText = ""
    nilai: PrintedFigure = ""
    terbilang: PrintableText = ""

    @field_validator("tabel_acuan", mode="before")
    @classmethod
    def _several(cls, content: Any) -> Any:
        """Several tables are named as people name them, with commas between."""
        named = isinstance(content, list) and all(isinstance(one, str) for one in content)
        return ", ".join(content) if named else content


class PrintedIdentity(Part):
    """Place, date and signatories of one document, as printed; persons by their office or as "(nama pejabat)"."""

    remarks_allowed = False

    kode_satker: PrintableText = ""
    tempat: PrintableText = ""
    tanggal: PrintableText = ""
    pihak_pertama: PrintableText = ""
    jabatan_pertama: PrintableText = ""
    pangkat_pertama: PrintableText = ""
    nip_pertama: PrintableText = ""
    pihak_kedua: PrintableText = ""
    jabatan_kedua: PrintableText = ""
    pangkat_kedua: PrintableText = ""
    nip_kedua: PrintableText = ""
    penandatangan: PrintableText = ""

    @field_validator("penandatangan")
    @classmethod
    def _known_signers(cls, text: str) -> str:
        if text.strip() and text not in SIGNERS:
            raise ValueError(f"«{text}» tidak dikenal; tulis salah satu dari {quoted(SIGNERS)}")
        return text
