"""Which names of a satker are one office: short forms, Sekretariat, Komisi Pemilihan Umum, a level left out.

KPU Kab. Contoh, Sekretariat KPU Kabupaten Contoh and KPU Contoh are one; Kota and Kabupaten of one name are two. Where
a kode satker is given it decides.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.vocabulary import current

#: Phrases of normalised words, and what they are taken for.
_PHRASES = (
    (r"komisi pemilihan umum", "kpu"),
    (r"komisi independen pemilihan", "kip"),
    (r"\bkip\b(?=.*\baceh\b)", "kpu"),  # elsewhere KIP may be the Komisi Informasi Provinsi
    (r"republik indonesia", "ri"),
    (r"\bd i y\b", "daerah istimewa yogyakarta"),
    (r"\bd i\b|\bdi(?= yogyakarta\b)", "daerah istimewa"),
    (r"ibu kota", "ibukota"),
    (r"\b(kota|kabupaten) administrasi\b", r"\1"),
    (r"\b(?:pemerintah|pemda) (?=kabupaten|kota|provinsi)", ""),
    (r"\bsekretariat (?=kpu\b)", ""),
    (r"^(kpu\b.*) sekretariat$", r"\1"),
    (r"^(?:satker|satuan kerja|kantor) ", ""),
    (r"^pn\b", "pengadilan negeri"),
    (r"^pa\b", "pengadilan agama"),
    (r"^(pengadilan\b.*?) kelas (?:i ?[ab]|1 ?[ab]|i{1,3}|[12])\b(?: khusus)?", r"\1"),
    (r"^(.*\b(?:kabupaten|kota)\b.*) provinsi .*$", r"\1"),  # where the kabupaten lies
)
#: Offices that are named after a place inside a kabupaten or kota, which may itself be called Kota.
_LOCAL = re.compile(r"^(?:upt\w* )?(?:puskesmas|kelurahan|desa|nagari|kecamatan|distrik|sdn?|smpn?|sman?)\b")
LEVELS = frozenset({"kabupaten", "kota", "provinsi"})


class OfficeName(NamedTuple):
    """An office as it is named: its level ("" where the name has none) and its other words."""

    level: str
    words: str


def named_office(name: str) -> OfficeName:
    """The office that a name means. The last word is none of a level: Kabupaten Lima Puluh Kota."""
    short = current().meanings("singkatan kantor")
    text = " ".join(short.get(word, word) for word in normal(name).split())
    for pattern, meant in _PHRASES:
        text = re.sub(pattern, meant, text)
    words = text.split()
    if _LOCAL.match(text):
        return OfficeName("", " ".join(words))
    at = next((i for i, word in enumerate(words[:-1]) if word in LEVELS), None)
    if at is None:
        return OfficeName("", " ".join(words))
    return OfficeName(words[at], " ".join(words[:at] + words[at + 1 :]))


def _says_no_place(name: OfficeName) -> bool:
    """Whether it says what the office does and nothing else: every kabupaten has such an office."""
    return not name.level and current().words("tugas kantor").issuperset(name.words.split())


class Bearer(NamedTuple):
    """One workbook as the bearer of an office's name: `subject` is what no office has twice (document and year)."""

    name: str
    kode: str
    folder: Hashable
    subject: Hashable


class _Groups:
    """Things that turn out to be one and the same, joined pair by pair."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def of(self, thing: Hashable) -> Hashable:
        while (above := self._above.setdefault(thing, thing)) != thing:
            thing = above
        return thing

    def join(self, a: Hashable, b: Hashable) -> None:
        self._above[self.of(a)] = self.of(b)


def offices(bearers: Sequence[Bearer]) -> list[Hashable]:
    """An identity for each bearer; equal ones are one office.

    The same kode is the same office, another kode another one, but for one name in one folder whose documents
    complete each other: there a digit was mistyped. A name without a level is that of the one office of the folder
    whose other words are the same.
    """
    groups = _Groups()
    members = [_Member(b, named_office(b.name)) for b in bearers]
    kode_of: dict[OfficeName, dict[str, list[Bearer]]] = defaultdict(lambda: defaultdict(list))
    by_folder: dict[Hashable, list[_Member]] = defaultdict(list)
    for member in members:
        by_folder[member.bearer.folder].append(member)
        if member.bearer.kode:
            kode_of[member.office][member.bearer.kode].append(member.bearer)
    for by_kode in kode_of.values():
        _join_mistyped(groups, by_kode)
    for member in members:
        if member.office.level and not member.bearer.kode:
            _join_named(groups, member, kode_of[member.office])
    for neighbours in by_folder.values():
        for member in neighbours:
            if not member.office.level:
                _join_without_level(groups, member, neighbours, kode_of[member.office])
    return [groups.of(member.node) for member in members]


class _Member(NamedTuple):
    bearer: Bearer
    office: OfficeName

    @property
    def node(self) -> Hashable:
        """What it is joined by: its kode, else its name; a name without level means another office in every folder."""
        if self.bearer.kode:
            return "kode", self.bearer.kode
        return "nama", self.office, "" if self.office.level else self.bearer.folder


def _join_mistyped(groups: _Groups, by_kode: dict[str, list[Bearer]]) -> None:
    """Two kode under one name in one folder, none of whose documents stands twice, are one kode mistyped."""
    every = list(by_kode.items())
    for i, (kode, bearers) in enumerate(every):
        for other, others in every[i + 1 :]:
            folders, subjects = {b.folder for b in bearers}, {b.subject for b in bearers}
            if folders & {b.folder for b in others} and not subjects & {b.subject for b in others}:
                groups.join(("kode", other), ("kode", kode))


def _join_named(groups: _Groups, member: _Member, by_kode: dict[str, list[Bearer]]) -> None:
    """A workbook without kode is of the office of its name; where two kode bear that name, of the one in its folder."""
    near = [kode for kode, every in by_kode.items() if member.bearer.folder in {b.folder for b in every}]
    homes = {groups.of(("kode", kode)) for kode in by_kode}
    homes = homes if len(homes) == 1 else {groups.of(("kode", kode)) for kode in near}
    if len(homes) == 1:
        groups.join(member.node, homes.pop())


def _join_without_level(
    groups: _Groups, member: _Member, neighbours: Sequence[_Member], by_kode: dict[str, list[Bearer]]
) -> None:
    """A name without a level is of the one office in its folder that may be meant, else of the same name elsewhere.

    It may be meant where no document stands under both names: KPU Gorontalo, with a PK of its own, is the provinsi.
    """
    kode = member.bearer.kode
    own = {n.bearer.subject for n in neighbours if n.node == member.node}
    homes = {
        groups.of(n.node)
        for n in neighbours
        if n.office.words == member.office.words
        and (n.office.level or n.bearer.kode)
        and not (kode and n.bearer.kode and kode != n.bearer.kode)
        and (n.bearer.kode == kode != "" or not own & {m.bearer.subject for m in neighbours if m.node == n.node})
    }
    if len(homes) == 1:
        groups.join(member.node, homes.pop())
    elif not homes and not _says_no_place(member.office):
        groups.join(member.node, ("tanpa tingkat", member.office.words))
        if len(by_kode) == 1:
            groups.join(member.node, ("kode", next(iter(by_kode))))
