"""Indikator that by their names had better be low, as rates of death, poverty, delay and appeals, or high, as marks."""

import re

#: What may stand before the thing that is measured.
_MEASURE = (
    r"(?:(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|angka|rasio|indeks|nilai|laju|luas|panjang|"
    r"prevalensi|frekuensi|kasus|kejadian|rata rata) )*"
)
#: Things that are bad by themselves, in normalised words, at the head of the name.
BAD = (
    r"kematian|kesakitan|prevalensi(?!.*\b(?:kontrasepsi|peserta|kb|m?cpr|asi|imunisasi)\b)",
    r"(?:balita |anak |bayi )?(?:stunting|gizi buruk)|kemiskinan",
    r"(?:penduduk|keluarga|rumah tangga|masyarakat) miskin|pengangguran|(?:koefisien )?gini|inflasi|silpa",
    r"desa tertinggal|kriminalitas|kejahatan|kdrt|(?:anak )?putus sekolah|buta huruf|perkawinan anak",
    r"(?:ruas )?jalan (?:\w+ ){0,3}rusak|(?:kawasan |permukiman |lingkungan |rumah )+kumuh",
    r"sisa perkara|deviasi(?!.*\b(?:nilai|skor|ikpa)\b)|ketidakhadiran|hukuman disiplin",
    r"surat suara (?:yang )?(?:rusak|tidak sah)|suara tidak sah|(?:aset|bmn|barang) bermasalah",
    # PSU is also prasarana, sarana, dan utilitas of housing
    r"pemungutan suara ulang|psu(?=.*\b(?:tps|pemilu|pemilihan|pilkada)\b)",
)
#: What somebody does or suffers; "yang tidak mengajukan" is none of them.
ACTORS = (
    r"mengajukan (?:upaya hukum|banding|kasasi|peninjauan kembali|pk)|melanggar",
    r"melakukan (?:pelanggaran|penyimpangan|kecurangan|kesalahan|korupsi|pungli|pungutan liar|tindak pidana)",
    r"(?:terlibat|tersangkut) (?:kasus |perkara )?(?:korupsi|narkoba|pidana|pelanggaran|politik praktis)",
    r"terlambat|mangkir|menunggak|meninggal|dipecat|tidak (?:hadir|patuh|melapor|menyampaikan|memenuhi)",
    r"(?:dijatuhi|dikenai|dikenakan|mendapat|mendapatkan|menerima) hukuman disiplin",
    r"(?:melaksanakan|melakukan|menyelenggarakan) (?:pemungutan suara ulang|psu)",
)
#: What may stand before what they do, and makes it neither better nor worse.
_SURELY = r"(?:(?:terbukti|diduga|dinyatakan|kedapatan|terindikasi|masih|pernah|sering) )?"
#: Spans of time, which are better short.
TIME = r"(?:waktu|lama) (?:tanggap|tunggu)|response time|hari penyelesaian"

#: Units of a mark, of which more is better even where the name is that of a fault: the deviasi of IKPA. Gini is none.
SCORE = frozenset({"nilai", "poin", "skor", "indeks"})
PERCENT = frozenset({"%", "persen", "persen (%)", "persentase"})
#: How a bad thing comes about or becomes known, which does not mend it.
HAPPENED = (
    r"dilakukan|ditemukan|diterima|diajukan|dilaporkan|dialami|diadukan|ditimbulkan|disebabkan|diakibatkan|dijatuhkan|"
    r"dikenakan|ditetapkan|direncanakan|diderita|terjadi|terdapat|tercatat|terlapor"
)
#: Words that begin like a verb of something done, and are none.
NO_VERB = (
    r"dini|dinas|dipa|diri|disiplin|disabilitas|distribusi|digital|diare|diabetes|difteri|diploma|dibawah|diatas|"
    r"dibanding\w*|terhadap|terbuka|terkait|ternak|tertentu|tertinggal|terpencil|terluar|terdepan|terlantar|terpadu|"
    r"terdidik|terlambat|terendah|tertinggi|terakhir|berat|berkas|bermasalah|berulang|berjalan|berusia|berumur|"
    r"berdasarkan|bersalin|beras|berita|bersama|bersih"
)
#: What is done about a bad thing that was named: "balita gizi buruk dirawat", "aset bermasalah tuntas".
ACTED_ON = rf"(?!(?:{HAPPENED}|{NO_VERB})\b)(?:(?:di|ter)\w+|ber\w*)"
_DEALT_WITH = re.compile(
    rf"\b(?:{ACTED_ON}|tuntas|layak|graduasi|kembali|sanksi|memiliki|mengikuti|mandiri|lulus|naik|bebas)\b"
)
_MARK = re.compile(r"^(?:nilai|indeks|skor)\b")
_GINI = re.compile(r"\bgini\b")

_BAD_THING = re.compile(rf"^{_MEASURE}(?P<kata>{'|'.join(BAD)})\b")
_BAD_ACTOR = re.compile(rf"^{_MEASURE}(?!pelanggar\b)[\w ]+? yang (?P<kata>{_SURELY}(?:{'|'.join(ACTORS)}))\b")
_WAITING_TIME = re.compile(rf"^(?:rata rata |jumlah )?(?P<kata>{TIME})\b")
#: How much of it is done as it should be, or has become less: the more the better.
_GOOD = r"(?:di)?tindak ?lanjut\w*|penurunan|menurun\w*|berkurang\w*|pengurangan|sesuai|memenuhi|tepat waktu|nihil"
_PROPER = re.compile(rf"\b(?:{_GOOD}|diproses|ditindak)\b")
#: For things also what is done about them, and who is helped: "kawasan kumuh yang ditata".
_MENDED = re.compile(
    rf"\b(?:{_GOOD}|yang (?!rusak|tidak sah)\w+|tertangani|ditangani|penanganan|pengendalian|terkendali|perbaikan|"
    r"diperbaiki|penerima|menerima|mendapat\w*|memperoleh|selesai|diselesaikan)\b"
)

#: Marks and rates that are the better the higher, at the head of the name.
HIGH = (
    r"nilai (?:hasil |evaluasi |atas )*(?:akip|sakip|akuntabilitas kinerja|ikpa|indikator kinerja pelaksanaan)",
    r"nilai (?:hasil |evaluasi )*(?:kinerja anggaran|reformasi birokrasi|rb|spbe|zona integritas|kepatuhan)",
    r"indeks (?:kepuasan|reformasi birokrasi|pembangunan manusia|profesionalitas|spbe|integritas|demokrasi|literasi)",
    r"indeks kualitas (?:layanan|pelayanan|lingkungan hidup)",
    r"tingkat (?:partisipasi|kepuasan|kehadiran|kepatuhan|kepercayaan|kelulusan)",
    r"(?:angka|usia) harapan hidup|harapan lama sekolah|rata rata lama sekolah|angka (?:melek huruf|partisipasi)",
)
#: What says that something good came about, at the head of the name; what came about may be bad, and is then named too.
ATTAINED = (
    r"(?!ter(?:jadi|lambat|hambat|tunda|ganggu|putus|buang|batas|tinggal|abaikan|hapus|henti|kurang)\w*nya\b)ter\w+nya",
    r"ketersediaan|ketepatan|kepuasan|kesesuaian|kelengkapan|keberhasilan|ketercapaian|kepatuhan|kehadiran|kelulusan",
    r"keikutsertaan|keterisian|keterbukaan|kecukupan|kemandirian|keterlibatan|partisipasi|akurasi|efektivitas|serapan",
    r"pemenuhan|pencapaian|penyelesaian|penyediaan|penyelenggaraan|pelaksanaan|pemanfaatan|penyerapan|peningkatan",
)
#: Bad things wherever they stand in a name; beside them a word of ATTAINED says nothing.
BAD_ANYWHERE = (
    r"pelanggar\w*|melanggar|kematian|kemiskinan|miskin|stunting|pengangguran|inflasi|kejahatan|kriminal\w*|kekerasan|"
    r"kecelakaan|kebakaran|bencana|konflik|sengketa|gugatan|perselisihan|temuan|revisi|keluhan|pengaduan|komplain|"
    r"kesalahan|kerusakan|rusak|kerugian|kehilangan|penyimpangan|penolakan|kegagalan|hukuman|sanksi|korupsi|banding|"
    r"kasasi|psu|pemungutan suara ulang|pembatalan|pemberhentian|pengunduran|perceraian|narkoba|penyakit|limbah|sampah|"
    r"emisi|pencemaran|biaya|waktu tunggu|lama"
)
#: Units in which an attainment is a span of time or a cost.
_SPANS = frozenset({"hari", "jam", "menit", "detik", "minggu", "bulan", "tahun", "rp", "rupiah"})
_ATTAINED = re.compile(
    r"^(?:(?:persentase|prosentase|presentase|jumlah|banyaknya|tingkat|cakupan|angka|nilai|indeks|rata rata|rasio) )+"
    rf"(?P<kata>{'|'.join(ATTAINED)})\b"
)
_BAD_ANYWHERE = re.compile(rf"\b(?:{BAD_ANYWHERE})\b")
_HIGHER_IS_BETTER = re.compile(
    rf"^(?P<kata>{'|'.join(HIGH)})\b|^(?:persentase|prosentase|presentase) .*\b(?P<akhir>tepat waktu|"
    r"diselesaikan|terselesaikan|"
    r"ditindak ?lanjuti|sesuai (?:dengan )?(?:jadwal|standar|ketentuan|peraturan|sop|rencana))$"
)
#: Any of these may turn the meaning round.
_REVERSING = re.compile(
    r"\b(?:tidak|belum|kurang|tanpa|bukan|gagal|lambat|tertunda|rendah|buruk|batal|terlambat|keterlambatan|"
    r"penurunan|pengurangan|selisih|deviasi|kesenjangan|keluhan|melebihi|melampaui|di bawah|sisa|tunggakan)\b"
)


def good_word(indikator: str, satuan: str = "") -> str:
    """The words by which the normalised name of an indikator is that of something of which more is better; else ""."""
    if _REVERSING.search(indikator):
        return ""
    if high := _HIGHER_IS_BETTER.search(indikator):
        return high["kata"] or high["akhir"]
    if satuan.strip().casefold() in _SPANS or _BAD_ANYWHERE.search(indikator):
        return ""
    return attained["kata"] if (attained := _ATTAINED.search(indikator)) else ""


def names_something_good(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator is that of a mark or share of which more is better, beyond doubt."""
    return bool(good_word(indikator, satuan))


def is_mended(after: str) -> bool:
    """Whether the words after the name of a bad thing, normalised, tell what is done about it."""
    return bool(_DEALT_WITH.search(after))


def is_mark(indikator: str, satuan: str) -> bool:
    """Whether the unit is that of a mark, which is the better the higher it is."""
    return satuan.strip().casefold() in SCORE and not _GINI.search(indikator)


def bad_word(indikator: str, satuan: str = "") -> str:
    """The words by which the normalised name, in its unit, is that of a thing of which less is better; else ""."""
    if is_mark(indikator, satuan) or (_MARK.search(indikator) and not _GINI.search(indikator)):
        return ""
    if thing := _BAD_THING.search(indikator):
        mended = _MENDED.search(indikator) or is_mended(indikator[thing.end() :])
        return "" if mended else thing["kata"]
    if actor := _BAD_ACTOR.search(indikator):
        before, after = indikator[: actor.start("kata")], indikator[actor.end() :]
        return "" if _PROPER.search(before) or _PROPER.search(after) or is_mended(after) else actor["kata"]
    waiting = _WAITING_TIME.search(indikator)
    is_share = satuan.strip().casefold() in PERCENT  # a share of what waits, not how long
    return waiting["kata"] if waiting and not is_share and not _PROPER.search(indikator) else ""


def names_something_bad(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator, in its unit, is that of a thing of which less is better."""
    return bool(bad_word(indikator, satuan))
