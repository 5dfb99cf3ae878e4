"""One printed report as data: its shape, the reports that ship with the package, and any other of that shape."""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.errors import ReportUnusable, first_names, misshapen, unreadable
from xlkinerja.report.fields import FilledText, Tahun, year_of, years_of
from xlkinerja.report.keys import quoted, words
from xlkinerja.report.parts import (
    REQUIRED,
    Filling,
    Part,
    PrintedBand,
    PrintedIdentity,
    PrintedNarasi,
    ReportTable,
)
from xlkinerja.workbook.disk.regular import obstacle
from xlkinerja.workbook.sheets.pengaturan import SKALA_ROWS
from xlkinerja.workbook.sheets.renstra import YEARS


class PrintedReport(Part):
    """One report: who and which year, its tables as printed, what fills the workbooks, and what is wrong in it."""

    satker: FilledText
    entitas: Literal["kpu", "sekretariat", "lainnya"]
    tahun: Tahun
    skala: list[PrintedBand] = Field([])
    isian: Filling
    identitas: dict[str, PrintedIdentity] = Field({})
    tabel: list[ReportTable]
    angka_narasi: list[PrintedNarasi] = Field([])
    ketidaksesuaian: list[dict[str, Any]] = Field([])

    @model_validator(mode="after")
    def _measures_its_year(self) -> Self:
        """A table of measurement that compares years keeps the rows of the report's own, and those without a year."""
        for table in (t for t in self.tabel if t.jenis == "pengukuran"):
            table.baris[:] = [b for b in table.baris if b.get("tahun", "").strip() in ("", str(self.tahun))]
        return self

    @model_validator(mode="after")
    def _one_polarisasi(self) -> Self:
        """A polarisasi that one table prints for an indikator holds in every table that prints none for it.

        Where the tables contradict each other it holds nowhere else. A Renstra keeps only what it prints itself.
        """
        printed: dict[str, set[str]] = {}
        rows = [b for t in self.tabel if t.jenis != "renstra" for b in t.baris]
        for b in rows:
            if text := b.get("polarisasi", "").strip():
                printed.setdefault(_named(b), set()).add(text.casefold())
        for b in rows:
            known = printed.get(_named(b), set())
            if _named(b) and len(known) == 1 and not b.get("polarisasi", "").strip():
                b["polarisasi"] = next(iter(known))
        return self

    def by_id(self, name: str) -> ReportTable:
        return next(t for t in self.tabel if t.id == name)

    def filling(self) -> list[tuple[str, str]]:
        """Key and table id of everything that is to be filled; a Renstra also where the isian names none.

        Then it is filled from the tables of that kind that print targets by year, each indikator from its first one.
        """
        named = self.isian.tables()
        if self.isian.renstra:
            return named
        chosen: list[tuple[str, str]] = []
        known: set[str] = set()
        for table in (t for t in self.tabel if t.jenis == "renstra"):
            here = {b["indikator"].casefold() for b in table.baris if b.get("indikator", "").strip()}
            if here and not here & known and any(year_of(k) for b in table.baris for k in b):
                chosen.append(("Renstra", table.id))
                known |= here
        return [*chosen, *named]

    def period(self) -> tuple[int, int] | None:
        """First and last year of the Renstra: as its tables print them, else those that have targets.

        Of more than five years, a base year or the six of a regional plan, the last five, or the first five where only
        those hold the year of the report.
        """
        tables = [self.by_id(name) for key, name in self.filling() if key == "Renstra"]
        printed = next((span for t in tables if (span := years_of(t.periode))), None)
        years = [y for t in tables for b in t.baris for k in b if (y := year_of(k))]
        if printed is None and not years:
            return None
        first, last = printed or (min(years), max(years))
        if last - first < YEARS:
            return first, last
        return (last - YEARS + 1, last) if self.tahun > last - YEARS else (first, first + YEARS - 1)

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
        self._require_period()
        documents = {key for key, _ in self.filling()} | {"Reviu"}
        if stranger := next((key for key in self.identitas if key not in documents), None):
            raise ValueError(
                f"identitas menyebut «{stranger}», yang tidak diisi; yang diisi {quoted(sorted(documents))}"
            )
        if self.isian.skala == "printed" and not 0 < len(self.skala) <= SKALA_ROWS:
            raise ValueError(
                f'isian "skala" berisi "printed", jadi skala harus berisi 1 sampai {SKALA_ROWS} jenjang; '
                f"yang ada {len(self.skala)}"
            )
        return self

    def _require_period(self) -> None:
        """Raises ValueError where the Renstra ends before it begins."""
        if (period := self.period()) is not None and period[0] > period[1]:
            raise ValueError(f"masa Renstra {period[0]}–{period[1]}; tahun akhirnya sebelum tahun awalnya")

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
    return max(names(), key=lambda name: len({key for key, _ in load(name).filling()}))


def load(source: str | Path) -> PrintedReport:
    """A report by the name of one that ships, or by the path of a JSON file; ReportUnusable tells what is wrong."""
    if isinstance(source, str) and source in names():
        return _read(_data() / f"{source}.json", f"{source}.json")
    berkas = Path(source)
    if words := obstacle(berkas, folders=True):
        raise ReportUnusable(str(berkas), "", f"tidak dapat dibaca: {words}")
    return _read(berkas, str(berkas))


def _named(row: Mapping[str, str]) -> str:
    """An indikator as rows of several tables share it: its words without letter case, signs and numbering."""
    return " ".join(words(row.get("indikator", "")))


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
    return made_of(content, name)


def made_of(content: object, name: str) -> PrintedReport:
    """A report from what its JSON holds; ReportUnusable, naming the file, tells what is wrong."""
    try:
        return PrintedReport.model_validate(content)
    except ValidationError as wrong:
        raise ReportUnusable(name, *misshapen(wrong)) from None
