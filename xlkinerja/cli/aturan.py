"""The commands aturan and kosakata: what a rule looks for, and by which words names are judged."""

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


@click.command(cls=PlainCommand)
@click.argument("golongan", required=False)
def kosakata(golongan: str | None) -> None:
    """Tampilkan golongan kata yang menilai nama indikator, atau kata-kata satu golongan.

    Misalnya: xlkinerja kosakata buruk. Kata kantor sendiri ditambahkan di xlkinerja.toml.
    """
    from xlkinerja.kinerja.vocabulary import SEE_LIST, page

    head, *parts = page().split("\n### ")
    groups = dict(part.partition("\n## ")[0].split("\n\n", 1) for part in parts)
    wanted = " ".join((golongan or "").casefold().split())
    if golongan is None:
        for name, text in groups.items():
            meaning = " ".join(text.partition("\n\n")[0].split())
            click.echo(f"{name:<22}  {meaning.partition('. ')[0].rstrip('.')}")
        click.echo("\n" + head[head.index("| Tanda") :].partition("\n## ")[0].strip())
    elif wanted in groups:
        click.echo(groups[wanted].strip())
    else:
        raise Failed(f"Golongan {wanted or '(kosong)'} tidak ada. {SEE_LIST}")


COMMANDS = (aturan, kosakata)
