"""Indikator hilang dari tabel laporan, atau tercetak tanpa ada di dokumennya.

Mengapa: Setiap indikator yang diperjanjikan diukur dan dilaporkan; yang tidak diperjanjikan tidak dilaporkan sebagai
kinerja. Tabel dalam satu bab dibaca bersama. Kekurangan yang sudah ada di buku kerja Realisasi tidak diulang di sini.
Tabel pengukuran yang hanya memuat sebagian indikator, padahal yang lain terukur di tabel lain, mungkin memang tabel
pilihan: satu peringatan untuk tabel itu, begitu juga bila satu sasaran seluruhnya tidak ditabelkan, atau bila yang
tidak ada lebih dari seperempat dan ada di Realisasi.

Contoh: PK memuat kode 6981 dan 6982, tabel pengukuran terhadap PK tidak; tabel itu memuat 6710 yang tidak ada di PK.

Perbaikan: Lengkapi tabelnya, hapus baris yang berlebih, atau buat PK perubahan.
"""

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import HeldAgainst
from xlkinerja.check.printed.tables import PrintedRow
from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat, grouped

KODE = "XK705"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_report(laporan: Laporan) -> Hits:
    missing = [(b, x) for b in laporan.comparable for x in b.gone if not _missing_in_workbook(laporan, b, x)]
    chosen = [(b, x) for b, x in missing if _left_out(laporan, b, x)]
    for same in grouped((m for m in missing if m not in chosen), lambda h: h[1].key):
        yield _missing(laporan, same)
    for same in grouped(chosen, lambda h: id(h[0])):
        yield _selection(laporan, same[0][0], [x for _, x in same])
    for b in laporan.comparable:
        yield from (_extra(b, x) for x in b.extra if not _extra_in_workbook(laporan, b, x))


# What the workbooks lack or have besides is told of them. Their cells do not say of which of the two documents that a
# table is held against: so both are asked here, and not declared.


def _missing_in_workbook(laporan: Laporan, comparison: HeldAgainst, entry: Entry) -> bool:
    """Whether the Realisasi workbook lacks the indikator too: then that is the finding."""
    if comparison.printing.document != "realisasi" or laporan.realisasi in (None, comparison.document):
        return False
    documents = [b.document for b in laporan.group_of(entry)]
    return laporan.compared(laporan.realisasi) and laporan.realisasi not in documents


def _extra_in_workbook(laporan: Laporan, comparison: HeldAgainst, entry: PrintedRow) -> bool:
    if comparison.printing.document == "realisasi" and entry.row.number in laporan.measured:
        return True
    return laporan.named_elsewhere(entry, comparison.document)


def _left_out(laporan: Laporan, comparison: HeldAgainst, entry: Entry) -> bool:
    """Whether the printing may have been meant without the indikator: a table of some, and it is measured elsewhere.

    One table after a whole one is of some; several that follow each other, one for each sasaran, are a whole, unless
    they leave out all of a sasaran.
    """
    if comparison.printing.document != "realisasi" or comparison.extra:
        return False
    others = (b for b in laporan.held_against if b is not comparison and b.printing.document == "realisasi")
    if any(p.reference.key == entry.key for b in others for p in b.pairs):
        of_sasaran = {p.reference.wording.sasaran for p in comparison.pairs}
        is_whole_sasaran = entry.wording.sasaran not in of_sasaran
        return comparison.selection or len(comparison.printing.tables) == 1 or is_whole_sasaran
    return comparison.selection and any(b.document == laporan.realisasi for b in laporan.group_of(entry))


def _missing(laporan: Laporan, same: list[tuple[HeldAgainst, Entry]]) -> Hit:
    (comparison, entry), *_ = same
    indikator = entry.row["indikator"].text
    return Hit.at(
        [*(_after(b, x) for b, x in same), laporan.place_of(entry)],
        f"Indikator «{indikator}» ada di {comparison.name}, tetapi tidak ada di tabel "
        f"{', '.join(b.printing.name for b, _ in same)}.",
        "Tambahkan indikator itu beserta target, realisasi, dan capaiannya.",
        seharusnya=indikator,
    )


def _after(comparison: HeldAgainst, entry: Entry) -> Place:
    """The printed row behind which the indikator belongs: that of the one before it in the document."""
    before = [p for p in comparison.pairs if p.reference.row.number < entry.row.number]
    nearest = max(before, key=lambda p: p.reference.row.number, default=comparison.pairs[0])
    return nearest.entry.place


def _selection(laporan: Laporan, comparison: HeldAgainst, gone: list[Entry]) -> Hit:
    here, every = len(comparison.pairs), len(comparison.pairs) + len(comparison.gone)
    listed = ", ".join(f"«{b.row['indikator'].text}»" for b in gone)
    return Hit.at(
        [comparison.pairs[0].entry.place, *map(laporan.place_of, gone)],
        f"Tabel {comparison.printing.name} memuat {here} dari {every} indikator {comparison.name}; "
        f"tidak ada: {listed}.",
        "Lengkapi tabelnya, atau sebutkan di judulnya bahwa tabel itu hanya memuat sebagian indikator.",
        tercetak=str(here),
        seharusnya=str(every),
        tingkat=Tingkat.WARNING,
    )


def _extra(comparison: HeldAgainst, entry: PrintedRow) -> Hit:
    name, book = comparison.name, comparison.book
    kode = f" (kode {entry.wording.kode})" if entry.wording.kode else ""
    return Hit(
        entry.place,
        f"Indikator «{entry.name}»{kode} tercetak di {entry.letak}, tetapi tidak ada di {name}.",
        "Hapus baris itu, atau buat PK perubahan." if book.kind == "pk" else f"Samakan tabel itu dengan {name}.",
        tercetak=entry.name,
        also=(Place(book, book.main.sheet, book.main.header()),) if book.main else (),
    )
