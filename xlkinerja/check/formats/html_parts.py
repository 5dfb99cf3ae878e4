"""Small pieces of the page: escaped text, badges, marked values, places."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from xlkinerja.check.finding import Finding, Letak, Tingkat
from xlkinerja.check.formats.links import href

#: What each level asks of the reader.
ARTI = {
    Tingkat.GALAT: "salah dan harus diperbaiki",
    Tingkat.PERINGATAN: "mungkin salah, perlu dilihat",
    Tingkat.INFO: "catatan, boleh dibiarkan",
}
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
#: Longer values are whole sentences; marking them would mark everything.
_NILAI_TERPANJANG = 40
_TEMPAT_TERBANYAK = 6


def e(teks: str) -> str:
    """The text as HTML, in content and in quoted attributes."""
    return escape(_KENDALI.sub("\ufffd", teks))


def badge(tingkat: Tingkat) -> str:
    return f'<span class="lencana {tingkat}">{tingkat.capitalize()}</span>'


def highlight(temuan: Finding) -> str:
    """The message with what stands and what was expected marked, each where it occurs first."""
    tanda: list[tuple[int, int, str]] = []
    for nilai, kelas in ((temuan.tercetak, "tertulis"), (temuan.seharusnya, "seharusnya")):
        if not 0 < len(nilai) <= _NILAI_TERPANJANG:
            continue
        for m in re.finditer(rf"(?<![\w.,]){re.escape(nilai)}(?![\w%]|[.,]\d)", temuan.pesan):
            if all(m.end() <= start or m.start() >= end for start, end, _ in tanda):
                tanda.append((m.start(), m.end(), kelas))
                break
    teks, sampai = "", 0
    for start, end, kelas in sorted(tanda):
        teks += e(temuan.pesan[sampai:start])
        teks += f'<mark class="{kelas}">{e(temuan.pesan[start:end])}</mark>'
        sampai = end
    return teks + e(temuan.pesan[sampai:])


def where(temuan: Finding, sel: str, path: Path | None, tujuan: Path | None) -> str:
    """File (a link where it is known), sheet and cells."""
    berkas = e(temuan.berkas)
    bagian = [f'<a href="{e(href(path, tujuan))}">{berkas}</a>' if path else berkas]
    bagian += [e(temuan.lembar)] if temuan.lembar else []
    bagian += [f'<span class="sel">{e(s)}</span>' for s in (sel,) if s]
    return " › ".join(bagian)


def also(tempat: Sequence[Letak], sendiri: str) -> str:
    """The other places of a finding; the file is left out where it is the finding's own."""
    if not tempat:
        return ""
    nama = list(
        dict.fromkeys(
            " › ".join(b for b in (*((t.berkas,) if t.berkas != sendiri else ()), t.lembar, t.sel) if b) for t in tempat
        )
    )
    lebih = f" dan {len(nama) - _TEMPAT_TERBANYAK} tempat lain" if len(nama) > _TEMPAT_TERBANYAK else ""
    return f'<p class="juga">Lihat juga: {e("; ".join(nama[:_TEMPAT_TERBANYAK]) + lebih)}</p>'


def rows(kepala: Iterable[str], isi: Iterable[Iterable[str]]) -> str:
    """A table of ready HTML cells."""
    kolom = "".join(f'<th scope="col">{e(k)}</th>' for k in kepala)
    baris = "".join("<tr>" + "".join(f"<td>{sel}</td>" for sel in satu) + "</tr>" for satu in isi)
    return f"<table><thead><tr>{kolom}</tr></thead><tbody>{baris}</tbody></table>"
