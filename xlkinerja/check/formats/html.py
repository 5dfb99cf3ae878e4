"""The findings as one page for a reviewer: self-contained, readable without JavaScript, which only filters."""

import base64
import hashlib
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.check.finding import FAMILIES, Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Owner, grouped_ignored, items, owners, place
from xlkinerja.check.formats.html_parts import badge, e, highlight, section, times
from xlkinerja.kinerja.satuan import MONTHS


def html(report: Report, *, destination: Path | None = None, day: date | None = None, **_: object) -> str:
    """The page as text; links to the files are relative to `destination`, `day` is printed where it is given."""
    folder = files("xlkinerja.check.formats") / "halaman"
    css, js = ((folder / name).read_text(encoding="utf-8") for name in ("halaman.css", "halaman.js"))
    owned = owners(report)
    title = "Hasil pemeriksaan dokumen kinerja"
    return f"""<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_policy(css, js)}">
<title>{e(title)}{e(f" – {owned[0].name}") if len(owned) == 1 else ""}</title>
<style>{css}</style>
</head>
<body>
<a class="lompat" href="#isi">Langsung ke temuan</a>
<header>
<h1>{e(title)}</h1>
<p class="anak">{e(_subtitle(report, owned, day))}</p>
{_tiles(report)}
</header>
{_index(owned)}
{_filters(report, owned)}
<main id="isi">
<p class="kosong bersih" hidden>Tidak ada temuan yang cocok dengan saringan.</p>
{"".join(section(k, f"s{n}", destination, alone=len(owned) == 1) for n, k in enumerate(owned, 1))}
{_gone(report)}
{_ignored(report)}
</main>
<footer>
<p>{" ".join(f"{badge(t)} {e(t.meaning)}." for t in Tingkat)}</p>
<p>Dibuat dengan xlkinerja {e(__version__)}. Pemeriksaan tidak mengubah berkas apa pun. Penjelasan tiap kode:
<code>xlkinerja aturan KODE</code>.</p>
</footer>
<script>{js}</script>
</body>
</html>
"""


def _policy(css: str, js: str) -> str:
    """Only our own style and script may act on the page, and nothing is loaded from anywhere."""
    style, script = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (css, js))
    return f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'"


def _subtitle(report: Report, owned: list[Owner], day: date | None) -> str:
    whose = "" if len(owned) == 1 else f"{len(owned)} satker dan tahun"
    checked_on = f"Diperiksa {day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
    since = f"Hanya yang berubah sejak {report.comparison.name}" if report.comparison else ""
    return " · ".join(b for b in (whose, checked_on, since) if b)


def _tiles(report: Report) -> str:
    new = "baru, " if report.comparison else ""
    tiles = []
    for t in Tingkat:
        count = len({f.kode for f in report.temuan if f.tingkat is t})
        how_many = f"{new}{count} jenis: " if count else ""
        tiles.append(f'<li class="{t}"><b>{report.count(t)} {t}</b><span>{how_many}{e(t.meaning)}</span></li>')
    tiles.append(f"<li><b>{report.berkas} berkas</b><span>diperiksa, tidak satu pun diubah</span></li>")
    return f'<ul class="ubin">{"".join(tiles)}</ul>'


def _index(owned: list[Owner]) -> str:
    """The table of satker, where there are several."""
    if len(owned) < 2:
        return ""
    content = []
    for n, k in enumerate(owned, 1):
        total = "".join(f'<td class="n" data-t="{t}">{k.count(t) or "–"}</td>' for t in Tingkat)
        first = f"{times(k.kinds[0])}{e(k.kinds[0].rule.summary)}" if k.kinds else "Tidak ada temuan."
        content.append(f'<tr><th scope="row"><a href="#s{n}">{e(k.name)}</a></th>{total}<td>{first}</td></tr>')
    header = "".join(f'<th scope="col" class="n">{t.capitalize()}</th>' for t in Tingkat)
    return (
        '<nav aria-label="Satker"><table><thead><tr><th scope="col">Satker</th>'
        f'{header}<th scope="col">Yang terpenting</th></tr></thead><tbody>{"".join(content)}</tbody></table></nav>'
    )


def _filters(report: Report, owned: list[Owner]) -> str:
    """The form stays hidden until the script can answer to it."""
    tingkat = "".join(
        f'<label><input type="checkbox" name="tingkat" value="{t}" checked> {t.capitalize()}</label>' for t in Tingkat
    )
    families = sorted({t.kode[2:3] for t in report.temuan})
    options = "".join(f'<option value="{e(k)}">{e(FAMILIES.get(k, k))}</option>' for k in families)
    satker = ""
    if len(owned) > 1:
        choices = "".join(f'<option value="s{n}">{e(k.name)}</option>' for n, k in enumerate(owned, 1))
        satker = f'<label>Satker <select name="satker"><option value="">Semua</option>{choices}</select></label>'
    return (
        '<form class="saring" role="search" aria-label="Saring temuan" hidden>'
        f"<fieldset><legend>Tingkat</legend>{tingkat}</fieldset>"
        f'<label>Keluarga <select name="keluarga"><option value="">Semua</option>{options}</select></label>{satker}'
        '<label>Cari <input type="search" name="cari" placeholder="indikator, sel, kata"></label>'
        '<button type="reset" hidden>Tampilkan semua</button><button type="button" hidden>Buka semua</button>'
        '<output aria-live="polite"></output></form>'
    )


def _gone(report: Report) -> str:
    if not report.comparison:
        return ""
    b = report.comparison
    title = f"Sudah tidak ada sejak {b.name} ({len(b.gone)})"
    left = f"<p>{b.standing} temuan lain masih ada dan tidak ditampilkan.</p>"
    return f'<section class="lampiran"><h2>{e(title)}</h2>{left}{_plain_table(b.gone)}</section>'


def _ignored(report: Report) -> str:
    if not report.ignored:
        return ""
    parts = "".join(
        f"<h3>{e(kode)} – alasan: {e(alasan)}</h3>{_plain_table(content)}"
        for (kode, alasan), content in grouped_ignored(report).items()
    )
    return f'<section class="lampiran"><h2>Diabaikan dengan alasan ({len(report.ignored)})</h2>{parts}</section>'


def _plain_table(temuan: Iterable[Finding]) -> str:
    head = "".join(f'<th scope="col">{title}</th>' for title in ("Tingkat", "Letak", "Temuan"))
    body = "".join(
        f"<tr><td>{badge(one.tingkat)} {e(one.kode)}</td><td>{e(place(one, item.sel))}</td>"
        f"<td>{highlight(one)}</td></tr>"
        for item in items(temuan)
        for one in item.temuan[:1]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else ""
