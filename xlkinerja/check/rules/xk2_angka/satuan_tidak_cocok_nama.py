"""Nama indikator dan satuannya tidak cocok: «Persentase …» tanpa persen, atau «Jumlah …» dengan persen.

Mengapa: Persentase diukur dalam persen, jumlah diukur dengan dihitung. Satuan yang lain berarti nama atau targetnya
keliru, dan capaiannya tidak mengukur yang dikatakan indikator. Yang sama di beberapa dokumen dilaporkan satu kali. Yang
satuannya ditetapkan Renstra tidak dinilai dari namanya.

Contoh: «Jumlah anggota yang diseleksi» dengan target 100%.

Perbaikan: Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.
"""

from collections.abc import Iterator

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
    if document_set.books[0].kind == RENSTRA:
        return  # the unit that it chooses is the rule
    decided = (g for g in joined.groups if document_set.decided(g, "satuan"))
    known = {a.entry.key for g in decided for a in g.members.values()}
    left_out = {*_deviating(joined), *(s.entry.key for s in joined.replaced), *known}
    order = sorted(range(len(joined.documents)), key=lambda i: (i != joined.reference, i))
    entries = [b for i in order for b in rows_of(i, joined.documents[i]) if b.key not in left_out]
    for kind, seharusnya in (("Persentase", "%"), ("Jumlah", "satuan yang dihitung")):
        wrong = [b for b in entries if _wrong(b) == kind]
        if wrong:
            texts = {b.wording.indikator: b.row["indikator"].text for b in reversed(wrong)}
            satuan = "/".join(dict.fromkeys(_unit(b) or f"predikat {b.row['target'].text}" for b in wrong))
            yield Hit.at(
                [place(joined, b, "satuan") for b in wrong],
                f"{len(texts)} indikator bernama {kind} bersatuan {satuan}: {enough(reversed(texts.values()))}.",
                "Ganti nama indikatornya, atau tulis target dan satuan yang sesuai dengan namanya.",
                satuan,
                seharusnya,
            )


def _deviating(joined: Joined) -> Iterator[tuple[int, int]]:
    """Rows not measured in the unit of the other documents, which XK502 tells; all rows here are one finding."""
    for group in joined.groups:
        units = {i: plain_satuan(_unit(a.entry)) for i, a in group.members.items()}
        yield from (group.members[i].entry.key for i in joined.deviating(units)[1])


def _unit(entry: Entry) -> str:
    return unit_of(entry.row["target"]) or entry.row["satuan"].text


def _wrong(entry: Entry) -> str:
    """The kind of name that the unit speaks against, or "" as where the row has contradictory units."""
    row = entry.row
    if row["target"].empty or not row_comparable(row):
        return ""
    first_word = normal(row["indikator"].text).partition(" ")[0]
    satuan = plain_satuan(_unit(entry))
    if first_word in PERCENTAGE and (is_predikat(row) if not satuan else "persen" not in satuan.split()):
        return "Persentase"
    return "Jumlah" if first_word in TOTAL and satuan == "persen" else ""
