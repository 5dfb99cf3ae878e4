"""The command turunkan: what one document says goes on into another."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.choices import Choice
from xlkinerja.cli.writing import put

if TYPE_CHECKING:
    from xlkinerja.carry.planning import Plan
    from xlkinerja.carry.writing import Carry
    from xlkinerja.workbook.book import Book

_FILE = click.Path(dir_okay=False, path_type=Path)


def targets() -> Iterable[str]:
    """What a document can be carried into, as the command line names it."""
    from xlkinerja.carry.routes import SOURCES

    return SOURCES


@click.command(cls=PlainCommand)
@click.argument("sumber", type=_FILE, metavar="BERKAS")
@click.option("--ke", required=True, type=Choice(targets, case_sensitive=False), help="Dokumen yang diisi.")
@click.option("--keluaran", type=_FILE, metavar="FILE",
              help="Buku kerja yang diisi; bawaan bernama seperti templatnya, di folder BERKAS.")  # fmt: skip
@click.option("--di-tempat", is_flag=True, help="Lengkapi buku kerja itu sendiri; salinan lama disimpan di sebelahnya.")
@click.option("--tahun", type=click.IntRange(2000, 2100), metavar="TAHUN",
              help="Tahun dokumen baru; perlu bila BERKAS Renstra atau dokumen tahun lalu.")  # fmt: skip
@click.option(
    "--tahun-lalu", type=_FILE, metavar="FILE", help="Realisasi tahun lalu, untuk kolom Realisasi n−1 sampai n−4."
)
def turunkan(
    sumber: Path, ke: str, keluaran: Path | None, tahun: int | None, tahun_lalu: Path | None, *, di_tempat: bool
) -> None:
    """Isi dokumen dari dokumen sebelumnya.

    Kode, sasaran, indikator, satuan, polarisasi, target, penanggung jawab, dan identitas BERKAS diturunkan: Renstra ke
    RKT, RKT ke PK, PK ke PK perubahan, Rencana Aksi, dan Realisasi. Isi yang sudah ada tidak diubah. Buku kerja yang
    belum ada dibuat dari templat; hasil pengisian yang sudah ada bernama «NAMA (hasil).xlsx», kecuali dengan
    --di-tempat.
    """
    source, last = read_source(sumber), read_source(tahun_lalu) if tahun_lalu else None
    target = keluaran or sumber.with_name(file_name(source, ke))
    if last is not None and ke != "realisasi":
        raise Failed("--tahun-lalu hanya untuk --ke realisasi.")
    if last is not None and last.kind != "realisasi":
        raise Failed(f"{tahun_lalu} bukan Realisasi. --tahun-lalu memerlukan buku kerja Realisasi tahun lalu.")
    if target.exists():
        destination, before, carry = _complete(source, last, ke, target, tahun, in_place=di_tempat)
    else:
        from xlkinerja.carry.writing import new_workbook

        if target.suffix.casefold() != ".xlsx":
            raise Failed(f"{target}: buku kerja baru bernama .xlsx. Ubah nama pada --keluaran.")
        with plain():
            destination, before = target, None
            carry = new_workbook(source, ke, tahun=tahun, last=last)
    if carry.data == before:
        say(f"{sumber} → {target}: tidak ada yang perlu diisi.")
    else:
        backup = put(
            destination, carry.data, backup=di_tempat and before is not None, expected=before if di_tempat else None
        )
        say(f"{sumber} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
        say(f"  {carry.plan.written} sel diisi.")
    tell(source, carry, known=before is not None)


def _complete(
    source: "Book", last: "Book | None", ke: str, target: Path, tahun: int | None, *, in_place: bool
) -> "tuple[Path, bytes, Carry]":
    """Where a workbook that stands goes, what it held, and what it holds then."""
    from xlkinerja.carry.writing import add_last, complete
    from xlkinerja.workbook.documents import RESULT_SUFFIX
    from xlkinerja.workbook.package import Package
    from xlkinerja.workbook.reading import book_from

    must_exist((target,))
    with plain(str(target)):
        package = Package.open(target)
        data, book = package.data, book_from(package, target)
        if tahun is not None and book.tahun is not None and tahun != book.tahun:
            raise Failed(f"{target} bertahun {book.tahun}, --tahun {tahun}. Hapus --tahun, atau pilih --keluaran lain.")
        carry = complete(data, source, ke, name=target.name, tahun=tahun)
        if last is not None:
            carry = add_last(carry, last, target.name)
    destination = target if in_place else target.with_name(f"{target.stem} {RESULT_SUFFIX}{target.suffix}")
    return destination, data, carry


def read_source(path: Path) -> "Book":
    """The workbook that is carried from. Raises Failed where it is none."""
    from xlkinerja.workbook.package import Package
    from xlkinerja.workbook.reading import book_from

    must_exist((path,))
    with plain(str(path)):
        return book_from(Package.open(path), path, name=path.name)


def file_name(source: "Book", ke: str) -> str:
    """What the target is called where nobody names it: PK.xlsx, PK_perubahan_1.xlsx."""
    from xlkinerja.carry.routes import REVISED
    from xlkinerja.workbook.documents import BY_KEY

    if ke == REVISED:
        return BY_KEY["pk"].file.replace(".xlsx", f"_perubahan_{source.perubahan + 1}.xlsx")
    return BY_KEY[ke].file


def tell(source: "Book", carry: "Carry", *, known: bool) -> None:
    """What a person has to look at; new rows one by one where there were others before."""
    plan: Plan = carry.plan
    for note in carry.notes:
        say(f"  {note}")
    name = source.document_name
    if plan.added and not known:
        say(f"  {sum(map(len, plan.added.values()))} baris dari {name}.")
    for title, lines in (
        ("Baris baru", plan.new if known else []),
        ("Perlu keputusan Anda", plan.asked),
        ("Berbeda, tidak diubah", plan.differing),
        (f"Tidak ada di {name}, tidak dihapus", plan.vanished),
    ):
        if lines:
            say(f"  {title} ({len(lines)}):")
            for line in lines:
                say(f"    {line}")


COMMANDS = (turunkan,)
