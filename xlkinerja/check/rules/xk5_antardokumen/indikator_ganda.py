"""Indikator tertulis dua kali dalam satu dokumen.

Mengapa: Indikator yang berulang dihitung dua kali dalam rata-rata. Dua kali dalam satu sasaran pasti keliru, sering
karena salah salin sehingga indikator lain hilang. Di bawah dua sasaran perlu diputuskan mana yang benar.

Contoh: Baris 2 menyalin baris 1; indikator sengketa hukum yang seharusnya di situ hilang.

Perbaikan: Ganti barisnya dengan indikator yang dimaksud, atau hapus. Bila memang dua indikator, bedakan redaksinya.
"""

from xlkinerja.check.cross.joined import Joined, Replaced
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.printed.sasaran_level import namesakes
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.texts import normal

KODE = "XK504"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: setiap indikator diukur satu kali"


def check_set(document_set: DocumentSet) -> Hits:
    laporan = document_set.laporan
    printed = {normal(u.entry.name) for group in namesakes(laporan) for u in group} if laporan else set()
    for repeated in document_set.joined.repeated:
        if (
            repeated.in_one_sasaran or repeated.entry.wording.indikator not in printed
        ):  # there the printed figures contradict
            yield _hit(document_set.joined, repeated)


def _hit(joined: Joined, repeated: Replaced) -> Hit:
    origin = place(joined, repeated.origin)
    name = quoted(repeated.entry)
    if not repeated.in_one_sasaran:
        return Hit(
            place(joined, repeated.entry),
            f"Indikator {name} juga tertulis di sel {origin.sel} di bawah sasaran lain.",
            "Bila satu indikator, hapus salah satunya; bila dua, bedakan redaksinya.",
            tercetak=repeated.entry.row["indikator"].text,
            also=(origin,),
            tingkat=Tingkat.WARNING,
        )
    hint, tindakan = "", "Hapus baris ini, atau ganti dengan indikator yang dimaksud."
    if repeated.instead:
        instead = quoted(repeated.instead.head)
        hint = f" Di {names(joined, repeated.instead.members)} sasaran ini juga memuat {instead}, yang hilang di sini."
        tindakan = f"Ganti baris ini dengan {instead}."
    return Hit(
        place(joined, repeated.entry),
        f"Indikator {name} sudah tertulis di sel {origin.sel} dalam sasaran yang sama.{hint}",
        tindakan,
        tercetak=repeated.entry.row["indikator"].text,
        seharusnya=repeated.instead.head.row["indikator"].text if repeated.instead else "",
        also=(origin, *(others(joined, repeated.instead, repeated.instead.members) if repeated.instead else ())),
    )
