"""Redaksi satu indikator berbeda antardokumen.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja
dilaporkan sebagai info.

Contoh: «Persentase terbentuknya badan adhoc» di PK, «Jumlah badan adhoc yang dibentuk» di RKT.

Perbaikan: Pakai satu redaksi di semua dokumen. Bila memang indikator lain, tulis keduanya di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Grup, Tabel
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK505"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        kunci = {i: a.baris.entri.indikator for i, a in grup.anggota.items()}
        acuan = tabel.reference(kunci)
        sama = [i for i in kunci if kunci[i] == acuan]
        yield from (_other_words(tabel, grup, i, sama) for i in kunci if kunci[i] != acuan)
        teks = {i: fold(grup.anggota[i].baris.row["indikator"].text) for i in sama}
        ejaan = tabel.reference(teks)
        for i in (i for i in sama if teks[i] != ejaan):
            yield _other_spelling(tabel, grup, i, [j for j in sama if teks[j] == ejaan])


def _other_words(tabel: Tabel, grup: Grup, i: int, sama: list[int]) -> Hit:
    di_sini, contoh = grup.anggota[i].baris, grup.anggota[sama[0]].baris
    kata, kata_lain = differing_words(di_sini.row["indikator"].text, contoh.row["indikator"].text)
    beda = f"berbeda pada «{kata}» dan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    mirip = percent_alike(di_sini.entri.indikator, contoh.entri.indikator)
    dugaan = "diduga indikator yang sama" if guessed(grup, i, sama) else "berkode sama"
    return Hit(
        place(tabel, di_sini),
        f"{tabel.dokumen[i].nama_dokumen} menulis {quoted(di_sini)}, {names(tabel, sama)} menulis {quoted(contoh)}: "
        f"{dugaan} (kemiripan {mirip}), {beda}.",
        "Pakai satu redaksi; bila memang indikator lain, tulis keduanya di semua dokumen.",
        tercetak=di_sini.row["indikator"].text,
        seharusnya=contoh.row["indikator"].text,
        tempat_lain=others(tabel, grup, (j for j in grup.anggota if j != i)),
    )


def _other_spelling(tabel: Tabel, grup: Grup, i: int, sama: list[int]) -> Hit:
    di_sini, contoh = grup.anggota[i].baris, grup.anggota[sama[0]].baris
    return Hit(
        place(tabel, di_sini),
        f"{tabel.dokumen[i].nama_dokumen} menulis {quoted(di_sini)}, {names(tabel, sama)} menulis {quoted(contoh)}: "
        "hanya huruf besar atau tanda bacanya yang berbeda.",
        "Pakai satu penulisan di semua dokumen.",
        tercetak=di_sini.row["indikator"].text,
        seharusnya=contoh.row["indikator"].text,
        tempat_lain=others(tabel, grup, sama),
        tingkat=Tingkat.INFO,
    )
