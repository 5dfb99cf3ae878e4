"""What an office has settled for its checks: xlkinerja.toml in the checked folder, and the same on the command line.

pilih = ["XK3", "XK501"]
gagal_pada = "peringatan"
renstra = "../Renstra.xlsx"

[abaikan]
XK505 = "Huruf besar mengikuti Renstra yang sudah ditetapkan."

[abaikan.XK301]
alasan = "Dihitung dengan rumus Renstra 2020–2024, disetujui Inspektorat."
berkas = "Realisasi.xlsx"
lembar = "Realisasi"
sel = "N12:N14"
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Finding, Ignored, Report, Tingkat
from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.disk.regular import reason

FILE_NAME = "xlkinerja.toml"
#: From here on a code or name is one mistyped: «XK310» / «XK301» 0.800, not «XK299» / «XK210» 0.600.
ALIKE = 0.75
_SEE_LIST = "Lihat daftarnya dengan: xlkinerja aturan"
_ALASAN_EXAMPLE = 'XK505 = "Huruf besar mengikuti Renstra."'
_EXAMPLES = {
    "pilih": 'pilih = ["XK3", "XK501"]',
    "gagal_pada": 'gagal_pada = "galat"',
    "renstra": 'renstra = "Renstra.xlsx"',
    "abaikan": f"[abaikan] lalu baris {_ALASAN_EXAMPLE}",
    "alasan": 'alasan = "Huruf besar mengikuti Renstra."',
    "berkas": 'berkas = "Realisasi.xlsx"',
    "lembar": 'lembar = "Realisasi"',
    "sel": 'sel = "N12" atau sel = "N12:N20"',
}


class SettingsUnusable(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """Settings that cannot be used: what stands and what to write instead."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Ignore(_Strict):
    """One thing to set aside, with its reason; empty places mean everywhere.

    `berkas` may hold * and ?, `sel` is a cell or a range.
    """

    alasan: str
    berkas: str = ""
    lembar: str = ""
    sel: str = ""

    @field_validator("alasan")
    @classmethod
    def _has_alasan(cls, alasan: str) -> str:
        if not (folded := " ".join(alasan.split())):
            raise ValueError(f"alasan kosong. Tulis alasannya, misalnya {_EXAMPLES['alasan']}")
        return folded

    @field_validator("sel")
    @classmethod
    def _is_address(cls, sel: str) -> str:
        try:
            if sel:
                split_range(sel.upper())
        except ValueError:
            raise ValueError(f"«{sel}» bukan alamat sel. Tulis seperti {_EXAMPLES['sel']}") from None
        return sel.upper()

    def covers(self, temuan: Finding) -> bool:
        """Whether a finding stands where this applies."""
        name = temuan.berkas.casefold()
        pattern = self.berkas.casefold()
        if pattern and not (fnmatchcase(name, pattern) or fnmatchcase(PurePosixPath(name).name, pattern)):
            return False
        if self.lembar and self.lembar.casefold() != temuan.lembar.casefold():
            return False
        return not self.sel or _inside(temuan.sel, self.sel)


def _inside(sel: str, span: str) -> bool:
    try:
        column, row = split_ref(sel)
    except ValueError:
        return False
    c1, r1, c2, r2 = split_range(span)
    return c1 <= column <= c2 and r1 <= row <= r2


class Settings(_Strict):
    """What a check looks at, what it sets aside, and what makes it fail; `selected` empty means every rule.

    `renstra` is the Renstra of all sets that have none of their own, as seen from the folder of the settings.
    """

    pilih: tuple[str, ...] = ()
    abaikan: Mapping[str, tuple[Ignore, ...]] = {}
    gagal_pada: Tingkat = Tingkat.ERROR
    renstra: str = ""

    @field_validator("pilih", mode="before")
    @classmethod
    def _selected(cls, selected: Any) -> tuple[str, ...]:
        if not isinstance(selected, list | tuple) or not all(isinstance(k, str) for k in selected):
            raise ValueError(f"pilih seharusnya daftar kode. Tulis seperti {_EXAMPLES['pilih']}")
        return tuple(known(k, family=True) for k in selected)

    @field_validator("gagal_pada", mode="before")
    @classmethod
    def _fails_at(cls, tingkat: Any) -> Tingkat:
        if tingkat not in [str(t) for t in Tingkat]:
            raise ValueError(
                f"gagal_pada seharusnya galat, peringatan, atau info; tertulis {tingkat!r}. "
                f"Tulis seperti {_EXAMPLES['gagal_pada']}"
            )
        return Tingkat(tingkat)

    @field_validator("abaikan", mode="before")
    @classmethod
    def _ignored(cls, content: Any) -> Any:
        """A code with its reason, with a table, or with several tables."""
        if not isinstance(content, Mapping):
            raise ValueError(f"abaikan seharusnya bagian tersendiri. Tulis {_EXAMPLES['abaikan']}")  # noqa: TRY004 - pydantic
        results = {}
        for kode, value in content.items():
            entries = value if isinstance(value, list | tuple) else (value,)
            results[known(kode)] = tuple({"alasan": n} if isinstance(n, str) else n for n in entries)
        return results


def known(kode: str, *, family: bool = False) -> str:
    """A code as it is written in the list of rules; the beginning of codes where a family will do."""
    wanted = kode.strip().upper()
    codes = [r.kode for r in rules()]
    names = {r.name.upper(): r.kode for r in rules()}
    if wanted in names:
        return names[wanted]
    if wanted in codes or (family and len(wanted) > 2 and any(d.startswith(wanted) for d in codes)):
        return wanted
    members = [d for d in codes if len(wanted) > 2 and d.startswith(wanted)]
    if members:
        raise SettingsUnusable(
            f"{wanted} menyebut {len(members)} aturan sekaligus. Di sini tulis kode lengkapnya, misalnya {members[0]}. "
            + _SEE_LIST
        )
    nearest = get_close_matches(wanted, [*codes, *names], 1, ALIKE)
    meant = f" Maksudnya {names.get(nearest[0], nearest[0])}?" if nearest else ""
    raise SettingsUnusable(f"Kode aturan {kode.strip() or '(kosong)'} tidak dikenal.{meant} {_SEE_LIST}")


def parse_toml(text: str, name: str = FILE_NAME) -> Settings:
    """The settings that a file holds. Raises SettingsUnusable, which names the file."""
    try:
        return Settings(**tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        letak = str(error).rpartition("(at ")[2].rstrip(")").replace("line", "baris").replace("column", "kolom")
        letak = letak.replace("end of document", "akhir berkas")
        raise SettingsUnusable(
            f"{name}, {letak}: tidak terbaca. Teks harus dalam tanda kutip dan tiap kunci satu baris, misalnya "
            f"{_EXAMPLES['pilih']}"
        ) from None
    except ValidationError as error:
        raise SettingsUnusable(f"{name}: {_sentence(error)}") from None
    except TypeError:  # a key that is no Python name
        raise SettingsUnusable(f"{name}: {_unknown('')}") from None


def _sentence(error: ValidationError) -> str:
    """The first mistake as one or two sentences."""
    one = error.errors(include_url=False)[0]
    places = [str(b) for b in one["loc"]]
    key = next((b for b in reversed(places) if not b.isdigit()), "")
    prefix = f"abaikan {places[1]}: " if len(places) > 1 and places[0] == "abaikan" else ""
    if one["type"] == "value_error":
        return f"{prefix}{str(one['ctx']['error']).rstrip('.')}."
    if one["type"] == "extra_forbidden":
        return prefix + _unknown(key, within_ignored=bool(prefix))
    if one["type"] == "missing":
        return f"{prefix}alasannya belum ditulis. Tulis seperti {_EXAMPLES['alasan']}"
    example = _EXAMPLES.get(key, _ALASAN_EXAMPLE.replace("XK505", places[1] if prefix else "XK505"))
    return f"{prefix}{'isinya' if key not in _EXAMPLES else key} bukan teks dalam tanda kutip. Tulis seperti {example}"


def _unknown(key: str, *, within_ignored: bool = False) -> str:
    known_keys = Ignore.model_fields if within_ignored else Settings.model_fields
    return f"kunci {key or '(tanpa nama)'} tidak dikenal. Yang dikenal: {', '.join(known_keys)}."


def load(locations: Iterable[Path]) -> Settings:
    """The settings of the folder that is checked, or in which the checked files lie; those of none where none has any.

    Raises SettingsUnusable also where two folders have their own, since neither speaks for the other.
    """
    folders = dict.fromkeys((p if p.is_dir() else p.parent).absolute() for p in locations)
    berkas = [f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()]
    if len(berkas) > 1:
        raise SettingsUnusable(
            f"Ada dua pengaturan: {berkas[0]} dan {berkas[1]}. Periksa foldernya satu per satu, atau satukan "
            "pengaturannya di folder di atasnya dan periksa folder itu."
        )
    if not berkas:
        return Settings()
    try:
        text = berkas[0].read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsUnusable(f"{berkas[0]}: bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8.") from None
    except OSError as error:
        raise SettingsUnusable(f"{berkas[0]}: tidak dapat dibaca ({reason(error)}).") from None
    settings = parse_toml(text, str(berkas[0]))
    if not settings.renstra:
        return settings
    plan = berkas[0].parent / settings.renstra
    if not plan.is_file():
        raise SettingsUnusable(f"{berkas[0]}: berkas renstra {settings.renstra} tidak ada.")
    return settings.model_copy(update={"renstra": str(plan)})


def parse_selected(text: str) -> tuple[str, ...]:
    """Codes and families from the command line, between commas."""
    return tuple(known(k, family=True) for k in text.split(",") if k.strip())


def parse_ignored(pairs: Iterable[str]) -> dict[str, tuple[Ignore, ...]]:
    """KODE=alasan from the command line. Raises SettingsUnusable where the reason is missing."""
    results: dict[str, tuple[Ignore, ...]] = {}
    for text in pairs:
        kode, _, alasan = text.partition("=")
        kode = known(kode)
        if not alasan.strip():
            raise SettingsUnusable(
                f'--abaikan {kode} belum beralasan. Tulis seperti --abaikan "{kode}=Huruf besar mengikuti Renstra."'
            )
        results[kode] = (*results.get(kode, ()), Ignore(alasan=alasan))
    return results


def unused(report: Report, ignored: Mapping[str, tuple[Ignore, ...]], selected: Iterable[str] = ()) -> tuple[str, ...]:
    """Code and place of what is to be ignored and no finding of the report answers to; `selected` as in Settings."""
    prefixes = tuple(selected) or ("",)
    return tuple(
        " ".join([kode, *filter(None, (a.berkas, a.lembar, a.sel))])
        for kode, content in ignored.items()
        for a in content
        if kode.startswith(prefixes) and not any(t.kode == kode and a.covers(t) for t in report.temuan)
    )


def ignore(report: Report, ignored: Mapping[str, tuple[Ignore, ...]]) -> Report:
    """The report with what is to be ignored set aside, each with its reason."""
    temuan: list[Finding] = []
    set_aside: list[Ignored] = []
    for t in report.temuan:
        entry = next((a for a in ignored.get(t.kode, ()) if a.covers(t)), None)
        if entry is None:
            temuan.append(t)
        else:
            set_aside.append(Ignored(t, entry.alasan))
    return replace(report, temuan=tuple(temuan), ignored=(*report.ignored, *set_aside))
