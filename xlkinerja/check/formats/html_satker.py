"""The part of the page about one satker: what matters most, the kinds of mistake, and each finding."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from xlkinerja.check.finding import Finding, Tingkat, counts
from xlkinerja.check.formats.grouping import Mistake, Owner, Sentence, folder, items, shared_reason, sheets
from xlkinerja.check.formats.html_parts import FileLinks, badge, e, highlight

_CALL_TO_ACTION = {
    Tingkat.ERROR: "Perbaiki ini dahulu",
    Tingkat.WARNING: "Lihat ini dahulu",
    Tingkat.INFO: "Catatan yang terpenting",
}
#: So many further kinds the callout names.
_FURTHER = 3


def section(owned: Owner, id_: str, destination: Path | None, *, alone: bool) -> str:
    """One satker, entitas and year; `alone` where it is the only one, so that the page already counts for it."""
    links = FileLinks({d.berkas: d.path for d in owned.berkas}, destination, folder(owned))
    berkas = ", ".join(links.short(d.berkas) for d in owned.berkas)
    where = f"Folder {links.folder.rstrip('/')}: " if links.folder else ""
    total = "" if alone or not owned.kinds else counts(owned.temuan)
    explanation = " · ".join(b for b in (total, f"{where}{berkas}" if berkas else "") if b)
    content = [
        f'<section class="satker" id="{id_}" aria-labelledby="{id_}-nama">',
        f'<h2 id="{id_}-nama">{e(owned.name)}</h2>',
        f'<p class="hitung">{e(explanation)}</p>',
    ]
    if not owned.kinds:
        return "\n".join([*content, '<p class="bersih">Tidak ada temuan.</p></section>'])
    content.append(_most_important(owned.kinds, id_, links))
    if len(owned.kinds) > 1:
        content.append(_contents(owned.kinds, id_))
        content.append(
            '<p class="petunjuk" hidden>Satu baris satu jenis kesalahan; buka untuk melihat letak dan isinya.</p>'
        )
    seen: set[str] = set()
    for tingkat, kind in groupby(owned.kinds, key=lambda j: j.tingkat):
        of_tingkat = list(kind)
        content.append(_level(tingkat, of_tingkat))
        content += [_kind(j, id_, links, seen) for j in of_tingkat]
    return "\n".join([*content, "</section>"])


def _kind_id(kind: Mistake, id_: str) -> str:
    return f"{id_}-{e(kind.rule.kode)}-{kind.tingkat}"


def _most_important(every: Sequence[Mistake], id_: str, links: FileLinks) -> str:
    kind = every[0]
    one = kind.temuan[0]
    times = f"{len(kind.temuan)} × " if len(kind.temuan) > 1 else ""
    letak = "; ".join(links.place(t, sel) for t, sel in sheets(kind.temuan))
    alasan = shared_reason(kind.temuan)
    in_all = f"<p>Di semua sel itu {e(alasan)}.</p>" if alasan else ""
    lead = "Yang pertama: " if len(kind.temuan) > 1 else ""
    tindakan = f'<p class="tindakan">{e(one.tindakan)}</p>' if one.tindakan else ""
    return (
        f'<div class="sorot {kind.tingkat}"><p class="label">{_CALL_TO_ACTION[kind.tingkat]}</p>'
        f'<p class="judul">{badge(kind.tingkat)} {times}<a href="#{_kind_id(kind, id_)}">{e(kind.rule.summary)}</a></p>'
        f"<p>{letak}</p>{in_all}<p>{lead}{highlight(one)}</p>{tindakan}{_next(every, id_)}</div>"
    )


def _next(every: Sequence[Mistake], id_: str) -> str:
    """The kinds that come after the first, of the same level."""
    further = [j for j in every[1:] if j.tingkat is every[0].tingkat][:_FURTHER]
    entries = "".join(
        f'<li>{len(j.temuan)} × <a href="#{_kind_id(j, id_)}">{e(j.rule.summary)}</a></li>' for j in further
    )
    return f'<p class="label">Lalu</p><ul class="lalu">{entries}</ul>' if further else ""


def _contents(every: Sequence[Mistake], id_: str) -> str:
    """All kinds, for paper and for pages on which every finding stands open."""
    body = "".join(
        f'<tr data-jenis="{_kind_id(j, id_)}"><td>{badge(j.tingkat)}</td>'
        f'<td><a href="#{_kind_id(j, id_)}">{e(j.rule.summary)}</a></td><td class="n">{len(j.temuan)}</td></tr>'
        for j in every
    )
    return (
        '<table class="daftar"><caption>Jenis kesalahan, yang terpenting dahulu</caption><thead><tr>'
        '<th scope="col">Tingkat</th><th scope="col">Jenis</th>'
        f'<th scope="col" class="n">Temuan</th></tr></thead><tbody>{body}</tbody></table>'
    )


def _level(tingkat: Tingkat, kinds: Sequence[Mistake]) -> str:
    count = sum(len(j.temuan) for j in kinds)
    return (
        f'<h3 class="tingkat {tingkat}" data-tingkat="{tingkat}">{count} {tingkat} '
        f"<span>dalam {len(kinds)} jenis – {e(tingkat.meaning)}</span></h3>"
    )


def _kind(kind: Mistake, id_: str, links: FileLinks, seen: set[str]) -> str:
    """One kind of mistake; notes are folded, so that they do not bury the mistakes."""
    sentences = items(kind.temuan)
    tindakan = {b.temuan[0].tindakan for b in sentences}
    shared = next(iter(tindakan)) if len(tindakan) == 1 else ""
    remedy = f'<p class="tindakan">{e(shared)}</p>' if shared else ""
    table = "".join(
        _sheet(list(content), links, seen, remedy=not shared)
        for _, content in groupby(sentences, key=lambda b: (b.temuan[0].berkas, b.temuan[0].lembar))
    )
    where = ", ".join(_at(t, links) for t, _ in sheets(kind.temuan))
    open_attribute = "" if kind.tingkat is Tingkat.INFO else " open"
    return (
        f'<details class="jenis {kind.tingkat}" id="{_kind_id(kind, id_)}" data-tingkat="{kind.tingkat}" '
        f'data-keluarga="{e(kind.rule.kode[2:3])}"{open_attribute}>'
        f'<summary><span class="n">{len(kind.temuan)} temuan</span> <h4>{e(kind.rule.summary)} '
        f"<small><code>{e(kind.rule.kode)}</code> {e(where)}</small></h4></summary>"
        f'{remedy}<table><thead><tr><th scope="col" class="letak">Sel</th><th scope="col">Temuan</th></tr></thead>'
        f"{table}</table>{_why(kind)}</details>"
    )


def _at(temuan: Finding, links: FileLinks) -> str:
    return " › ".join(b for b in (links.short(temuan.berkas), temuan.lembar) if b)


def _sheet(sentences: Sequence[Sentence], links: FileLinks, seen: set[str], *, remedy: bool) -> str:
    """The findings of one sheet below its name."""
    body = "".join(_row(b, links, seen, remedy=remedy) for b in sentences)
    return (
        f'<tbody><tr class="lembar"><th scope="rowgroup" colspan="2">{links.sheet(sentences[0].temuan[0])}</th></tr>'
        f"{body}</tbody>"
    )


def _row(item: Sentence, links: FileLinks, seen: set[str], *, remedy: bool) -> str:
    one = item.temuan[0]
    sidik = next((t.sidik for t in item.temuan if t.sidik not in seen), "")
    seen.add(sidik)
    anchor = f' id="t-{e(sidik)}"' if sidik else ""
    tindakan = f'<p class="tindakan">{e(one.tindakan)}</p>' if remedy and one.tindakan else ""
    return (
        f'<tr{anchor} data-n="{len(item.temuan)}">'
        f'<td class="letak"><span class="sel">{e(item.sel) or "berkas"}</span>{item.how_many}</td>'
        f"<td>{highlight(one)}{tindakan}{links.also(one)}</td></tr>"
    )


def _why(kind: Mistake) -> str:
    sumber = kind.temuan[0].sumber
    alasan = kind.rule.documentation.partition("Mengapa: ")[2].partition("\n\n")[0]
    content = "".join(f"<p>{e(t)}</p>" for t in (" ".join(alasan.split()), f"Dasar: {sumber}." if sumber else "") if t)
    return (
        f'<details class="mengapa"><summary>Mengapa, dan apa dasarnya</summary>{content}</details>' if content else ""
    )
