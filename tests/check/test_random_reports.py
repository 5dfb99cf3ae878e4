"""A report printed without a fault gives nothing, whatever the set; one error in it gives one finding at its place."""

import random
from collections.abc import Callable
from functools import cache

import pytest

from tests.addresses import AL, AN, TL
from tests.check.sets.random_report import budgets, reviu_book, sentences, tables
from tests.check.sets.random_set import SETS, Baris, RandomSet, draw
from xlkinerja.check.checking import check_books

Report = dict[str, list[Baris]]
#: Puts one error into the report; gives the sheet and the row in which it must be found.
Injection = Callable[[random.Random, Report], tuple[str, int]]
#: Errors are put into the reports of these sets, of each kind into three of them.
TENGAH = [s for s in SETS if 4 <= s[1] <= 16]


@cache
def known(seed: int, size: int) -> frozenset[str]:
    """The fingerprints of what the set gives without its report."""
    books = list(draw(seed, size).books.values())
    return frozenset(t.sidik for t in check_books(books, strict=True).temuan)


def new_findings(origin: tuple[int, int], report: Report) -> list[tuple[str, str, int]]:
    """What the set with the report gives beyond the set alone: (kode, sheet, row)."""
    drawn = draw(*origin)
    temuan = check_books([*drawn.books.values(), reviu_book(drawn, report)], strict=True).temuan
    return [
        (t.kode, t.lembar, int("".join(c for c in t.sel if c.isdigit()) or 0))
        for t in temuan
        if t.sidik not in known(*origin)
    ]


def report_content(drawn: RandomSet) -> Report:
    return {TL: tables(drawn), AL: budgets(drawn), AN: sentences(drawn)}


def pick(acak: random.Random, rows: list[Baris], fits: Callable[[Baris], bool]) -> int:
    return acak.choice([i for i, row in enumerate(rows) if fits(row)])


def ikhtisar(row: Baris) -> bool:
    """A row of the Ikhtisar whose capaian is a number."""
    return row["tabel"] == "IKHT" and row["capaian"].endswith("%")


def other_number(text: str, by: int) -> str:
    """The printed figure with another whole number and the same unit."""
    angka = text.split(maxsplit=1)[0].rstrip("%")
    baru = str(int(angka.partition(",")[0].replace(".", "")) + by)
    return baru + text[len(angka) :]


def capaian(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[TL], ikhtisar)
    report[TL][i]["capaian"] = other_number(report[TL][i]["capaian"], 7)
    return TL, i


def kategori(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[TL], ikhtisar)
    other = {"Jenjang 1", "Jenjang 2", "Jenjang 3"} - {report[TL][i]["kategori"]}  # every scale has these three
    report[TL][i]["kategori"] = acak.choice(sorted(other))
    return TL, i


def realisasi(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[TL], ikhtisar)
    report[TL][i]["realisasi"] = other_number(report[TL][i]["realisasi"], 3)
    return TL, i


def target(acak: random.Random, report: Report) -> tuple[str, int]:
    def reprinted(row: Baris) -> bool:
        return row["tabel"] in ("PK-II", "RKT-II") and row["target"][0].isdigit() and " - " not in row["target"]

    i = pick(acak, report[TL], reprinted)
    report[TL][i]["target"] = other_number(report[TL][i]["target"], 1)
    return TL, i


def redaksi(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[TL], ikhtisar)
    report[TL][i]["indikator"] += " tepat guna"
    return TL, i


def sasaran(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[TL], lambda row: "sasaran" in row)
    report[TL][i]["sasaran"] += " lama"
    return TL, i


def indikator_hilang(_acak: random.Random, report: Report) -> tuple[str, int]:
    """The last indikator of the reprinted PK is left out; it belongs behind the one before it."""
    i = max(i for i, row in enumerate(report[TL]) if row["tabel"] == "PK-II")
    del report[TL][i]
    return TL, i - 1


def percent(acak: random.Random, report: Report) -> tuple[str, int]:
    i = pick(acak, report[AL], lambda row: "persen" in row)
    report[AL][i]["persen"] = "11,11%"
    return AL, i


def pagu(_acak: random.Random, report: Report) -> tuple[str, int]:
    report[AL][-1]["pagu"] = "Rp9.999.000.000,00"
    return AL, len(report[AL]) - 1


def sentence(besaran: str, value: str) -> Injection:
    def edit(acak: random.Random, report: Report) -> tuple[str, int]:
        i = pick(acak, report[AN], lambda row: row["besaran"] == besaran)
        report[AN][i]["nilai"] = value
        return AN, i

    return edit


INJECTIONS: dict[str, tuple[str, Injection]] = {
    "capaian": ("XK701", capaian),
    "kategori": ("XK702", kategori),
    "realisasi": ("XK703", realisasi),
    "target": ("XK704", target),
    "indikator hilang": ("XK705", indikator_hilang),
    "redaksi": ("XK706", redaksi),
    "sasaran": ("XK707", sasaran),
    "persen": ("XK406", percent),
    "jumlah anggaran": ("XK407", pagu),
    "jumlah indikator": ("XK713", sentence("Jumlah indikator", "99")),
    "jumlah tercapai": ("XK714", sentence("Jumlah tercapai", "77")),
    "rata-rata": ("XK715", sentence("Rata-rata capaian", "12,34%")),
}


@pytest.mark.parametrize("origin", SETS, ids=str)
def test_report_without_a_fault(origin: tuple[int, int]) -> None:
    """Whatever the size, the settings and the entitas, a correct report adds nothing, not even an info."""
    assert new_findings(origin, report_content(draw(*origin))) == []


@pytest.mark.parametrize("benih", range(3))
@pytest.mark.parametrize("kind", INJECTIONS)
def test_one_error_is_one_finding(kind: str, benih: int) -> None:
    """An error at a place drawn at random is found there, by the rule of its kind, and nothing else is."""
    origin = TENGAH[(list(INJECTIONS).index(kind) + 2 * benih) % len(TENGAH)]
    report = report_content(draw(*origin))
    kode, inject = INJECTIONS[kind]
    lembar, i = inject(random.Random(f"{kind} {benih}"), report)
    assert new_findings(origin, report) == [(kode, lembar, i + 5)]
