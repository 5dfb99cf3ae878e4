"""Kinds of injected error: left out, outside the lists, calculated by others, or parted from the set."""

from dataclasses import replace

from breakages import Kind
from breaking import LEMBAR, Broken, Expected, number, of
from random_set import PK, RA, RE, RKT

from xlkinerja.workbook.book import Cell

FILES = (RKT, PK, RA, RE)


def realisasi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK806", RE, b.type(RE, row, "realisasi", None))


def indikator_dikosongkan(b: Broken) -> Expected | None:
    file = b.acak.choice(FILES)
    for row in b.rows(file):
        b.type(file, row, "indikator", None)
    table = b.books[file].tables[LEMBAR[file]]
    return Expected("XK804", file, table.header("indikator"))


def nama_indikator_hilang(b: Broken) -> Expected | None:
    rows = b.rows(PK)
    return Expected("XK805", PK, b.type(PK, rows[-1], "indikator", None)) if len(rows) > 3 else None


def sasaran_tanpa_indikator(b: Broken) -> Expected:
    """A sasaran below the table, without a row of its own."""
    table = b.books[RE].tables["Realisasi"]
    bawah = table.rows[-1]
    nomor, teks = bawah.number + 1, "Meningkatnya layanan keliling"
    cells = {k: Cell(f"{h}{nomor}", teks if k == "sasaran" else None) for k, h in table.letters.items()}
    for key in ("no", "keadaan", "dasar", "capaian", "kategori", "status"):
        cells[key] = replace(cells[key], formula=bawah[key].formula)
    b.replace_rows(RE, [*table.rows, replace(bawah, number=nomor, cells=cells, carried={"sasaran": teks})])
    return Expected("XK807", RE, cells["sasaran"].ref)


def menjadi_tanggal(b: Broken) -> Expected | None:
    row, format_ = b.pick(b.rows(RE), number), b.acak.choice(("dd/mm/yyyy", "d-mmm", "m/d/yy h:mm"))
    return row and Expected("XK211", RE, b.type(RE, row, "realisasi", b.acak.randint(45000, 45500), format_))


def pilihan_salah_tulis(b: Broken) -> Expected | None:
    file = b.acak.choice(FILES)
    row, teks = b.pick(b.rows(file)), b.acak.choice(("Maximal", "naik", "maks", "Positif"))
    return row and Expected("XK212", file, b.type(file, row, "polarisasi", teks))


def rentang_terbalik(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Stabil"))
    return row and Expected("XK213", RE, b.type(RE, row, "target_maksimum", row["target"].number - 1))


def realisasi_negatif(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK223", RE, b.type(RE, row, "realisasi", -b.acak.randint(1, 40)))


def rumus_sendiri(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    cell = row and row["capaian"]
    return cell and Expected("XK007", RE, b.set(RE, row, "capaian", replace(cell, formula="J5/H5*100")))


def rumus_belum_dihitung(b: Broken) -> Expected | None:
    row, key = b.pick(b.rows(RE)), b.acak.choice(("target", "realisasi", "bukti"))
    return row and Expected("XK015", RE, b.set(RE, row, key, Cell(row[key].ref, None, "A1+1")))


def tautan_bernama(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    formula = b.acak.choice(("'[Rekap TW IV.xlsx]Sheet1'!D7", "[rekap.xls]Lembar!$A$1", "'file:///D:/a.ods'#$S.A1"))
    return row and Expected("XK013", RE, b.set(RE, row, "realisasi", replace(row["realisasi"], formula=formula)))


def pengaturan_salah(b: Broken) -> Expected:
    kunci, isi = b.acak.choice((("profil_minimal", "LAN 239"), ("dasar_rerata", "program"), ("gaya", "tabel")))
    return Expected("XK311", RE, _setting(b, kunci, isi))


def pengaturan_kosong(b: Broken) -> Expected:
    return Expected("XK311", RE, _setting(b, b.acak.choice(("profil_minimal", "batas", "desimal", "gaya")), None))


def _setting(b: Broken, kunci: str, isi: str | None) -> str:
    book = b.books[RE]
    cell = replace(book.pengaturan[kunci], value=isi)
    b.books[RE] = replace(book, pengaturan={**book.pengaturan, kunci: cell})
    return cell.ref


def skala_kosong(b: Broken) -> Expected:
    book = b.books[RE]
    b.books[RE] = replace(book, skala=replace(book.skala, rows=()))
    return Expected("XK312", RE, book.skala.header("kategori"))


def tahun_satu_dokumen(b: Broken) -> Expected:
    return Expected("XK113", RKT, b.identity(RKT, "tahun", b.acak.choice((2019, 2026, 2042))))


def entitas_satu_dokumen(b: Broken) -> Expected:
    file = b.acak.choice((RKT, RA))
    lain = "KPU" if b.books[file].identity("entitas") == "Sekretariat" else "Sekretariat"
    return Expected("XK113", file, b.identity(file, "entitas", lain))


def salinan_lembar(b: Broken) -> Expected:
    file = b.acak.choice(FILES)
    b.books[file] = replace(b.books[file], twins={f"{LEMBAR[file]} (2)": (LEMBAR[file], 3)})
    return Expected("XK016", file)


KINDS: tuple[Kind, ...] = (
    realisasi_kosong, indikator_dikosongkan, nama_indikator_hilang, sasaran_tanpa_indikator, menjadi_tanggal,
    pilihan_salah_tulis, rentang_terbalik, realisasi_negatif, rumus_sendiri, rumus_belum_dihitung, tautan_bernama,
    pengaturan_salah, pengaturan_kosong, skala_kosong, tahun_satu_dokumen, entitas_satu_dokumen, salinan_lembar,
)  # fmt: skip
