"""The two sheets that `susun` draws: Ringkasan and Ikhtisar Eksekutif."""

from xlkinerja.workbook.layout import Canvas

RINGKASAN = Canvas(name="Ringkasan", widths=(6, 44, 11, 11, 11, 11, 13, 4, 24, 16), chart=True)
IKHTISAR = Canvas(name="Ikhtisar Eksekutif", widths=(6, 46, 46, 15, 15, 15, 20))

#: Named looks that `susun` copies from cells on Referensi, so that a workbook saved by any program keeps its own styles.
GAYA = (
    "judul",
    "subjudul",
    "paragraf",
    "kepala",
    "nomor kolom",
    "pita",
    "teks",
    "tengah",
    "angka",
    "rupiah",
    "bilangan",
    "jumlah",
    "jumlah angka",
    "bagian",
)
