"""The command rapikan."""

import sys
from pathlib import Path

import click

from xlkinerja.cli.base import FOLDER, LOCATIONS, Failed, PlainCommand, must_exist, plain, say
from xlkinerja.cli.fill import FORMATS, destination_of, listed
from xlkinerja.cli.writing import put_result, tell_opened


@click.command("rapikan", cls=PlainCommand)
@LOCATIONS
@click.option("--lihat", is_flag=True, help="Tampilkan perubahannya saja; tidak ada yang ditulis.")
@click.option("--keluaran", type=FOLDER, metavar="DIR", help="Tulis hasil ke folder ini dengan nama yang sama.")
@click.option("--di-tempat", is_flag=True, help="Tulis ke berkas itu sendiri; salinan lama disimpan di sebelahnya.")
def rapikan(lokasi: tuple[Path, ...], keluaran: Path | None, *, lihat: bool, di_tempat: bool) -> None:
    """Rapikan ketikan: angka, satuan, spasi, dan pilihan.

    Teks yang pasti angka menjadi angka, satuannya pindah ke kolom Satuan, spasi berlebih dan karakter tak tampak
    dihapus, isi pilihan disamakan dengan daftarnya. Yang meragukan dibiarkan dan disebutkan. Tanpa --keluaran atau
    --di-tempat, hasilnya «NAMA (hasil).xlsx».
    """
    if keluaran and di_tempat:
        raise Failed("Pakai salah satu saja: --keluaran atau --di-tempat.")
    must_exist(lokasi)
    failed = 0
    berkas = listed(lokasi)
    if not berkas:
        raise Failed(f"Tidak ada buku kerja di {', '.join(map(str, lokasi))}.")
    for path, folder in berkas:
        try:
            with plain(str(path)):
                _tidy_one(path, folder, keluaran, look=lihat, in_place=di_tempat)
        except Failed as error:
            if folder is not None and path.suffix.casefold() not in FORMATS:
                say(f"Dilewati: {error.message}", err=True)
                continue
            failed += 1
            say(f"{'Dilewati' if folder else 'Salah'}: {error.message}", err=True)
    if failed:
        sys.exit(2)


def _tidy_one(path: Path, folder: Path | None, output: Path | None, *, look: bool, in_place: bool) -> None:
    from xlkinerja.tidy.tidying import tidy_file

    package, book, tidied, data = tidy_file(path)
    if not tidied.changes:
        say(f"{path}: tidak ada yang perlu dirapikan; tidak ada yang ditulis.")
    elif look:
        say(f"{path}: {len(tidied.changes)} sel akan diubah; tidak ada yang ditulis.")
    else:
        destination = destination_of(path, folder or path.parent, output, in_place=in_place)
        backup = put_result(destination, data, expected=package.data if in_place else None)
        say(f"{path} → {destination}" + (f" (salinan lama: {backup.name})" if backup else ""))
    if not in_place:
        tell_opened(path, "dirapikan")
    for told in (*tidied.changes, *tidied.left):
        say(f"  {told}")
    if tidied.changes and book.outdated:
        say("  Templat buku kerja ini lama. Jalankan susun sesudahnya, agar nilai rumusnya mengikuti perubahan ini.")
    elif tidied.changes and book.document and book.document.canvases:
        say("  Jalankan susun sesudahnya, agar Ringkasan dan Ikhtisar Eksekutif mengikuti perubahan ini.")


COMMANDS = (rapikan,)
