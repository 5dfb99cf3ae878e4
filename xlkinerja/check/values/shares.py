"""Which percentages cannot exceed 100, and which may, by the normalised name of the indikator."""

import re

_SHARE = re.compile(r"(?:persentase|prosentase|presentase) .*\b(?:yang|tepat|sesuai|akurat)\b")
_UNLIMITED = re.compile(
    r"\b(?:kenaikan|peningkatan|pertumbuhan|pertambahan|perubahan|selisih|capaian|pencapaian|realisasi|target|rasio|"
    r"dibanding\w*|sebelumnya|lalu)\b"
)
_INCREASE = re.compile(r"\b(?:naik\w*|meningkat\w*|tumbuh|bertambah\w*|pelampauan|efektivitas|efisiensi)\b")


def may_exceed(indikator: str) -> bool:
    """Whether it compares with something that it can be several times as large as: last year, a target."""
    return bool(_UNLIMITED.search(indikator) or _INCREASE.search(indikator))


def is_share(indikator: str) -> bool:
    """Whether its wording says that it is a share of a whole."""
    return bool(_SHARE.match(indikator)) and not _UNLIMITED.search(indikator) and " terhadap " not in f" {indikator} "
