"""A filled Realisasi without a finding, what is found in a file, and what is computed in it."""

from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.addresses import RE
from tests.check.sets.clean_set import IDENTITAS, clean_content
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Finding
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.templates import build

#: Worked out from the clean set: 99 of 90, 4 of 4, 6 of at most 8, 7 within 5–10, WTP as promised.
CAPAIAN = ("110", "100", "125", "100", "WTP")
STATUS = ("Tercapai",) * 5
#: What the five rows hold of every input column, by key.
KEYS = ("sasaran", "indikator", "satuan", "polarisasi", "target", "realisasi", "keterangan", "realisasi_n1", "solusi")


@cache
def clean() -> bytes:
    """Realisasi of the clean set, filled by `susun`."""
    content = clean_content()[RE]
    data = build(
        BY_KODE["Realisasi"],
        identitas={**IDENTITAS},
        pengaturan={"desimal": 0},
        skala=DEFAULT_SKALA["lima"],
        content=content,
        prepared=12,
    )
    return fill(data).data


def findings(data: bytes, name: str = RE) -> list[Finding]:
    """What is found in one workbook that lies alone in a folder."""
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        return list(check([folder], strict=True).temuan)


def codes(data: bytes) -> set[str]:
    return {t.kode for t in findings(data)}


@lru_cache(maxsize=4)
def _book(data: bytes) -> Book:
    return book_from(Package.from_bytes(data), Path(RE))


def column(data: bytes, key: str) -> tuple[str, ...]:
    """What the five rows hold in a column, wherever it stands; "" where it is gone."""
    rows = _book(data).tables["Realisasi"].rows
    return tuple(c.text or (f"{c.number:f}" if c.number is not None else c.error) for c in (r[key] for r in rows))


def as_before(data: bytes) -> bool:
    """Whether every input and every computed value is that of the clean workbook."""
    same = all(column(data, key) == column(clean(), key) for key in KEYS)
    return same and (column(data, "capaian"), column(data, "status")) == (CAPAIAN, STATUS)
