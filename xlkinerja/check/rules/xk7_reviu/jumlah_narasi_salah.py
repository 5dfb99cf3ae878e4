"""Jumlah sasaran, indikator, program, kegiatan, atau output dalam kalimat tidak sama dengan tabelnya.

Mengapa: Kalimat pembuka menyebut berapa sasaran dan indikator yang diukur; pembaca mencarinya di tabel. Angka yang
menyebut tabelnya dibandingkan dengan tabel itu; angka tanpa tabel acuan harus cocok dengan salah satu tabel atau
dokumen.

Contoh: «dari 15 indikator kinerja» pada Tabel 3.2 yang memuat 9 indikator.

Perbaikan: Betulkan kalimatnya, atau betulkan tabel yang dibicarakannya.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Statement, book_by_key, contents, distinct, resolve, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.single.amounts import budget, is_total
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

KODE = "XK713"
TINGKAT = Tingkat.ERROR
SUMBER = "Penghitungan baris pada tabel yang dibicarakan"

NOUNS = {
    "jumlah_sasaran": "sasaran",
    "jumlah_indikator": "indikator",
    "jumlah_program": "program",
    "jumlah_kegiatan": "kegiatan",
    "jumlah_output": "output",
}
_LEVELS = {"jumlah_program": ("program",), "jumlah_kegiatan": ("kegiatan",), "jumlah_output": ("kro", "ro")}
_RKT_COLUMNS = {"jumlah_program": "program", "jumlah_kegiatan": "uraian_kegiatan"}


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    wrong = []
    for p in statements(laporan, *NOUNS):
        available = _counts(laporan, p)
        if p.value is not None and available and all(p.value not in counts for _, counts in available):
            wrong.append((p, available))
    for same in grouped(wrong, lambda s: (s[0].besaran, s[0].value, normal(s[0].reference))):
        yield _hit(laporan, same)


Available = Sequence[tuple[str, Sequence[int]]]


def _counts(laporan: Laporan, p: Statement) -> list[tuple[str, list[int]]]:
    """Name and possible counts of each table that the statement may speak of; none where there is nothing to count."""
    reference = resolve(laporan, p.reference)
    if p.reference and reference.blank:
        return []  # an unknown table is a finding of its own
    if p.besaran in _LEVELS:
        return [
            (name, [n]) for name, n in _of_budget(laporan, p.besaran, [normal(p.reference)] if p.reference else []) if n
        ]
    results = []
    for name, pairs, of_sasaran in contents(laporan, reference):
        sasaran, indikator = distinct(s for s, _ in pairs), [i for _, i in pairs if i]
        counts = [sasaran] if p.besaran == "jumlah_sasaran" else [len(indikator), distinct(indikator)]
        results.append((name, [*dict.fromkeys(counts), *([len(pairs)] if of_sasaran else [])]))
    return [(name, counts) for name, counts in results if any(counts)]


def _of_budget(laporan: Laporan, besaran: str, names: list[str]) -> Iterator[tuple[str, int]]:
    """How many rows of a level each budget has; only the table of that name where it has such rows."""
    levels = _LEVELS[besaran]
    counts: list[tuple[str, int]] = []
    for name, table in printed_budgets(laporan.book).items():
        counts += [(f"tabel «{name}»", _named(table.rows, level)) for level in levels]
    for key in ("realisasi", "pk", "rkt"):
        book = book_by_key(laporan, key)
        if book is None:
            continue
        if (anggaran := budget(book)) is not None:
            counts += [("Realisasi", _named(anggaran.rows, level)) for level in levels]
        if besaran == "jumlah_program" and key == "pk" and ANGGARAN_PK.name in book.tables:
            rows = [r for r in book.tables[ANGGARAN_PK.name].rows if not r.is_total]
            counts.append(("PK", distinct(normal(r["program"].text) for r in rows)))
        if besaran in _RKT_COLUMNS and key == "rkt" and RKT.name in book.tables:
            rows = [r for r in book.tables[RKT.name].rows if r.is_indikator]
            counts.append(("RKT", distinct(normal(r.carried.get(_RKT_COLUMNS[besaran], "")) for r in rows)))
    matching = [(name, n) for name, n in counts if n and any(m in normal(name).split(" perubahan")[0] for m in names)]
    yield from matching or counts


def _named(rows: Sequence[Row], tingkat: str) -> int:
    of_level = [r for r in rows if r["tingkat"].text.casefold() == tingkat and not is_total(r)]
    return distinct(normal(r["uraian"].text) or r["uraian"].ref for r in of_level)


def _hit(laporan: Laporan, same: list[tuple[Statement, list[tuple[str, list[int]]]]]) -> Hit:
    (p, available), *others = same
    noun = NOUNS[p.besaran]
    listed = "; ".join(f"{name} {' atau '.join(map(str, counts))}" for name, counts in available[:6])
    if p.reference:
        pesan = f"Kalimat di {p.letak} menyebut {p.text} {noun}; yang ada: {listed}."
    else:
        pesan = f"Kalimat di {p.letak} menyebut {p.text} {noun}; tidak ada tabel atau dokumen sebanyak itu ({listed})."
    return Hit(
        at_narasi(laporan, p.row["nilai"]),
        pesan,
        "Betulkan kalimatnya, atau betulkan tabel yang dibicarakannya.",
        tercetak=p.text,
        seharusnya=str(available[0][1][0]) if len(available) == 1 else "",
        also=tuple(at_narasi(laporan, q.row["nilai"]) for q, _ in others),
    )
