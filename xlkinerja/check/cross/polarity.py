"""What the documents of a set choose as polarisasi of one indikator, and what its wording asks for."""

import re

from xlkinerja.check.cross.joined import Grup, Tabel
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.words import TERJADI, is_mark, is_mended, names_something_bad
from xlkinerja.kinerja.capaian import POLARISASI

#: Predikat against the others shows in the target, which has findings of its own.
DIBANDINGKAN = frozenset(p.casefold() for p in POLARISASI if p != "Predikat")

_UKURAN = r"(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|rasio|angka|frekuensi|nilai)"
_BURUK = (
    r"(?:revisi|temuan|pelanggaran|keluhan|pengaduan|komplain|kesalahan|keterlambatan|kehilangan|kerusakan|kerugian|"
    r"penyimpangan|kecelakaan|sengketa|gugatan|perselisihan|konflik|tunggakan|penolakan|kegagalan)"
)
#: "jumlah revisi …", "persentase kasus pelanggaran …"; and what does not get in, is not registered, not on time.
_SEDIKIT = re.compile(rf"^{_UKURAN} (?:kasus |kejadian |laporan )?{_BURUK}\b")
_TIDAK = re.compile(
    rf"^{_UKURAN}\b.*\btidak (?:masuk|terdaftar|tercantum|sesuai|tepat|lengkap|memenuhi|terlayani|tertangani|diakui)\b"
)
#: What is done about them is the better the more of it there is.
_DIPERBAIKI = re.compile(
    r"\b(?:tindak\s?lanjut\w*|ditindaklanjuti|selesai\w*|diselesaikan|penyelesaian|terselesaikan|tertangani|ditangani|"
    r"penanganan|dimenangkan|dicegah|pencegahan|penurunan|menurun\w*|berkurang\w*|pengurangan|terlayani|dilayani|"
    r"dijawab|direspon\w*|dipulihkan|dikembalikan|diverifikasi|diproses|difasilitasi|disusun|(?<!tidak )tepat waktu|"
    r"nihil|tanpa|inovasi)\b"
)

#: "pengaduan yang dijawab", "komplain yang terjawab": something is done about it, unless that is how it comes about.
_DIKERJAKAN = re.compile(rf"(?:telah |sudah |berhasil |dapat )?(?!(?:{TERJADI})\b)(?:di|ter)\w+")


def fewer_is_better(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator, in its unit, counts something that had better be rare."""
    if names_something_bad(indikator, satuan):
        return True
    if is_mark(indikator, satuan) or _DIPERBAIKI.search(indikator):
        return False
    if tidak := _TIDAK.search(indikator):
        return not is_mended(indikator[tidak.end() :])
    if dihitung := _SEDIKIT.search(indikator):
        # the first clause speaks of what is counted
        pokok, _, klausa = indikator[dihitung.end() :].partition(" yang ")
        return not (is_mended(pokok) or _DIKERJAKAN.match(klausa))
    return False


def choices(tabel: Tabel, grup: Grup) -> dict[int, str]:
    """The polarisasi of each document whose target is that of the others: another target is another finding."""
    bacaan = {i: b for i, a in grup.anggota.items() if (b := read_value(a.baris.row, "target")) is not None}
    _, beda_target = tabel.deviating({i: b.besar for i, b in bacaan.items()})
    pilihan = {i: grup.anggota[i].baris.row["polarisasi"].text.casefold() for i in bacaan if i not in beda_target}
    return {i: p for i, p in pilihan.items() if p in DIBANDINGKAN}
