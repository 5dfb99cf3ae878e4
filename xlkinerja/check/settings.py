"""What an office has settled for its checks: xlkinerja.toml in the checked folder, and the same on the command line."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Finding, Ignored, Report, Tingkat
from xlkinerja.check.settings_text import TextUnusable, shown, tables, text_of
from xlkinerja.kinerja.vocabulary import shipped
from xlkinerja.kinerja.word_marks import VocabularyError
from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.disk.regular import obstacle

FILE_NAME = "xlkinerja.toml"
#: From here on a code or name is one mistyped: «XK310» / «XK301» 0.800, not «XK299» / «XK210» 0.600.
ALIKE = 0.75
#: A file as it is published: every key.
EXAMPLE = """\
pilih = ["XK3", "XK501"]      # hanya aturan ini; XK3 berarti seluruh keluarga 3
gagal_pada = "peringatan"     # galat, peringatan, atau info
renstra = "../Renstra.xlsx"   # Renstra untuk semua satker yang tidak mempunyai Renstra sendiri

[abaikan]
XK505 = "Huruf besar mengikuti Renstra."

[abaikan.XK301]               # hanya di tempat ini; berkas, lembar, dan sel boleh dihilangkan
alasan = "Dihitung dengan rumus Renstra, disetujui Inspektorat."
berkas = "Realisasi.xlsx"
lembar = "Realisasi"
sel = "N12:N14"

[kosakata]                    # kata kantor sendiri, di samping yang ditampilkan xlkinerja kosakata
buruk = ["kawin siri"]
"""
#: \\server\folder, and \\.\ before devices.
_NETWORK = re.compile(r"[\\/]{2}")
_SEE_LIST = "Lihat daftarnya dengan: xlkinerja aturan"
_ALASAN_EXAMPLE = 'XK505 = "Huruf besar mengikuti Renstra."'
T = TypeVar("T")


class SettingsUnusable(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """Settings that cannot be used: what stands and what to write instead."""


class _WrongError(Exception):
    """What is wrong about a value, to be said behind the name of its key and before an example of it."""


def _key(example: str, read: Callable[[Any], Any], **default: Any) -> Any:
    """A key of the file: how it is written, and what makes a setting of its value or raises _WrongError."""
    return field(metadata={"example": example, "read": read}, **default)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongError("bukan teks dalam tanda kutip")
    return value


def _alasan(value: object) -> str:
    if not (folded := " ".join(_text(value).split())):
        raise _WrongError("kosong")
    return folded


def _sel(value: object) -> str:
    sel = _text(value).upper()
    try:
        if sel:
            split_range(sel)
    except ValueError:
        raise _WrongError(f"«{shown(str(value))}» bukan alamat sel") from None
    return sel


@dataclass(frozen=True, slots=True)
class Ignore:
    """One thing to set aside, with its reason; empty places mean everywhere.

    `berkas` may hold * and ?, `sel` is a cell or a range.
    """

    alasan: str = _key('alasan = "Huruf besar mengikuti Renstra."', _alasan)
    berkas: str = _key('berkas = "Realisasi.xlsx"', _text, default="")
    lembar: str = _key('lembar = "Realisasi"', _text, default="")
    sel: str = _key('sel = "N12" atau sel = "N12:N20"', _sel, default="")

    def covers(self, temuan: Finding) -> bool:
        """Whether a finding stands where this applies."""
        name = temuan.berkas.casefold()
        pattern = self.berkas.casefold()
        if pattern and not (fnmatchcase(name, pattern) or fnmatchcase(PurePosixPath(name).name, pattern)):
            return False
        if self.lembar and self.lembar.casefold() != temuan.lembar.casefold():
            return False
        return not self.sel or _inside(temuan.sel, self.sel.upper())


def _inside(sel: str, span: str) -> bool:
    try:
        column, row = split_ref(sel)
    except ValueError:
        return False
    c1, r1, c2, r2 = split_range(span)
    return c1 <= column <= c2 and r1 <= row <= r2


def known(kode: str, *, family: bool = False) -> str:
    """A code as it is written in the list of rules; the beginning of codes where a family will do."""
    wanted = kode.strip().upper()
    names = {name: r.kode for r in rules() for name in (r.kode, r.name.upper())}
    if wanted in names:
        return names[wanted]
    members = [r.kode for r in rules() if len(wanted) > 2 and r.kode.startswith(wanted)]
    if members and family:
        return wanted
    if members:
        raise SettingsUnusable(
            f"{wanted} menyebut {len(members)} aturan sekaligus. Di sini tulis kode lengkapnya, misalnya {members[0]}. "
            + _SEE_LIST
        )
    meant = "".join(f" Maksudnya {names[name]}?" for name in get_close_matches(wanted, names, 1, ALIKE))
    raise SettingsUnusable(f"Kode aturan {shown(kode.strip()) or '(kosong)'} tidak dikenal.{meant} {_SEE_LIST}")


def _selected(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(k, str) for k in value):
        raise _WrongError("seharusnya daftar kode")
    return tuple(known(k, family=True) for k in value)


def _fails_at(value: object) -> Tingkat:
    if value not in list(Tingkat):
        written = f"; tertulis «{shown(value)}»" if isinstance(value, str) else ""
        raise _WrongError(f"seharusnya galat, peringatan, atau info{written}")
    return Tingkat(str(value))


def _ignored(value: object) -> dict[str, tuple[Ignore, ...]]:
    """A code with its reason, with a table, or with several tables."""
    if not isinstance(value, dict):
        raise _WrongError("seharusnya bagian tersendiri")
    results = dict[str, tuple[Ignore, ...]]()
    for written, content in value.items():
        kode = known(written)
        entries = content if isinstance(content, list) else [content]
        if not entries or not all(isinstance(e, str | dict) for e in entries):
            example = _ALASAN_EXAMPLE.replace("XK505", kode)
            raise SettingsUnusable(f"abaikan {kode}: isinya bukan teks dalam tanda kutip. Tulis seperti {example}")
        try:
            read = (_read(Ignore, {"alasan": e} if isinstance(e, str) else e) for e in entries)
            results[kode] = (*results.get(kode, ()), *read)  # also of its name, or in other letter case
        except SettingsUnusable as error:
            raise SettingsUnusable(f"abaikan {kode}: {error}") from None
    return results


def _vocabulary(value: object) -> dict[str, list[str]]:
    """Words of the office, by group."""
    if not isinstance(value, dict):
        raise _WrongError("seharusnya bagian tersendiri")
    for group, every in value.items():
        if not isinstance(every, list) or not all(isinstance(word, str) for word in every):
            raise _WrongError(f"{shown(group) or '(tanpa nama)'}: seharusnya daftar kata")
    try:
        shipped().with_words(value)
    except VocabularyError as error:
        raise _WrongError(f"tidak dapat dipakai: {error}") from None
    return value


@dataclass(frozen=True, slots=True)
class Settings:
    """What a check looks at, what it sets aside, and what makes it fail; `pilih` empty means every rule.

    `renstra` is the Renstra of all sets that have none of their own, as seen from the folder of the settings;
    `kosakata` are words that count beside those of `kinerja/kosakata.md`, by group.
    """

    pilih: tuple[str, ...] = _key('pilih = ["XK3", "XK501"]', _selected, default=())
    abaikan: Mapping[str, tuple[Ignore, ...]] = _key(
        f"[abaikan] lalu baris {_ALASAN_EXAMPLE}", _ignored, default_factory=dict
    )
    gagal_pada: Tingkat = _key('gagal_pada = "galat"', _fails_at, default=Tingkat.ERROR)  # noqa: RUF009 - a field
    renstra: str = _key('renstra = "Renstra.xlsx"', _text, default="")
    kosakata: Mapping[str, Sequence[str]] = _key(
        '[kosakata] lalu baris buruk = ["kawin siri"]', _vocabulary, default_factory=dict
    )


def _read(form: type[T], content: Mapping[str, object]) -> T:
    """Settings, or one thing to set aside, from a table of the file. Raises SettingsUnusable."""
    keys = {f.name: f for f in fields(form)}  # type: ignore[arg-type]
    if unknown := [key for key in content if key not in keys]:
        raise SettingsUnusable(
            f"kunci {shown(unknown[0]) or '(tanpa nama)'} tidak dikenal. Yang dikenal: {', '.join(keys)}"
        )
    values = {}
    for name, key in keys.items():
        example = f"Tulis seperti {key.metadata['example']}"
        if name in content:
            try:
                values[name] = key.metadata["read"](content[name])
            except _WrongError as error:
                raise SettingsUnusable(f"{name} {error}. {example}") from None
        elif key.default is key.default_factory is MISSING:
            raise SettingsUnusable(f"{name}nya belum ditulis. {example}")
    return form(**values)


def parse_toml(text: str, name: str = FILE_NAME) -> Settings:
    """The settings that a file holds. Raises SettingsUnusable, which names the file."""
    try:
        return _read(Settings, tables(text))
    except (SettingsUnusable, TextUnusable) as error:
        raise SettingsUnusable(f"{name}: {str(error).rstrip('.')}.") from None


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
        text = text_of(berkas[0])
    except TextUnusable as error:
        raise SettingsUnusable(f"{berkas[0]}: {error}.") from None
    settings = parse_toml(text, str(berkas[0]))
    return replace(settings, renstra=str(_plan(berkas[0], settings.renstra))) if settings.renstra else settings


def _plan(toml: Path, written: str) -> Path:
    """The Renstra that the settings name. Nobody's settings make this machine greet another one on the network."""
    if _NETWORK.match(written):
        raise SettingsUnusable(
            f"{toml}: berkas renstra {shown(written)} di komputer lain. Salin ke folder ini atau pakai --renstra."
        )
    plan = toml.parent / written
    if (words := obstacle(plan)) or not os.path.lexists(plan):
        raise SettingsUnusable(f"{toml}: berkas renstra {shown(written)} {f'({words})' if words else 'tidak ada'}.")
    return plan


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
