"""The command aturan: what a rule looks for, and why."""

import click

from xlkinerja.cli.base import Failed, PlainCommand


@click.command(cls=PlainCommand)
@click.argument("kode", required=False)
def aturan(kode: str | None) -> None:
    """Tampilkan daftar aturan, atau jelaskan satu.

    Misalnya: xlkinerja aturan XK301. Awal kode menampilkan satu keluarga: xlkinerja aturan XK3.
    """
    from xlkinerja.check.discovery import rules

    dicari = (kode or "").strip().upper()
    dipilih = [r for r in rules() if dicari in {r.kode, r.name.upper()}]
    keluarga = [r for r in rules() if r.kode.startswith(dicari) and (kode is None or len(dicari) > len("XK"))]
    if not dipilih and keluarga:
        for rule in keluarga:
            click.echo(f"{rule.kode}  {rule.tingkat.value:<10}  {rule.summary}")
        return
    if not dipilih:
        raise Failed(f"Aturan {dicari or '(kosong)'} tidak dikenal. Lihat daftarnya dengan: xlkinerja aturan")
    for rule in dipilih:
        click.echo(f"{rule.kode} {rule.name} ({rule.tingkat.value})\n\n{rule.documentation}\n\nSumber: {rule.sumber}")


COMMANDS = (aturan,)
