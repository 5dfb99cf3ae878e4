"""NIP and pangkat follow the person, not the office: they go along where both documents name the same one."""

from typing import Any

import pytest

from tests.carry.typed_cells import book
from xlkinerja.carry.writing import complete, new_workbook
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY

OFFICE = {"satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": 2024}
ANTON = {"pihak_pertama": "Anton", "pangkat_pertama": "Pembina (IV/a)", "nip_pertama": "190001012000011001"}
BUDI = {"pihak_kedua": "Budi", "nip_kedua": "190002022000021002"}
KEYS = ("pangkat_pertama", "nip_pertama", "nip_kedua", "penandatangan")


def made(key: str, **identitas: Any) -> bytes:
    document = BY_KEY[key]
    rows = [{"sasaran": "Terwujudnya data", "indikator": "Persentase data", "satuan": "%", "target": 90}]
    return template_bytes(document, 2, identitas=OFFICE | identitas, content={document.main.name: rows})


def signing(data: bytes) -> list[str]:
    return [book(data, "x.xlsx").identity(key) for key in KEYS]


@pytest.mark.parametrize(("standing", "after"), [
    ({"pihak_pertama": "Anton"}, ["Pembina (IV/a)", "190001012000011001", "", ""]),
    ({"pihak_pertama": " Anton ", "nip_pertama": "1"}, ["Pembina (IV/a)", "1", "", ""]),
    ({"pihak_pertama": "Budi"}, ["", "", "", ""]),  # another party in the source
    ({}, ["", "", "", ""]),
    ({"pihak_pertama": "Anton", "pihak_kedua": "Budi"},
     ["Pembina (IV/a)", "190001012000011001", "190002022000021002", ""]),
])  # fmt: skip
def test_into_a_document_that_stands(standing: dict[str, str], after: list[str]) -> None:
    """What is typed stays, what is empty is filled for the same person; who signs a PK says nothing of a Realisasi."""
    source = book(made("pk", **ANTON, **BUDI, penandatangan="Kedua Pihak"), "PK.xlsx")
    assert signing(complete(made("realisasi", **standing), source, "realisasi").data) == after


def test_of_its_own_kind() -> None:
    """The choice of who signs is that of last year; the names are this year's to type."""
    source = book(made("pk", **ANTON, penandatangan="Pihak Pertama"), "PK.xlsx")
    assert signing(new_workbook(source, "pk", tahun=2025).data) == ["", "", "", "Pihak Pertama"]
    assert signing(complete(made("pk", tahun=2025), source, "pk").data) == ["", "", "", "Pihak Pertama"]
    assert signing(new_workbook(source, "realisasi").data) == ["", "", "", ""]
