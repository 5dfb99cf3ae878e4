"""What a finding is: a place, a reason, and what to do about it."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

#: Families of rules by the first digit of their codes.
FAMILIES = {
    "0": "Berkas",
    "1": "Identitas",
    "2": "Angka dan satuan",
    "3": "Capaian dan kategori",
    "4": "Anggaran",
    "5": "Antardokumen",
    "6": "Rencana aksi",
    "7": "Reviu laporan",
    "8": "Kelengkapan",
    "9": "Aturan kantor",
}


class Tingkat(StrEnum):
    """Level of a finding, the gravest first."""

    ERROR = "galat"
    WARNING = "peringatan"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Tingkat).index(self)

    @property
    def meaning(self) -> str:
        """What it asks of the reader."""
        return {
            Tingkat.ERROR: "salah dan harus diperbaiki",
            Tingkat.WARNING: "mungkin salah, perlu dilihat",
            Tingkat.INFO: "catatan, boleh dibiarkan",
        }[self]

    def reaches(self, limit: "Tingkat") -> bool:
        """Whether this level is as grave as `limit` or graver."""
        return self.rank <= limit.rank


@dataclass(frozen=True, slots=True)
class Letak:
    """A place as the user reads it; `lembar` and `sel` are "" where the whole file is meant."""

    berkas: str
    lembar: str = ""
    sel: str = ""


def _told(description: str, **form: Any) -> Any:
    """A field of the published JSON: what it holds, and its form where that is not any text."""
    return field(metadata={**form, "description": description})


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. Its fields are those of the JSON report, in that order; texts are "" where there is nothing."""

    kode: str = _told("Kode aturan.", pattern="^XK[0-9]{3}$")
    aturan: str = _told("Nama aturan.")
    tingkat: Tingkat = _told("Berat temuan.", enum=[str(t) for t in Tingkat])  # noqa: RUF009 - a field
    satker: str = _told("Nama satker menurut lembar Identitas; kosong bila tidak terbaca.")
    entitas: str = _told("KPU, Sekretariat, atau Instansi lain; kosong bila tidak terbaca.")
    tahun: int | None = _told("Tahun menurut lembar Identitas; null bila tidak terbaca.", type=["integer", "null"])
    berkas: str = _told("Nama berkas, relatif terhadap folder yang diperiksa.")
    lembar: str = _told("Nama lembar; kosong bila yang dimaksud seluruh berkas.")
    sel: str = _told("Alamat sel; kosong bila tidak ada.", pattern="^([A-Z]{1,3}[1-9][0-9]*)?$")
    pesan: str = _told("Apa yang tertulis dan apa yang diharapkan.", minLength=1)
    tercetak: str = _told("Nilai yang tertulis; kosong bila tidak ada.")
    seharusnya: str = _told("Nilai yang diharapkan; kosong bila tidak ada satu nilai.")
    tindakan: str = _told("Apa yang perlu dilakukan.")
    tempat_lain: tuple[Letak, ...] = _told(
        "Sel lain yang ikut dibandingkan.", type="array", items={"$ref": "#/$defs/letak"}
    )
    sumber: str = _told("Peraturan atau hitungan yang menjadi dasar.")
    sidik: str = _told(
        "Sidik tetap untuk membandingkan dua pemeriksaan; tidak tergantung nama berkas.", pattern="^[0-9a-f]{16}$"
    )


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that was looked at: the name that findings call it by, where it lies, and whose it is."""

    berkas: str
    path: Path
    satker: str = ""
    entitas: str = ""
    tahun: int | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that was set aside, and the reason that the user gave."""

    temuan: Finding
    alasan: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier run: its name, how many of its findings still stand, and those that are gone."""

    name: str
    standing: int
    gone: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What one check found, in the order in which it is shown, and how many files were looked at.

    With `comparison`, `temuan` holds only what that earlier run did not have. `unused` names what was to be ignored
    but was not found: a code, with its place where it has one.
    """

    temuan: tuple[Finding, ...]
    berkas: int
    checked: tuple[CheckedFile, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    comparison: Comparison | None = None
    unused: tuple[str, ...] = ()

    @property
    def found(self) -> int:
        """How many findings there were, shown, set aside or known from the earlier run."""
        return len(self.temuan) + len(self.ignored) + (self.comparison.standing if self.comparison else 0)

    def count(self, tingkat: Tingkat) -> int:
        return sum(t.tingkat is tingkat for t in self.temuan)

    @property
    def counts(self) -> str:
        """How many findings of each level, in words."""
        return counts(self.temuan)


def counts(temuan: Collection[Finding]) -> str:
    """How many of each level, in words: 3 galat, 1 peringatan, 0 info."""
    return ", ".join(f"{sum(t.tingkat is tingkat for t in temuan)} {tingkat}" for tingkat in Tingkat)


def sidik(kode: str, parts: Iterable[str]) -> str:
    """A stable fingerprint, 16 hex digits: letter case and white space do not change it."""
    folded = "\x1f".join(" ".join(b.casefold().split()) for b in (kode, *parts))
    return hashlib.sha256(folded.encode()).hexdigest()[:16]
