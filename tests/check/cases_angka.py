"""Cases of figures as offices print them: rates, levels, bounds, separators that the row decides, merged targets."""

from collections.abc import Callable

from cases_book import PK, RA, RE, RKT, G, P, realisasi
from cases_book_lain import on_sheet
from cases_set import both, change
from clean_set import Case, Isi, put

ALONE = (RE,)


def everywhere(row: int, **sel: object) -> Callable[[Isi], object]:
    """The same in RKT, PK, Rencana Aksi and Realisasi."""
    return both(*(change(key, row, isi, RKT, PK, RA, RE) for key, isi in sel.items()))


def merged(lembar: str, area: str) -> Callable[[bytes], bytes]:
    return on_sheet(lembar, lambda sheet: sheet.merge_cells(area))


RATE = "per 100.000 KH"

#: Typed as text, each is one finding at its cell: text is never computed with.
TULISAN = [
    *(
        Case(f"teks {teks} bersatuan {satuan}", {("XK201", RE, "J5", G)}, files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "target": target, "satuan": satuan, "realisasi": teks}))
        for teks, satuan, target in (
            ("171 per 100.000 KH", RATE, 183),
            ("171/100.000 kelahiran hidup", RATE, 183),
            ("Level 3", "level", 3),
            ("Skor 78,5", "poin", 78),
            ("Indeks 3,45", "nilai", 3),
            ("250.000", "orang", 240000),
            ("3,208", "indeks", 3),
            ("Nihil", "temuan", 8),
        )
    ),
    *(
        Case(f"bukan satu angka: {teks}", {("XK202", RE, "J5", P)}, files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "realisasi": teks}))
        for teks in ("≥ 90%", "min 90%", "maks. 95%", "3 dari 5", "Nihil")
    ),
    Case("NA adalah kosong", {("XK806", RE, "J5", P)}, files=ALONE,
         edit=realisasi(r0={"realisasi": "NA"})),
    Case("level di samping orang", {("XK204", RE, "J5", G)}, files=ALONE,
         edit=realisasi(r0={"indikator": "Angka layanan", "satuan": "orang", "realisasi": "Level 3"})),
    *(
        Case(f"dua cara: {teks} bersatuan {satuan} di samping {target}", {("XK203", RE, "J5", P)}, files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "satuan": satuan, "target": target, "realisasi": teks}))
        for teks, satuan, target in (
            ("250,000", "orang", 5),
            ("4.250", "orang", 4),
            ("3.208", "indeks", 100),
            ("4.250", None, 100),
        )
    ),
]  # fmt: skip

#: One indikator with such a target in all four documents, as numbers beside their Satuan.
SATUAN = [
    Case("satuan yang menyebut dirinya dua kali", {("XK502", PK, "F5", "info")}, change("satuan", 0, "Persen (%)", PK)),
    Case("skor dan indeks", {("XK502", PK, "F5", "info")}, both(
        everywhere(0, indikator="Kepuasan pemilih", satuan="indeks"), change("satuan", 0, "skor", PK))),
    Case("per 100.000 KH dan kepanjangannya", {("XK502", PK, "F5", "info")}, both(
        everywhere(0, indikator="Angka layanan ibu", satuan=RATE),
        change("satuan", 0, "per 100.000 kelahiran hidup", PK))),
    Case("per 1.000 dan per 100.000", {("XK502", PK, "F5", G)}, both(
        everywhere(0, indikator="Angka layanan ibu", satuan=RATE), change("satuan", 0, "per 1.000 KH", PK))),
]  # fmt: skip

MERGED = [
    Case("target tergabung ke bawah", {("XK207", PK, "H6", G)}, change("target", 1, None, PK),
         after={PK: merged("PK", "H5:H6")}),
    Case("gabungan tanpa sel kosong", set(), after={PK: merged("PK", "K5:L5")}),
]  # fmt: skip

BUDGET = [
    Case("pagu rupiah sebagai teks", {("XK201", RE, "G5", G)}, files=ALONE,
         edit=lambda isi: put(isi, RE, "Anggaran", 0, "pagu", "Rp 700")),
]  # fmt: skip

CASES = [*TULISAN, *SATUAN, *MERGED, *BUDGET]
