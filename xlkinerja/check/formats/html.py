"""The findings as one page for a reviewer: self-contained, readable without JavaScript, which only filters."""

import base64
import hashlib
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.check.finding import KELUARGA, Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Kelompok, grouped_ignored, items, kinds, owners, place
from xlkinerja.check.formats.html_parts import badge, e, highlight, rows
from xlkinerja.check.formats.html_satker import section

_BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
          "November", "Desember")  # fmt: skip


def html(report: Report, *, tujuan: Path | None = None, tanggal: date | None = None, **_: object) -> str:
    """The page as text; links to the files are relative to `tujuan`, `tanggal` is printed where it is given."""
    halaman = files("xlkinerja.check.formats") / "halaman"
    css, js = ((halaman / nama).read_text(encoding="utf-8") for nama in ("halaman.css", "halaman.js"))
    kelompok = owners(report)
    judul = "Hasil pemeriksaan dokumen kinerja"
    return f"""<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_policy(css, js)}">
<title>{e(judul)}{e(f" – {kelompok[0].nama}") if len(kelompok) == 1 else ""}</title>
<style>{css}</style>
</head>
<body>
<a class="lompat" href="#isi">Langsung ke temuan</a>
<header>
<h1>{e(judul)}</h1>
<p class="anak">{e(_subtitle(report, kelompok, tanggal))}</p>
{_tiles(report)}
</header>
{_index(kelompok)}
{_filters(report, kelompok)}
<main id="isi">
<p class="kosong bersih" hidden>Tidak ada temuan yang cocok dengan saringan.</p>
{"".join(section(k, f"s{n}", tujuan, sendiri=len(kelompok) == 1) for n, k in enumerate(kelompok, 1))}
{_gone(report)}
{_ignored(report)}
</main>
<footer>
<p>{" ".join(f"{badge(t)} {e(t.arti)}." for t in Tingkat)}</p>
<p>Dibuat dengan xlkinerja {e(__version__)}. Pemeriksaan tidak mengubah berkas apa pun. Penjelasan tiap kode:
<code>xlkinerja aturan KODE</code>.</p>
</footer>
<script>{js}</script>
</body>
</html>
"""


def _policy(css: str, js: str) -> str:
    """Only our own style and script may act on the page, and nothing is loaded from anywhere."""
    gaya, skrip = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (css, js))
    return f"default-src 'none'; style-src 'sha256-{gaya}'; script-src 'sha256-{skrip}'"


def _subtitle(report: Report, kelompok: list[Kelompok], tanggal: date | None) -> str:
    siapa = "" if len(kelompok) == 1 else f"{len(kelompok)} satker dan tahun"
    hari = f"Diperiksa {tanggal.day} {_BULAN[tanggal.month - 1]} {tanggal.year}" if tanggal else ""
    sejak = f"Hanya yang berubah sejak {report.banding.nama}" if report.banding else ""
    return " · ".join(b for b in (siapa, hari, sejak) if b)


def _tiles(report: Report) -> str:
    baru = "baru, " if report.banding else ""
    ubin = []
    for t in Tingkat:
        jenis = len(kinds(f for f in report.temuan if f.tingkat is t))
        dalam = f"{baru}{jenis} jenis: " if jenis else ""
        ubin.append(f'<li class="{t}"><b>{report.jumlah(t)} {t}</b><span>{dalam}{e(t.arti)}</span></li>')
    ubin.append(f"<li><b>{report.berkas} berkas</b><span>diperiksa, tidak satu pun diubah</span></li>")
    return f'<ul class="ubin">{"".join(ubin)}</ul>'


def _index(kelompok: list[Kelompok]) -> str:
    """The table of satker, where there are several."""
    if len(kelompok) < 2:
        return ""
    isi = []
    for n, k in enumerate(kelompok, 1):
        jumlah = "".join(f'<td class="n" data-t="{t}">{k.jumlah(t) or "–"}</td>' for t in Tingkat)
        terpenting = e(_first(k))
        isi.append(f'<tr><th scope="row"><a href="#s{n}">{e(k.nama)}</a></th>{jumlah}<td>{terpenting}</td></tr>')
    kepala = "".join(f'<th scope="col" class="n">{t.capitalize()}</th>' for t in Tingkat)
    return (
        '<nav aria-label="Satker"><table><thead><tr><th scope="col">Satker</th>'
        f'{kepala}<th scope="col">Yang terpenting</th></tr></thead><tbody>{"".join(isi)}</tbody></table></nav>'
    )


def _first(kelompok: Kelompok) -> str:
    """The weightiest kind of mistake and how often."""
    if not kelompok.jenis:
        return "Tidak ada temuan."
    banyak = len(kelompok.jenis[0].temuan)
    return (f"{banyak} × " if banyak > 1 else "") + kelompok.jenis[0].kalimat


def _filters(report: Report, kelompok: list[Kelompok]) -> str:
    """The form stays hidden until the script can answer to it."""
    tingkat = "".join(
        f'<label><input type="checkbox" name="tingkat" value="{t}" checked> {t.capitalize()}</label>' for t in Tingkat
    )
    ada = sorted({t.kode[2:3] for t in report.temuan})
    keluarga = "".join(f'<option value="{e(k)}">{e(KELUARGA.get(k, k))}</option>' for k in ada)
    satker = ""
    if len(kelompok) > 1:
        pilihan = "".join(f'<option value="s{n}">{e(k.nama)}</option>' for n, k in enumerate(kelompok, 1))
        satker = f'<label>Satker <select name="satker"><option value="">Semua</option>{pilihan}</select></label>'
    return (
        '<form class="saring" role="search" aria-label="Saring temuan" hidden>'
        f"<fieldset><legend>Tingkat</legend>{tingkat}</fieldset>"
        f'<label>Keluarga <select name="keluarga"><option value="">Semua</option>{keluarga}</select></label>{satker}'
        '<label>Cari <input type="search" name="cari" placeholder="indikator, sel, kata"></label>'
        '<button type="reset" hidden>Tampilkan semua</button><button type="button" hidden>Buka semua</button>'
        '<output aria-live="polite"></output></form>'
    )


def _gone(report: Report) -> str:
    if not report.banding:
        return ""
    b = report.banding
    judul = f"Sudah tidak ada sejak {b.nama} ({len(b.hilang)})"
    sisa = f"<p>{b.tetap} temuan lain masih ada dan tidak ditampilkan.</p>"
    return f'<section class="lampiran"><h2>{e(judul)}</h2>{sisa}{_plain_table(b.hilang)}</section>'


def _ignored(report: Report) -> str:
    if not report.diabaikan:
        return ""
    bagian = "".join(
        f"<h3>{e(kode)} – alasan: {e(alasan)}</h3>{_plain_table(isi)}"
        for (kode, alasan), isi in grouped_ignored(report).items()
    )
    return f'<section class="lampiran"><h2>Diabaikan dengan alasan ({len(report.diabaikan)})</h2>{bagian}</section>'


def _plain_table(temuan: Iterable[Finding]) -> str:
    isi = [
        (f"{badge(b.temuan[0].tingkat)} {e(b.temuan[0].kode)}", e(place(b.temuan[0], b.sel)), highlight(b.temuan[0]))
        for b in items(temuan)
    ]
    return rows(("Tingkat", "Letak", "Temuan"), isi) if isi else ""
