"""The command that takes in tables of the office's own: impor."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlkinerja.cli.base import Failed, PlainCommand, must_exist, say
from xlkinerja.cli.choices import Choice, documents, entitas_keys
from xlkinerja.cli.writing import OVERWRITE, write_new

if TYPE_CHECKING:
    from xlkinerja.intake.assemble import Intake

_FILE = click.Path(dir_okay=False, path_type=Path)


def _filled_documents() -> tuple[str, ...]:
    return tuple(key for key in documents() if key != "renstra")


@click.command(cls=PlainCommand)
@click.argument("berkas", type=click.Path(path_type=Path), metavar="BERKAS")
@click.option("--ke", required=True, type=Choice(_filled_documents, case_sensitive=False), help="Dokumen yang diisi.")
@click.option("--keluaran", type=_FILE, metavar="X.xlsx", help="Nama hasil; bawaan nama dokumen di folder ini.")
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
    data: Path | None,
    satker: str,
    tahun: int | None,
    entitas: str | None,
    *,
    lihat: bool,
    timpa: bool,
) -> None:
    """Ambil tabel kantor sendiri ke buku kerja.

    BERKAS: .xlsx, .xls, .ods, .csv, atau .docx. Kolom dikenali dari judulnya; yang tidak dikenal disebut satu per satu
    dan tidak ditebak. Angka ditulis sebagai angka dengan satuannya; teks yang memuat lebih dari itu
    menjadi komentar sel.
    """
    import json

    from xlkinerja.intake.assemble import take
    from xlkinerja.intake.blocks import Unreadable
    from xlkinerja.intake.reporting import report_data
    from xlkinerja.intake.sources import read_blocks
    from xlkinerja.intake.telling import kinds_for, told_computed, told_left, told_tables, told_use

    if lihat and (data or keluaran):
        raise Failed("Pakai --lihat sendiri; --lihat tidak menulis berkas.")
    must_exist((berkas,))
    fills = kinds_for(ke)
    wanted = fills[0] if len(fills) == 1 else ""
    try:
        intake = take(read_blocks(berkas), tahun, wanted)
    except Unreadable as error:
        raise Failed(str(error)) from None
    for line in (*intake.notices, *told_tables(intake, rows=lihat), *told_left(intake)):
        say(line)
    if ke != "reviu":
        for line in told_computed(intake):
            say(line)
    _require(intake, berkas, ke, fills)
    if lihat:
        return
    name, year = satker or intake.satker, tahun or intake.tahun
    if not name or not year:
        lacking = " dan ".join(o for o, there in (("--satker", name), ("--tahun", year)) if not there)
        raise Failed(f"{berkas} tidak menyebut satu satker dan satu tahun dengan jelas. Tambahkan {lacking}.")
    content, said = report_data(intake, name, entitas or _entitas_of(name), year, fills)
    for line in said:
        say(line)
    if not content["isian"] and ke != "reviu":
        raise Failed(f"Tidak ada tabel {berkas} yang mengisi {ke} tahun {year}; alasannya disebut di atas.")
    for line in told_use(intake, content["isian"], ke):
        say(line)
    if data:
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        write_new({data: text.encode()}, overwrite=timpa)
        return
    write_new(_workbooks(content, ke, berkas, keluaran), overwrite=timpa)


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

    try:
        report = made_of(content, str(berkas))
        if ke == "reviu":
            report = report.model_copy(update={"isian": report.isian.emptied()})
        written = workbooks(report, reviu=ke == "reviu", noted=True)
    except ReportUnusable as error:
        raise Failed(str(error)) from None
    if keluaran is None:
        return {Path(name): data for name, data in written.items()}
    first = next(iter(written), "")
    return {
        keluaran if name == first or (ke == "reviu" and name == "Reviu.xlsx") else keluaran.with_name(name): data
        for name, data in written.items()
    }


COMMANDS = (impor,)
