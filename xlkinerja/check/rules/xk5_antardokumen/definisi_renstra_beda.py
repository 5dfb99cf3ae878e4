"""Definisi indikator pada Realisasi berbeda dari definisi pada Renstra.

Mengapa: Renstra adalah kamus indikator. Definisi yang lain berarti yang diukur lain, atau Renstra belum diperbarui.
Yang hanya meringkas atau melengkapi kalimat yang sama, dan beda huruf besar atau tanda baca, tidak dilaporkan. Semua
indikator satu berkas satu temuan.

Contoh: Renstra: «orang yang memakai hak pilih dibanding pemilih terdaftar»; Realisasi: «dibanding penduduk dewasa».

Perbaikan: Pakai definisi Renstra, atau perbarui definisi pada Renstra.
"""

from typing import TYPE_CHECKING

from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, enough, place
from xlkinerja.check.values.texts import normal

if TYPE_CHECKING:
    from xlkinerja.check.cross.joined import Entry
    from xlkinerja.check.cross.renstra import Meant

KODE = "XK524"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator kinerja mempunyai definisi operasional yang tetap selama masa rencana"
COLUMN = "definisi"


def check_kamus(kamus: Kamus) -> Hits:
    differing: dict[int, list[tuple[Entry, Meant]]] = {}
    for group, meant in kamus.pairs():
        for i, member in group.members.items():
            if meant.sure and _differ(member.entry.row[COLUMN].text, meant.entry.row[COLUMN].text):
                differing.setdefault(i, []).append((member.entry, meant))
    for i, pairs in differing.items():
        name = kamus.joined.documents[i].document_name
        first, meant = pairs[0]
        yield Hit.at(
            [*(place(kamus.joined, e, COLUMN) for e, _ in pairs), *(kamus.place(m, COLUMN) for _, m in pairs)],
            f"{name} mendefinisikan {len(pairs)} indikator lain daripada {kamus.name}: "
            f"{enough(e.row['indikator'].text for e, _ in pairs)}.",
            "Pakai definisi Renstra, atau perbarui definisi pada Renstra.",
            first.row[COLUMN].text,
            meant.entry.row[COLUMN].text,
        )


def _differ(here: str, there: str) -> bool:
    a, b = normal(here), normal(there)
    return bool(a and b) and a not in b and b not in a
