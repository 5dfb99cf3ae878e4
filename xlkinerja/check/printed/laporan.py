"""The printed report beside the workbooks of its set: which printed row is which indikator of which document."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xlkinerja.check.cross.joined import Baris, Grup, Tabel, once, rows_of
from xlkinerja.check.cross.joining import Cara, join
from xlkinerja.check.printed.measuring import MAKSIMAL, MINIMAL, PREDIKAT, STABIL, measure, most_common
from xlkinerja.check.printed.tables import (
    INDIKATOR,
    BarisLaporan,
    Cetakan,
    TabelLaporan,
    is_reviu,
    printed_value,
    printings,
    read_tables,
)
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import Bacaan, one_scale, read_value, reversed_range
from xlkinerja.kinerja.capaian import Aturan, Hasil
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A printed row and the row of a workbook that it prints, and by what the two were joined."""

    baris: BarisLaporan
    acuan: Baris
    cara: Cara


@dataclass(frozen=True, slots=True)
class Banding:
    """One printing held against one document: what joins, what the printing lacks, and what it has besides."""

    cetakan: Cetakan
    dokumen: int
    pasangan: tuple[Pasangan, ...]
    hilang: tuple[Baris, ...]
    lebih: tuple[BarisLaporan, ...]

    @property
    def asing(self) -> bool:
        """Whether the two speak of other indikator: fewer than half of the rows join."""
        semua = 2 * len(self.pasangan) + len(self.hilang) + len(self.lebih)
        return 4 * len(self.pasangan) < semua


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A printed row of measurement. `kunci` is the same in every printing of the indikator.

    `hasil` is what the printed target and realisasi give; None where they cannot be compared.
    """

    tabel: TabelLaporan
    baris: BarisLaporan
    kunci: Hashable
    target: Bacaan | None
    realisasi: Bacaan | None
    capaian: Bacaan | None
    polarisasi: str
    hasil: Hasil | None


class Laporan:
    """The printed report of a set, and its joins; every part is worked out when it is first asked for."""

    def __init__(self, book: Book, books: Sequence[Book], tabel: Tabel) -> None:
        self.book, self.books, self._gabungan = book, tuple(books), tabel
        self.aturan: Aturan = aturan_buku(book)

    @cached_property
    def tabel(self) -> tuple[TabelLaporan, ...]:
        return read_tables(self.book)

    @cached_property
    def cetakan(self) -> tuple[Cetakan, ...]:
        """The printings that name indikator."""
        berindikator = [t for t in self.tabel if any(b.entri.indikator for b in t.baris)]
        return printings(berindikator)

    @cached_property
    def realisasi(self) -> int | None:
        """Place of the Realisasi workbook in the set."""
        return next((i for i, b in enumerate(self.books) if b.kind == "realisasi"), None)

    def book_of(self, dokumen: int) -> Book:
        return self.books[dokumen]

    @cached_property
    def _grup(self) -> Mapping[tuple[int, int], Grup]:
        return {a.baris.kunci: g for g in self._gabungan.grup for a in g.anggota.values()}

    def group_of(self, baris: Baris) -> list[Baris]:
        """The row and the rows of the other documents that are the same indikator."""
        grup = self._grup.get(baris.kunci)
        return [a.baris for a in grup.anggota.values()] if grup else [baris]

    @cached_property
    def banding(self) -> tuple[Banding, ...]:
        """Every printing of indikator against the document that it must agree with; those without one are left out.

        A measurement is held against the newest PK; where the two speak of other indikator, against Realisasi.
        """
        indikator = (c for c in self.cetakan if c.tingkat == INDIKATOR)
        semua = ([self._against(c, i) for i in self._acuan(c)] for c in indikator)
        return tuple(next((b for b in banding if not b.asing), banding[0]) for banding in semua if banding)

    def _acuan(self, cetakan: Cetakan) -> list[int]:
        pk = sorted((b.perubahan, i) for i, b in enumerate(self.books) if b.kind == "pk")
        versi = [i for _, i in pk]
        if cetakan.dokumen == "realisasi":
            return [*versi[-1:], *([] if self.realisasi is None else [self.realisasi])]
        if cetakan.dokumen == "pk":  # an unnamed version is the one that it resembles most
            return sorted(versi, key=lambda i: -self._equal_rows(cetakan, i))
        if cetakan.dokumen == "pk-perubahan":
            return versi[-1:]
        return [i for i, b in enumerate(self.books) if cetakan.dokumen and b.kind == cetakan.dokumen]

    def _equal_rows(self, cetakan: Cetakan, dokumen: int) -> int:
        banding = self._against(cetakan, dokumen)
        return sum(
            (a := read_value(p.acuan.row, "target")) is not None
            and (b := printed_value(p.baris.row["target"])) is not None
            and a.besar == b.besar
            for p in banding.pasangan
        )

    def _against(self, cetakan: Cetakan, dokumen: int) -> Banding:
        acuan = once(rows_of(dokumen, self.books[dokumen]))
        baris = [b for b in cetakan.baris if b.entri.indikator]
        jodoh = join([b.entri for b in acuan], [b.entri for b in baris])
        kiri, kanan = {j.kiri for j in jodoh}, {j.kanan for j in jodoh}
        return Banding(
            cetakan,
            dokumen,
            tuple(Pasangan(baris[j.kanan], acuan[j.kiri], j.cara) for j in jodoh),
            tuple(b for i, b in enumerate(acuan) if i not in kiri),
            tuple(b for i, b in enumerate(baris) if i not in kanan),
        )

    @cached_property
    def diukur(self) -> Mapping[int, Pasangan]:
        """By row number: the printed rows of measurement that print a row of the Realisasi workbook."""
        if self.realisasi is None:
            return {}
        hasil: dict[int, Pasangan] = {}
        for cetakan in self.cetakan:
            if cetakan.tingkat == INDIKATOR and cetakan.dokumen == "realisasi":
                hasil |= {p.baris.row.number: p for p in self._against(cetakan, self.realisasi).pasangan}
        return hasil

    @cached_property
    def dijanjikan(self) -> Mapping[int, Pasangan]:
        """By row number: the printed rows that join the document of their printing."""
        return {p.baris.row.number: p for b in self.banding if not b.asing for p in b.pasangan}

    @cached_property
    def ukuran(self) -> tuple[Ukuran, ...]:
        """Every printed row of measurement, in order."""
        return tuple(self._ukuran(t, b) for t in self.tabel if t.dokumen == "realisasi" for b in t.baris)

    def _ukuran(self, tabel: TabelLaporan, baris: BarisLaporan) -> Ukuran:
        tangga = self.aturan.tangga
        target, realisasi, capaian = (printed_value(baris.row[k], tangga) for k in ("target", "realisasi", "capaian"))
        pasangan = self.diukur.get(baris.row.number) or self.dijanjikan.get(baris.row.number)
        terbalik = pasangan is not None and reversed_range(pasangan.acuan.row)  # nobody knows what was to be reached
        kunci: Hashable = (tabel.tingkat, baris.entri.indikator or baris.entri.sasaran, baris.entri.sasaran)
        if pasangan and tabel.tingkat == INDIKATOR:
            kunci = pasangan.acuan.kunci
        polarisasi = pasangan.acuan.row["polarisasi"].text if pasangan else ""
        if target and target.predikat:
            polarisasi = PREDIKAT
        elif target and target.atas is not None:
            polarisasi = STABIL
        polarisasi = polarisasi or self._polarisasi.get(baris.entri.indikator, "")
        polarisasi = polarisasi or self._likely(target, realisasi, capaian)
        return Ukuran(
            tabel,
            baris,
            kunci,
            target,
            realisasi,
            capaian,
            polarisasi,
            None if terbalik else measure(target, realisasi, polarisasi, self.aturan),
        )

    @cached_property
    def _polarisasi(self) -> Mapping[str, str]:
        """The polarisasi of each indikator in the first workbook that says it."""
        semua = [b for i, book in enumerate(self.books) for b in rows_of(i, book) if b.row["polarisasi"].text]
        return {b.entri.indikator: b.row["polarisasi"].text for b in reversed(semua)}

    def _likely(self, target: Bacaan | None, realisasi: Bacaan | None, capaian: Bacaan | None) -> str:
        """The polarisasi of an indikator that no workbook names: Minimal where the printed capaian follows from it."""
        hasil = measure(target, realisasi, MINIMAL, self.aturan)
        nilai = capaian.nilai if capaian else None
        if hasil is None or hasil.dasar is None or nilai is None or not fits(nilai, hasil.dasar):
            return MAKSIMAL
        return MINIMAL

    def reference_of(self, ukuran: Ukuran) -> Bacaan | None:
        """The realisasi that most printings of the indikator and Realisasi give it; Realisasi decides a tie."""
        return self._acuan_realisasi.get(ukuran.kunci)

    @cached_property
    def _acuan_realisasi(self) -> Mapping[Hashable, Bacaan]:
        semua: dict[Hashable, list[Bacaan]] = {}
        for kunci, bacaan in self._tercatat.items():
            semua.setdefault(kunci, []).append(bacaan)
        for u in self.ukuran:
            if u.realisasi is not None:
                semua.setdefault(u.kunci, []).append(u.realisasi)
        return {kunci: most_common(bacaan) for kunci, bacaan in semua.items()}

    @cached_property
    def _tercatat(self) -> Mapping[Hashable, Bacaan]:
        """What the Realisasi workbook itself holds, by the keys of the printed rows.

        Nothing on a scale of its own, nor below nothing where that cannot be.
        """
        semua = {p.acuan.kunci: p.acuan.row for p in self.diukur.values()}
        acuan = {k: row for k, row in semua.items() if one_scale(row) and negative_realisasi(row) is None}
        dibaca = {k: read_value(row, "realisasi", self.aturan.tangga) for k, row in acuan.items()}
        return {k: b for k, b in dibaca.items() if b is not None}

    def table_of(self, baris: BarisLaporan) -> TabelLaporan:
        """The printed table in which a row stands."""
        return self._tabel_baris[baris.row.number]

    @cached_property
    def _tabel_baris(self) -> Mapping[int, TabelLaporan]:
        return {b.row.number: t for t in self.tabel for b in t.baris}

    def compared(self, dokumen: int | None) -> bool:
        """Whether a document speaks of the same indikator as the others."""
        return dokumen in self._gabungan.dibandingkan

    def named_elsewhere(self, baris: BarisLaporan, dokumen: int) -> bool:
        """Whether another workbook has the indikator under the same name: the workbooks differ among themselves."""
        return any(
            b.entri.indikator == baris.entri.indikator
            for i in self._gabungan.dibandingkan
            if i != dokumen
            for b in rows_of(i, self.books[i])
        )

    def reported(self, baris: Baris) -> bool:
        """Whether the workbooks of the set already give the indikator different targets."""
        grup = self._grup.get(baris.kunci)
        dibaca = {i: read_value(a.baris.row, "target") for i, a in grup.anggota.items()} if grup else {}
        return bool(self._gabungan.deviating({i: b.besar for i, b in dibaca.items() if b is not None})[1])

    def recorded(self, kunci: Hashable) -> Bacaan | None:
        return self._tercatat.get(kunci)


def read_report(books: Sequence[Book], tabel: Tabel) -> Laporan | None:
    """The report of a set; None without a Reviu workbook."""
    reviu = next((b for b in books if is_reviu(b)), None)
    return None if reviu is None else Laporan(reviu, books, tabel)
