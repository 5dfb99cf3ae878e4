"""The command `hitung`: one indikator as people write it, with the arithmetic shown."""

from decimal import Decimal
from typing import Any

import click

from xlkinerja.cli.base import Failed, PlainCommand, say
from xlkinerja.cli.choices import Choice
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, plain_satuan, round_half_up, write_angka
from xlkinerja.kinerja.capaian import (
    CAPS,
    MINIMAL_PROFILES,
    POLARISASI,
    ZERO_REACHED,
    Aturan,
    Result,
    hitung_capaian,
    lifted_by_rounding,
    setting_code,
)
from xlkinerja.kinerja.skala import DEFAULT_SKALA, skala_code

#: So many times apart, one of the two is a fraction (0,85) and the other a percentage (90%).
FAR = 50


@click.command(cls=PlainCommand)
@click.option("--target", required=True, metavar="NILAI", help="Seperti tertulis: 97,5%, 8 kali, WTP.")
@click.option("--realisasi", required=True, metavar="NILAI", help="Seperti tertulis: 100%, 11 kali, WDP.")
@click.option("--polarisasi", default="maksimal", show_default=True,
              type=click.Choice([p.lower() for p in POLARISASI], case_sensitive=False))  # fmt: skip
@click.option("--profil", default="lan", show_default=True, help="Rumus minimal.",
              type=Choice(lambda: MINIMAL_PROFILES, case_sensitive=False, code=setting_code))  # fmt: skip
@click.option("--batas", default="tanpa", show_default=True, help="Batas atas capaian, seperti di lembar Pengaturan.",
              type=Choice(lambda: CAPS, case_sensitive=False, code=setting_code))  # fmt: skip
@click.option("--desimal", default=2, show_default=True, type=click.IntRange(0, 6), metavar="N")
@click.option("--skala", help="Skala kategori; tanpa ini tidak ada kategori.",
              type=Choice(lambda: DEFAULT_SKALA, code=skala_code))  # fmt: skip
def hitung(**options: Any) -> None:
    """Hitung capaian satu indikator."""
    try:
        say(compute_one(**options))
    except ValueError as error:
        raise Failed(str(error)) from None


def compute_one(
    target: str, realisasi: str, polarisasi: str, profil: str, batas: str, desimal: int, skala: str | None
) -> str:
    """Capaian, kategori and status in lines of text. Raises ValueError with a sentence for what cannot be read."""
    t, r = _read("target", target), _read("realisasi", realisasi)
    cap = Decimal(batas) if batas.isdigit() else None
    aturan = Aturan(minimal_profile=profil, cap=cap, decimals=desimal, skala=DEFAULT_SKALA[skala] if skala else ())
    if polarisasi != "predikat" and (t.predikat or r.predikat):
        raise ValueError("Target atau realisasi berupa predikat; pakai --polarisasi predikat.")
    if polarisasi == "predikat":
        result = hitung_capaian(t.predikat or target, r.predikat or realisasi, polarisasi, aturan)
    else:
        if t.satuan and r.satuan and plain_satuan(t.satuan) != plain_satuan(r.satuan):
            raise ValueError(f"Satuan target ({t.satuan}) dan realisasi ({r.satuan}) berbeda; samakan dahulu.")
        lower, maximum = t.span or (t.value, None)
        if lower is None or r.value is None:
            name, text = ("Target", target) if lower is None else ("Realisasi", realisasi)
            raise ValueError(f"{name} «{text}» bukan satu angka. Tulis satu angka, misalnya 97,5% atau 11 kali.")
        result = hitung_capaian(lower, r.value, polarisasi, aturan, target_maximum=maximum)
    capaian = result.capaian
    shown = f"{write_angka(capaian, desimal)}%" if isinstance(capaian, Decimal) else capaian or "–"
    lines = [f"Capaian   {shown}", f"Status    {result.status}"]
    if skala:
        lines.insert(1, f"Kategori  {result.kategori or '–'}")
    if result.basis is not None:
        lines.append(f"Hitungan  {_arithmetic(t, r, polarisasi, profil, result)}")
    if lifted_by_rounding(result):
        lines.append("Catatan   tercapai hanya karena pembulatan.")
    for name, angka in (("target", t), ("realisasi", r)):
        if angka.ambiguous and angka.value is not None:
            lines.append(f"Catatan   {name} dibaca {write_angka(angka.value)}; tulisannya dapat berarti lain.")
    lines += [f"Catatan   {name} {angka.doubt}." for name, angka in (("target", t), ("realisasi", r)) if angka.doubt]
    if warning := _scale_warning(t, r):
        lines.append(f"Catatan   {warning}")
    return "\n".join(lines)


def _read(name: str, text: str) -> Angka:
    try:
        angka = baca_angka(text)
    except AngkaRusak as error:
        raise ValueError(f"{name.capitalize()} tidak terbaca: {error}") from None
    if angka.several:
        raise ValueError(f"{name.capitalize()} tidak terbaca: «{text}» {angka.doubt}.")
    if angka == Angka():
        quoted = f" («{text}»)" if text.strip() else ""
        raise ValueError(f"{name.capitalize()} belum diisi{quoted}. Tulis angkanya, misalnya 97,5% atau 11 kali.")
    return angka


def _scale_warning(t: Angka, r: Angka) -> str | None:
    """A warning where one is written with % and the other without a unit, far apart: 0,85 beside 90%."""
    target = t.span[0] if t.span else t.value
    if target is None or r.value is None or {plain_satuan(t.satuan), plain_satuan(r.satuan)} != {"", "persen"}:
        return None
    smaller, larger, name = min((target, r.value, "target"), (r.value, target, "realisasi"))
    if smaller <= 0 or larger < FAR * smaller:
        return None
    percent = f"{write_angka(100 * smaller)}%"
    return f"target dan realisasi tampaknya dua skala persen. Bila {name} {percent}, tulis --{name} {percent}."


def _arithmetic(t: Angka, r: Angka, polarisasi: str, profile: str, result: Result) -> str:
    """The arithmetic in words, with the numbers put in; a sentence where nothing is divided."""
    lower, upper = t.span or (t.value or Decimal(0), t.value or Decimal(0))
    realisasi = r.value or Decimal(0)
    percent = f"{write_angka(round_half_up(result.basis or Decimal(0), 6))}%"
    shown = write_angka(realisasi)
    if result.state == ZERO_REACHED:
        why = f"target 0 dan realisasi {shown}" if not lower else f"realisasi {shown} tidak dapat menjadi pembagi"
        return f"{why}; pengaturan Capaian_Nol menetapkan {percent}"
    if t.span and lower <= realisasi <= upper:
        return f"realisasi {shown} di dalam rentang {write_angka(lower)}–{write_angka(upper)}, sehingga {percent}"
    bound = upper if realisasi > lower else lower
    if not bound:
        return f"realisasi {shown} {'melampaui target' if realisasi > 0 else 'di bawah batas'} 0, sehingga {percent}"
    target = write_angka(bound)
    if polarisasi == "minimal" and profile == "rasio":
        return f"{target} / {shown} × 100 = {percent}"
    if polarisasi == "minimal" or (polarisasi == "stabil" and realisasi > lower):
        return f"(2 × {target} − {shown}) / {target} × 100 = {percent}"
    return f"{shown} / {target} × 100 = {percent}"


COMMANDS = (hitung,)
