"""Kinds of injected error in identity, explanations, quarters, drawn sheets and the file itself."""

from dataclasses import replace

from breakages import Kind, below
from breaking import LEMBAR, Broken, Expected, number
from random_set import PK, RA, RE, RKT

from xlkinerja.workbook.address import column_letter, column_number

FILES = (RKT, PK, RA, RE)


def satker_kosong(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK101", file, b.identity(file, "satker", None))


def satker_salah_ketik(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK113", file, b.identity(file, "satker", b.acak.choice(("KPU Kab. Acak", "KPU Kabupatn Acak"))))


def kode_satker_beda(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    return Expected("XK113", file, b.identity(file, "kode_satker", str(b.acak.randint(100000, 600000))))


def tanggal_tahun_lain(b: Broken) -> Expected:
    return Expected("XK111", PK, b.identity(PK, "tanggal", b.acak.choice((40000, 44000, 46000, "3 Mei 2019"))))


def penandatangan_tertukar(b: Broken) -> Expected:
    lain = {"KPU": "Sekretaris KPU Kabupaten Acak", "Sekretariat": "Ketua KPU Kabupaten Acak"}
    return Expected("XK112", PK, b.identity(PK, "jabatan_pertama", lain[b.books[PK].identity("entitas")]))


def penandatangan_kosong(b: Broken) -> Expected:
    kunci = b.acak.choice(("tempat", "tanggal", "pihak_pertama", "jabatan_pertama"))
    return Expected("XK110", PK, b.identity(PK, kunci, None))


def tahun_dalam_teks(b: Broken) -> Expected | None:
    row, tahun = b.pick(b.rows(RKT), lambda r: r["satuan"].text != "laporan"), b.acak.choice((2021, 2022, 2023, 2027))
    return row and Expected("XK114", RKT, b.type(RKT, row, "indikator", f"{row['indikator'].text} tahun {tahun}"))


def tanpa_sebab(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and Expected("XK321", RE, b.type(RE, row, "penyebab", None))


def tanpa_tindak_lanjut(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and (b.type(RE, row, "solusi", None), Expected("XK321", RE, row["tindak_lanjut"].ref))[1]


def tanpa_penjelasan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["capaian"].number is not None and r["capaian"].number > 100)
    return row and (b.type(RE, row, "penyebab", None), Expected("XK320", RE, row["keterangan"].ref))[1]


def efisien(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and Expected("XK422", RE, b.type(RE, row, "keterangan", "Penggunaan anggaran sangat efisien."))


def definisi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK802", RE, b.type(RE, row, b.acak.choice(("definisi", "sumber_data")), None))


def bukti_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK803", RE, b.type(RE, row, "bukti", None))


def renstra_kosong(b: Broken) -> Expected:
    for row in b.rows(RE):
        b.type(RE, row, "target_renstra", None)
    return Expected("XK801", RE, "V4")


def penanggung_jawab_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RKT))
    b.type(RKT, row, "penanggung_jawab", "Bagian Hukum dan SDM")
    return row and Expected("XK520", RE, b.same(row, RE)["penanggung_jawab"].ref)


def tanpa_triwulan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA))
    for i in (1, 2, 3, 4):
        b.type(RA, next(r for r in b.rows(RA) if r.number == row.number), f"target_tw{i}", None)
    return Expected("XK601", RA, row["target_tw1"].ref)


def triwulan_kurang(b: Broken) -> Expected | None:
    row = b.pick(
        b.rows(RA),
        lambda r: r["konsolidasi"].text == "Jumlah" and r["polarisasi"].text == "Maksimal",
        lambda r: r["target_tw4"].number,
    )
    return row and (b.type(RA, row, "target_tw4", None), Expected("XK602", RA, row["target_tw1"].ref))[1]


def kumulatif_turun(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA), lambda r: r["konsolidasi"].text == "Kumulatif")
    return row and Expected("XK603", RA, b.type(RA, row, "target_tw2", 1))


def realisasi_tanpa_rencana(b: Broken) -> Expected | None:
    def free(r):
        return [i for i in (1, 2, 3, 4) if r[f"target_tw{i}"].empty]

    row = b.pick(b.rows(RA), lambda r: r["konsolidasi"].empty, free)
    return row and Expected("XK604", RA, b.type(RA, row, f"realisasi_tw{b.acak.choice(free(row))}", "v"))


def tanpa_pelaksana(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA))
    return row and Expected("XK605", RA, b.type(RA, row, "pelaksana", None))


def triwulan_beda_setahun(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RA), number, lambda r: r["konsolidasi"].text in ("Jumlah", "Kumulatif"))
    if row is None:
        return None
    setahun = b.same(row, RE)["realisasi"]
    for i in (1, 2, 3, 4):
        ini = next(r for r in b.rows(RA) if r.number == row.number)
        b.type(RA, ini, f"realisasi_tw{i}", setahun.number + i)
    return Expected("XK606", RE, setahun.ref)


def baris_tersembunyi(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    row = b.pick(b.rows(file))
    b.state(file, LEMBAR[file], hidden_rows=frozenset({row.number}))
    return Expected("XK011", file, f"A{row.number}")


def lembar_tersembunyi(b: Broken) -> Expected:
    b.state(RE, b.acak.choice(("Realisasi", "Anggaran", "Pengaturan")), visible=False)
    return Expected("XK011", RE)


def perlindungan_dilepas(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.state(file, LEMBAR[file], protected=False)
    return Expected("XK012", file)


def makro(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.books[file] = replace(b.books[file], macros=True)
    return Expected("XK014", file)


def tautan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    sel = b.set(RE, row, "realisasi", replace(row["realisasi"], formula="[2]Rekap!D7"))
    b.books[RE] = replace(b.books[RE], external_links=True)
    return Expected("XK013", RE, sel)


def kolom_pindah(b: Broken) -> Expected:
    """Standar Nasional is carried to the far left; every other column moves by one."""
    book = b.books[RE]
    table = book.tables["Realisasi"]
    letters = {k: column_letter(column_number(h) + 1) for k, h in table.letters.items()}
    letters["standar_nasional"] = "A"
    b.books[RE] = replace(book, tables={**book.tables, "Realisasi": replace(table, letters=letters)})
    return Expected("XK010", RE, "A4")


def drawn(b: Broken) -> bool:
    return "C9" in b.books[RE].canvases["Ringkasan"]


def angka_ringkasan(b: Broken) -> Expected | None:
    if not drawn(b):
        return None
    b.canvas("Ringkasan", "C9", b.acak.randint(100, 900))
    return Expected("XK323", RE, "C9")


def paragraf_lama(b: Broken) -> Expected | None:
    if not drawn(b):
        return None
    teks = b.books[RE].canvases["Ikhtisar Eksekutif"]["A4"].text
    b.canvas("Ikhtisar Eksekutif", "A4", teks.replace("mengukur ", "mengukur 9"))
    return Expected("XK322", RE, "A4")


KINDS: tuple[Kind, ...] = (
    satker_kosong, satker_salah_ketik, kode_satker_beda, tanggal_tahun_lain, penandatangan_tertukar,
    penandatangan_kosong, tahun_dalam_teks, tanpa_sebab, tanpa_tindak_lanjut, tanpa_penjelasan, efisien,
    definisi_kosong, bukti_kosong, renstra_kosong, penanggung_jawab_beda, tanpa_triwulan, triwulan_kurang,
    kumulatif_turun, realisasi_tanpa_rencana, tanpa_pelaksana, triwulan_beda_setahun, baris_tersembunyi,
    lembar_tersembunyi, perlindungan_dilepas, makro, tautan, kolom_pindah, angka_ringkasan, paragraf_lama,
)  # fmt: skip
