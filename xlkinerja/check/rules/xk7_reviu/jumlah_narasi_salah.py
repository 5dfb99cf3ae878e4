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
from xlkinerja.check.printed.narasi import Pernyataan, book_by_key, contents, distinct, resolve, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.amounts import budget, is_jumlah
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

KODE = "XK713"
TINGKAT = Tingkat.GALAT
SUMBER = "Penghitungan baris pada tabel yang dibicarakan"

BENDA = {
    "jumlah_sasaran": "sasaran",
    "jumlah_indikator": "indikator",
    "jumlah_program": "program",
    "jumlah_kegiatan": "kegiatan",
    "jumlah_output": "output",
}
_TINGKAT = {"jumlah_program": ("program",), "jumlah_kegiatan": ("kegiatan",), "jumlah_output": ("kro", "ro")}
_KOLOM_RKT = {"jumlah_program": "program", "jumlah_kegiatan": "uraian_kegiatan"}


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    salah = []
    for p in statements(laporan, *BENDA):
        tersedia = _counts(laporan, p)
        if p.nilai is not None and tersedia and all(p.nilai not in banyak for _, banyak in tersedia):
            salah.append((p, tersedia))
    for sama in grouped(salah, lambda s: (s[0].besaran, s[0].nilai, normal(s[0].acuan))):
        yield _hit(laporan, sama)


Tersedia = Sequence[tuple[str, Sequence[int]]]


def _counts(laporan: Laporan, p: Pernyataan) -> list[tuple[str, list[int]]]:
    """Name and possible counts of each table that the statement may speak of; none where there is nothing to count."""
    acuan = resolve(laporan, p.acuan)
    if p.acuan and acuan.kosong:
        return []  # an unknown table is a finding of its own
    if p.besaran in _TINGKAT:
        return [(nama, [n]) for nama, n in _of_budget(laporan, p.besaran, [normal(p.acuan)] if p.acuan else []) if n]
    hasil = []
    for nama, isi, tingkat_sasaran in contents(laporan, acuan):
        sasaran, indikator = distinct(s for s, _ in isi), [i for _, i in isi if i]
        banyak = [sasaran] if p.besaran == "jumlah_sasaran" else [len(indikator), distinct(indikator)]
        hasil.append((nama, [*dict.fromkeys(banyak), *([len(isi)] if tingkat_sasaran else [])]))
    return [(nama, banyak) for nama, banyak in hasil if any(banyak)]


def _of_budget(laporan: Laporan, besaran: str, nama: list[str]) -> Iterator[tuple[str, int]]:
    """How many rows of a level each budget has; only the table of that name where it has such rows."""
    tingkat = _TINGKAT[besaran]
    semua: list[tuple[str, int]] = []
    for tabel, data in printed_budgets(laporan.book).items():
        semua += [(f"tabel «{tabel}»", _names(data.rows, t)) for t in tingkat]
    for key in ("realisasi", "pk", "rkt"):
        book = book_by_key(laporan, key)
        if book is None:
            continue
        if (anggaran := budget(book)) is not None:
            semua += [("Realisasi", _names(anggaran.rows, t)) for t in tingkat]
        if besaran == "jumlah_program" and key == "pk" and ANGGARAN_PK.name in book.tables:
            rows = [r for r in book.tables[ANGGARAN_PK.name].rows if not r.is_total]
            semua.append(("PK", distinct(normal(r["program"].text) for r in rows)))
        if besaran in _KOLOM_RKT and key == "rkt" and RKT.name in book.tables:
            rows = [r for r in book.tables[RKT.name].rows if r.is_indikator]
            semua.append(("RKT", distinct(normal(r.carried.get(_KOLOM_RKT[besaran], "")) for r in rows)))
    milik = [(tabel, n) for tabel, n in semua if n and any(m in normal(tabel).split(" perubahan")[0] for m in nama)]
    yield from milik or semua


def _names(rows: Sequence[Row], tingkat: str) -> int:
    milik = [r for r in rows if r["tingkat"].text.casefold() == tingkat and not is_jumlah(r)]
    return distinct(normal(r["uraian"].text) or r["uraian"].ref for r in milik)


def _hit(laporan: Laporan, sama: list[tuple[Pernyataan, list[tuple[str, list[int]]]]]) -> Hit:
    (p, tersedia), *lain = sama
    benda = BENDA[p.besaran]
    angka = "; ".join(f"{nama} {' atau '.join(map(str, banyak))}" for nama, banyak in tersedia[:6])
    if p.acuan:
        pesan = f"Kalimat di {p.letak} menyebut {p.teks} {benda}; yang ada: {angka}."
    else:
        pesan = f"Kalimat di {p.letak} menyebut {p.teks} {benda}; tidak ada tabel atau dokumen sebanyak itu ({angka})."
    return Hit(
        at_narasi(laporan, p.row["nilai"]),
        pesan,
        "Betulkan kalimatnya, atau betulkan tabel yang dibicarakannya.",
        tercetak=p.teks,
        seharusnya=str(tersedia[0][1][0]) if len(tersedia) == 1 else "",
        tempat_lain=tuple(at_narasi(laporan, q.row["nilai"]) for q, _ in lain),
    )
