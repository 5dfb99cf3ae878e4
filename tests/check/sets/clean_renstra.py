"""The Renstra of the clean set: its five indikator with the same targets in each of five years."""

import copy

from tests.addresses import RS, main
from tests.check.sets.clean_set import INDIKATOR, LENGKAP, Isi

PERIOD = {"tahun": 2020, "tahun_akhir": 2024}


def renstra_content() -> list[dict[str, object]]:
    """Rows of the sheet Renstra; a range stands there as a text."""
    rows = []
    for each in copy.deepcopy(INDIKATOR):
        target, upper = each.pop("target"), each.pop("target_maksimum", None)
        written = target if upper is None else f"{target}-{upper}"
        years = {f"target_{n}": written for n in range(1, 6)}
        words = {"definisi": LENGKAP["definisi"], "rumus": "Dibagi jumlahnya.", "sumber_data": "Laporan bulanan"}
        rows.append({"tujuan": "Terwujudnya pemilihan yang baik", **each, "iku": "Ya", **years, **words})
    return rows


def with_renstra(content: Isi) -> None:
    """Puts the Renstra beside the documents."""
    content[RS] = {main(RS): renstra_content()}
