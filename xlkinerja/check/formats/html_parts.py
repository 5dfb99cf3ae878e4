"""Small pieces of the page: escaped text, badges, marked values, places."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from xlkinerja.check.finding import Finding, Letak, Tingkat
from xlkinerja.check.formats.links import href

_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
#: Longer values are whole sentences; marking them would mark everything.
_NILAI_TERPANJANG = 40
TEMPAT_TERBANYAK = 6
_HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


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


@dataclass(frozen=True, slots=True)
class Alamat:
    """Where the files of one satker lie, as seen from the page; `folder` is left out of their names."""

    paths: Mapping[str, Path]
    tujuan: Path | None
    folder: str = ""

    def sheet(self, temuan: Finding) -> str:
        """File (a link where it is known) and sheet."""
        path, nama = self.paths.get(temuan.berkas), e(self.short(temuan.berkas))
        berkas = f'<a href="{e(href(path, self.tujuan))}">{nama}</a>' if path else nama
        return " › ".join([berkas, *([e(temuan.lembar)] if temuan.lembar else [])])

    def place(self, temuan: Finding, sel: str) -> str:
        """File, sheet and cells."""
        return " › ".join([self.sheet(temuan), *([f'<span class="sel">{e(sel)}</span>'] if sel else [])])

    def short(self, berkas: str) -> str:
        return berkas.removeprefix(self.folder)

    def also(self, temuan: Finding) -> str:
        """The other places of a finding, those of one sheet together; its own file, sheet and row are left out."""
        semua = [t for t in dict.fromkeys(temuan.tempat_lain) if not _same_row(t, temuan)]
        tempat = semua[:TEMPAT_TERBANYAK]
        lembar: dict[tuple[str, str], list[str]] = {}
        for t in tempat:
            lembar.setdefault((t.berkas, t.lembar), []).append(t.sel)
        nama = []
        for (berkas, nama_lembar), sel in lembar.items():
            di_sini = berkas == temuan.berkas
            bagian = (
                "" if di_sini else self.short(berkas),
                "" if di_sini and nama_lembar == temuan.lembar else nama_lembar,
                ", ".join(s for s in sel if s),
            )
            nama.append(" › ".join(b for b in bagian if b))
        sisa = len(semua) - len(tempat)
        lebih = f" dan {sisa} tempat lain" if sisa else ""
        return f'<p class="juga">Lihat juga: {e("; ".join(n for n in nama if n) + lebih)}</p>' if any(nama) else ""


def _same_row(tempat: Letak, temuan: Finding) -> bool:
    """Whether the reader of the finding's cell sees the other place beside it."""
    sama = (tempat.berkas, tempat.lembar) == (temuan.berkas, temuan.lembar)
    return sama and bool(temuan.sel) and tempat.sel.lstrip(_HURUF) == temuan.sel.lstrip(_HURUF)


def rows(kepala: Iterable[str], isi: Iterable[Iterable[str]]) -> str:
    """A table of ready HTML cells."""
    kolom = "".join(f'<th scope="col">{e(k)}</th>' for k in kepala)
    baris = "".join("<tr>" + "".join(f"<td>{sel}</td>" for sel in satu) + "</tr>" for satu in isi)
    return f"<table><thead><tr>{kolom}</tr></thead><tbody>{baris}</tbody></table>"
