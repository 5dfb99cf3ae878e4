"""Addresses of input columns, for the formulas on Ringkasan and Ikhtisar Eksekutif."""

from dataclasses import dataclass

from xlkinerja.workbook.book import TableData
from xlkinerja.workbook.errors import PatchRefused


@dataclass(frozen=True)
class FormulaSource:
    """A table as formulas see it: where each column stands now, and how far the prepared rows reach."""

    data: TableData
    last_row: int

    def letter(self, key: str) -> str:
        """Column letter of a key. Raises PatchRefused where the column is gone."""
        letter = self.data.letters.get(key)
        if letter is None:
            header = self.data.table.by_key[key].header
            raise PatchRefused(
                f"Kolom «{header}» di lembar «{self.data.sheet}» tidak ditemukan. Tidak ada yang diubah. "
                f"Kembalikan judul kolomnya menjadi «{header}», lalu ulangi."
            )
        return letter

    def column(self, key: str) -> str:
        """Absolute address of the whole column, such as 'Realisasi'!$N$5:$N$64."""
        letter = self.letter(key)
        return f"'{self.data.sheet}'!${letter}${self.data.header_row + 1}:${letter}${self.last_row}"

    def cell(self, key: str, row: int) -> str:
        """Absolute address of one cell, such as 'Realisasi'!$N$5."""
        return f"'{self.data.sheet}'!${self.letter(key)}${row}"
