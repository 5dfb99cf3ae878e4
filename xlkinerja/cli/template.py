"""The command template."""

from pathlib import Path
from typing import Any

import click

from xlkinerja.cli.base import FOLDER, Failed, PlainCommand, plain
from xlkinerja.cli.carry import file_name, read_source, tell
from xlkinerja.cli.choices import Choice, documents, entitas_keys, scale_code, scales
from xlkinerja.cli.writing import OVERWRITE, write_new


@click.command(cls=PlainCommand)
@click.argument("dokumen", metavar="DOKUMEN", type=Choice(lambda: [*documents(), "semua"]))
@click.option("--satker", metavar="NAMA", help="Nama lengkap satuan kerja.")
@click.option("--tahun", type=click.IntRange(2000, 2100), metavar="TAHUN", help="Tahun kinerja, misalnya 2024.")
@click.option("--entitas", type=Choice(entitas_keys, case_sensitive=False),
              help="kpu (ditandatangani Ketua), sekretariat (Sekretaris KPU), atau lainnya: kantor lain.")  # fmt: skip
@click.option(
    "--skala", type=Choice(scales, code=scale_code), help="Skala kategori; tanpa ini dipilih di lembar Pengaturan."
)
@click.option(
    "--baris", default=60, show_default=True, type=click.IntRange(1, 2000), metavar="N", help="Baris siap isi."
)
@click.option("--dari", type=click.Path(dir_okay=False, path_type=Path), metavar="BERKAS",
              help="Isi dari dokumen sebelumnya, seperti xlkinerja turunkan.")  # fmt: skip
@click.option("--keluaran", default=".", type=FOLDER, metavar="DIR", help="Folder tujuan; bawaan folder ini.")
@OVERWRITE
def template(
    dokumen: str,
    satker: str | None,
    tahun: int | None,
    entitas: str | None,
    skala: str | None,
    baris: int,
    dari: Path | None,
    keluaran: Path,
    *,
    timpa: bool,
) -> None:
    """Buat templat kosong, atau terisi dari dokumen sebelumnya.

    DOKUMEN: renstra, rkt, pk, rencana-aksi, realisasi, reviu, atau semua.
    """
    from xlkinerja.kinerja.skala import SKALA_NAMES
    from xlkinerja.pages.filling import template_bytes
    from xlkinerja.workbook.documents import BY_KEY
    from xlkinerja.workbook.sheets.identitas import ENTITAS

    if satker is not None and not satker.strip():
        raise Failed("--satker kosong. Tulis nama lengkap satuan kerja, atau hapus pilihan itu dan isi di lembarnya.")
    identitas = {"satker": satker, "tahun": tahun, "entitas": ENTITAS[entitas] if entitas else None}
    pengaturan = {"skala": SKALA_NAMES[skala]} if skala else {}
    if dari is not None:
        _carried(dari, dokumen, keluaran, identitas, pengaturan, baris, overwrite=timpa)
        return
    berkas = {}
    for key in BY_KEY if dokumen == "semua" else (dokumen,):
        with plain():
            known = identitas | (_period(tahun, entitas) if key == "renstra" else {})
            berkas[keluaran / BY_KEY[key].file] = template_bytes(
                BY_KEY[key], baris, identitas=known, pengaturan=pengaturan
            )
    write_new(berkas, overwrite=timpa)


def _carried(
    source: Path,
    document: str,
    folder: Path,
    identitas: dict[str, Any],
    pengaturan: dict[str, str],
    rows: int,
    *,
    overwrite: bool,
) -> None:
    """One template filled from an earlier document; of a PK of the same year a change of it."""
    from xlkinerja.carry.routes import REVISED, SOURCES
    from xlkinerja.carry.writing import new_workbook

    if document not in SOURCES:
        raise Failed(f"--dari hanya untuk {', '.join(key for key in SOURCES if key != REVISED)}.")
    book = read_source(source)
    tahun = identitas["tahun"]
    revised = document == book.kind == "pk" and tahun in {None, book.tahun}
    target = REVISED if revised else document
    with plain():
        carry = new_workbook(book, target, tahun=tahun, prepared=rows, identitas=identitas, pengaturan=pengaturan)
    write_new({folder / file_name(book, target): carry.data}, overwrite=overwrite)
    tell(book, carry, known=False)


def _period(tahun: int | None, entitas: str | None) -> dict[str, int | None]:
    """First and last year of the Renstra of that year: ministries and commissions follow the national plan.

    2020–2024, 2025–2029; other offices have a period of their own, so that nothing is said there.
    """
    first = None if tahun is None or entitas == "lainnya" else tahun - tahun % 5
    return {"tahun": first, "tahun_akhir": first and first + 4}


COMMANDS = (template,)
