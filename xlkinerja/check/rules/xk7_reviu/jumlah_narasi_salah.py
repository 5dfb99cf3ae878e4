"""Jumlah sasaran, indikator, program, kegiatan, atau output dalam kalimat tidak sama dengan tabelnya.

Mengapa: Kalimat pembuka menyebut berapa sasaran dan indikator yang diukur; pembaca mencarinya di tabel. Angka yang
menyebut tabelnya dibandingkan dengan tabel itu; angka tanpa tabel acuan harus cocok dengan salah satu tabel atau
dokumen. Kegiatan dan output dihitung di bawah program atau kegiatan yang disebut di kolom Dasar; «KRO» atau «RO» di
Dasar atau di angkanya memilih tingkatnya. Bila tidak jelas apa yang dihitung, atau bila PK atau Realisasi memuat
sebanyak itu sehingga tabelnya yang mungkin kurang, temuannya hanya peringatan.

Contoh: «dari 15 indikator kinerja» pada Tabel 3.2 yang memuat 9 indikator.

Perbaikan: Betulkan kalimatnya, atau betulkan tabel yang diacunya.
"""

import re
from collections.abc import Sequence

from xlkinerja.check.printed.budget_counts import COUNTED, counted
from xlkinerja.check.printed.narasi import Contents, Reference, Statement, contents, distinct, grounded
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.values.texts import normal

KODE = "XK713"
TINGKAT = Tingkat.ERROR
SUMBER = "Penghitungan baris pada tabel yang diacu"

NOUNS = {f"jumlah_{noun}": noun for noun in ("sasaran", "indikator", "program", "kegiatan", "output")}

Available = Sequence[tuple[str, Sequence[int]]]
#: A statement, what the tables list, and whether it is sure that they list all of what it speaks of.
Wrong = tuple[Statement, Available, bool]


def check_report(laporan: Laporan) -> Hits:
    wrong: list[Wrong] = []
    for p, reference in grounded(laporan, *NOUNS):
        if p.value is None:
            continue
        if p.besaran in COUNTED:
            counts, sure = counted(laporan, p)
            if counts and all(p.value not in c.possible for c in counts):
                certain = sure and (bool(p.reference) or p.besaran == "jumlah_program")
                wrong.append((p, [(c.name, c.meant) for c in counts], certain))
        elif (available := _counts(laporan, p, reference)) and all(p.value not in counts for _, counts in available):
            wrong.append((p, available, not _documents_agree(laporan, p, reference)))
    for same in grouped(wrong, lambda s: (s[0].besaran, s[0].value, s[0].basis, normal(s[0].reference))):
        yield _hit(same)


def _counts(laporan: Laporan, p: Statement, reference: Reference) -> Available:
    """Name and possible counts of each table that the statement may speak of; none where there is nothing to count."""
    every = ((name, _numbers(p, pairs, sasaran)) for name, pairs, sasaran in contents(laporan, reference))
    return [(name, counts) for name, counts in every if any(counts)]


def _numbers(p: Statement, pairs: Contents, of_sasaran: bool) -> list[int]:
    """How many sasaran or indikator a table lists."""
    sasaran, indikator = distinct(s for s, _ in pairs), [i for _, i in pairs if i]
    counts = [sasaran] if p.besaran == "jumlah_sasaran" else [len(indikator), distinct(indikator)]
    return [*dict.fromkeys(counts), *([len(pairs)] if of_sasaran else [])]


def _documents_agree(laporan: Laporan, p: Statement, reference: Reference) -> bool:
    """Whether the newest PK or Realisasi lists as many, where the sentence names all tables of one printing.

    Then a table that lacks a row may be the one that is wrong.
    """
    named = {t.name for t in reference.tables}
    if not any(named >= {t.name for t in c.tables} for c in laporan.printings):
        return False
    workbooks = [i for i in (laporan.newest, laporan.realisasi) if i is not None]
    return any(p.value in counts for i in workbooks for _, counts in _counts(laporan, p, Reference(workbooks=(i,))))


def _hit(same: list[Wrong]) -> Hit:
    p, available, certain = same[0]
    unit = any(word.isalpha() for word in re.sub(r"\([^)]*\)", " ", p.text).split())
    noun = "" if unit else f" {NOUNS[p.besaran]}"
    noun += f" ({p.row['dasar'].text})" if p.besaran in COUNTED and p.row["dasar"].text else ""
    each = list(dict.fromkeys(f"{name} {' atau '.join(map(str, counts))}" for name, counts in available))
    listed = "; ".join(each[:6])
    there = f"yang ada: {listed}" if p.reference else f"tidak ada tabel atau dokumen sebanyak itu ({listed})"
    return Hit.at(
        [q.place for q, *_ in same],
        f"Kalimat di {p.letak} menyebut {p.text}{noun}; {there}.",
        "Betulkan kalimatnya, atau betulkan tabel yang diacunya.",
        tercetak=p.text,
        seharusnya=str(available[0][1][0]) if len(each) == 1 else "",
        tingkat=None if certain else Tingkat.WARNING,
    )
