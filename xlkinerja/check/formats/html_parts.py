"""Pieces of the page: escaped text, badges, marked values, places; and the part about one satker."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from xlkinerja.check.finding import Finding, Letak, Tingkat, counts
from xlkinerja.check.formats.grouping import (
    Mistake,
    Owner,
    Sentence,
    folder,
    items,
    shared_reason,
    sheets,
    trail,
)
from xlkinerja.check.formats.links import href
from xlkinerja.check.values.groups import by
from xlkinerja.workbook.values import visible

_CALL_TO_ACTION = {
    Tingkat.ERROR: "Perbaiki ini dahulu",
    Tingkat.WARNING: "Lihat ini dahulu",
    Tingkat.INFO: "Catatan yang terpenting",
}
#: So many further kinds the callout names.
_FURTHER = 3
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
#: Longer values are whole sentences; marking them would mark everything.
_LONGEST_VALUE = 40
MOST_PLACES = 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def e(text: str) -> str:
    """The text as HTML, in content and in quoted attributes."""
    return escape(visible(_CONTROL.sub("\ufffd", text)))


def badge(tingkat: Tingkat) -> str:
    return f'<span class="lencana {tingkat}">{tingkat.capitalize()}</span>'


def highlight(temuan: Finding) -> str:
    """The message with what stands and what was expected marked, each where it occurs first."""
    marks: list[tuple[int, int, str]] = []
    for value, css_class in ((temuan.tercetak, "tertulis"), (temuan.seharusnya, "seharusnya")):
        if not 0 < len(value) <= _LONGEST_VALUE:
            continue
        for m in re.finditer(rf"(?<![\w.,]){re.escape(value)}(?![\w%]|[.,]\d)", temuan.pesan):
            if all(m.end() <= start or m.start() >= end for start, end, _ in marks):
                marks.append((m.start(), m.end(), css_class))
                break
    text, done = "", 0
    for start, end, css_class in sorted(marks):
        text += e(temuan.pesan[done:start])
        text += f'<mark class="{css_class}">{e(temuan.pesan[start:end])}</mark>'
        done = end
    return text + e(temuan.pesan[done:])


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Where the files of one satker lie, as seen from the page; `folder` is left out of their names."""

    paths: Mapping[str, Path]
    destination: Path | None
    folder: str = ""

    def sheet(self, temuan: Finding) -> str:
        """File (a link where it is known) and sheet."""
        path, name = self.paths.get(temuan.berkas), e(self.short(temuan.berkas))
        return trail(f'<a href="{e(href(path, self.destination))}">{name}</a>' if path else name, e(temuan.lembar))

    def short(self, berkas: str) -> str:
        return berkas.removeprefix(self.folder)

    def also(self, temuan: Finding) -> str:
        """The other places of a finding, those of one sheet together; its own file, sheet and row are left out."""
        every = [t for t in dict.fromkeys(temuan.tempat_lain) if not _same_row(t, temuan)]
        shown = every[:MOST_PLACES]
        names = []
        for (berkas, lembar), places in by(shown, lambda t: (t.berkas, t.lembar)).items():
            here = berkas == temuan.berkas
            sheet = "" if here and lembar == temuan.lembar else lembar
            sel = ", ".join(t.sel for t in places if t.sel)
            names.append(trail("" if here else self.short(berkas), sheet, sel))
        left = len(every) - len(shown)
        extra = f" dan {left} tempat lain" if left else ""
        return f'<p class="juga">Lihat juga: {e("; ".join(filter(None, names)) + extra)}</p>' if any(names) else ""


def _same_row(place: Letak, temuan: Finding) -> bool:
    """Whether the reader of the finding's cell sees the other place beside it."""
    same_sheet = (place.berkas, place.lembar) == (temuan.berkas, temuan.lembar)
    return same_sheet and bool(temuan.sel) and place.sel.lstrip(_LETTERS) == temuan.sel.lstrip(_LETTERS)


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


def times(kind: Mistake) -> str:
    """How often, before the sentence; nothing where it is once."""
    return f"{len(kind.temuan)} × " if len(kind.temuan) > 1 else ""


def _link(kind: Mistake, id_: str) -> str:
    return f'<a href="#{_kind_id(kind, id_)}">{e(kind.rule.summary)}</a>'


def _most_important(every: Sequence[Mistake], id_: str, links: FileLinks) -> str:
    kind = every[0]
    one = kind.temuan[0]
    letak = "; ".join(
        trail(links.sheet(t), f'<span class="sel">{e(sel)}</span>' if sel else "") for t, sel in sheets(kind.temuan)
    )
    alasan = shared_reason(kind.temuan)
    in_all = f"<p>Di semua sel itu {e(alasan)}.</p>" if alasan else ""
    lead = "Yang pertama: " if len(kind.temuan) > 1 else ""
    return (
        f'<div class="sorot {kind.tingkat}"><p class="label">{_CALL_TO_ACTION[kind.tingkat]}</p>'
        f'<p class="judul">{badge(kind.tingkat)} {times(kind)}{_link(kind, id_)}</p>'
        f"<p>{letak}</p>{in_all}<p>{lead}{highlight(one)}</p>{_remedy(one.tindakan)}{_next(every, id_)}</div>"
    )


def _next(every: Sequence[Mistake], id_: str) -> str:
    """The kinds that come after the first, of the same level."""
    further = [j for j in every[1:] if j.tingkat is every[0].tingkat][:_FURTHER]
    entries = "".join(f"<li>{len(j.temuan)} × {_link(j, id_)}</li>" for j in further)
    return f'<p class="label">Lalu</p><ul class="lalu">{entries}</ul>' if further else ""


def _contents(every: Sequence[Mistake], id_: str) -> str:
    """All kinds, for paper and for pages on which every finding stands open."""
    body = "".join(
        f'<tr data-jenis="{_kind_id(j, id_)}"><td>{badge(j.tingkat)}</td>'
        f'<td>{_link(j, id_)}</td><td class="n">{len(j.temuan)}</td></tr>'
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
    tindakan = {t.tindakan for t in kind.temuan}
    shared = tindakan.pop() if len(tindakan) == 1 else ""
    by_sheet = groupby(items(kind.temuan), key=lambda b: links.sheet(b.temuan[0]))
    table = "".join(
        f'<tbody><tr class="lembar"><th scope="rowgroup" colspan="2">{sheet}</th></tr>'
        f"{''.join(_row(b, links, seen, remedy=not shared) for b in content)}</tbody>"
        for sheet, content in by_sheet
    )
    where = ", ".join(trail(links.short(t.berkas), t.lembar) for t, _ in sheets(kind.temuan))
    open_attribute = "" if kind.tingkat is Tingkat.INFO else " open"
    return (
        f'<details class="jenis {kind.tingkat}" id="{_kind_id(kind, id_)}" data-tingkat="{kind.tingkat}" '
        f'data-keluarga="{e(kind.rule.kode[2:3])}"{open_attribute}>'
        f'<summary><span class="n">{len(kind.temuan)} temuan</span> <h4>{e(kind.rule.summary)} '
        f"<small><code>{e(kind.rule.kode)}</code> {e(where)}</small></h4></summary>"
        f'{_remedy(shared)}<table><thead><tr><th scope="col" class="letak">Sel</th><th scope="col">Temuan</th></tr>'
        f"</thead>{table}</table>{_why(kind)}</details>"
    )


def _remedy(tindakan: str) -> str:
    return f'<p class="tindakan">{e(tindakan)}</p>' if tindakan else ""


def _row(item: Sentence, links: FileLinks, seen: set[str], *, remedy: bool) -> str:
    one = item.temuan[0]
    sidik = next((t.sidik for t in item.temuan if t.sidik not in seen), "")
    seen.add(sidik)
    anchor = f' id="t-{e(sidik)}"' if sidik else ""
    tindakan = _remedy(one.tindakan) if remedy else ""
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
