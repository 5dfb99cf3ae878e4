"""What Ringkasan and Ikhtisar say, as plain figures: one counting, from which sheets, paragraphs and checks read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from xlkinerja.kinerja.capaian import STATUS, TERCAPAI, TIDAK_BERLAKU, TIDAK_TERCAPAI, Aturan
from xlkinerja.kinerja.rerata import Rerata, rerata, rerata_sasaran
from xlkinerja.kinerja.skala import DI_LUAR_SKALA
from xlkinerja.summary.measuring import Terukur, aturan_buku, nomor_sasaran, ukur
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.realisasi import REALISASI

BELUM_DINILAI = "Belum dinilai"


def tercapai(status: str) -> bool | None:
    """Whether an indikator of that status is reached; None where its status does not tell."""
    return status == TERCAPAI if status in {TERCAPAI, TIDAK_TERCAPAI} else None


def sasaran_tercapai(indikator: Iterable[bool | None]) -> bool | None:
    """Whether a sasaran is reached, from `tercapai` of each indikator that applies this year.

    One that is missed decides; otherwise one that cannot be told, such as "Belum diisi", leaves the sasaran open.
    """
    semua = set(indikator)
    if False in semua:
        return False
    return True if semua == {True} else None


@dataclass(frozen=True, slots=True)
class Sasaran:
    """One sasaran: its number, the row in which its text stands (0: nowhere), and its indikator in order."""

    nomor: int | None
    teks: str
    baris: int
    indikator: tuple[Terukur, ...]

    def jumlah(self, status: str) -> int:
        return sum(t.hasil.status == status for t in self.indikator)

    @property
    def belum(self) -> int:
        """How many indikator apply and are neither reached nor missed."""
        return len(self.indikator) - sum(map(self.jumlah, (TERCAPAI, TIDAK_TERCAPAI, TIDAK_BERLAKU)))

    @property
    def rata(self) -> Fraction | None:
        """Mean capaian (percent), unrounded; None without a number."""
        angka = [Fraction(t.nilai) for t in self.indikator if t.nilai is not None]
        return sum(angka, Fraction()) / len(angka) if angka else None

    @property
    def status(self) -> str:
        """Reached when every indikator that applies is; while none is missed and one is open, it is not assessed yet.

        `RUMUS_STATUS_SASARAN` says the same.
        """
        status = (t.hasil.status for t in self.indikator)
        sampai = sasaran_tercapai(tercapai(s) for s in status if s != TIDAK_BERLAKU)
        return {True: TERCAPAI, False: TIDAK_TERCAPAI, None: BELUM_DINILAI}[sampai]


#: {tercapai}, {tidak} and {belum} are the cells that count the indikator of one sasaran.
RUMUS_STATUS_SASARAN = (
    f'IF({{tidak}}>0,"{TIDAK_TERCAPAI}",IF(AND({{tercapai}}>0,{{belum}}=0),"{TERCAPAI}","{BELUM_DINILAI}"))'
)


@dataclass(frozen=True, slots=True)
class RingkasanCapaian:
    """Counts and averages of one Realisasi workbook. Averages are percent, two decimals."""

    aturan: Aturan
    sasaran: tuple[Sasaran, ...]
    jumlah_sasaran: int
    jumlah_indikator: int
    per_indikator: Rerata
    per_sasaran: Rerata
    di_atas: int
    tepat: int
    di_bawah: int
    predikat: int
    status: Mapping[str, int]
    kategori: Mapping[str, int]

    @property
    def dasar(self) -> str:
        return self.aturan.dasar_rerata

    @property
    def rerata(self) -> Rerata:
        """The average on the basis that the settings ask for."""
        return self.per_sasaran if self.dasar == "sasaran" else self.per_indikator

    @property
    def berangka(self) -> int:
        return self.di_atas + self.tepat + self.di_bawah


def summarise(book: Book) -> RingkasanCapaian:
    """The figures of a Realisasi workbook, from its input cells and settings alone."""
    aturan = aturan_buku(book)
    terukur = ukur(book, aturan)
    sasaran = kelompok(book, terukur)
    angka = [t.nilai for t in terukur if t.nilai is not None]
    return RingkasanCapaian(
        aturan=aturan,
        sasaran=sasaran,
        jumlah_sasaran=max((s.nomor for s in sasaran if s.nomor is not None), default=0),
        jumlah_indikator=len(terukur),
        per_indikator=rerata(t.hasil.capaian for t in terukur if t.hasil.status != TIDAK_BERLAKU),
        per_sasaran=rerata_sasaran(
            {s.nomor: [t.hasil.capaian for t in s.indikator] for s in sasaran if s.nomor is not None}
        ),
        di_atas=sum(n > 100 for n in angka),
        tepat=sum(n == 100 for n in angka),
        di_bawah=sum(n < 100 for n in angka),
        predikat=sum(isinstance(t.hasil.capaian, str) for t in terukur),
        status=_count(STATUS, (t.hasil.status for t in terukur)),
        kategori=_count((*(j.kategori for j in aturan.skala), DI_LUAR_SKALA), (t.hasil.kategori for t in terukur)),
    )


def _count(names: Iterable[str], values: Iterable[str]) -> dict[str, int]:
    listed: Sequence[str] = list(values)
    return {name: listed.count(name) for name in names}


def kelompok(book: Book, terukur: Sequence[Terukur]) -> tuple[Sasaran, ...]:
    """Sasaran in the order of their numbers, each with its indikator; rows without a number stand last."""
    table = book.tables.get(REALISASI.name)
    texts: dict[int | None, tuple[str, int]] = {}
    for row, nomor in nomor_sasaran(table.all_rows if table else ()):
        if nomor is not None and not texts.get(nomor, ("", 0))[1]:
            texts[nomor] = (_apa_adanya(row["sasaran"]), row.number if not row["sasaran"].empty else 0)
    groups: dict[int | None, list[Terukur]] = {nomor: [] for nomor in texts}
    for t in terukur:
        groups.setdefault(t.nomor, []).append(t)
    ordered = sorted(groups, key=lambda n: (n is None, n or 0))
    return tuple(Sasaran(n, *texts.get(n, ("", 0)), tuple(groups[n])) for n in ordered)


def _apa_adanya(cell: Cell) -> str:
    """The text as a formula that refers to the cell shows it, blanks included."""
    if isinstance(cell.value, str):
        return cell.value
    return "" if cell.number is None else f"{cell.number:f}"


def tampil(nilai: Fraction | None) -> Decimal | None:
    """A mean as the nearest binary fraction holds it, as a cell would: for cached values of unrounded averages."""
    return None if nilai is None else Decimal(repr(float(nilai)))
