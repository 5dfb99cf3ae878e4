"""What of a template is not there: each as a problem that names the place and a way back that works."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from xlkinerja.workbook.book import OUTDATED, Book, Problem
from xlkinerja.workbook.documents import TEMPLATE_VERSION, Document
from xlkinerja.workbook.headers import Headers, find_headers
from xlkinerja.workbook.labels import heading
from xlkinerja.workbook.layout import Canvas, Column, Form, FormField, Sheet, Table
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.sheets import referensi

#: Columns without whose content a table says nothing: an empty one in their place would hide the loss.
ESSENTIAL = frozenset(
    "sasaran indikator satuan polarisasi target realisasi tingkat uraian program pagu anggaran besaran nilai".split()  # noqa: SIM905 - words are read as words
)
#: From here on a strange header is a missing one reworded: «Target Tahunan» / «Target» 0.600,
#: not «Keterangan» / «Kegiatan» 0.556.
_ALIKE = 0.6
_SUSUN = "Jalankan xlkinerja susun"


def refitted(table: Table, column: Column) -> bool:
    """Whether `susun` puts a missing column back: formulas need it, and its content is computed or optional."""
    return column.computed or (column.key in needed(table) and column.key not in ESSENTIAL)


def needed(table: Table, without: Collection[str] = ()) -> set[str]:
    """Columns that the formulas of a table read, but for those of the columns `without`."""
    texts = " ".join(f"{c.formula} {c.first}" for c in table.columns if c.key not in without)
    return {c.key for c in table.columns if f"{{{c.key}}}" in texts or f"{{{c.key}__" in texts}


def missing_columns(table: Table, found: Headers, keys: Collection[str]) -> Iterator[Problem]:
    """One problem for each of these keys, none of which has a header on the sheet."""
    if not found.letters:
        yield Problem(
            "kolom_hilang",
            f"Baris judul kolom lembar «{table.name}» tidak ditemukan.",
            f"Salin baris {table.header_row} lembar «{table.name}» dari templat baru ke baris {table.header_row} "
            "lembar ini. Templat baru dibuat dengan xlkinerja template.",
            table.name,
            f"A{table.header_row}",
        )
        return
    renamed = renamed_columns(table, found, keys)
    for key in keys:
        column = table.by_key[key]
        letter = renamed.get(key) or table.letters[key]
        ref = f"{letter}{found.row}"
        pesan, tindakan = f"Kolom «{column.header}» tidak ditemukan.", _way_back(table, column, found.row)
        if key in renamed:
            pesan = f"Kolom «{column.header}» tidak ditemukan; di {ref} tertulis «{found.strangers[letter]}»."
            tindakan = (
                f"Bila kolom {letter} memang kolom itu, ubah judulnya di {ref} menjadi «{column.header}». Bila bukan: "
                f"{tindakan[0].lower()}{tindakan[1:]}"
            )
        yield Problem("kolom_hilang", pesan, tindakan, table.name, ref, key)


def renamed_columns(table: Table, found: Headers, keys: Collection[str]) -> dict[str, str]:
    """Missing columns that probably bear a strange header, with its letter."""
    return dict(_renamed({k: (table.by_key[k].header, table.letters[k]) for k in keys}, found.strangers))


def renamed_fields(form: Form, strangers: Mapping[int, str], keys: Collection[str]) -> dict[str, str]:
    """Missing fields whose label was probably reworded, with its row."""
    places = {k: (form.by_key[k].label, form.cell(k).lstrip("B")) for k in keys}
    return dict(_renamed(places, {str(row): text for row, text in strangers.items()}))


def renamed_sheet(package: Package, document: Document, missing: Sheet, tahun: int | None) -> str:
    """The sheet of another name that holds the headers of a missing table or the title of a drawn sheet; else ""."""
    declared = {s.name.casefold() for s in document.sheets}
    others = [s.name for s in package.sheets if s.name.strip().casefold() not in declared]
    if isinstance(missing, Canvas):
        heads = ((n, package.read_sheet(n).cells.get("A1")) for n in others)
        return next((n for n, head in heads if head is not None and head.value == missing.title), "")
    if not isinstance(missing, Table) or missing.name in {f.name for f in document.forms}:
        return ""
    return next((n for n in others if find_headers(missing, package.read_sheet(n), tahun).letters), "")


def unsound(book: Book, table: Table | None = None) -> bool:
    """Whether formulas of a workbook, or of one table of it, cannot be right, because something that they read is gone.

    The missing sheet, column or name is the finding; what the formulas show follows from it.
    """
    read_everywhere = {referensi.SHEET_NAME, *(f.name for f in book.document.forms)} if book.document else set()
    for problem in book.problems:
        if problem.kind == "nama_hilang" or (problem.kind == "lembar_hilang" and problem.lembar in read_everywhere):
            return True
        held = book.tables.get(problem.lembar)
        if problem.kind == "kolom_hilang" and held is not None and table in (None, held.table):
            column = held.table.by_key.get(problem.key)
            if column is not None and (column.computed or column.key in needed(held.table)):
                return True
    return False


def incomplete(book: Book) -> bool:
    """Whether `susun` has something to put back or to bring up to date before it can fill the workbook."""
    return any(p.kind in {OUTDATED, "kolom_hilang", "lembar_hilang", "nama_hilang"} for p in book.problems)


def _way_back(table: Table, column: Column, row: int) -> str:
    typed = f"sisipkan kolom kosong dan ketik judul «{column.header}» di baris {row}; letaknya bebas"
    if column.computed:
        return f"{_SUSUN}: kolom itu dipasang lagi di kanan tabel dengan rumusnya."
    if column.key in ESSENTIAL:
        back = f"Ambil kolom itu beserta isinya dari salinan berkas yang lama, atau {typed}, dan isi lagi."
        return f"{back} Sesudah itu jalankan xlkinerja susun." if column.key in needed(table) else back
    if refitted(table, column):
        return f"{_SUSUN}: kolom kosongnya dipasang lagi di kanan tabel dan rumusnya membacanya di sana."
    return f"{typed[0].upper()}{typed[1:]}. Bila kolom itu tidak dipakai, biarkan."


def missing_fields(form: Form, strangers: Mapping[int, str], keys: Collection[str]) -> Iterator[Problem]:
    """One problem for each of these keys, none of which has a label on the sheet; none where a default holds silently.

    That is so for what no formula reads by a name: how something is printed.
    """
    keys = [k for k in keys if form.by_key[k].name or form.by_key[k].required or form.by_key[k].default is None]
    renamed = renamed_fields(form, strangers, keys)
    for key in keys:
        label, row = form.by_key[key].label, form.cell(key).lstrip("B")
        pesan, tindakan = f"Isian «{label}» tidak ditemukan.", _label_back(form.by_key[key])
        if key in renamed:
            row = renamed[key]
            pesan = f"Isian «{label}» tidak ditemukan; di A{row} tertulis «{strangers[int(row)]}»."
            tindakan = f"Ubah tulisan di A{row} menjadi «{label}»."
        yield Problem("kolom_hilang", pesan, tindakan, form.name, f"B{row}", key)


def _label_back(field: FormField) -> str:
    if field.default is not None:
        return f"{_SUSUN}: isian itu dipasang lagi dengan nilai bawaan {field.default}; ubah bila perlu."
    return f"Ketik «{field.label}» di kolom A pada baris yang kosong, dan isinya di kolom B."


def _renamed(wanted: Mapping[str, tuple[str, str]], strangers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Key and place of the strange text that stands where a missing one belongs, or is like it."""
    left = dict(strangers)
    for key, (text, _) in wanted.items():
        by_heading = {heading(t): place for place, t in left.items()}
        like = get_close_matches(heading(text), by_heading, 1, _ALIKE)
        if like:
            yield key, by_heading[like[0]]
            del left[by_heading[like[0]]]
            wanted = {k: v for k, v in wanted.items() if k != key}
    for key, (_, place) in wanted.items():
        if place in left:
            yield key, place
            del left[place]


def missing_sheet(document: Document, name: str, present: Collection[str], twin: str) -> Problem:
    """A sheet that is not there; `twin` is a sheet of another name that holds its headers."""
    pesan = f"Lembar «{name}» tidak ada (yang ada: {', '.join(list(present)[:8])})."
    sheet = next((s for s in document.sheets if s.name == name), None)
    if twin:
        tindakan = f"Ganti nama lembar «{twin}», yang bersusunan sama, menjadi «{name}»."
    elif sheet is None or isinstance(sheet, Canvas):
        tindakan = f"{_SUSUN}: lembar itu dipasang lagi."
    elif sheet is document.main:
        tindakan = f"Ambil lembar itu dari salinan berkas yang lama, atau isi {document.kode} di templat baru."
    else:
        tindakan = (
            f"Bila lembar itu hanya berganti nama, kembalikan namanya menjadi «{name}». Bila terhapus, jalankan "
            "xlkinerja susun: lembarnya dipasang lagi, lalu isi."
        )
    return Problem("lembar_hilang", pesan, tindakan, name)


def missing_names(
    document: Document, names: Mapping[str, str], here: Collection[str], later: Collection[str]
) -> Iterator[Problem]:
    """The defined names of cells and lists that formulas and dropdowns read and that lead nowhere; one problem."""
    lost = [
        n
        for n, sheet in declared_names(document)
        if sheet in here and n not in later and "#REF!" in names.get(n, "#REF!")
    ]
    if lost:
        some = ", ".join(lost[:6]) + (f", dan {len(lost) - 6} lainnya" if len(lost) > 6 else "")
        yield Problem(
            "nama_hilang",
            f"Nama yang dibaca rumus dan daftar pilihan hilang atau tidak menunjuk sel: {some}.",
            f"{_SUSUN}: nama itu dipasang lagi.",
        )


def declared_names(document: Document) -> Iterator[tuple[str, str]]:
    """Every defined name that the template of a document has, with the sheet that it leads to."""
    for sheet in document.sheets:
        if isinstance(sheet, Form):
            yield from ((f.name, sheet.name) for f in sheet.fields if f.name)
        elif isinstance(sheet, Table) and sheet.title == "SKALA KATEGORI":
            yield from ((f"Skala_{c.key.capitalize()}", sheet.name) for c in sheet.columns)
    yield from ((listed.name, referensi.SHEET_NAME) for listed in referensi.LISTS)
    yield from ((name, referensi.SHEET_NAME) for name in ("Tangga_Predikat", "Tangga_Urutan", "Daftar_Program"))


def other_version(version: int | None, later: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """The one problem of a workbook from an earlier or later template; `later` is what its template lacks, by sheet."""
    if version is not None and version > TEMPLATE_VERSION:
        yield Problem(
            "versi_templat",
            f"Berkas dibuat dari templat versi {version}, lebih baru daripada versi {TEMPLATE_VERSION} yang dikenal "
            "alat ini.",
            "Perbarui xlkinerja.",
        )
    elif later or (version is not None and version < TEMPLATE_VERSION):
        named = "lama" if version is None else f"versi {version}"
        things = (f"lembar {s}" + (f" ({', '.join(names.values())})" if names else "") for s, names in later.items())
        lacking = f" Yang belum ada di dalamnya: {'; '.join(things)}." if later else ""
        yield Problem(
            OUTDATED,
            f"Templat lama: berkas ini dari templat {named}, yang sekarang versi {TEMPLATE_VERSION}. Isinya tetap "
            f"terbaca.{lacking}",
            "Jalankan xlkinerja susun pada berkas ini: rumus, kolom, dan pengaturan yang baru dipasang, dan semua "
            "isian tetap. Memindahkan isian ke templat baru tidak perlu.",
        )
