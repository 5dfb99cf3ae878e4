"""The part of the page about one satker: what matters most, the kinds of mistake, and each finding."""

from pathlib import Path

from xlkinerja.check.finding import KELUARGA, Tingkat
from xlkinerja.check.formats.grouping import Butir, Jenis, Kelompok, by_kode, items
from xlkinerja.check.formats.html_parts import also, badge, e, highlight, where

_AJAKAN = {
    Tingkat.GALAT: "Perbaiki ini dahulu",
    Tingkat.PERINGATAN: "Lihat ini dahulu",
    Tingkat.INFO: "Catatan yang terpenting",
}


def section(kelompok: Kelompok, id_: str, tujuan: Path | None) -> str:
    """One satker, entitas and year."""
    paths = {d.berkas: d.path for d in kelompok.berkas}
    jumlah = ", ".join(f"{kelompok.jumlah(t)} {t}" for t in Tingkat)
    berkas = ", ".join(d.berkas for d in kelompok.berkas)
    isi = [
        f'<section class="satker" id="{id_}" aria-labelledby="{id_}-nama">',
        f'<h2 id="{id_}-nama">{e(kelompok.nama)}</h2>',
    ]
    if not kelompok.jenis:
        isi.append(f'<p class="hitung">{e(berkas)}</p><p class="bersih">Tidak ada temuan.</p></section>')
        return "\n".join(isi)
    isi.append(f'<p class="hitung">{e(jumlah)}{e(f" · {berkas}" if berkas else "")}</p>')
    isi.append(_most_important(kelompok.jenis[0], id_, paths, tujuan))
    if len(kelompok.jenis) > 1:
        isi.append(_contents(kelompok.jenis, id_))
    dilihat: set[str] = set()
    isi += [_kind(j, id_, paths, tujuan, dilihat) for j in kelompok.jenis]
    isi.append("</section>")
    return "\n".join(isi)


def _kind_id(jenis: Jenis, id_: str) -> str:
    return f"{id_}-{e(jenis.kode)}-{jenis.tingkat}"


def _most_important(jenis: Jenis, id_: str, paths: dict[str, Path], tujuan: Path | None) -> str:
    butir = items(jenis.temuan)[0]
    satu = butir.temuan[0]
    sisa = len(jenis.temuan) - len(butir.temuan)
    lagi = f'<p><a href="#{_kind_id(jenis, id_)}">dan {sisa} temuan sejenis</a></p>' if sisa else ""
    tindakan = f'<p class="tindakan">{e(satu.tindakan)}</p>' if satu.tindakan else ""
    return (
        f'<div class="sorot {jenis.tingkat}"><p class="label">{_AJAKAN[jenis.tingkat]}</p>'
        f'<p class="judul">{badge(jenis.tingkat)} {e(jenis.kalimat)}</p>'
        f"<p>{where(satu, butir.sel, paths.get(satu.berkas), tujuan)}: {highlight(satu)}</p>{tindakan}"
        f"{lagi}</div>"
    )


def _contents(jenis: tuple[Jenis, ...], id_: str) -> str:
    baris = "".join(
        f'<tr data-jenis="{_kind_id(j, id_)}"><td>{badge(j.tingkat)}</td>'
        f'<td><a href="#{_kind_id(j, id_)}">{e(j.kalimat)}</a></td>'
        f'<td class="keluarga">{e(KELUARGA.get(j.kode[2:3], ""))}</td><td class="n">{len(j.temuan)}</td></tr>'
        for j in jenis
    )
    return (
        "<table><caption>Jenis kesalahan, yang terpenting dahulu</caption><thead><tr>"
        '<th scope="col">Tingkat</th><th scope="col">Jenis</th><th scope="col" class="keluarga">Keluarga</th>'
        f'<th scope="col" class="n">Temuan</th></tr></thead><tbody>{baris}</tbody></table>'
    )


def _kind(jenis: Jenis, id_: str, paths: dict[str, Path], tujuan: Path | None, dilihat: set[str]) -> str:
    """One kind of mistake; notes are folded, so that they do not bury the mistakes."""
    butir = items(jenis.temuan)
    tindakan = {b.temuan[0].tindakan for b in butir}
    bersama = next(iter(tindakan)) if len(tindakan) == 1 else ""
    baris = "".join(_row(b, paths, tujuan, dilihat, remedy=not bersama) for b in butir)
    remedy = f'<p class="tindakan">{e(bersama)}</p>' if bersama else ""
    buka = "" if jenis.tingkat is Tingkat.INFO else " open"
    return (
        f'<details class="jenis" id="{_kind_id(jenis, id_)}" data-tingkat="{jenis.tingkat}" '
        f'data-keluarga="{e(jenis.kode[2:3])}"{buka}>'
        f"<summary>{badge(jenis.tingkat)} <h3>{e(jenis.kalimat)} <small><code>{e(jenis.kode)}</code></small></h3> "
        f'<span class="n">{len(jenis.temuan)} temuan</span></summary>'
        f"{remedy}"
        f'<table><thead><tr><th scope="col" class="letak">Letak</th><th scope="col">Temuan</th></tr></thead>'
        f"<tbody>{baris}</tbody></table>{_why(jenis)}</details>"
    )


def _row(butir: Butir, paths: dict[str, Path], tujuan: Path | None, dilihat: set[str], *, remedy: bool) -> str:
    satu = butir.temuan[0]
    sidik = next((t.sidik for t in butir.temuan if t.sidik not in dilihat), "")
    dilihat.add(sidik)
    jangkar = f' id="t-{e(sidik)}"' if sidik else ""
    tindakan = f'<p class="tindakan">{e(satu.tindakan)}</p>' if remedy and satu.tindakan else ""
    banyak = f" ({len(butir.temuan)} sel)" if "–" in butir.sel else ""
    return (
        f'<tr{jangkar} data-n="{len(butir.temuan)}">'
        f"<td>{where(satu, butir.sel, paths.get(satu.berkas), tujuan)}{banyak}</td>"
        f"<td>{highlight(satu)}{tindakan}{also(satu.tempat_lain, satu.berkas)}</td></tr>"
    )


def _why(jenis: Jenis) -> str:
    rule = by_kode().get(jenis.kode)
    sumber = jenis.temuan[0].sumber
    alasan = rule.dokumentasi.partition("Mengapa: ")[2].partition("\n\n")[0] if rule else ""
    isi = "".join(f"<p>{e(t)}</p>" for t in (" ".join(alasan.split()), f"Dasar: {sumber}." if sumber else "") if t)
    return f'<details class="mengapa"><summary>Mengapa, dan apa dasarnya</summary>{isi}</details>' if isi else ""
