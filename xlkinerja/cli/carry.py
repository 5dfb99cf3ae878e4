"""The command turunkan: what one document says goes on into another."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.choices import Choice
from xlkinerja.cli.writing import put_result, tell_opened

if TYPE_CHECKING:
    from xlkinerja.carry.plan import Plan
    from xlkinerja.carry.writing import Carry
    from xlkinerja.workbook.book import Book
    from xlkinerja.workbook.package import Package

_FILE = click.Path(dir_okay=False, path_type=Path)


def targets() -> Iterable[str]:
    """What a document can be carried into, as the command line names it."""
    from xlkinerja.carry.routes import SOURCES

    return SOURCES


@click.command(cls=PlainCommand)
@click.argument("sumber", type=_FILE, metavar="BERKAS")
@click.option("--ke", "target", required=True, type=Choice(targets, case_sensitive=False), help="Dokumen yang diisi.")
@click.option("--keluaran", type=_FILE, metavar="FILE",
              help="Buku kerja yang diisi; bawaan bernama seperti templatnya, di folder BERKAS.")  # fmt: skip
@click.option("--di-tempat", is_flag=True, help="Lengkapi buku kerja itu sendiri; salinan lama disimpan di sebelahnya.")
@click.option("--tahun", type=click.IntRange(2000, 2100), metavar="TAHUN",
              help="Tahun dokumen baru; perlu bila BERKAS Renstra atau dokumen tahun lalu.")  # fmt: skip
@click.option(
    "--tahun-lalu", type=_FILE, metavar="FILE", help="Realisasi tahun lalu, untuk kolom Realisasi n−1 sampai n−4."
)
def turunkan(
    sumber: Path, target: str, keluaran: Path | None, tahun: int | None, tahun_lalu: Path | None, *, di_tempat: bool
) -> None:
    """Isi dokumen dari dokumen sebelumnya.

    Kode, sasaran, indikator, satuan, polarisasi, target, penanggung jawab, dan identitas BERKAS diturunkan: Renstra ke
    RKT, RKT ke PK, PK ke PK perubahan, Rencana Aksi, dan Realisasi. Isi yang sudah ada tidak diubah. Buku kerja yang
    belum ada dibuat dari templat; hasil pengisian yang sudah ada bernama «NAMA (hasil).xlsx», kecuali dengan
    --di-tempat.
    """
    source, last = read_source(sumber), read_source(tahun_lalu) if tahun_lalu else None
    place = keluaran or sumber.with_name(file_name(source, target))
    if last is not None and target != "realisasi":
        raise Failed("--tahun-lalu hanya untuk --ke realisasi.")
    if last is not None and last.kind != "realisasi":
        raise Failed(f"{tahun_lalu} bukan Realisasi. --tahun-lalu memerlukan buku kerja Realisasi tahun lalu.")
    if place.exists():
        destination, package, carry = _complete(source, last, target, place, tahun, in_place=di_tempat)
        before = package.data
    else:
        from xlkinerja.carry.writing import new_workbook

        if place.suffix.casefold() != ".xlsx":
            raise Failed(f"{place}: buku kerja baru bernama .xlsx. Ubah nama pada --keluaran.")
        with plain():
            destination, before = place, None
            carry = new_workbook(source, target, tahun=tahun, last=last)
    if carry.data == before:
        say(f"{sumber} → {place}: tidak ada yang perlu diisi.")
    else:
        backup = put_result(destination, carry.data, expected=before if di_tempat else None)
        say(f"{sumber} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
        say(f"  {carry.plan.written} sel diisi.")
    for read in (sumber, *((tahun_lalu,) if tahun_lalu else ()), *(() if di_tempat or before is None else (place,))):
        tell_opened(read, "diturunkan")
    tell(source, carry, known=before is not None)


def _complete(
    source: "Book", last: "Book | None", target: str, place: Path, tahun: int | None, *, in_place: bool
) -> "tuple[Path, Package, Carry]":
    """Where a workbook that stands goes, what it held, and what it holds then."""
    from xlkinerja.carry.writing import complete
    from xlkinerja.workbook.documents import RESULT_SUFFIX
    from xlkinerja.workbook.package import Package

    must_exist((place,))
    with plain(str(place)):
        package = Package.open(place)
        carry = complete(package.data, source, target, name=place.name, tahun=tahun, last=last)
    destination = place if in_place else place.with_name(f"{place.stem} {RESULT_SUFFIX}{place.suffix}")
    return destination, package, carry


def read_source(path: Path) -> "Book":
    """The workbook that is carried from. Raises Failed where it is none."""
    from xlkinerja.workbook.reading import open_book

    must_exist((path,))
    with plain(str(path)):
        return open_book(path)[1]


def file_name(source: "Book", target: str) -> str:
    """What the target is called where nobody names it: PK.xlsx, PK_perubahan_1.xlsx."""
    from xlkinerja.carry.routes import REVISED
    from xlkinerja.workbook.documents import BY_KEY

    if target == REVISED:
        return BY_KEY["pk"].file.replace(".xlsx", f"_perubahan_{source.perubahan + 1}.xlsx")
    return BY_KEY[target].file


def tell(source: "Book", carry: "Carry", *, known: bool) -> None:
    """What a person has to look at; new rows one by one where there were others before."""
    plan: Plan = carry.plan
    for note in carry.notes:
        say(f"  {note}")
    name = source.document_name
    if plan.added and not known:
        say(f"  {sum(map(len, plan.added.values()))} baris dari {name}.")
    new = [("Baris baru", plan.new)] if known and plan.new else []
    for title, lines in (*new, *plan.lists(name)):
        say(f"  {title} ({len(lines)}):")
        for line in lines:
            say(f"    {line}")


COMMANDS = (turunkan,)
