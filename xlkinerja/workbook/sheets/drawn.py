"""The two sheets that `susun` draws: Ringkasan and Ikhtisar Eksekutif."""

from xlkinerja.workbook.layout import Canvas

#: Where the axis of the chart ends, in percent: twice the target, the most that a minimal indikator can have.
TALLEST = 200
RINGKASAN = Canvas(
    name="Ringkasan",
    title="RINGKASAN CAPAIAN KINERJA",
    widths=(6, 46, 11, 11, 11, 11, 13, 3, 26, 14),
    chart_rows=(25, 41),
    note="Lembar ini disusun oleh perintah: xlkinerja susun. Isi dahulu lembar Realisasi dan Anggaran. "
    "Grafik muncul bersama tabelnya.",
)
IKHTISAR = Canvas(
    name="Ikhtisar Eksekutif",
    title="IKHTISAR EKSEKUTIF",
    widths=(6, 40, 42, 20, 20, 13, 19),
    header_rows="7:9",
    note="Lembar ini disusun oleh perintah: xlkinerja susun. Isi dahulu lembar Realisasi dan Anggaran.",
)
