"""The part of the page about one satker: what matters most, the kinds of mistake, and each finding."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from xlkinerja.check.finding import Finding, Tingkat
from xlkinerja.check.formats.grouping import Butir, Jenis, Kelompok, by_kode, folder, items, shared_reason, sheets
from xlkinerja.check.formats.html_parts import Alamat, badge, e, highlight

_AJAKAN = {
    Tingkat.GALAT: "Perbaiki ini dahulu",
    Tingkat.PERINGATAN: "Lihat ini dahulu",
    Tingkat.INFO: "Catatan yang terpenting",
}
#: So many further kinds the callout names.
_LALU = 3


def section(kelompok: Kelompok, id_: str, tujuan: Path | None, *, sendiri: bool) -> str:
    """One satker, entitas and year; `sendiri` where it is the only one, so that the page already counts for it."""
    alamat = Alamat({d.berkas: d.path for d in kelompok.berkas}, tujuan, folder(kelompok))
    berkas = ", ".join(alamat.short(d.berkas) for d in kelompok.berkas)
    di = f"Folder {alamat.folder.rstrip('/')}: " if alamat.folder else ""
    jumlah = "" if sendiri or not kelompok.jenis else ", ".join(f"{kelompok.jumlah(t)} {t}" for t in Tingkat)
    keterangan = " · ".join(b for b in (jumlah, f"{di}{berkas}" if berkas else "") if b)
    isi = [
        f'<section class="satker" id="{id_}" aria-labelledby="{id_}-nama">',
        f'<h2 id="{id_}-nama">{e(kelompok.nama)}</h2>',
        f'<p class="hitung">{e(keterangan)}</p>',
    ]
    if not kelompok.jenis:
        return "\n".join([*isi, '<p class="bersih">Tidak ada temuan.</p></section>'])
    isi.append(_most_important(kelompok.jenis, id_, alamat))
    if len(kelompok.jenis) > 1:
        isi.append(_contents(kelompok.jenis, id_))
        isi.append(
            '<p class="petunjuk" hidden>Satu baris satu jenis kesalahan; buka untuk melihat letak dan isinya.</p>'
        )
    dilihat: set[str] = set()
    for tingkat, jenis in groupby(kelompok.jenis, key=lambda j: j.tingkat):
        satu_tingkat = list(jenis)
        isi.append(_level(tingkat, satu_tingkat))
        isi += [_kind(j, id_, alamat, dilihat) for j in satu_tingkat]
    return "\n".join([*isi, "</section>"])


def _kind_id(jenis: Jenis, id_: str) -> str:
    return f"{id_}-{e(jenis.kode)}-{jenis.tingkat}"


def _most_important(semua: Sequence[Jenis], id_: str, alamat: Alamat) -> str:
    jenis = semua[0]
    satu = jenis.temuan[0]
    kali = f"{len(jenis.temuan)} × " if len(jenis.temuan) > 1 else ""
    letak = "; ".join(alamat.place(t, sel) for t, sel in sheets(jenis.temuan))
    alasan = shared_reason(jenis.temuan)
    semuanya = f"<p>Di semua sel itu {e(alasan)}.</p>" if alasan else ""
    contoh = "Yang pertama: " if len(jenis.temuan) > 1 else ""
    tindakan = f'<p class="tindakan">{e(satu.tindakan)}</p>' if satu.tindakan else ""
    return (
        f'<div class="sorot {jenis.tingkat}"><p class="label">{_AJAKAN[jenis.tingkat]}</p>'
        f'<p class="judul">{badge(jenis.tingkat)} {kali}<a href="#{_kind_id(jenis, id_)}">{e(jenis.kalimat)}</a></p>'
        f"<p>{letak}</p>{semuanya}<p>{contoh}{highlight(satu)}</p>{tindakan}{_next(semua, id_)}</div>"
    )


def _next(semua: Sequence[Jenis], id_: str) -> str:
    """The kinds that come after the first, of the same level."""
    lalu = [j for j in semua[1:] if j.tingkat is semua[0].tingkat][:_LALU]
    butir = "".join(f'<li>{len(j.temuan)} × <a href="#{_kind_id(j, id_)}">{e(j.kalimat)}</a></li>' for j in lalu)
    return f'<p class="label">Lalu</p><ul class="lalu">{butir}</ul>' if lalu else ""


def _contents(semua: Sequence[Jenis], id_: str) -> str:
    """All kinds, for paper and for pages on which every finding stands open."""
    baris = "".join(
        f'<tr data-jenis="{_kind_id(j, id_)}"><td>{badge(j.tingkat)}</td>'
        f'<td><a href="#{_kind_id(j, id_)}">{e(j.kalimat)}</a></td><td class="n">{len(j.temuan)}</td></tr>'
        for j in semua
    )
    return (
        '<table class="daftar"><caption>Jenis kesalahan, yang terpenting dahulu</caption><thead><tr>'
        '<th scope="col">Tingkat</th><th scope="col">Jenis</th>'
        f'<th scope="col" class="n">Temuan</th></tr></thead><tbody>{baris}</tbody></table>'
    )


def _level(tingkat: Tingkat, jenis: Sequence[Jenis]) -> str:
    banyak = sum(len(j.temuan) for j in jenis)
    return (
        f'<h3 class="tingkat {tingkat}" data-tingkat="{tingkat}">{banyak} {tingkat} '
        f"<span>dalam {len(jenis)} jenis – {e(tingkat.arti)}</span></h3>"
    )


def _kind(jenis: Jenis, id_: str, alamat: Alamat, dilihat: set[str]) -> str:
    """One kind of mistake; notes are folded, so that they do not bury the mistakes."""
    butir = items(jenis.temuan)
    tindakan = {b.temuan[0].tindakan for b in butir}
    bersama = next(iter(tindakan)) if len(tindakan) == 1 else ""
    remedy = f'<p class="tindakan">{e(bersama)}</p>' if bersama else ""
    tabel = "".join(
        _sheet(list(isi), alamat, dilihat, remedy=not bersama)
        for _, isi in groupby(butir, key=lambda b: (b.temuan[0].berkas, b.temuan[0].lembar))
    )
    di = ", ".join(_at(t, alamat) for t, _ in sheets(jenis.temuan))
    buka = "" if jenis.tingkat is Tingkat.INFO else " open"
    return (
        f'<details class="jenis {jenis.tingkat}" id="{_kind_id(jenis, id_)}" data-tingkat="{jenis.tingkat}" '
        f'data-keluarga="{e(jenis.kode[2:3])}"{buka}>'
        f'<summary><span class="n">{len(jenis.temuan)} temuan</span> <h4>{e(jenis.kalimat)} '
        f"<small><code>{e(jenis.kode)}</code> {e(di)}</small></h4></summary>"
        f'{remedy}<table><thead><tr><th scope="col" class="letak">Sel</th><th scope="col">Temuan</th></tr></thead>'
        f"{tabel}</table>{_why(jenis)}</details>"
    )


def _at(temuan: Finding, alamat: Alamat) -> str:
    return " › ".join(b for b in (alamat.short(temuan.berkas), temuan.lembar) if b)


def _sheet(butir: Sequence[Butir], alamat: Alamat, dilihat: set[str], *, remedy: bool) -> str:
    """The findings of one sheet below its name."""
    baris = "".join(_row(b, alamat, dilihat, remedy=remedy) for b in butir)
    return (
        f'<tbody><tr class="lembar"><th scope="rowgroup" colspan="2">{alamat.sheet(butir[0].temuan[0])}</th></tr>'
        f"{baris}</tbody>"
    )


def _row(butir: Butir, alamat: Alamat, dilihat: set[str], *, remedy: bool) -> str:
    satu = butir.temuan[0]
    sidik = next((t.sidik for t in butir.temuan if t.sidik not in dilihat), "")
    dilihat.add(sidik)
    jangkar = f' id="t-{e(sidik)}"' if sidik else ""
    tindakan = f'<p class="tindakan">{e(satu.tindakan)}</p>' if remedy and satu.tindakan else ""
    banyak = f" ({len(butir.temuan)} sel)" if "–" in butir.sel else ""
    return (
        f'<tr{jangkar} data-n="{len(butir.temuan)}">'
        f'<td class="letak"><span class="sel">{e(butir.sel) or "berkas"}</span>{banyak}</td>'
        f"<td>{highlight(satu)}{tindakan}{alamat.also(satu)}</td></tr>"
    )


def _why(jenis: Jenis) -> str:
    rule = by_kode().get(jenis.kode)
    sumber = jenis.temuan[0].sumber
    alasan = rule.dokumentasi.partition("Mengapa: ")[2].partition("\n\n")[0] if rule else ""
    isi = "".join(f"<p>{e(t)}</p>" for t in (" ".join(alasan.split()), f"Dasar: {sumber}." if sumber else "") if t)
    return f'<details class="mengapa"><summary>Mengapa, dan apa dasarnya</summary>{isi}</details>' if isi else ""
