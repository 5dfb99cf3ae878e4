"""Which percentages cannot exceed 100, and which may, by the normalised name of the indikator."""

import re

_BAGIAN = re.compile(r"(?:persentase|prosentase|presentase) .*\b(?:yang|tepat|sesuai|akurat)\b")
_BEBAS = re.compile(
    r"\b(?:kenaikan|peningkatan|pertumbuhan|pertambahan|perubahan|selisih|capaian|pencapaian|realisasi|target|rasio|"
    r"dibanding\w*|sebelumnya|lalu)\b"
)
_LEBIH = re.compile(r"\b(?:naik\w*|meningkat\w*|tumbuh|bertambah\w*|pelampauan|efektivitas|efisiensi)\b")


def may_exceed(indikator: str) -> bool:
    """Whether it compares with something that it can be several times as large as: last year, a target."""
    return bool(_BEBAS.search(indikator) or _LEBIH.search(indikator))


def is_share(indikator: str) -> bool:
    """Whether its wording says that it is a share of a whole."""
    return bool(_BAGIAN.match(indikator)) and not _BEBAS.search(indikator) and " terhadap " not in f" {indikator} "
