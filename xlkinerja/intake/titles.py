"""What the lines around a table say of it: which document, which version, whose, of which year, under which sasaran."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from xlkinerja.intake.names import nearly

#: A longer line is prose: it may speak of any document.
_LONGEST_TITLE = 18
#: What a title names, the more special one first; a line that names two kinds decides nothing.
_KINDS = (
    ("pk", re.compile(r"\b(?:perjanjian|penetapan) kinerja\b|\bPK\b", re.IGNORECASE)),
    ("rkt", re.compile(r"\brencana kinerja(?: tahunan)?\b|\bRKT\b", re.IGNORECASE)),
    ("rencana_aksi", re.compile(r"\brencana aksi\b", re.IGNORECASE)),
    ("pengukuran", re.compile(r"\bpengukuran kinerja\b|\brealisasi kinerja\b|\bcapaian kinerja\b", re.IGNORECASE)),
    ("renstra", re.compile(r"\brencana strategis\b|\brenstra\b", re.IGNORECASE)),
)
#: What the report itself is called; its title names the office as well.
_REPORT = re.compile(r"\blaporan (?:akuntabilitas )?kinerja\b|\bL(?:Kj|KjIP|KIP|AKIP)\b", re.IGNORECASE)
#: «Rencana Aksi Perjanjian Kinerja» names one document, not two.
_AKSI_OF_PK = re.compile(
    r"\brencana aksi(?:\s+(?:atas|dari|capaian|pencapaian|pelaksanaan))*\s+(?:(?:perjanjian|penetapan) kinerja\b|PK\b)",
    re.IGNORECASE,
)
#: How a sasaran begins, and an indikator does not: Meningkatnya, Terwujudnya, Berkurangnya.
_OUTCOME = re.compile(r"(?:me|ter|ber)[a-z]+nya\b", re.IGNORECASE)
_PERUBAHAN = re.compile(r"\bperubahan\b|\brevisi\b", re.IGNORECASE)
_NTH = re.compile(r"\bperubahan\s+(?:ke[- ]?)?([1-5]|I{1,3}|IV|V)\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_SASARAN = re.compile(
    r"sasaran(?:\s+(?:strategis|program|kegiatan|kinerja|program\s*/\s*kegiatan|strategis\s*/\s*program))?"
    r"(?:\s+(?:ke[- ]?)?(?:[0-9]{1,2}|[IVX]{1,5}))?\s*[:.–-]\s*(?P<teks>.*)",
    re.IGNORECASE,
)
_SASARAN_ALONE = re.compile(
    r"sasaran(?:\s+(?:strategis|program|kegiatan|kinerja|program\s*/\s*kegiatan))?\s+(?:[0-9]{1,2}|[IVX]{1,5})\s*[:.]?",
    re.IGNORECASE,
)
_TUJUAN = re.compile(r"tujuan(?:\s+strategis)?(?:\s+(?:[0-9]{1,2}|[IVX]{1,5}))?\s*[:.–-]\s*(?P<teks>.*)", re.IGNORECASE)
_PROGRAM = re.compile(r"(?:(?P<kode>[0-9]{3}\.[0-9]{2}\.[A-Z]{2}(?:\.[0-9]{4})?)\b.*|program\b.*)", re.IGNORECASE)
#: The word after Sasaran, and what it is in the name of one.
_SECOND_WORD = re.compile(r"sasaran\s+(\w+)", re.IGNORECASE)
_OF_SASARAN = ("strategis", "program", "kegiatan", "kinerja")
#: What stands where a table goes on over a page: "Lanjutan Tabel 2.1", "Halaman 2 dari 4", "PK TAHUN 2024 (lanjutan)".
_CONTINUED = re.compile(
    r"\(?(?:lanjutan|sambungan|bersambung)\)?[\s.:…]*(?:(?:ke|dari|tabel|halaman|hal|lampiran)\b.*)?|"
    r".*\((?:lanjutan|sambungan|lanj\.?)\)\.?|tabel\s+\S+\s*[-–:,]?\s*(?:lanjutan|sambungan)\b.*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:halaman|hal\.?|page)\s*:?\s*[0-9]{1,4}(?:\s*(?:dari|of|/)\s*[0-9]{1,4})?", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-–]?\s*[0-9]{1,3}\s*[-–]?")
_PART_OF_YEAR = re.compile(r"\b(?:triwulan|tri wulan|tw)\s*(?:I{1,3}|[1-3])\b|\bsemester\s*(?:I|1)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9.])(?:tahun|TA|T\.A\.?|tahun anggaran)\s*:?\s*((?:19|20)[0-9]{2})(?![0-9])", re.IGNORECASE)
#: A period is no year: "RENCANA STRATEGIS TAHUN 2020 - 2024", "2020 s.d. tahun 2024".
_PERIOD = re.compile(
    r"(?:19|20)[0-9]{2}\s*(?:[-–—/]|s\.?\s?/?d\b\.?|sampai(?: dengan)?\b)\s*(?:tahun\s*)?(?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
_SATKER_LABEL = re.compile(
    r"(?:nama\s*/?\s*unit organisasi|unit organisasi|satuan kerja|nama satker|satker|nama instansi|"
    r"nama (?:ke)?lembaga(?:an)?|unit kerja)\s*:\s*"
    r"(?P<nama>\S.*)",
    re.IGNORECASE,
)
_SATKER = re.compile(
    r"(?:sekretariat\s+)?(?:KPU|komisi pemilihan umum)\s+(?:kabupaten|kota|provinsi)\s+[^,.;:()]{3,40}", re.IGNORECASE
)
#: An office in two lines of a cover: "SEKRETARIAT KOMISI PEMILIHAN UMUM", then "KABUPATEN CONTOH".
_SATKER_ABOVE = re.compile(r"(?:sekretariat\s+)?(?:KPU|komisi pemilihan umum)", re.IGNORECASE)
_SATKER_BELOW = re.compile(r"(?:kabupaten|kota|provinsi)\s+[^,.;:()]{3,40}", re.IGNORECASE)
#: What ends the name of an office in a title: "PERJANJIAN KINERJA KPU KABUPATEN CONTOH TAHUN 2025".
_AFTER_SATKER = re.compile(r"\s+(?:tahun|TA|T\.A|(?:19|20)[0-9]{2})\b.*", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?<![0-9./–-])(?:19|20)[0-9]{2}(?![0-9./–-])")


class Told(NamedTuple):
    """What the lines above a table say: its kind, which perubahan of a PK (0 for the first), sasaran and tujuan.

    `tahun` is the year that a title tells, `part_of_year` whether it speaks of a quarter before the last. `unsure` says
    that some line names a document, though none does so for certain.
    """

    kind: str = ""
    version: int = 0
    sasaran: str = ""
    aim: str = ""
    title: str = ""
    tahun: int | None = None
    part_of_year: bool = False
    unsure: bool = False


def told(lines: Sequence[str]) -> Told:
    """What the lines between two tables say of the second; the nearest line decides."""
    kind, version, title = "", 0, ""
    titles = [one for one in lines if len(one.split()) <= _LONGEST_TITLE and not sasaran_of(one)]
    for line in reversed(titles):
        kinds = kinds_named(line)
        if len(kinds) == 1:
            kind, title = kinds[0], line
            version = _version(line) if kind == "pk" else 0
        if kinds:
            break
    years = next((found for line in reversed(titles) if (found := _YEAR.findall(_PERIOD.sub("", line)))), [])
    return Told(
        kind,
        version,
        _last(lines, sasaran_of),
        _last(lines, aim_of),
        title,
        int(years[0]) if len(set(years)) == 1 else None,
        any(_PART_OF_YEAR.search(line) for line in titles[-2:]),
        not kind and any(map(kinds_named, lines)),
    )


def kinds_named(line: str) -> list[str]:
    """The kinds of document that a line names."""
    line = _AKSI_OF_PK.sub("rencana aksi", line)
    return [name for name, pattern in _KINDS if pattern.search(line)]


def _version(line: str) -> int:
    if nth := _NTH.search(line):
        return int(nth[1]) if nth[1].isdigit() else _ROMAN[nth[1].casefold()]
    return 1 if _PERUBAHAN.search(line) else 0


def _last(lines: Sequence[str], read: Callable[[str], str]) -> str:
    """What the last line says that says it; a line that only begins it is read on in the next one."""
    joined = list(lines)
    for n, line in enumerate(lines[:-1]):
        if _SASARAN_ALONE.fullmatch(line.strip()):
            joined[n] = f"{line.strip().rstrip(':.')}: {lines[n + 1]}"
    found = [text for line in joined if (text := read(line))]
    return found[-1] if found else ""


def sasaran_of(line: str) -> str:
    """The sasaran that a line or band names: "Sasaran Strategis 1 : …"; "" for any other line.

    One letter of its second word may be wrong: "Sasaran Stategis 1 : …".
    """
    line = line.strip()
    second = _SECOND_WORD.match(line)
    right = next((word for word in _OF_SASARAN if second and nearly(second[1].casefold(), word)), "")
    if second and right:
        line = f"{line[: second.start(1)]}{right}{line[second.end(1) :]}"
    match = _SASARAN.fullmatch(line)
    return match["teks"].strip() if match else ""


def aim_of(line: str) -> str:
    match = _TUJUAN.fullmatch(line.strip())
    return match["teks"].strip() if match else ""


def is_outcome(text: str) -> bool:
    """Whether a text is worded as a sasaran is, and an indikator is not."""
    return bool(_OUTCOME.match(text))


def may_be_sasaran(line: str) -> bool:
    """Whether a line looks like a sasaran but does not say that it is one."""
    return (is_outcome(line) or line.casefold().startswith("sasaran")) and not sasaran_of(line)


def is_page_line(line: str) -> bool:
    """Whether a line only says that a page ends or a table goes on."""
    return says_continued(line) or bool(_PAGE.fullmatch(line.strip()))


def says_continued(line: str) -> bool:
    """Whether a line says that what follows goes on with the table before."""
    return len(line.split()) <= _LONGEST_TITLE and bool(_CONTINUED.fullmatch(line.strip()))


def without_pages(lines: Sequence[str], kind: str) -> list[str]:
    """The lines between two tables without those of the page, the first table being of that kind.

    Where the last one says that the table goes on, nothing between says anything else of it; but «RKT (lanjutan)»
    below a PK is a title.
    """
    if lines and says_continued(lines[-1]) and told(lines[-1:]).kind in ("", kind):
        return []
    return [one for one in lines if not is_page_line(one) and not _PAGE_NUMBER.fullmatch(one.strip())]


def is_program(line: str) -> bool:
    """Whether a band names a program: by the word or by its code."""
    return bool(_PROGRAM.fullmatch(line.strip()))


def year_told(lines: Iterable[str]) -> int | None:
    """The year that the titles speak of; None where they name none, or two as often."""
    counted = Counter(int(y) for line in lines if len(line.split()) <= _LONGEST_TITLE for y in _years_of(line))
    most = counted.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def _years_of(line: str) -> list[str]:
    """The years of a line; one without the word Tahun counts in the title of a document: "PERJANJIAN KINERJA 2025"."""
    line = _PERIOD.sub("", line)
    found = _YEAR.findall(line)
    bare = _BARE_YEAR.findall(line) if not found and kinds_named(line) else []
    return found or (bare if len(bare) == 1 else [])


def satker_told(lines: Iterable[str]) -> str:
    """The office that the labelled lines name, or else the one that all short lines that name one agree on.

    A line names one alone, below another ("KOMISI PEMILIHAN UMUM", "KABUPATEN CONTOH"), or in the title of a document.
    """
    short = [line.strip() for line in lines if len(line.split()) <= _LONGEST_TITLE]
    labelled = [m["nama"].strip() for line in short if (m := _SATKER_LABEL.fullmatch(line))]
    alone = [m[0].strip() for line in short if (m := _SATKER.fullmatch(_AFTER_SATKER.sub("", line)))]
    apart = [
        f"{above} {below}"
        for above, below in pairwise(short)
        if _SATKER_ABOVE.fullmatch(above) and _SATKER_BELOW.fullmatch(below)
    ]
    titled = [
        m[0].strip()
        for line in short
        if (kinds_named(line) or _REPORT.search(line)) and (m := _SATKER.search(_AFTER_SATKER.sub("", line)))
    ]
    names = {" ".join(name.split()).casefold(): name for name in labelled or [*alone, *apart, *titled]}
    return next(iter(names.values())) if len(names) == 1 else ""
