"""The command template."""

from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, Failed, PlainCommand, plain
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
@click.option("--keluaran", default=".", type=FOLDER, metavar="DIR", help="Folder tujuan; bawaan folder ini.")
@OVERWRITE
def template(
    dokumen: str,
    satker: str | None,
    tahun: int | None,
    entitas: str | None,
    skala: str | None,
    baris: int,
    keluaran: Path,
    *,
    timpa: bool,
) -> None:
    """Buat templat kosong.

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
    berkas = {}
    for key in BY_KEY if dokumen == "semua" else (dokumen,):
        with plain():
            known = identitas | (_period(tahun, entitas) if key == "renstra" else {})
            berkas[keluaran / BY_KEY[key].file] = template_bytes(
                BY_KEY[key], baris, identitas=known, pengaturan=pengaturan
            )
    write_new(berkas, overwrite=timpa)


def _period(tahun: int | None, entitas: str | None) -> dict[str, int | None]:
    """First and last year of the Renstra of that year: ministries and commissions follow the national plan.

    2020–2024, 2025–2029; other offices have a period of their own, so that nothing is said there.
    """
    first = None if tahun is None or entitas == "lainnya" else tahun - tahun % 5
    return {"tahun": first, "tahun_akhir": first and first + 4}


COMMANDS = (template,)
