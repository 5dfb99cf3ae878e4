"""Names are joined without the running number that one table prints and another does not."""

import pytest

from xlkinerja.check.values.texts import unnumbered

NAME = "Persentase berkas yang lengkap"


@pytest.mark.parametrize(
    "number",
    [
        *("1. ", "12) ", "(3) ", "a. ", "iv. ", "1.2 ", "2.1. ", "IKU 1.1 ", "[IKU 1.1] ", "IKK 3: ", "SS 2. "),
        *("Indikator 4: ", "Indikator Kinerja Utama 2 : "),
    ],
)
def test_a_running_number_is_no_part_of_the_name(number: str) -> None:
    assert unnumbered(number + NAME) == NAME


@pytest.mark.parametrize(
    "text",
    [
        NAME,
        "100 hari kerja pertama",
        "2 laporan yang disusun",
        "IKU 4a-N",
        "1. Laporan",
        "Sasaran 1",
        "A B C",
        "5 S dan 5 R",
    ],
)
def test_what_is_no_running_number_stays(text: str) -> None:
    assert unnumbered(text) == text
