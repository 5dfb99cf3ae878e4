"""Kinds of injected error in figures, units and documents: each draws a place, damages it, and names the finding."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from breaking import Broken, Expected, number, of
from random_set import PK, RE, RKT

from xlkinerja.summary.pengukuran import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Cell, Row

Kind = Callable[[Broken], Expected | None]


def target_realisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    return row and Expected("XK501", RE, b.type(RE, row, "target", row["target"].number - Decimal("0.5")))


def target_rkt_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT), number)
    return row and Expected("XK501", RKT, b.type(RKT, row, "target", row["target"].number / 3))


def target_pk_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK))
    return row and Expected("XK207", PK, b.type(PK, row, "target", None))


def satuan_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK), lambda r: r["satuan"].text)
    return row and Expected("XK502", PK, b.type(PK, row, "satuan", b.acak.choice(("berkas", "paket", "lokasi"))))


def polarisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal", "Minimal"))
    lain = {"Maksimal": "Minimal", "Minimal": "Maksimal"}
    return row and Expected("XK521", RE, b.type(RE, row, "polarisasi", lain[row["polarisasi"].text]))


def polarisasi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK208", RE, b.type(RE, row, "polarisasi", None))


def capaian_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["capaian"].number is not None)
    return row and Expected("XK301", RE, b.type(RE, row, "capaian", row["capaian"].number + b.acak.randint(3, 40)))


def capaian_diketik(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["capaian"].number is not None)
    return row and Expected("XK007", RE, b.type(RE, row, "capaian", row["capaian"].number))


def kategori_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["kategori"].text)
    return row and Expected("XK302", RE, b.type(RE, row, "kategori", "Jenjang 9"))


def status_salah(b: Broken) -> Expected | None:
    lain = {"Tercapai": "Tidak tercapai", "Tidak tercapai": "Tercapai"}
    row = b.pick(b.rows(RE), lambda r: r["status"].text in lain)
    return row and Expected("XK303", RE, b.type(RE, row, "status", lain[row["status"].text]))


def angka_sebagai_teks(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK201", RE, b.type(RE, row, "realisasi", f"{b.acak.randint(1, 99)} {row['satuan'].text}"))


def angka_rusak(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK202", RE, b.type(RE, row, "realisasi", b.acak.choice(("2O2O", "1.2.3", "lOO"))))


def angka_ambigu(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["satuan"].text != "%" and r["target"].number >= 1)
    # the unit speaks for thousands, the target beside it for a decimal
    return row and Expected("XK203", RE, b.type(RE, row, "realisasi", f"{row['target'].number:f}.250"))


def satuan_realisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["satuan"].text != "%")
    return row and Expected("XK204", RE, b.type(RE, row, "realisasi", 0.75, "0%"))


def skala_persen_campur(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["satuan"].text == "%")
    return row and Expected("XK205", RE, b.type(RE, row, "realisasi", 0.9, "0%"))


def predikat_tidak_dikenal(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Predikat"))
    return row and Expected("XK206", RE, b.type(RE, row, "realisasi", b.acak.choice(("Memuaskan", "Hijau"))))


def skala_tumpang_tindih(b: Broken) -> Expected | None:
    book = b.books[RE]
    if book.skala is None or len(book.skala.rows) < 3:
        return None
    rows = list(book.skala.rows)
    i = b.acak.randrange(1, len(rows) - 1)
    atas = rows[i]["sampai"].number
    cells = {**rows[i - 1].cells, "sampai": replace(rows[i - 1]["sampai"], value=atas)}
    rows[i - 1] = replace(rows[i - 1], cells=cells)
    b.books[RE] = replace(book, skala=replace(book.skala, rows=tuple(rows)))
    return Expected("XK305", RE, rows[i]["dari"].ref)


def galat_rumus(b: Broken) -> Expected | None:
    row, key = b.pick(b.rows(RE)), b.acak.choice(("target", "realisasi", "penyebab", "bukti"))
    return row and Expected("XK008", RE, b.type(RE, row, key, b.acak.choice(("#REF!", "#N/A", "#DIV/0!"))))


def indikator_hilang(b: Broken) -> Expected | None:
    rows = b.rows(PK)
    row = b.pick(rows)
    if row is None or len(rows) < 4:
        return None
    sisa = [r for r in rows if r.number != row.number]
    saudara = [r for r in sisa if r.sasaran == row.sasaran]
    b.replace_rows(PK, sisa)
    return Expected("XK503", PK, saudara[-1]["indikator"].ref if saudara else "E4")


def indikator_ganda(b: Broken) -> Expected | None:
    rows = b.rows(RE)
    pasangan = [(a, c) for a, c in pairwise(rows) if a.sasaran == c.sasaran]
    if not pasangan or len(rows) < 4:
        return None
    atas, bawah = b.acak.choice(pasangan)
    b.type(RE, bawah, "kode", atas["kode"].text or None)
    bawah = next(r for r in b.rows(RE) if r.number == bawah.number)
    return Expected("XK504", RE, b.type(RE, bawah, "indikator", atas["indikator"].text))


def redaksi_indikator(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT))
    tambahan = b.acak.choice((" tahunan", " secara berkala", " di kantor"))
    return row and Expected("XK505", RKT, b.type(RKT, row, "indikator", row["indikator"].text + tambahan))


def redaksi_sasaran(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["sasaran"].text)
    if row is None:
        return None
    baru = row["sasaran"].text.replace("mutu", b.acak.choice(("kualitas", "mutu layanan")))
    lama = row.sasaran
    sel = b.type(RE, row, "sasaran", baru)
    rows = [replace(r, carried={**r.carried, "sasaran": baru}) if r.sasaran == lama else r for r in b.rows(RE)]
    b.replace_rows(RE, rows)
    return Expected("XK506", RE, sel)


def jumlah_rkt(b: Broken) -> Expected | None:
    row = next(r for r in b.rows(RKT, "RKT") if r.is_total)
    return Expected("XK401", RKT, b.type(RKT, row, "anggaran", row["anggaran"].number + b.acak.randint(1, 10**6)))


def jumlah_pagu(b: Broken) -> Expected | None:
    row = b.rows(RE, "Anggaran")[-1]
    baru = row["pagu"].number + b.acak.randint(1, 10**6)
    return Expected("XK401", RE, b.type(RE, row, "pagu", baru, lembar="Anggaran"))


def anggaran_pk(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(PK, "Anggaran"))
    b.type(PK, row, "anggaran", row["anggaran"].number + b.acak.randint(1, 10**6), lembar="Anggaran")
    return Expected("XK402", PK, "C4")


def persen_salah(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, "Anggaran"))
    return Expected("XK405", RE, b.type(RE, row, "persen", row["persen"].number - 7, lembar="Anggaran"))


def tahun_anggaran_kosong(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, "Anggaran"))
    return Expected("XK404", RE, b.type(RE, row, "tahun", None, lembar="Anggaran"))


def realisasi_melebihi_pagu(b: Broken) -> Expected | None:
    row = b.acak.choice(b.rows(RE, "Anggaran"))
    return Expected("XK420", RE, b.type(RE, row, "realisasi", row["pagu"].number * 10, lembar="Anggaran"))


def sumber_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE, "Anggaran"), lambda r: r["sumber"].text)
    return row and Expected("XK421", RE, b.type(RE, row, "pagu", row["pagu"].number + 1000, lembar="Anggaran"))


def persen_mustahil(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["satuan"].text == "%")
    return row and Expected("XK221", RE, b.type(RE, row, "realisasi", b.acak.randint(101, 300)))


def jumlah_dalam_persen(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK), lambda r: r["satuan"].text == "laporan")
    if row is None:
        return None
    for file in b.books:
        if file != "Realisasi 2023.xlsx":
            b.type(file, b.same(row, file), "satuan", "%")
    return Expected("XK220", PK, row["satuan"].ref)


def target_nol(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    return row and Expected("XK308", RE, b.type(RE, row, "target", 0))


def pemisah_campur(b: Broken) -> Expected | None:
    rows = [r for r in b.rows(RE) if number(r)]
    if len(rows) < 2:
        return None
    satu, dua = b.acak.sample(rows, 2)
    b.type(RE, satu, "realisasi", "1.234,5")
    return Expected("XK222", RE, b.type(RE, dua, "realisasi", "1,234.5"))


def tahun_lalu_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK522", RE, b.type(RE, row, "realisasi_n1", row["realisasi_n1"].number + 1))


def below(b: Broken, row: Row) -> bool:
    """Whether the capaian of the row is a number below 100."""
    capaian = hasil_baris(row, aturan_buku(b.books[RE])).capaian
    return isinstance(capaian, Decimal) and capaian < 100


def cell(ref: str, value: object) -> Cell:
    return Cell(ref, value)  # type: ignore[arg-type]


KINDS: tuple[Kind, ...] = (
    target_realisasi_beda, target_rkt_beda, target_pk_kosong, satuan_beda, polarisasi_beda, polarisasi_kosong,
    capaian_salah, capaian_diketik, kategori_salah, status_salah, angka_sebagai_teks, angka_rusak, angka_ambigu,
    satuan_realisasi_beda, skala_persen_campur, predikat_tidak_dikenal, skala_tumpang_tindih, galat_rumus,
    indikator_hilang, indikator_ganda, redaksi_indikator, redaksi_sasaran, jumlah_rkt, jumlah_pagu, anggaran_pk,
    persen_salah, tahun_anggaran_kosong, realisasi_melebihi_pagu, sumber_salah, persen_mustahil,
    jumlah_dalam_persen, target_nol, pemisah_campur, tahun_lalu_beda,
)  # fmt: skip
