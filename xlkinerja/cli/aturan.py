"""The command aturan: what a rule looks for, and why."""

import click

from xlkinerja.cli.base import Failed, PlainCommand


@click.command(cls=PlainCommand)
@click.argument("kode", required=False)
def aturan(kode: str | None) -> None:
    """Tampilkan daftar aturan, atau jelaskan satu.

    Misalnya: xlkinerja aturan XK301. Awal kode menampilkan satu keluarga: xlkinerja aturan XK3.
    """
    from xlkinerja.check.discovery import rules, silences

    wanted = (kode or "").strip().upper()
    chosen = [r for r in rules() if wanted in {r.kode, r.name.upper()}]
    family = [r for r in rules() if r.kode.startswith(wanted) and (kode is None or len(wanted) > len("XK"))]
    if not chosen and family:
        for rule in family:
            click.echo(f"{rule.kode}  {rule.tingkat.value:<10}  {rule.summary}")
        return
    if not chosen:
        raise Failed(f"Aturan {wanted or '(kosong)'} tidak dikenal. Lihat daftarnya dengan: xlkinerja aturan")
    for rule in chosen:
        text = "\n\n".join(filter(None, (rule.documentation, silences(rule), f"Sumber: {rule.sumber}")))
        click.echo(f"{rule.kode} {rule.name} ({rule.tingkat.value})\n\n{text}")


COMMANDS = (aturan,)
