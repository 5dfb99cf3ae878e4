"""What the sentences of a report state about its tables, and the tables that they speak of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.cross.joined import once, rows_of
from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.tables import SASARAN, TabelLaporan, printed_number
from xlkinerja.check.values.cells import as_text, decimals
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.documents import DOCUMENTS
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN

_BESARAN = {normal(nama): key for key, nama in BESARAN.items()} | {normal(key): key for key in BESARAN}
_NOMOR = re.compile(r"[\s.\-]*[0-9]+[a-z]?", re.IGNORECASE)
_SAMPAI = re.compile(r"\s+(?:sampai|s\.?d\.?|s/d|hingga)\s+|\s*[–—]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One stated figure. `besaran` is a key of BESARAN, "" where it is not known; `dasar` is in lower case."""

    row: Row
    letak: str
    besaran: str
    dasar: str
    acuan: str
    nilai: Decimal | None

    @property
    def teks(self) -> str:
        return as_text(self.row["nilai"])

    @property
    def desimal(self) -> int:
        return 0 if self.nilai is None else decimals(self.nilai)

    def near(self, benar: Decimal) -> bool:
        """Whether the figure is the right one (known to two decimals), rounded as it was printed."""
        batas = Decimal("0.5").scaleb(-self.desimal) + Decimal("0.005")
        return self.nilai is not None and abs(self.nilai - benar) <= batas


@dataclass(frozen=True, slots=True)
class Acuan:
    """What a statement speaks of: printed tables, printed budgets, workbooks (places in the set)."""

    tabel: tuple[TabelLaporan, ...] = ()
    anggaran: tuple[TableData, ...] = ()
    buku: tuple[int, ...] = ()

    @property
    def kosong(self) -> bool:
        return not (self.tabel or self.anggaran or self.buku)


def statements(laporan: Laporan, *besaran: str) -> Iterator[Pernyataan]:
    """The stated figures of some kinds, of all kinds without any named; unreadable ones have no nilai."""
    data = laporan.book.tables.get(ANGKA_NARASI.name)
    letak = ""
    for row in data.rows if data else ():
        letak = row["letak"].text or letak
        jenis = _BESARAN.get(normal(row["besaran"].text), "")
        if not besaran or jenis in besaran:
            dasar, nilai = as_text(row["dasar"]).casefold(), printed_number(row["nilai"])
            yield Pernyataan(row, letak, jenis, dasar, row["acuan"].text, nilai)


def resolve(laporan: Laporan, nama: str) -> Acuan:
    """The tables of that name; a name without its number means all of them, "T3.4 sampai T3.10" those between."""
    if not nama:
        return Acuan()
    budgets = printed_budgets(laporan.book)
    urut = [t.nama for t in laporan.tabel] + list(budgets)
    dipilih = _chosen(nama, list(dict.fromkeys(urut)))
    if dipilih:
        return Acuan(
            tuple(t for t in laporan.tabel if t.nama in dipilih), tuple(b for n, b in budgets.items() if n in dipilih)
        )
    return Acuan(buku=tuple(_workbooks(laporan, nama)))


def _chosen(nama: str, semua: Sequence[str]) -> set[str]:
    sama = {n for n in semua if normal(n) == normal(nama)}
    if sama:
        return sama
    ujung = [normal(u) for u in _SAMPAI.split(nama)]
    letak = [i for i, n in enumerate(semua) if normal(n) in ujung]
    if len(ujung) == 2 and len(letak) >= 2:
        return set(semua[letak[0] : letak[-1] + 1])
    if "," in nama:
        bagian = [_chosen(b.strip(), semua) for b in nama.split(",")]
        return set().union(*bagian) if all(bagian) else set()
    awal = nama.casefold().strip()
    lanjutan = {n: n[len(awal) :] for n in semua if n.casefold().startswith(awal)}
    return {n for n, sisa in lanjutan.items() if _NOMOR.fullmatch(sisa) and not (awal[-1:] + sisa[:1]).isdigit()}


def names_document(nama: str) -> bool:
    """Whether the name is that of a kind of document, in the set or not."""
    awal = re.sub(r" perubahan.*$", "", normal(nama))
    return awal in {normal(d.kode) for d in DOCUMENTS if not d.printed}


def _workbooks(laporan: Laporan, nama: str) -> list[int]:
    """Workbooks of that name: PK means the first version, else the newest there is."""
    dicari = _without_ke(nama)
    semua = [(i, b) for i, b in enumerate(laporan.books) if b is not laporan.book and b.document]
    persis = [i for i, b in semua if _without_ke(b.nama_dokumen) == dicari]
    sejenis = [i for i, b in semua if b.document and normal(b.document.kode) == dicari]
    return persis or sejenis[-1:]


def _without_ke(nama: str) -> str:
    """The name for comparing: "PK perubahan ke-1" and "PK perubahan 1" are one."""
    return re.sub(r"\bke (?=[0-9])", "", normal(nama))


Isi = Sequence[tuple[str, str]]


def contents(laporan: Laporan, acuan: Acuan | None = None) -> list[tuple[str, Isi, bool]]:
    """Name, (sasaran, indikator) of each row, and whether the rows are sasaran: of the tables and workbooks meant.

    Tables that are meant together count together. Without a reference every table, printing and workbook by itself.
    """
    if acuan is not None and not acuan.kosong:
        hasil = [_of_tables(acuan.tabel)] if acuan.tabel else []
        return hasil + [_of_workbook(laporan, i) for i in acuan.buku]
    satuan = [(t,) for t in laporan.tabel] + [c.tabel for c in laporan.cetakan if len(c.tabel) > 1]
    buku = (i for i, b in enumerate(laporan.books) if b.main is not None and any(b.main.indikator))
    return [_of_workbook(laporan, i) for i in buku] + [_of_tables(t) for t in satuan]


def together(tabel: Sequence[TabelLaporan]) -> str:
    """Tables that are meant together: tabel «T3.4 sampai T3.10»."""
    nama = tabel[0].nama if len(tabel) == 1 else f"{tabel[0].nama} sampai {tabel[-1].nama}"
    return f"tabel «{nama}»"


def _of_tables(tabel: Sequence[TabelLaporan]) -> tuple[str, Isi, bool]:
    isi = [(b.entri.sasaran, b.entri.indikator) for t in tabel for b in t.baris]
    return together(tabel), isi, all(t.tingkat == SASARAN for t in tabel)


def _of_workbook(laporan: Laporan, dokumen: int) -> tuple[str, Isi, bool]:
    book = laporan.books[dokumen]
    return book.nama_dokumen, [(b.entri.sasaran, b.entri.indikator) for b in once(rows_of(dokumen, book))], False


def distinct(teks: Iterable[str]) -> int:
    return len({t for t in teks if t})


def book_by_key(laporan: Laporan, key: str) -> Book | None:
    """The newest workbook of a kind."""
    return next((b for b in reversed(laporan.books) if b.kind == key), None)
