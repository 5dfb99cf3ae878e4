"""The command that takes in tables of the office's own: impor."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.carry import tell
from xlkinerja.cli.choices import Choice, documents, entitas_keys
from xlkinerja.cli.writing import OVERWRITE, put, write_new

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlkinerja.carry.writing import Carry
    from xlkinerja.intake.assemble import Intake
    from xlkinerja.intake.blocks import Block
    from xlkinerja.workbook.book import Book
    from xlkinerja.workbook.package import Package

#: Bytes from which reading a file takes so long that a person at the terminal is told.
_LARGE = 1_000_000
_FILE = click.Path(dir_okay=False, path_type=Path)


def _filled_documents() -> tuple[str, ...]:
    return tuple(key for key in documents() if key != "renstra")


@click.command(cls=PlainCommand)
@click.argument("berkas", type=click.Path(path_type=Path), metavar="BERKAS")
@click.option("--ke", required=True, type=Choice(_filled_documents, case_sensitive=False), help="Dokumen yang diisi.")
@click.option("--keluaran", type=_FILE, metavar="X.xlsx", help="Nama hasil; bawaan nama dokumen di folder ini.")
@click.option("--isi", type=_FILE, metavar="BUKU.xlsx", help="Lengkapi buku kerja yang sudah ada; isinya tidak diubah.")
@click.option("--di-tempat", is_flag=True, help="Dengan --isi: lengkapi buku kerja itu sendiri; salinan lama disimpan.")
@click.option(
    "--baris-baru", is_flag=True, help="Dengan --isi: semua baris boleh baru, tidak satu pun harus sudah ada."
)
@click.option("--lihat", is_flag=True, help="Tampilkan apa yang diambil dari mana; tidak menulis apa pun.")
@click.option("--data", type=_FILE, metavar="BERKAS.json", help="Tulis isinya sebagai data, bukan buku kerja.")
@click.option("--satker", default="", help="Nama satker; bawaan yang tertulis dalam berkas.")
@click.option("--tahun", type=click.IntRange(1945, 2999), help="Tahun kinerja; bawaan yang tertulis dalam berkas.")
@click.option("--entitas", type=Choice(entitas_keys, case_sensitive=False), help="Bawaan menurut nama satker.")
@OVERWRITE
def impor(
    berkas: Path,
    ke: str,
    keluaran: Path | None,
    isi: Path | None,
    data: Path | None,
    satker: str,
    tahun: int | None,
    entitas: str | None,
    *,
    di_tempat: bool,
    baris_baru: bool,
    lihat: bool,
    timpa: bool,
) -> None:
    """Ambil tabel kantor sendiri ke buku kerja.

    BERKAS: .xlsx, .xls (juga ekspor aplikasi berisi HTML), .ods, .csv, .docx, atau .docm. Kolom dikenali dari judulnya;
    yang tidak dikenal disebut satu per satu dan tidak ditebak. Angka ditulis sebagai angka dengan satuannya; teks yang
    memuat lebih dari itu menjadi komentar sel. Hasil --isi bernama «NAMA (hasil).xlsx», kecuali dengan --di-tempat atau
    --keluaran.
    """
    import json

    from xlkinerja.intake.assemble import take
    from xlkinerja.intake.reporting import report_data
    from xlkinerja.intake.telling import kinds_for, told_computed, told_left, told_open, told_tables, told_use

    _refuse_together(ke, keluaran, isi, data, lihat=lihat, di_tempat=di_tempat, baris_baru=baris_baru)
    must_exist((berkas,) if isi is None else (berkas, isi))
    package, book = _standing(isi) if isi else (None, None)
    announce(berkas)
    fills = kinds_for(ke)
    wanted = fills[0] if len(fills) == 1 else ""
    blocks = _blocks(berkas)
    intake = take(blocks, tahun, wanted)
    if book and book.tahun and intake.tahun is None:
        intake = take(blocks, book.tahun, wanted)
    for line in (*intake.notices, *told_tables(intake, rows=lihat), *told_left(intake)):
        say(line)
    if ke != "reviu":
        for line in (*told_computed(intake), *told_open(intake, fills)):
            say(line)
    name, year, told = _identity(intake, book, satker, tahun)
    for line in told:
        say(line)
    _require(intake, berkas, ke, fills)
    if lihat:
        return
    if not name or not year:
        lacking = " dan ".join(o for o, there in (("--satker", name), ("--tahun", year)) if not there)
        raise Failed(f"{berkas} tidak menyebut satu satker dan satu tahun dengan jelas. Tambahkan {lacking}.")
    content, said = report_data(intake, name, entitas or _entitas_of(name), year, fills)
    for line in said:
        say(line)
    if not content["isian"]:
        raise Failed(f"Tidak ada tabel {berkas} yang mengisi {ke} tahun {year}; alasannya disebut di atas.")
    for line in told_use(intake, content["isian"], ke):
        say(line)
    if package and book and isi:
        place = isi if di_tempat else keluaran or isi.with_name(f"{isi.stem} (hasil){isi.suffix}")
        _complete(intake, content, berkas, package, book, place, ke, all_new=baris_baru)
        return
    if data:
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        write_new({data: text.encode()}, overwrite=timpa)
        return
    write_new(_workbooks(content, ke, berkas, keluaran), overwrite=timpa)


def announce(berkas: Path) -> None:
    """Say that a large file is being read, on a terminal only."""
    if sys.stderr.isatty() and berkas.stat().st_size > _LARGE:
        say(f"Membaca {berkas.name} …", err=True)


def _refuse_together(
    ke: str,
    keluaran: Path | None,
    isi: Path | None,
    data: Path | None,
    *,
    lihat: bool,
    di_tempat: bool,
    baris_baru: bool,
) -> None:
    """Raises Failed for options that exclude each other."""
    if lihat and (data or keluaran):
        raise Failed("Pakai --lihat sendiri; --lihat tidak menulis berkas.")
    if isi and (data or ke == "reviu"):
        raise Failed("--isi melengkapi buku kerja, sehingga tidak dipakai bersama --data atau --ke reviu.")
    if di_tempat and (keluaran or not isi):
        raise Failed("--di-tempat hanya untuk --isi, tanpa --keluaran.")
    if baris_baru and not isi:
        raise Failed("--baris-baru hanya untuk --isi.")


def _blocks(berkas: Path) -> "list[Block]":
    from xlkinerja.intake.blocks import Unreadable
    from xlkinerja.intake.sources import read_blocks

    try:
        return read_blocks(berkas)
    except Unreadable as error:
        raise Failed(str(error)) from None


def _standing(path: Path) -> "tuple[Package, Book]":
    """The workbook that is completed."""
    from xlkinerja.workbook.package import Package
    from xlkinerja.workbook.reading import book_from

    with plain(str(path)):
        package = Package.open(path)
        return package, book_from(package, path, name=path.name)


def _identity(
    intake: "Intake", book: "Book | None", satker: str, tahun: int | None
) -> tuple[str, int | None, list[str]]:
    """Satker and year: as an option says, else as the document says, else as the workbook; and what is told of that."""
    own = (book.identity("satker"), book.tahun) if book else ("", None)
    every = (
        ("Satker", "--satker", satker, intake.satker, own[0]),
        ("Tahun", "--tahun", tahun, intake.told_year, own[1]),
    )
    told = []
    for label, option, typed, printed, standing in every:
        if typed and printed and str(typed).casefold() != str(printed).casefold():
            told.append(f"{label}: {typed}, menurut {option}; dalam berkas tertulis {printed}.")
        elif not typed and (printed or standing):
            told.append(f"{label}: {printed or standing}, {'tertulis dalam berkas' if printed else 'dari buku kerja'}.")
    return satker or intake.satker or own[0], tahun or intake.told_year or own[1], told


def _complete(
    intake: "Intake",
    content: dict[str, Any],
    berkas: Path,
    package: "Package",
    book: "Book",
    place: Path,
    ke: str,
    *,
    all_new: bool,
) -> None:
    """Put what was taken into a workbook that stands; nothing in it is changed."""
    from xlkinerja.carry.writing import complete
    from xlkinerja.intake.reporting import row_places
    from xlkinerja.intake.telling import told_notes
    from xlkinerja.workbook.package import Package
    from xlkinerja.workbook.reading import book_from

    made = [book_from(Package.from_bytes(d), Path(n), name=berkas.name)
            for n, d in _workbooks(content, ke, berkas, None).items()]  # fmt: skip
    source = next((one for one in made if one.perubahan == book.perubahan), None)
    if source is None:
        raise Failed(
            f"{berkas} adalah {made[0].document_name}, {book.path} {book.document_name}. Tidak ada yang diubah."
        )
    key = f"PK perubahan {source.perubahan}" if source.perubahan else source.document_name
    names = content["isian"].get(key, ())
    first = source.main.header_row + 1 if source.main else 1
    places: Mapping[int, str] = dict(enumerate(row_places(intake, names), first))
    with plain(str(book.path)):
        carry: Carry = complete(package.data, source, ke, name=book.name, places=places, all_new=all_new)
    for line in told_notes(intake, names):
        say(line)
    if carry.data == package.data:
        say(f"{berkas} → {book.path}: tidak ada yang perlu diisi.")
    else:
        in_place = place == book.path
        backup = put(place, carry.data, backup=in_place, expected=package.data if in_place else None)
        say(f"{berkas} → {place}" + (f" (salinan lama: {backup.name})" if backup else ""))
        say(f"  {carry.plan.written} sel diisi.")
    tell(source, carry, known=True)


def _require(intake: "Intake", berkas: Path, ke: str, fills: tuple[str, ...]) -> None:
    """Raises Failed where no table fills the document."""
    from xlkinerja.intake.telling import kind_name

    if any(t.kind in fills and t.found.rows for t in intake.tables):
        return
    others = sorted({kind_name(t.kind) for t in intake.tables})
    found = f"yang dikenali: {', '.join(others)}" if others else "tidak satu tabel pun dikenali"
    raise Failed(f"{berkas} tidak memuat tabel untuk --ke {ke}; {found}. Periksa judul kolom dan judul tabelnya.")


def _entitas_of(satker: str) -> str:
    """The entity that the name of an office tells."""
    words = satker.casefold().split()
    if "kpu" in words or "komisi pemilihan umum" in " ".join(words):
        return "sekretariat" if words[0] == "sekretariat" else "kpu"
    return "lainnya"


def _workbooks(content: dict[str, Any], ke: str, berkas: Path, keluaran: Path | None) -> dict[Path, bytes]:
    """Path → bytes of what the report fills; for Reviu its tables as printed, and nothing else."""
    from xlkinerja.report.errors import ReportUnusable
    from xlkinerja.report.model import made_of
    from xlkinerja.report.writing import workbooks
    from xlkinerja.workbook.errors import PackageError

    try:
        report = made_of(content, str(berkas))
        if ke == "reviu":
            report = report.model_copy(update={"isian": report.isian.emptied()})
        written = workbooks(report, reviu=ke == "reviu", noted=True)
    except ReportUnusable as error:
        raise Failed(str(error)) from None
    except PackageError:  # what is written is read again, within the limits of what may be opened
        rows = sum(len(t["baris"]) for t in content["tabel"])
        raise Failed(f"{berkas} memuat {rows} baris, terlalu banyak untuk satu buku kerja; bagi berkasnya.") from None
    if keluaran is None:
        return {Path(name): data for name, data in written.items()}
    named = "Reviu.xlsx" if ke == "reviu" else next(iter(written), "")
    return {keluaran if name == named else keluaran.with_name(name): data for name, data in written.items()}


COMMANDS = (impor,)
