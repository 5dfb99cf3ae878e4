"""Indikator that by their names measure what there had better be little of: rates of death, poverty, delay, appeals."""

import re

#: What may stand before the thing that is measured.
_UKURAN = (
    r"(?:(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|angka|rasio|indeks|nilai|laju|luas|panjang|"
    r"prevalensi|frekuensi|kasus|kejadian|rata rata) )*"
)
#: Things that are bad by themselves, in normalised words, at the head of the name.
BURUK = (
    r"kematian|kesakitan|prevalensi(?! (?:kontrasepsi|peserta|kb))|(?:balita |anak |bayi )?(?:stunting|gizi buruk)",
    r"kemiskinan|(?:penduduk|keluarga|rumah tangga|masyarakat) miskin|pengangguran|(?:koefisien )?gini|inflasi|silpa",
    r"desa tertinggal|kriminalitas|kejahatan|kdrt|(?:anak )?putus sekolah|buta huruf|perkawinan anak",
    r"(?:ruas )?jalan (?:\w+ ){0,3}rusak|(?:kawasan |permukiman |lingkungan |rumah )+kumuh",
    r"sisa perkara|deviasi|ketidakhadiran|hukuman disiplin|surat suara (?:yang )?(?:rusak|tidak sah)|suara tidak sah",
    r"pemungutan suara ulang|psu|(?:aset|bmn|barang) bermasalah",
)
#: What somebody does or suffers; "yang tidak mengajukan" is none of them.
PELAKU = (
    r"mengajukan (?:upaya hukum|banding|kasasi|peninjauan kembali|pk)|melakukan pelanggaran|melanggar",
    r"(?:dijatuhi|dikenai|dikenakan|mendapat|mendapatkan|menerima) hukuman disiplin",
    r"(?:melaksanakan|melakukan|menyelenggarakan) (?:pemungutan suara ulang|psu)",
)
#: Spans of time, which are better short.
WAKTU = r"(?:waktu|lama) (?:tanggap|tunggu)|response time|hari penyelesaian"

_BURUK = re.compile(rf"^{_UKURAN}(?:{'|'.join(BURUK)})\b")
_PELAKU = re.compile(rf"^{_UKURAN}(?!pelanggar\b)[\w ]+ yang (?:{'|'.join(PELAKU)})\b")
_WAKTU = re.compile(rf"^(?:rata rata |jumlah )?(?:{WAKTU})\b")
#: How much of it is done as it should be, or has become less: the more the better.
_BAIK = r"(?:di)?tindak ?lanjut\w*|penurunan|menurun\w*|berkurang\w*|pengurangan|sesuai|memenuhi|tepat waktu|nihil"
_SESUAI = re.compile(rf"\b(?:{_BAIK}|diproses|ditindak)\b")
#: For things also what is done about them, and who is helped: "kawasan kumuh yang ditata".
_DIBENAHI = re.compile(
    rf"\b(?:{_BAIK}|yang (?!rusak|tidak sah)\w+|tertangani|ditangani|penanganan|pengendalian|terkendali|perbaikan|"
    r"diperbaiki|penerima|menerima|mendapat\w*|memperoleh|selesai|diselesaikan)\b"
)


def names_something_bad(indikator: str) -> bool:
    """Whether the normalised name of an indikator is that of a thing of which less is better."""
    if _BURUK.search(indikator):
        return not _DIBENAHI.search(indikator)
    return bool(_PELAKU.search(indikator) or _WAKTU.search(indikator)) and not _SESUAI.search(indikator)
