"""The command `hitung`: one indikator as people write it, with the arithmetic shown."""

from decimal import Decimal
from typing import Any

import click

from xlkinerja.cli.base import Gagal, Perintah
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, bulatkan, satuan_baku, tulis_angka
from xlkinerja.kinerja.capaian import BATAS_CAPAIAN, POLARISASI, PROFIL_MINIMAL, Aturan, hitung_capaian
from xlkinerja.kinerja.skala import SKALA_BAKU

#: So many times apart, one of the two is a fraction (0,85) and the other a percentage (90%).
JAUH = 50


@click.command(cls=Perintah)
@click.option("--target", required=True, metavar="NILAI", help="Seperti tertulis: 97,5%, 8 kali, WTP.")
@click.option("--realisasi", required=True, metavar="NILAI", help="Seperti tertulis: 100%, 11 kali, WDP.")
@click.option("--polarisasi", default="maksimal", show_default=True,
              type=click.Choice([p.lower() for p in POLARISASI], case_sensitive=False))  # fmt: skip
@click.option("--profil", default="lan", show_default=True, type=click.Choice(PROFIL_MINIMAL), help="Rumus minimal.")
@click.option("--batas", default="tanpa", show_default=True, type=click.Choice(BATAS_CAPAIAN, case_sensitive=False),
              help="Batas atas capaian, seperti di lembar Pengaturan.")  # fmt: skip
@click.option("--desimal", default=2, show_default=True, type=click.IntRange(0, 6), metavar="N")
@click.option("--skala", default="lima", show_default=True, type=click.Choice(list(SKALA_BAKU)))
def hitung(**pilihan: Any) -> None:
    """Hitung capaian satu indikator."""
    try:
        click.echo(hitung_satu(**pilihan))
    except ValueError as error:
        raise Gagal(str(error)) from None


def hitung_satu(target: str, realisasi: str, polarisasi: str, profil: str, batas: str, desimal: int, skala: str) -> str:
    """Capaian, kategori and status in lines of text. Raises ValueError with a sentence for what cannot be read."""
    t, r = _baca("target", target), _baca("realisasi", realisasi)
    atas = Decimal(batas) if batas.isdigit() else None
    aturan = Aturan(profil_minimal=profil, batas=atas, desimal=desimal, skala=SKALA_BAKU[skala])
    if polarisasi != "predikat" and (t.predikat or r.predikat):
        raise ValueError("Target atau realisasi berupa predikat; pakai --polarisasi predikat.")
    if polarisasi == "predikat":
        hasil = hitung_capaian(t.predikat or target, r.predikat or realisasi, polarisasi, aturan)
    else:
        if t.satuan and r.satuan and satuan_baku(t.satuan) != satuan_baku(r.satuan):
            raise ValueError(f"Satuan target ({t.satuan}) dan realisasi ({r.satuan}) berbeda; samakan dahulu.")
        bawah, maksimum = t.rentang or (t.nilai, None)
        if bawah is None or r.nilai is None:
            nama, masukan = ("Target", target) if bawah is None else ("Realisasi", realisasi)
            raise ValueError(f"{nama} «{masukan}» bukan satu angka. Tulis satu angka, misalnya 97,5% atau 11 kali.")
        hasil = hitung_capaian(bawah, r.nilai, polarisasi, aturan, target_maksimum=maksimum)
    capaian = hasil.capaian
    tertulis = f"{tulis_angka(capaian, desimal)}%" if isinstance(capaian, Decimal) else capaian or "–"
    lines = [f"Capaian   {tertulis}", f"Kategori  {hasil.kategori or '–'}", f"Status    {hasil.status}"]
    if hasil.dasar is not None:
        lines.append(f"Hitungan  {_hitungan(t, r, polarisasi, profil)} = {tulis_angka(bulatkan(hasil.dasar, 6))}%")
    for nama, angka in (("target", t), ("realisasi", r)):
        if angka.ambigu and angka.nilai is not None:
            lines.append(f"Catatan   {nama} dibaca {tulis_angka(angka.nilai)}; tulisannya dapat berarti lain.")
    if skala_lain := _dua_skala(t, r):
        lines.append(f"Catatan   {skala_lain}")
    return "\n".join(lines)


def _baca(nama: str, teks: str) -> Angka:
    try:
        angka = baca_angka(teks)
    except AngkaRusak as error:
        raise ValueError(f"{nama.capitalize()} tidak terbaca: {error}") from None
    if angka == Angka():
        masukan = f" («{teks}»)" if teks.strip() else ""
        raise ValueError(f"{nama.capitalize()} belum diisi{masukan}. Tulis angkanya, misalnya 97,5% atau 11 kali.")
    return angka


def _dua_skala(t: Angka, r: Angka) -> str | None:
    """A warning where one is written with % and the other without a unit, far apart: 0,85 beside 90%."""
    target = t.rentang[0] if t.rentang else t.nilai
    if target is None or r.nilai is None or {satuan_baku(t.satuan), satuan_baku(r.satuan)} != {"", "persen"}:
        return None
    kecil, besar, nama = min((target, r.nilai, "target"), (r.nilai, target, "realisasi"))
    if kecil <= 0 or besar < JAUH * kecil:
        return None
    persen = f"{tulis_angka(100 * kecil)}%"
    return f"target dan realisasi tampaknya dua skala persen. Bila {nama} {persen}, tulis --{nama} {persen}."


def _hitungan(t: Angka, r: Angka, polarisasi: str, profil: str) -> str:
    """The arithmetic in words, with the numbers put in."""
    a = tulis_angka((t.rentang or (t.nilai or Decimal(0),))[0])
    b = tulis_angka(r.nilai or Decimal(0))
    if polarisasi == "maksimal":
        return f"{b} / {a} × 100"
    if polarisasi == "minimal":
        return f"{a} / {b} × 100" if profil == "rasio" else f"(2 × {a} − {b}) / {a} × 100"
    return f"realisasi {b} terhadap target {a}" + (f"–{tulis_angka(t.rentang[1])}" if t.rentang else "")


COMMANDS = (hitung,)
