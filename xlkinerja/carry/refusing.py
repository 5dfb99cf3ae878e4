"""Between which workbooks nothing is carried, each as one sentence with a way out that works."""

from xlkinerja.carry.routes import REVISED, Route
from xlkinerja.check.cross.renstra import covers, period, same_office
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PatchRefused

#: What every refusal says.
UNCHANGED = "Tidak ada yang diubah."


def name_of(target: str) -> str:
    """A target as people call it."""
    return "PK perubahan" if target == REVISED else BY_KEY[target].kode


def own_year(source: Book) -> int | None:
    """The year of which a source speaks; a Renstra speaks of several."""
    return None if source.kind == "renstra" else source.tahun


def refuse_year(source: Book, way: Route, tahun: int | None, target: str, *, standing: bool = False) -> None:
    """Raises PatchRefused where the source does not speak of the target's year `tahun`, or of the one before.

    `standing` says that the year is that of a workbook which stands, so that --tahun does not change it.
    """
    name, theirs = name_of(target), source.tahun
    if theirs is None:
        field = "Tahun Awal" if source.kind == "renstra" else "Tahun"
        raise PatchRefused(
            f"{field} di lembar Identitas {source.document_name} kosong atau bukan tahun. {UNCHANGED} Isi dengan empat "
            "angka, lalu ulangi."
        )
    if tahun is None:
        raise PatchRefused(
            f"Tahun {name} belum diketahui. {UNCHANGED} Isi Tahun di lembar Identitasnya, atau pakai --tahun."
        )
    if source.kind == "renstra":
        if not covers(source, tahun):
            raise PatchRefused(
                f"Renstra {period(source)} tidak memuat tahun {tahun}. {UNCHANGED} Pilih Renstra yang memuat tahun itu."
            )
    elif way.same_kind and target != REVISED and not way.whole:
        if theirs != tahun - 1:
            kind = source.document_name
            wayout = f"Pilih {kind} tahun {tahun - 1}." if standing else f"Pakai --tahun {theirs + 1}"
            if not standing:
                wayout += f", atau --ke {REVISED} untuk perubahan PK." if source.kind == "pk" else "."
            raise PatchRefused(
                f"{kind} tahun {theirs} hanya diturunkan ke tahun {theirs + 1}, bukan {tahun}. {UNCHANGED} {wayout}"
            )
    elif theirs != tahun:
        wayout = f"Pilih {source.document_name} tahun {tahun}." if standing else "Hapus --tahun."
        raise PatchRefused(f"{source.document_name} bertahun {theirs}, {name} bertahun {tahun}. {UNCHANGED} {wayout}")


def refuse_other_office(source: Book, book: Book) -> None:
    """Raises PatchRefused where both name an office and not the same; a Renstra may be that of the centre."""
    here, theirs = book.identity("satker"), source.identity("satker")
    if here and theirs and source.kind != "renstra" and not same_office(source, book):
        raise PatchRefused(
            f"{source.document_name} milik «{theirs}», {book.document_name} milik «{here}». {UNCHANGED} Pilih berkas "
            "dari satu kantor, atau betulkan Satker dan Kode Satker di lembar Identitas."
        )


def refuse_older(source: Book, book: Book) -> None:
    """Raises PatchRefused where a PK is no change of the source, but the source itself or an earlier version."""
    if source.perubahan >= book.perubahan:
        raise PatchRefused(
            f"{book.document_name} bukan perubahan dari {source.document_name}. {UNCHANGED} Turunkan dari versi "
            "sebelumnya, atau betulkan Versi di lembar Identitas."
        )
