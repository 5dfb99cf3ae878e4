"""One printed report as data: its shape, the reports that ship with the package, and any other of that shape."""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError, field_validator, model_validator

from xlkinerja.report.errors import ReportUnusable, first_names, misshapen, unreadable
from xlkinerja.report.fields import Cap, FilledText, Polarisasi, PrintableText, PrintedCells, Tahun, Texts
from xlkinerja.report.keys import quoted, refuse_misspelt, refuse_unknown
from xlkinerja.workbook.layout import FormField
from xlkinerja.workbook.sheets.identitas import VERSIONS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION, SKALA_ROWS
from xlkinerja.workbook.sheets.referensi import LISTS

#: What at least one row of the tables of each kind must hold, where they fill a workbook.
REQUIRED = {"pk": ("indikator", "target"), "pengukuran": ("indikator", "realisasi")}
#: A table of those kinds of which no row holds any of these says nothing.
CORE_KEYS = ("indikator", "target", "realisasi")

#: Which kind of table each workbook of the set is filled from, by the keys of `filling`.
KIND_BY_KEY = {
    "RKT": "rkt",
    "PK": "pk",
    "Rencana Aksi": "rencana_aksi",
    "Realisasi": "pengukuran",
    "Anggaran": "anggaran",
}
#: The settings that say how the Ikhtisar is printed.
LOOKS = {
    k: f for k, f in (PENGATURAN.by_key | PRESENTATION.by_key).items() if k in {"judul", "gaya", *PRESENTATION.by_key}
}
_PERUBAHAN = re.compile(r"PK perubahan ([0-9]{1,3})")
LAST_PERUBAHAN = len(VERSIONS) - 1


class _Part(BaseModel):
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


class PrintedBand(_Part):
    """One row of the printed scale; bounds in percent."""

    kategori: FilledText
    dari: FiniteFloat
    termasuk_dari: bool
    sampai: FiniteFloat | None = None


def entries(field: FormField) -> tuple[str, ...]:
    """What a setting may hold; nothing where it may hold any text."""
    return next((tuple(map(str, d.entries)) for d in LISTS if field.strict and d.name == field.choices), ())


class PrintedTotal(_Part):
    """The printed total of a table; a bare text is its pagu."""

    label: PrintableText = ""
    pagu: PrintableText = ""
    realisasi: PrintableText = ""
    persen: PrintableText = ""
    anggaran: PrintableText = ""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, content: Any) -> Any:
        return {"pagu": content} if isinstance(content, str) else content


class PrintedAnggaran(_Part):
    """One row of the budget on the second page of a PK."""

    remarks_allowed = False

    program: PrintableText = ""
    kode: PrintableText = ""
    nilai_tercetak: PrintableText = ""


class ReportTable(_Part):
    """One printed table; `header` holds the header words, row by row or in one row."""

    id: FilledText
    jenis: Literal["renstra", "rkt", "pk", "rencana_aksi", "pengukuran", "anggaran"]
    letak: PrintableText = ""
    tingkat: PrintableText = ""
    kepala: list[Any] = []
    baris: list[PrintedCells]
    jumlah: PrintedTotal | None = None
    anggaran: list[PrintedAnggaran] = []

    @property
    def has_content(self) -> bool:
        """Whether anything stands in it."""
        return any(self.baris) or bool(self.jumlah or self.anggaran)

    @model_validator(mode="after")
    def _has_core_keys(self) -> Self:
        if self.jenis in REQUIRED and self.baris and not any(b.keys() & CORE_KEYS for b in self.baris):
            raise ValueError(f"tidak satu baris pun berkunci {quoted(CORE_KEYS)}; periksa nama kuncinya")
        return self


class Filling(_Part):
    """Which printed table fills which workbook, and the settings that the report applied."""

    other_keys = tuple(f"PK perubahan {n}" for n in range(1, LAST_PERUBAHAN + 1))

    rkt: FilledText | None = Field(None, alias="RKT")
    pk: FilledText | None = Field(None, alias="PK")
    perubahan: dict[int, FilledText] = {}
    rencana_aksi: FilledText | None = Field(None, alias="Rencana Aksi")
    realisasi: Texts = Field([], alias="Realisasi")
    anggaran: FilledText | None = Field(None, alias="Anggaran")
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

    def tables(self) -> list[tuple[str, str]]:
        """Key and table id of everything that is to be filled."""
        one = (("RKT", self.rkt), ("PK", self.pk), ("Rencana Aksi", self.rencana_aksi), ("Anggaran", self.anggaran))
        return [
            *((key, name) for key, name in one if name),
            *((f"PK perubahan {n}", name) for n, name in self.perubahan.items()),
            *(("Realisasi", name) for name in self.realisasi),
        ]


class PrintedNarasi(_Part):
    """A figure that a sentence of the report states; `besaran` is one of `angka_narasi.QUANTITY`."""

    letak: PrintableText = ""
    besaran: PrintableText = ""
    dasar: PrintableText = ""
    tabel_acuan: PrintableText = ""
    nilai: PrintableText = ""
    terbilang: PrintableText = ""


class PrintedReport(_Part):
    """One report: who and which year, its tables as printed, what fills the workbooks, and what is wrong in it."""

    satker: FilledText
    entitas: Literal["kpu", "sekretariat", "lainnya"]
    tahun: Tahun
    skala: list[PrintedBand] = []
    isian: Filling
    tabel: list[ReportTable]
    angka_narasi: list[PrintedNarasi] = []
    ketidaksesuaian: list[dict[str, Any]] = []

    def by_id(self, name: str) -> ReportTable:
        return next(t for t in self.tabel if t.id == name)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        kinds: dict[str, str] = {}
        for table in self.tabel:
            if table.id in kinds:
                raise ValueError(f'ada dua tabel dengan id "{table.id}"; setiap tabel perlu id sendiri')
            kinds[table.id] = table.jenis
        used = self.isian.tables()
        if not used:
            raise ValueError(f"isian tidak menyebut satu tabel pun; kunci yang dikenal: {', '.join(KIND_BY_KEY)}")
        for key, name in used:
            if name not in kinds:
                raise ValueError(
                    f'isian "{key}" menyebut tabel "{name}" yang tidak ada. Yang ada: {first_names(kinds)}'
                )
            expected = KIND_BY_KEY[key.partition(" perubahan ")[0]]
            if kinds[name] != expected:
                raise ValueError(
                    f'isian "{key}" menyebut tabel "{name}" berjenis {kinds[name]}, seharusnya berjenis {expected}'
                )
            if not self.by_id(name).has_content:
                raise ValueError(
                    f'isian "{key}" menyebut tabel "{name}" yang barisnya kosong; isi baris, atau hapus dari isian'
                )
        self._require_columns(used)
        if self.isian.skala == "printed" and not 0 < len(self.skala) <= SKALA_ROWS:
            raise ValueError(
                f'isian "skala" berisi "printed", jadi skala harus berisi 1 sampai {SKALA_ROWS} jenjang; '
                f"yang ada {len(self.skala)}"
            )
        return self

    def _require_columns(self, used: Iterable[tuple[str, str]]) -> None:
        """Raises ValueError where what fills a workbook lacks the very column that the workbook is about."""
        by_key: dict[str, list[str]] = {}
        for key, name in used:
            by_key.setdefault(key, []).append(name)
        for key, table_names in by_key.items():
            tables = [self.by_id(name) for name in table_names]
            for column in REQUIRED.get(tables[0].jenis, ()):
                if not any(column in b for t in tables for b in t.baris):
                    raise ValueError(
                        f'isian "{key}" menyebut {first_names(table_names)}, '
                        f"tetapi tidak satu baris pun berkunci «{column}»"
                    )


def names() -> list[str]:
    """Names of the reports that ship with the package."""
    return sorted(f.name.removesuffix(".json") for f in _data().iterdir() if f.name.endswith(".json"))


def fullest() -> str:
    """The shipped report that fills the most kinds of document; the one to show."""
    return max(names(), key=lambda name: len({key for key, _ in load(name).isian.tables()}))


def load(source: str | Path) -> PrintedReport:
    """A report by the name of one that ships, or by the path of a JSON file; ReportUnusable tells what is wrong."""
    if isinstance(source, str) and source in names():
        return _read(_data() / f"{source}.json", f"{source}.json")
    berkas = Path(source)
    return _read(berkas, str(berkas))


def _data() -> Traversable:
    return files(__package__) / "data"


def _read(berkas: Traversable, name: str) -> PrintedReport:
    try:
        content = json.loads(berkas.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        available = f"contoh yang tersedia: {first_names(names())}"
        raise ReportUnusable(name, "", f"tidak ada. Sebutkan berkas JSON, atau {available}") from None
    except (OSError, ValueError, RecursionError) as wrong:
        raise ReportUnusable(name, *unreadable(wrong)) from None
    try:
        return PrintedReport.model_validate(content)
    except ValidationError as wrong:
        raise ReportUnusable(name, *misshapen(wrong)) from None
