"""What the documents of a set choose as polarisasi of one indikator, and what its wording asks for."""

import re

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import readings_of
from xlkinerja.check.values.words import COUNTED_BAD, HAPPENED, bad_word, good_word, is_mark, is_mended
from xlkinerja.kinerja.capaian import POLARISASI

#: Predikat against the others shows in the target, which has findings of its own.
COMPARED = frozenset(p.casefold() for p in POLARISASI if p != "Predikat")

_MEASURE = r"(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|rasio|angka|frekuensi|nilai)"
#: "jumlah revisi …", "persentase kasus pelanggaran …"; and what does not get in, is not registered, not on time.
_COUNT_OF_BAD = re.compile(
    rf"^{_MEASURE} (?:kasus |kejadian |laporan |tingkat |terjadinya |hari )?(?P<kata>{COUNTED_BAD})\b"
)
_NOT_DONE = re.compile(
    rf"^{_MEASURE}\b.*\b(?P<kata>tidak (?:masuk|terdaftar|tercantum|sesuai|tepat|lengkap|memenuhi|terlayani|tertangani|"
    r"terserap|diakui|terpakai|terselesaikan|tercapai|terlaksana|menggunakan hak pilih|hadir))\b"
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


#: Who is helped against it: "gangguan jiwa yang mendapat layanan".
_HELPED = re.compile(r"\b(?:penerima|menerima|mendapat\w*|memperoleh)\b")


def word_for_fewer(indikator: str, satuan: str = "") -> str:
    """The words by which the normalised name, in its unit, counts something that had better be rare; else ""."""
    if word := bad_word(indikator, satuan):
        return word
    if is_mark(indikator, satuan) or _PUT_RIGHT.search(indikator):
        return ""
    if not_done := _NOT_DONE.search(indikator):
        return "" if is_mended(indikator[not_done.end() :]) else not_done["kata"]
    if counted := _COUNT_OF_BAD.search(indikator):
        # the first clause speaks of what is counted
        core, _, clause = indikator[counted.end() :].partition(" yang ")
        mended = is_mended(core) or _DEALT_WITH.match(clause) or _HELPED.search(indikator)
        return "" if mended else counted["kata"]
    return ""


def fewer_is_better(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator, in its unit, counts something that had better be rare."""
    return bool(word_for_fewer(indikator, satuan))


def wanted(indikator: str, satuan: str, chosen: str) -> tuple[str, str] | None:
    """The polarisasi that a normalised name asks for against the chosen one, and the words that it goes by.

    None where it asks for none, or where words of both kinds stand in it.
    """
    fewer, more = word_for_fewer(indikator, satuan), good_word(indikator, satuan)
    if fewer and more:
        return None
    if fewer and chosen.casefold() == "maksimal":
        return "Minimal", fewer
    return ("Maksimal", more) if more and chosen.casefold() == "minimal" else None


def choices(table: Joined, group: Group) -> dict[int, str]:
    """The polarisasi of each document whose target is that of the others, who speak of one measure."""
    readings = readings_of(group)
    _, other_target = table.deviating({i: b.magnitude for i, b in readings.items()})
    chosen = {i: group.members[i].entry.row["polarisasi"].text.casefold() for i in readings if i not in other_target}
    return {i: p for i, p in chosen.items() if p in COMPARED}
