"""The commands that write into workbooks: susun, isi, ringkasan, ikhtisar."""

import sys
from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, LOCATIONS, Failed, PlainCommand, must_exist, plain
from xlkinerja.cli.choices import Choice, styles


def _command(name: str, parts: frozenset[str], help_text: str) -> click.Command:
    """Declare one of the commands; they differ only in which parts they write."""

    @click.command(name, help=help_text, cls=PlainCommand)
    @LOCATIONS
    @click.option("--keluaran", type=FOLDER, metavar="DIR", help="Tulis hasil ke folder ini dengan nama yang sama.")
    @click.option("--di-tempat", is_flag=True, help="Tulis ke berkas itu sendiri; salinan lama disimpan di sebelahnya.")
    @click.option("--gaya", type=Choice(styles), help="Gaya ikhtisar; bawaan menurut lembar Pengaturan.")
    def command(lokasi: tuple[Path, ...], keluaran: Path | None, gaya: str | None, *, di_tempat: bool) -> None:
        if keluaran and di_tempat:
            raise Failed("Pakai salah satu saja: --keluaran atau --di-tempat.")
        must_exist(lokasi)
        berkas = _to_fill(lokasi, parts)
        if not berkas:
            raise Failed(f"Tidak ada berkas Realisasi di {', '.join(map(str, lokasi))}.")
        failed = 0
        for path, root in berkas:
            try:
                _fill_one(path, root, keluaran, parts, gaya or "", in_place=di_tempat)
            except Failed as error:
                failed += 1
                click.echo(f"Salah: {error.message}", err=True)
        if failed:
            sys.exit(2)

    return command


def _to_fill(locations: tuple[Path, ...], parts: frozenset[str]) -> list[tuple[Path, Path]]:
    """Workbooks with the folder they stand in; from a folder Realisasi only, or every document for `content` alone."""
    from xlkinerja.pages.filling import RESULT_SUFFIX
    from xlkinerja.workbook.reading import read

    berkas: list[tuple[Path, Path]] = []
    for path in locations:
        if not path.is_dir():
            berkas.append((path, path.parent))
            continue
        for found in sorted(path.rglob("*.xlsx")):
            hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
            if hidden or found.name.startswith("~$") or found.stem.endswith(f" {RESULT_SUFFIX}"):
                continue
            document = read(found).document
            if document and (document.canvases or parts == {"isi"}):
                berkas.append((found, path))
    return berkas


def _fill_one(
    path: Path, root: Path, output: Path | None, parts: frozenset[str], style: str, *, in_place: bool
) -> None:
    from xlkinerja.pages.filling import RESULT_SUFFIX, fill
    from xlkinerja.workbook.patch import replace_file

    with plain(str(path)):
        result = fill(path.read_bytes(), name=path.name, parts=parts, ikhtisar_style=style)
        if in_place:
            destination = path
        elif output:
            destination = output / path.relative_to(root)
        else:
            destination = path.with_name(f"{path.stem} {RESULT_SUFFIX}{path.suffix}")
        if destination.resolve() == path.resolve() and not in_place:
            raise Failed(f"{path}: hasil akan menimpa berkas aslinya. Pakai --di-tempat bila memang itu maksudnya.")
        destination.parent.mkdir(parents=True, exist_ok=True)
        backup = replace_file(destination, result.data, backup=in_place)
    click.echo(f"{path} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
    for lembar, sel, satuan, target in result.other_units:
        click.echo(f"  Periksa satuan {lembar}!{sel}: realisasi dalam {satuan}, target dalam {target}; tanpa capaian.")
    for lembar, sel, content in result.restored:
        click.echo(f"  Rumus dikembalikan di {lembar}!{sel}; sebelumnya tertulis {content!r}.")
    for lembar, area, target in result.moved:
        click.echo(f"  Isian Anda di {lembar}!{area} dipindahkan ke {target}, karena tempatnya dipakai tabel.")


COMMANDS = (
    _command(
        "susun",
        frozenset({"isi", "ringkasan", "ikhtisar"}),
        "Susun capaian, Ringkasan, dan Ikhtisar.\n\nMengisi capaian, lalu menyusun lembar Ringkasan dan Ikhtisar "
        "Eksekutif di berkas Realisasi. Tanpa --keluaran atau --di-tempat, hasilnya «NAMA (hasil).xlsx».",
    ),
    _command("isi", frozenset({"isi"}), "Kembalikan dan isi sel hitungan saja."),
    _command("ringkasan", frozenset({"ringkasan"}), "Susun lembar Ringkasan saja."),
    _command("ikhtisar", frozenset({"ikhtisar"}), "Susun lembar Ikhtisar Eksekutif saja."),
)
