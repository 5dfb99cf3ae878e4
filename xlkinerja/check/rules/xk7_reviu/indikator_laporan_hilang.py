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
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.printed.tables import PrintedRow
from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat

KODE = "XK705"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_report(laporan: Laporan) -> Hits:
    comparable = [b for b in laporan.held_against if not b.strangers]
    missing = [(b, entry) for b in comparable for entry in b.gone if not _known_missing(laporan, b, entry)]
    chosen = [(b, entry) for b, entry in missing if _left_out(laporan, b, entry)]
    for same in grouped((m for m in missing if m not in chosen), lambda h: h[1].key):
        yield _missing(laporan, same)
    for same in grouped(chosen, lambda h: id(h[0])):
        yield _selection(laporan, same[0][0], [entry for _, entry in same])
    for b in comparable:
        yield from (_extra(laporan, b, entry) for entry in b.extra if not _known_extra(laporan, b, entry))


def _known_missing(laporan: Laporan, comparison: HeldAgainst, entry: Entry) -> bool:
    """Whether the Realisasi workbook lacks the indikator too: then that is the finding."""
    if comparison.printing.document != "realisasi" or laporan.realisasi in (None, comparison.document):
        return False
    documents = [b.document for b in laporan.group_of(entry)]
    return laporan.compared(laporan.realisasi) and laporan.realisasi not in documents


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


def _known_extra(laporan: Laporan, comparison: HeldAgainst, entry: PrintedRow) -> bool:
    if comparison.printing.document == "realisasi" and entry.row.number in laporan.measured:
        return True
    return laporan.named_elsewhere(entry, comparison.document)


def _missing(laporan: Laporan, same: list[tuple[HeldAgainst, Entry]]) -> Hit:
    (comparison, entry), *others = same
    name = book_name(laporan, comparison.document)
    printings = ", ".join(b.printing.name for b, _ in same)
    indikator = entry.row["indikator"].text
    return Hit(
        _after(laporan, comparison, entry),
        f"Indikator «{indikator}» ada di {name}, tetapi tidak ada di tabel {printings}.",
        "Tambahkan indikator itu beserta target, realisasi, dan capaiannya.",
        seharusnya=indikator,
        also=(*(_after(laporan, b, x) for b, x in others), at_workbook(laporan, entry)),
    )


def _selection(laporan: Laporan, comparison: HeldAgainst, gone: list[Entry]) -> Hit:
    name = book_name(laporan, comparison.document)
    here = len(comparison.pairs)
    listed = ", ".join(f"«{b.row['indikator'].text}»" for b in gone)
    return Hit(
        at(laporan, comparison.pairs[0].entry.sel),
        f"Tabel {comparison.printing.name} memuat {here} dari {here + len(comparison.gone)} indikator {name}; "
        f"tidak ada: {listed}.",
        "Lengkapi tabelnya, atau sebutkan di judulnya bahwa tabel itu hanya memuat sebagian indikator.",
        tercetak=str(here),
        seharusnya=str(here + len(comparison.gone)),
        also=tuple(at_workbook(laporan, b) for b in gone),
        tingkat=Tingkat.WARNING,
    )


def _after(laporan: Laporan, comparison: HeldAgainst, entry: Entry) -> Place:
    """The printed row behind which the indikator belongs: that of the one before it in the document."""
    before = [p for p in comparison.pairs if p.reference.row.number < entry.row.number]
    nearest = max(before, key=lambda p: p.reference.row.number, default=comparison.pairs[0])
    return at(laporan, nearest.entry.sel)


def _extra(laporan: Laporan, comparison: HeldAgainst, entry: PrintedRow) -> Hit:
    name = book_name(laporan, comparison.document)
    book = laporan.book_of(comparison.document)
    kode = f" (kode {entry.wording.kode})" if entry.wording.kode else ""
    return Hit(
        at(laporan, entry.sel),
        f"Indikator «{entry.name}»{kode} tercetak di {called(laporan.table_of(entry))}, tetapi tidak ada di {name}.",
        "Hapus baris itu, atau buat PK perubahan." if book.kind == "pk" else f"Samakan tabel itu dengan {name}.",
        tercetak=entry.name,
        also=(Place(book, book.main.sheet, book.main.header()),) if book.main else (),
    )
