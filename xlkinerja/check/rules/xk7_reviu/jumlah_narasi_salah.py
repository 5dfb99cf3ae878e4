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
from xlkinerja.check.printed.narasi import Contents, Reference, Statement, contents, distinct, resolve, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.texts import normal

KODE = "XK713"
TINGKAT = Tingkat.ERROR
SUMBER = "Penghitungan baris pada tabel yang diacu"

NOUNS = {
    "jumlah_sasaran": "sasaran",
    "jumlah_indikator": "indikator",
    "jumlah_program": "program",
    "jumlah_kegiatan": "kegiatan",
    "jumlah_output": "output",
}


Available = Sequence[tuple[str, Sequence[int]]]
#: A statement, what the tables list, and whether it is sure that they list all of what it speaks of.
Wrong = tuple[Statement, Available, bool]


def check_report(laporan: Laporan) -> Hits:
    wrong: list[Wrong] = []
    for p in statements(laporan, *NOUNS):
        if p.value is None or (p.reference and resolve(laporan, p.reference).blank):
            continue  # an unknown table is a finding of its own
        if p.besaran in COUNTED:
            counts, sure = counted(laporan, p)
            if counts and all(p.value not in c.possible for c in counts):
                certain = sure and (bool(p.reference) or p.besaran == "jumlah_program")
                wrong.append((p, [(c.name, c.meant) for c in counts], certain))
        elif (available := _counts(laporan, p)) and all(p.value not in counts for _, counts in available):
            wrong.append((p, available, not _documents_agree(laporan, p)))
    for same in grouped(wrong, lambda s: (s[0].besaran, s[0].value, s[0].basis, normal(s[0].reference))):
        yield _hit(laporan, same)


def _counts(laporan: Laporan, p: Statement) -> Available:
    """Name and possible counts of each table that the statement may speak of; none where there is nothing to count."""
    reference = resolve(laporan, p.reference)
    results = []
    for name, pairs, of_sasaran in contents(laporan, reference):
        results.append((name, _numbers(p, pairs, of_sasaran)))
    return [(name, counts) for name, counts in results if any(counts)]


def _numbers(p: Statement, pairs: Contents, of_sasaran: bool) -> list[int]:
    """How many sasaran or indikator a table lists."""
    sasaran, indikator = distinct(s for s, _ in pairs), [i for _, i in pairs if i]
    counts = [sasaran] if p.besaran == "jumlah_sasaran" else [len(indikator), distinct(indikator)]
    return [*dict.fromkeys(counts), *([len(pairs)] if of_sasaran else [])]


def _documents_agree(laporan: Laporan, p: Statement) -> bool:
    """Whether the newest PK or Realisasi lists as many, where the sentence names all tables of one printing.

    Then a table that lacks a row may be the one that is wrong.
    """
    named = {t.name for t in resolve(laporan, p.reference).tables}
    if not any(named >= {t.name for t in c.tables} for c in laporan.printings):
        return False
    versions = [i for i, b in enumerate(laporan.books) if b.kind == "pk"]
    newest = max(versions, key=lambda i: laporan.books[i].perubahan, default=None)
    workbooks = tuple(i for i in (newest, laporan.realisasi) if i is not None)
    counts = (
        _numbers(p, pairs, of_sasaran)
        for i in workbooks
        for _, pairs, of_sasaran in contents(laporan, Reference(workbooks=(i,)))
    )
    return any(p.value in numbers for numbers in counts)


def _hit(laporan: Laporan, same: list[Wrong]) -> Hit:
    (p, available, certain), *others = same
    unit = any(word.isalpha() for word in re.sub(r"\([^)]*\)", " ", p.text).split())
    noun = "" if unit else f" {NOUNS[p.besaran]}"
    noun += f" ({p.row['dasar'].text})" if p.besaran in COUNTED and p.row["dasar"].text else ""
    each = list(dict.fromkeys(f"{name} {' atau '.join(map(str, counts))}" for name, counts in available))
    listed = "; ".join(each[:6])
    if p.reference:
        pesan = f"Kalimat di {p.letak} menyebut {p.text}{noun}; yang ada: {listed}."
    else:
        pesan = f"Kalimat di {p.letak} menyebut {p.text}{noun}; tidak ada tabel atau dokumen sebanyak itu ({listed})."
    return Hit(
        at_narasi(laporan, p.row["nilai"]),
        pesan,
        "Betulkan kalimatnya, atau betulkan tabel yang diacunya.",
        tercetak=p.text,
        seharusnya=str(available[0][1][0]) if len(each) == 1 else "",
        also=tuple(at_narasi(laporan, q.row["nilai"]) for q, *_ in others),
        tingkat=None if certain else Tingkat.WARNING,
    )
