"""The parts of a budget code as DIPA writes it: program, kegiatan, KRO, RO, and what stands below a RO.

Codes of regional governments (Permendagri 90/2019) are told by their shape alone: 1.01.02 is a program, 1.01.02.2.01 a
kegiatan, 1.01.02.2.01.0003 a sub kegiatan.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

#: The parts of a budget code below ministry and unit.
_PARTS = tuple(re.compile(p) for p in (r"[A-Z]{2}", r"[0-9]{4}", r"[A-Z]{3}", r"[0-9]{3}", r"[0-9]{3}|[A-Z]|[0-9]{6}"))
#: The program of a code that names ministry and unit may be two digits, as before 2021.
_OLD_PROGRAM = re.compile(r"[0-9]{2}")
_MINISTRY, _UNIT = re.compile(r"[0-9]{3}"), re.compile(r"[0-9]{2}")
_SPENDING_CODE = re.compile(r"5[1-8](?:\.?[0-9]+)*|5[1-8][0-9]{4}")
#: Urusan (X: any) and bidang, program, kegiatan (of a province or a kabupaten/kota), sub kegiatan; the number of an
#: office may stand in front, and then bidang may be left out.
_REGIONAL = re.compile(
    r"(?:[0-9]\.[0-9]{2}\.){3}[0-9]{2}\.(?:[0-9]{4}|[0-9]{2})\.(?:[0-9X]\.[0-9X]{2}\.)?[0-9]{2}"
    r"(?P<kegiatan>\.[12]\.[0-9]{2}(?P<sub>\.(?:[0-9]{4}|[0-9]{2}))?)?"
    r"|[0-9X]\.[0-9X]{2}\.[0-9]{2}(?P<kegiatan_only>\.[12]\.[0-9]{2}(?P<sub_only>\.(?:[0-9]{4}|[0-9]{2}))?)?"
)
#: Names of the levels, the uppermost first; their place is their rank.
LEVELS = ("program", "kegiatan", "kro", "ro")
SPENDING = "belanja"

Parts = tuple[str, ...]


@lru_cache(maxsize=4096)
def code_parts(kode: str) -> Parts | None:
    """The parts of a code, "" for those that it does not name, as far down as it goes; None for codes of other kinds.

    076.01.WA.6709.EBA and WA.6709.EBA are ("WA", "6709", "EBA"), 6709.EBA is ("", "6709", "EBA"), 076.01 is ().
    """
    rest = _plain(kode).split(".")
    full = len(rest) > 1 and bool(_MINISTRY.fullmatch(rest[0]) and _UNIT.fullmatch(rest[1]))
    if full and len(rest) == 2:
        return ()
    rest = rest[2:] if full else rest
    results: list[str] = []
    for part in rest:
        for depth in range(len(results), len(_PARTS)):
            old = full and depth == 0 and _OLD_PROGRAM.fullmatch(part)
            if old or _PARTS[depth].fullmatch(part):
                results += [""] * (depth - len(results)) + [part]
                break
        else:
            return None
    return tuple(results) if any(results[:3]) else None  # a lone 001 or A may be any number of a list


def code_level(kode: str) -> str:
    """The level that a code names: satker, one of LEVELS, rincian, belanja; "" where it names none."""
    parts = code_parts(kode)
    if parts is not None:
        return ("satker", *LEVELS, "rincian")[len(parts)]
    if regional := _REGIONAL.fullmatch(_plain(kode)):
        kegiatan, sub, kegiatan_only, sub_only = regional.groups()
        return "rincian" if sub or sub_only else "kegiatan" if kegiatan or kegiatan_only else "program"
    return SPENDING if _SPENDING_CODE.fullmatch(kode) else ""


def above_programs(codes: Iterable[str]) -> set[str]:
    """Of the codes of a list those of urusan, bidang or office, which regional programs of the same list begin with."""
    every = {k: _plain(k) for k in codes if k.strip()}
    regional = [plain for plain in every.values() if _REGIONAL.fullmatch(plain)]
    beginnings = {plain[:i] for plain in regional for i, letter in enumerate(plain) if letter == "."}
    return {k for k, plain in every.items() if plain in beginnings and not _REGIONAL.fullmatch(plain)}


def _plain(kode: str) -> str:
    return re.sub(r"\s+", "", kode.upper()).strip(".")
