"""Which kind of mistake is shown first, in every output: the level decides, then how much hangs on what is wrong.

Within one class the kind with more findings goes first, then the order in which the codes stand here.
"""

from collections.abc import Mapping
from functools import cache

from xlkinerja.check.finding import Tingkat

#: Class → codes, the weightiest first. A mistake changes whatever stands below it: an unreadable sheet all figures, a
#: wrong target the capaian, a wrong capaian its category and the averages. Every rule stands here exactly once.
CLASSES: Mapping[str, tuple[str, ...]] = {
    "berkas, identitas, pengaturan, atau dokumen yang tidak dapat diperiksa": (
        "XK001", "XK002", "XK003", "XK005", "XK006", "XK004", "XK804", "XK101", "XK103", "XK311", "XK102", "XK113",
        "XK507", "XK513", "XK115", "XK708", "XK016", "XK024", "XK025", "XK009", "XK721", "XK018", "XK019", "XK020",
        "XK021",
    ),
    "target, realisasi, dan capaian indikator": (
        "XK301", "XK701", "XK501", "XK207", "XK209", "XK703", "XK704", "XK204", "XK205", "XK521", "XK710", "XK711",
        "XK606", "XK602", "XK202", "XK201", "XK211", "XK213", "XK206", "XK008", "XK015", "XK313", "XK208", "XK212",
        "XK309", "XK224", "XK223", "XK203", "XK221", "XK308", "XK522", "XK510", "XK806", "XK523", "XK515", "XK511",
        "XK214",
    ),
    "indikator yang hilang, ganda, atau tertukar": (
        "XK503", "XK705", "XK504", "XK508", "XK805", "XK712", "XK807", "XK017", "XK514", "XK512",
    ),
    "kategori, status, dan skala": (
        "XK312", "XK305", "XK302", "XK702", "XK303", "XK310", "XK306", "XK304", "XK007", "XK307", "XK314", "XK315",
        "XK316", "XK317", "XK318", "XK319",
    ),
    "rata-rata, jumlah, dan kalimat laporan": (
        "XK715", "XK714", "XK713", "XK716", "XK323", "XK322", "XK722", "XK723", "XK724",
    ),
    "anggaran": (
        "XK401", "XK407", "XK411", "XK717", "XK421", "XK718", "XK408", "XK409", "XK405", "XK406", "XK719", "XK402",
        "XK403", "XK420", "XK423", "XK404", "XK424", "XK422", "XK410", "XK412",
    ),
    "penjelasan dan rencana": ("XK321", "XK320", "XK601", "XK603", "XK604", "XK605"),
    "satuan, redaksi, dan urutan": (
        "XK502", "XK516", "XK210", "XK220", "XK505", "XK525", "XK524",
        "XK706", "XK506", "XK707", "XK509", "XK709", "XK520", "XK114", "XK720",
        "XK222",
    ),
    "bentuk berkas dan kelengkapan": (
        "XK014", "XK013", "XK011", "XK010", "XK012", "XK112", "XK111", "XK110", "XK801", "XK802", "XK803",
        "XK809", "XK526", "XK808",
    ),
}  # fmt: skip


@cache
def _places() -> dict[str, tuple[int, int]]:
    return {kode: (n, i) for n, every in enumerate(CLASSES.values()) for i, kode in enumerate(every)}


def weight(kode: str, tingkat: Tingkat, count: int) -> tuple[int, int, int, int]:
    """The key by which kinds of mistake are sorted, the weightiest first; `count` is the number of findings.

    Raises KeyError for a code that stands in no class: a test lets no rule be without one.
    """
    class_, letak = _places()[kode]
    return tingkat.rank, class_, -count, letak
