"""All indikator of one set in one table: which rows of RKT, PK, Rencana Aksi and Realisasi are the same indikator."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from xlkinerja.check.cross.joining import Cara, Entri, Jodoh, join
from xlkinerja.check.values.cells import as_text
from xlkinerja.check.values.texts import alike, normal
from xlkinerja.workbook.book import Book, Row

#: From here on the text of an indikator counts as the name of a sasaran.
MIRIP_NAMA_SASARAN = 0.92

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Baris:
    """One indikator of one document; `dokumen` is the place of the document in the table."""

    dokumen: int
    row: Row
    entri: Entri

    @property
    def kunci(self) -> tuple[int, int]:
        return self.dokumen, self.row.number


@dataclass(frozen=True, slots=True)
class Anggota:
    """A row in a group, and by what it was joined to the group's first row."""

    baris: Baris
    cara: Cara = Cara.TEKS
    kemiripan: float = 1.0


@dataclass(frozen=True, slots=True)
class Grup:
    """The rows that are one indikator, by document; the first one is that of the leading document."""

    anggota: dict[int, Anggota] = field(default_factory=dict)

    @property
    def wakil(self) -> Baris:
        return next(iter(self.anggota.values())).baris


@dataclass(frozen=True, slots=True)
class Asing:
    """A document that speaks of other indikator than the leading one: so many of its rows join."""

    dokumen: int
    cocok: int
    di_sini: int
    di_acuan: int


@dataclass(frozen=True, slots=True)
class Ganda:
    """A row that repeats an earlier one. `pengganti` is the indikator that its place holds in other documents."""

    baris: Baris
    asal: Baris
    pengganti: Grup | None = None

    @property
    def satu_sasaran(self) -> bool:
        return self.baris.entri.sasaran == self.asal.entri.sasaran


@dataclass(frozen=True, slots=True)
class SalahTempat:
    """A row whose indikator is the name of a sasaran that stands at `sasaran` in another document."""

    baris: Baris
    sasaran: Baris
    pengganti: Grup | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """The joined table. `acuan` leads: the newest PK, else the RKT, else the first document with rows."""

    dokumen: tuple[Book, ...]
    acuan: int
    grup: tuple[Grup, ...]
    asing: tuple[Asing, ...]
    ganda: tuple[Ganda, ...]
    salah_tempat: tuple[SalahTempat, ...]

    @property
    def diganti(self) -> tuple[Ganda | SalahTempat, ...]:
        """Rows that stand outside the groups: repeated ones and those that hold the name of a sasaran."""
        return *self.ganda, *self.salah_tempat

    @property
    def dibandingkan(self) -> tuple[int, ...]:
        """The documents that speak of the same indikator."""
        terpisah = {a.dokumen for a in self.asing}
        return tuple(i for i, book in enumerate(self.dokumen) if i not in terpisah and book.has_rows)

    def lama(self) -> list[int]:
        """Documents that a PK perubahan replaces: the RKT and the earlier PK."""
        if not self.dokumen[self.acuan].perubahan:
            return []
        return [i for i in self.dibandingkan if i != self.acuan and self.dokumen[i].kind in ("rkt", "pk")]

    def reference(self, nilai: Mapping[int, T]) -> T:
        """The value that most documents hold; where two are held equally often, that of the leading document."""
        banyak = Counter(nilai.values())
        terbanyak = max(banyak.values())
        return next(n for i in self._order(nilai) if banyak[n := nilai[i]] == terbanyak)

    def deviating(self, nilai: Mapping[int, T]) -> tuple[T | None, list[int]]:
        """The reference value and the documents that hold another one.

        A PK perubahan may change a value: where Realisasi follows it, earlier documents deviate only from each other.
        """
        if not nilai:
            return None, []
        baru = nilai.get(self.acuan)
        lama = [i for i in self.lama() if i in nilai]
        ikut = any(self.dokumen[i].kind == "realisasi" and nilai[i] == baru for i in nilai)
        if lama and ikut and baru is not None:
            awal = {nilai[i] for i in lama if not self.dokumen[i].perubahan}
            dibebaskan = {i for i in lama if self.dokumen[i].perubahan}
            if len(awal) < 2:
                dibebaskan = set(lama)
            elif baru not in awal:  # RKT and first PK differ, and the change speaks against neither
                dibebaskan = {i for i in lama if self.dokumen[i].kind == "pk"}
            return baru, [i for i in nilai if nilai[i] != baru and i not in dibebaskan]
        acuan = self.reference(nilai)
        return acuan, [i for i in nilai if nilai[i] != acuan]

    def _order(self, nilai: Mapping[int, T]) -> Iterator[int]:
        return iter(sorted(nilai, key=lambda i: (i != self.acuan, self.dokumen[i].kind != "pk", i)))


def gabung(books: Sequence[Book]) -> Tabel:
    """Joins every document to the leading one; what is left joins among itself."""
    dokumen = tuple(books)
    semua = [rows_of(i, book) for i, book in enumerate(dokumen)]
    acuan = _acuan(dokumen)
    ganda = [g for rows in semua for g in _ganda(rows)]
    berulang = {g.baris.kunci for g in ganda if g.satu_sasaran}
    salah_tempat = list(_salah_tempat(semua))
    bukan = berulang | {s.baris.kunci for s in salah_tempat}
    sisa = [once([b for b in rows if b.kunci not in bukan]) for rows in semua]
    grup = [Grup({acuan: Anggota(b)}) for b in sisa[acuan]] if sisa else []
    asing: list[Asing] = []
    for i, rows in enumerate(sisa):
        if i == acuan or not rows:
            continue
        jodoh = join([b.entri for b in sisa[acuan]], [b.entri for b in rows])
        kurang = len(sisa[acuan]) + len(rows) - 4 * len(jodoh)  # fewer than half of the rows of both
        if kurang > 0:
            asing.append(Asing(i, len(jodoh), len(rows), len(sisa[acuan])))
        else:
            _tambahkan(grup, jodoh, i, rows)
    terpakai: set[int] = set()
    return Tabel(
        dokumen,
        acuan,
        tuple(grup),
        tuple(asing),
        tuple(replace(g, pengganti=_pengganti(grup, g, terpakai)) for g in ganda),
        tuple(replace(s, pengganti=_pengganti(grup, s, terpakai)) for s in salah_tempat),
    )


def _tambahkan(grup: list[Grup], jodoh: list[Jodoh], dokumen: int, rows: list[Baris]) -> None:
    """Puts the rows of one document into the groups; `jodoh` pairs them with the groups of the leading document."""
    for j in jodoh:
        grup[j.kiri].anggota[dokumen] = Anggota(rows[j.kanan], j.cara, j.kemiripan)
    terpakai = {j.kanan for j in jodoh}
    lain = [b for k, b in enumerate(rows) if k not in terpakai]
    calon = [g for g in grup if dokumen not in g.anggota]
    tambahan = [j for j in join([g.wakil.entri for g in calon], [b.entri for b in lain]) if j.cara is not Cara.MIRIP]
    for j in tambahan:
        calon[j.kiri].anggota[dokumen] = Anggota(lain[j.kanan], j.cara, j.kemiripan)
    terpakai = {j.kanan for j in tambahan}
    grup += [Grup({dokumen: Anggota(b)}) for k, b in enumerate(lain) if k not in terpakai]


def _acuan(dokumen: Sequence[Book]) -> int:
    terisi = [i for i, b in enumerate(dokumen) if b.has_rows]
    urut = sorted(terisi, key=lambda i: (dokumen[i].kind != "pk", -dokumen[i].perubahan, i))
    return urut[0] if urut else 0


def rows_of(nomor: int, book: Book) -> list[Baris]:
    """The indikator of one document, in order; `nomor` is its place in the table."""
    if book.main is None:
        return []
    return [
        Baris(nomor, r, Entri(normal(r["indikator"].text), normal(r.sasaran), kode_of(r)))
        for r in book.main.indikator
        if normal(r["indikator"].text)
    ]


def kode_of(row: Row) -> str:
    return as_text(row["kode"]).strip(" .")


def _kegiatan(row: Row) -> str:
    """What tells two rows of one indikator apart: the same indikator may be carried by several kegiatan."""
    return normal(row["kegiatan"].text or row.carried.get("uraian_kegiatan", ""))


def _ganda(rows: list[Baris]) -> Iterator[Ganda]:
    pertama: dict[tuple[str, str, str], Baris] = {}
    sasaran: dict[tuple[str, str, str, str], Baris] = {}
    for b in rows:
        kunci = (b.entri.indikator, b.entri.kode.casefold(), _kegiatan(b.row))
        asal = sasaran.get((*kunci, b.entri.sasaran)) or pertama.get(kunci)
        if asal is not None:
            yield Ganda(b, asal)
        pertama.setdefault(kunci, b)
        sasaran.setdefault((*kunci, b.entri.sasaran), b)


def once(rows: Sequence[Baris]) -> list[Baris]:
    """One row per indikator and sasaran; those of further kegiatan stand behind it."""
    pertama: dict[tuple[str, str, str], Baris] = {}
    for b in rows:
        pertama.setdefault((b.entri.indikator, b.entri.sasaran, b.entri.kode.casefold()), b)
    return list(pertama.values())


def _salah_tempat(semua: list[list[Baris]]) -> Iterator[SalahTempat]:
    for i, rows in enumerate(semua):
        lain = [b for j, lainnya in enumerate(semua) if j != i for b in lainnya]
        nama = {b.entri.sasaran: b for b in reversed(lain) if b.entri.sasaran}
        dikenal = {b.entri.indikator for b in lain}
        for b in rows:
            if b.entri.indikator in dikenal or b.entri.indikator == b.entri.sasaran:
                continue
            mirip = next((n for n in nama if alike(n, b.entri.indikator, MIRIP_NAMA_SASARAN)), "")
            if mirip:
                yield SalahTempat(b, nama[mirip])


def _pengganti(grup: Sequence[Grup], soal: Ganda | SalahTempat, terpakai: set[int]) -> Grup | None:
    """The indikator of the same sasaran that the document of a repeated or misplaced row lacks, each given once."""
    if isinstance(soal, Ganda) and not soal.satu_sasaran:
        return None
    asal = [soal.baris] if isinstance(soal, Ganda) else [soal.sasaran, soal.baris]
    calon = [g for g in grup if soal.baris.dokumen not in g.anggota and id(g) not in terpakai]
    pengganti = next((g for b in asal for g in calon if _holds(g, b.entri.sasaran)), None)
    terpakai.add(id(pengganti))
    return pengganti


def _holds(grup: Grup, sasaran: str) -> bool:
    """Whether the indikator stands under that sasaran in some document."""
    return any(alike(a.baris.entri.sasaran, sasaran, MIRIP_NAMA_SASARAN) for a in grup.anggota.values())
