"""Nama indikator dan satuannya tidak cocok: «Persentase …» tanpa persen, atau «Jumlah …» dengan persen.

Mengapa: Persentase diukur dalam persen, jumlah diukur dengan dihitung. Satuan yang lain berarti nama atau targetnya
keliru, dan capaiannya tidak mengukur yang dikatakan indikator. Yang sama di beberapa dokumen dilaporkan satu kali. Yang
satuannya ditetapkan Renstra tidak dinilai dari namanya.

Contoh: «Jumlah anggota yang diseleksi» dengan target 100%.

Perbaikan: Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.joined import Entry, Joined, rows_of
from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, enough, place
from xlkinerja.check.values.cells import is_predikat, row_comparable, unit_of
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK220"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: persentase adalah bagian dari seratus, jumlah adalah banyaknya"

PERCENTAGE = frozenset({"persentase", "prosentase", "presentase", "persen"})
TOTAL = frozenset({"jumlah", "banyaknya"})


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    kamus = document_set.kamus
    if document_set.books[0].kind == RENSTRA:
        return  # the unit that it chooses is the rule
    decided = (g for g, _ in kamus.pairs() if kamus.decides(g, "satuan")) if kamus else ()
    known = {a.entry.key for g in decided for a in g.members.values()}
    deviating = {*_deviating(joined), *(s.entry.key for s in joined.replaced), *known}
    order = sorted(range(len(joined.documents)), key=lambda i: (i != joined.reference, i))
    entries = [b for i in order for b in rows_of(i, joined.documents[i]) if b.key not in deviating]
    for kind, seharusnya in (("Persentase", "%"), ("Jumlah", "satuan yang dihitung")):
        wrong = [b for b in entries if _wrong(b) == kind]
        if wrong:
            yield _hit(document_set, wrong, kind, seharusnya)


def _deviating(joined: Joined) -> Iterator[tuple[int, int]]:
    """Rows whose target is not measured in the unit of the other documents, which is another finding."""
    for group in joined.groups:
        units = {i: plain_satuan(_unit(a.entry)) for i, a in group.members.items()}
        _, others = joined.deviating(units)
        yield from (group.members[i].entry.key for i in others)


def _hit(document_set: DocumentSet, wrong: Sequence[Entry], kind: str, seharusnya: str) -> Hit:
    places = [place(document_set.joined, b, "satuan") for b in wrong]
    satuan = "/".join(dict.fromkeys(_unit(b) or f"predikat {b.row['target'].text}" for b in wrong))
    count = len({b.wording.indikator for b in wrong})
    return Hit(
        places[0],
        f"{count} indikator bernama {kind} bersatuan {satuan}: "
        f"{enough(b.row['indikator'].text for b in _distinct(wrong))}.",
        "Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.",
        tercetak=satuan,
        seharusnya=seharusnya,
        also=tuple(places[1:]),
    )


def _distinct(entries: Sequence[Entry]) -> list[Entry]:
    return list({b.wording.indikator: b for b in reversed(entries)}.values())[::-1]


def _unit(entry: Entry) -> str:
    return unit_of(entry.row["target"]) or entry.row["satuan"].text


def _wrong(entry: Entry) -> str:
    """The kind of name that the unit speaks against, or "". Units that contradict each other have their own finding."""
    row = entry.row
    if row["target"].empty or not row_comparable(row):
        return ""
    first_word = normal(row["indikator"].text).partition(" ")[0]
    satuan = plain_satuan(_unit(entry))
    if first_word in PERCENTAGE and (is_predikat(row) if not satuan else "persen" not in satuan.split()):
        return "Persentase"
    return "Jumlah" if first_word in TOTAL and satuan == "persen" else ""
