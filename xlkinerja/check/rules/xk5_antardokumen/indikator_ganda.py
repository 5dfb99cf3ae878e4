"""Indikator tertulis dua kali dalam satu dokumen.

Mengapa: Indikator yang berulang dihitung dua kali dalam rata-rata. Dua kali dalam satu sasaran pasti keliru, sering
karena salah salin sehingga indikator lain hilang. Di bawah dua sasaran perlu diputuskan mana yang benar.

Contoh: Baris 2 menyalin baris 1; indikator sengketa hukum yang seharusnya di situ hilang.

Perbaikan: Ganti barisnya dengan indikator yang dimaksud, atau hapus. Bila memang dua indikator, bedakan redaksinya.
"""

from xlkinerja.check.cross.joined import Joined, Replaced
from xlkinerja.check.printed.sasaran_level import namesakes
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, names, others, place, quoted
from xlkinerja.check.values.texts import normal

KODE = "XK504"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: setiap indikator diukur satu kali"


def check_set(document_set: DocumentSet) -> Hits:
    laporan = document_set.laporan
    printed = {normal(u.entry.name) for group in namesakes(laporan) for u in group} if laporan else set()
    for repeated in document_set.joined.repeated:
        # below another sasaran the printed figures contradict each other, and that is what is told
        if repeated.in_one_sasaran or repeated.entry.wording.indikator not in printed:
            yield _hit(document_set.joined, repeated)


def _hit(joined: Joined, repeated: Replaced) -> Hit:
    places, instead = [place(joined, repeated.entry), place(joined, repeated.origin)], repeated.instead
    name, text, origin = quoted(repeated.entry), repeated.entry.row["indikator"].text, places[1].sel
    if not repeated.in_one_sasaran:
        pesan = f"Indikator {name} juga tertulis di sel {origin} di bawah sasaran lain."
        tindakan = "Bila satu indikator, hapus salah satunya; bila dua, bedakan redaksinya."
        return Hit.at(places, pesan, tindakan, text, tingkat=Tingkat.WARNING)
    pesan, tindakan = "", "Hapus baris ini, atau ganti dengan indikator yang dimaksud."
    if instead:
        there, missing = names(joined, instead.members), quoted(instead.head)
        pesan = f" Di {there} sasaran ini juga memuat {missing}, yang hilang di sini."
        tindakan = f"Ganti baris ini dengan {missing}."
        places += others(joined, instead, instead.members)
    return Hit.at(
        places,
        f"Indikator {name} sudah tertulis di sel {origin} dalam sasaran yang sama.{pesan}",
        tindakan,
        text,
        instead.head.row["indikator"].text if instead else "",
    )
