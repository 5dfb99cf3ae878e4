"""What the documents of a set choose as polarisasi of one indikator, and what its wording asks for."""

import re

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.words import HAPPENED, is_mark, is_mended, names_something_bad
from xlkinerja.kinerja.capaian import POLARISASI

#: Predikat against the others shows in the target, which has findings of its own.
COMPARED = frozenset(p.casefold() for p in POLARISASI if p != "Predikat")

_MEASURE = r"(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|rasio|angka|frekuensi|nilai)"
_BAD = (
    r"(?:revisi|temuan|pelanggaran|keluhan|pengaduan|komplain|kesalahan|keterlambatan|kehilangan|kerusakan|kerugian|"
    r"penyimpangan|kecelakaan|sengketa|gugatan|perselisihan|konflik|tunggakan|penolakan|kegagalan)"
)
#: "jumlah revisi …", "persentase kasus pelanggaran …"; and what does not get in, is not registered, not on time.
_COUNT_OF_BAD = re.compile(rf"^{_MEASURE} (?:kasus |kejadian |laporan )?{_BAD}\b")
_NOT_DONE = re.compile(
    rf"^{_MEASURE}\b.*\btidak (?:masuk|terdaftar|tercantum|sesuai|tepat|lengkap|memenuhi|terlayani|tertangani|diakui)\b"
)
#: What is done about them is the better the more of it there is.
_PUT_RIGHT = re.compile(
    r"\b(?:tindak\s?lanjut\w*|ditindaklanjuti|selesai\w*|diselesaikan|penyelesaian|terselesaikan|tertangani|ditangani|"
    r"penanganan|dimenangkan|dicegah|pencegahan|penurunan|menurun\w*|berkurang\w*|pengurangan|terlayani|dilayani|"
    r"dijawab|direspon\w*|dipulihkan|dikembalikan|diverifikasi|diproses|difasilitasi|disusun|(?<!tidak )tepat waktu|"
    r"nihil|tanpa|inovasi)\b"
)

#: "pengaduan yang dijawab", "komplain yang terjawab": something is done about it, unless that is how it comes about.
_DEALT_WITH = re.compile(rf"(?:telah |sudah |berhasil |dapat )?(?!(?:{HAPPENED})\b)(?:di|ter)\w+")


def fewer_is_better(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator, in its unit, counts something that had better be rare."""
    if names_something_bad(indikator, satuan):
        return True
    if is_mark(indikator, satuan) or _PUT_RIGHT.search(indikator):
        return False
    if not_done := _NOT_DONE.search(indikator):
        return not is_mended(indikator[not_done.end() :])
    if counted := _COUNT_OF_BAD.search(indikator):
        # the first clause speaks of what is counted
        core, _, clause = indikator[counted.end() :].partition(" yang ")
        return not (is_mended(core) or _DEALT_WITH.match(clause))
    return False


def choices(table: Joined, group: Group) -> dict[int, str]:
    """The polarisasi of each document whose target is that of the others: another target is another finding."""
    readings = {i: b for i, a in group.members.items() if (b := read_value(a.entry.row, "target")) is not None}
    _, other_target = table.deviating({i: b.magnitude for i, b in readings.items()})
    chosen = {i: group.members[i].entry.row["polarisasi"].text.casefold() for i in readings if i not in other_target}
    return {i: p for i, p in chosen.items() if p in COMPARED}
