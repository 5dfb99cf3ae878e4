"""The commands that write into workbooks: susun, isi, ringkasan, ikhtisar."""

import sys
from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, LOKASI, Gagal, Perintah, must_exist, plain
from xlkinerja.cli.choices import Choice, styles

AKHIRAN_HASIL = " (hasil)"


def _command(nama: str, parts: frozenset[str], bantuan: str) -> click.Command:
    """Declare one of the commands; they differ only in which parts they write."""

    @click.command(nama, help=bantuan, cls=Perintah)
    @LOKASI
    @click.option("--keluaran", type=FOLDER, metavar="DIR", help="Tulis hasil ke folder ini dengan nama yang sama.")
    @click.option("--di-tempat", is_flag=True, help="Tulis ke berkas itu sendiri; salinan lama disimpan di sebelahnya.")
    @click.option("--gaya", type=Choice(styles), help="Gaya ikhtisar; bawaan menurut lembar Pengaturan.")
    def command(lokasi: tuple[Path, ...], keluaran: Path | None, gaya: str | None, *, di_tempat: bool) -> None:
        if keluaran and di_tempat:
            raise Gagal("Pakai salah satu saja: --keluaran atau --di-tempat.")
        must_exist(lokasi)
        berkas = _to_fill(lokasi, parts)
        if not berkas:
            raise Gagal(f"Tidak ada berkas Realisasi di {', '.join(map(str, lokasi))}.")
        gagal = 0
        for path, akar in berkas:
            try:
                _fill_one(path, akar, keluaran, parts, gaya or "", di_tempat=di_tempat)
            except Gagal as error:
                gagal += 1
                click.echo(f"Salah: {error.message}", err=True)
        if gagal:
            sys.exit(2)

    return command


def _to_fill(lokasi: tuple[Path, ...], parts: frozenset[str]) -> list[tuple[Path, Path]]:
    """Workbooks with the folder they stand in; from a folder Realisasi only, or every document for `isi` alone."""
    from xlkinerja.workbook.reading import read

    berkas: list[tuple[Path, Path]] = []
    for path in lokasi:
        if not path.is_dir():
            berkas.append((path, path.parent))
            continue
        for found in sorted(path.rglob("*.xlsx")):
            tersembunyi = any(bagian.startswith(".") for bagian in found.relative_to(path).parts)
            if tersembunyi or found.name.startswith("~$") or found.stem.endswith(AKHIRAN_HASIL):
                continue
            document = read(found).document
            if document and (document.canvases or parts == {"isi"}):
                berkas.append((found, path))
    return berkas


def _fill_one(
    path: Path, akar: Path, keluaran: Path | None, parts: frozenset[str], gaya: str, *, di_tempat: bool
) -> None:
    from xlkinerja.pages.filling import fill
    from xlkinerja.workbook.patch import replace_file

    with plain(str(path)):
        hasil = fill(path.read_bytes(), name=path.name, parts=parts, gaya=gaya)
        if di_tempat:
            tujuan = path
        elif keluaran:
            tujuan = keluaran / path.relative_to(akar)
        else:
            tujuan = path.with_name(f"{path.stem}{AKHIRAN_HASIL}{path.suffix}")
        if tujuan.resolve() == path.resolve() and not di_tempat:
            raise Gagal(f"{path}: hasil akan menimpa berkas aslinya. Pakai --di-tempat bila memang itu maksudnya.")
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        cadangan = replace_file(tujuan, hasil.data, backup=di_tempat)
    click.echo(f"{path} → {tujuan}" + (f" (salinan lama: {cadangan.name})" if cadangan else ""))
    for lembar, sel, isi in hasil.restored:
        click.echo(f"  Rumus dikembalikan di {lembar}!{sel}; sebelumnya tertulis {isi!r}.")


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
