"""Cases of what was left out or cannot be: empty documents, unknown choices, dates, formulas, impossible numbers."""

from decimal import Decimal

from cases_book import INFO, PK, RA, RE, RKT, G, P, realisasi
from cases_book_lain import drawn, rencana, tw
from clean_set import Case, Isi, opened, put
from openpyxl import Workbook

from xlkinerja.pages.filling import fill
from xlkinerja.workbook.patch import Formula, patch
from xlkinerja.workbook.sheets.realisasi import REALISASI

ALONE = (RE,)


def nameless(isi: Isi) -> None:
    """The targets of the PK stand, its indikator are gone."""
    for row in isi[PK]["PK"]:
        row.pop("indikator")


def only_budget(isi: Isi) -> None:
    isi[RKT]["RKT"] = [{k: v for k, v in r.items() if k in ("program", "anggaran")} for r in isi[RKT]["RKT"]]


def typed(lembar: str, sel: str, isi: object, file: str = RE) -> dict[tuple[str, str, str], object]:
    return {(file, lembar, sel): isi}


def settings(**sel: object) -> dict[tuple[str, str, str], object]:
    return {(RE, "Pengaturan", s): isi for s, isi in sel.items()}


def twin(book: Workbook) -> None:
    book.copy_worksheet(book["Realisasi"]).title = "Realisasi (2)"


def empty_twin(book: Workbook) -> None:
    twin(book)
    book["Realisasi (2)"].delete_rows(5, 60)


def own_sheet(book: Workbook) -> None:
    book.create_sheet("Realisasi per bulan")["A1"] = "Januari"


def with_formula(sel: str, formula: str, nilai: Decimal):
    """Filled by `susun`, then one computed cell with the user's own formula and its value."""
    return lambda data: patch(fill(data).data, {"Realisasi": {sel: Formula(formula, nilai)}})


_SPASI = REALISASI.formula(REALISASI.by_key["capaian"], 6).replace(",", ", ").replace("MAX(", "_xlfn.MAX(")

EMPTY = [
    Case("RKT hanya berisi anggaran", {("XK804", RKT, "G4", G)}, only_budget),
    Case("indikator PK dikosongkan", {("XK804", PK, "E4", G)}, nameless),
    Case("indikator PK dikosongkan, tanpa tanggal", {("XK804", PK, "E4", G), ("XK110", PK, "B11", INFO)}, nameless,
         identitas={PK: {"tanggal": None}}),
    Case("PK sendirian tanpa indikator", {("XK804", PK, "E4", G)}, nameless, files=(PK,)),
    Case("PK kosong di samping dokumen yang terisi", {("XK804", PK, "E4", G)}, lambda isi: isi[PK].clear()),
    Case("templat kosong sendirian", {("XK804", RE, "D4", INFO)}, lambda isi: isi[RE].clear(), files=ALONE),
    Case("satu baris tanpa nama indikator", {("XK805", RE, "D6", G)}, realisasi(r1={"indikator": None}), files=ALONE),
    Case("kegiatan kedua tanpa nama indikator", {("XK805", RA, "D7", G)},
         lambda isi: isi[RA]["Rencana Aksi"].insert(2, {"kegiatan": "Cetak", "target_tw1": "v"})),
    Case("baris RKT yang hanya beranggaran",
         edit=lambda isi: isi[RKT]["RKT"].insert(5, {"uraian_kegiatan": "Rapat", "anggaran": 0})),
    Case("dua realisasi kosong, satu temuan", {("XK806", RE, "J6", P)},
         realisasi(r1={"realisasi": None}, r3={"realisasi": None})),
    Case("realisasi nol sudah diisi", edit=realisasi(r1={"realisasi": 0})),
    Case("indikator tidak berlaku tanpa realisasi", edit=realisasi(r1={"realisasi": None, "berlaku": "tidak"})),
    Case("sasaran tanpa indikator", {("XK807", RE, "C10", P)},
         lambda isi: isi[RE]["Realisasi"].append({"sasaran": "Meningkatnya layanan informasi"})),
    Case("dua sasaran tanpa indikator, satu temuan", {("XK807", PK, "D10", P)},
         lambda isi: isi[PK]["PK"].extend([{"sasaran": "Sasaran lain"}, {"sasaran": "Sasaran ketiga"}])),
    Case("sasaran sebagai baris judul", edit=lambda isi: isi[PK]["PK"].insert(
        0, {"sasaran": isi[PK]["PK"][0].pop("sasaran")})),
]  # fmt: skip

FORMULAS = [
    Case("realisasi berupa rumus yang belum dihitung", {("XK015", RE, "J6", P)},
         cells=typed("Realisasi", "J6", "=2+2")),
    Case("dua rumus yang belum dihitung, satu temuan", {("XK015", RE, "J5", P)},
         cells=typed("Realisasi", "J5", "=99") | typed("Realisasi", "J6", "=4")),
    Case("target PK berupa rumus yang belum dihitung", {("XK015", PK, "H6", P)}, cells=typed("PK", "H6", "=4", PK)),
    Case("triwulan berupa rumus yang belum dihitung", {("XK015", RA, "K6", P)},
         rencana(r1={"konsolidasi": "Jumlah", **tw(1, 1, 1, 1)}), cells=typed("Rencana Aksi", "K6", "=1", RA)),
    Case("pagu berupa rumus yang belum dihitung", {("XK015", RE, "G5", P)}, cells=typed("Anggaran", "G5", "=700")),
    Case("tahun berupa rumus yang belum dihitung", {("XK015", PK, "B7", P)}, files=(PK,),
         cells=typed("Identitas", "B7", "=2024", PK)),
    Case("nama berkas lain dalam rumus", {("XK013", RE, "J6", P), ("XK015", RE, "J6", P)},
         cells=typed("Realisasi", "J6", "='[Rekap TW IV.xlsx]Sheet1'!D7")),
    Case("alamat berkas lain dalam rumus", {("XK013", RE, "J6", P), ("XK015", RE, "J6", P)},
         cells=typed("Realisasi", "J6", "='file:///C:/Rekap.xlsx'#$Sheet1.D7")),
    Case("rumus antarlembar", {("XK015", RE, "J6", P)}, cells=typed("Realisasi", "J6", "='Pengaturan'!B6+4")),
    Case("capaian dengan rumus sendiri", {("XK007", RE, "N6", P)}, cells=typed("Realisasi", "N6", "=J6/H6*100")),
    Case("satu kolom dengan rumus sendiri, satu temuan", {("XK007", RE, "N5", P)},
         cells={(RE, "Realisasi", f"N{r}"): f"=J{r}/H{r}*100" for r in range(5, 8)}),
    Case("persen anggaran dengan rumus sendiri", {("XK007", RE, "I5", P)}, cells=typed("Anggaran", "I5", "=H5/G5*100")),
    Case("rumus templat yang disimpan program lain", cells=typed("Realisasi", "N6", f"={_SPASI}")),
    Case("rumus sendiri sesudah disusun", {("XK007", RE, "N5", P)}, realisasi(r0={"realisasi": 97}), files=ALONE,
         after={RE: with_formula("N5", "J5/H5*100", Decimal("107.777777777"))}),
    Case("angka ringkasan yang tercetak sama", files=ALONE,
         after={RE: drawn(cells={"Ringkasan": {"C6": Decimal("108.7511")}})}),
]  # fmt: skip

SHEETS = [
    Case("salinan lembar Realisasi", {("XK016", RE, "", INFO)}, after={RE: opened(twin)}),
    Case("salinan lembar yang kosong", after={RE: opened(empty_twin)}),
    Case("lembar sendiri dengan nama mirip", after={RE: opened(own_sheet)}),
    Case("kolom disisipkan", {("XK010", PK, "E4", INFO)}, after={PK: opened(lambda b: b["PK"].insert_cols(5))}),
    Case("dua kolom disisipkan, satu temuan", {("XK010", PK, "A4", INFO)},
         after={PK: opened(lambda b: (b["PK"].insert_cols(7), b["PK"].insert_cols(1)))}),
]  # fmt: skip

TANGGAL = "dd/mm/yyyy"
NUMBERS = [
    Case("realisasi menjadi tanggal", {("XK211", RE, "J6", G)}, cells=typed("Realisasi", "J6", (45016, TANGGAL))),
    Case("realisasi menjadi jam", {("XK211", RE, "J6", G)}, cells=typed("Realisasi", "J6", (0.0542, "h:mm"))),
    Case("target PK menjadi tanggal", {("XK211", PK, "H6", G)}, cells=typed("PK", "H6", (45016, "[$-421]d mmm"), PK)),
    Case("triwulan menjadi tanggal", {("XK211", RA, "K6", G)}, cells=typed("Rencana Aksi", "K6", (45016, TANGGAL), RA)),
    Case("angka dalam sel berformat tanggal", {("XK211", RE, "J6", P)},
         cells=typed("Realisasi", "J6", (4, "d-mmm-yy"))),
    Case("satuan dan warna dalam format angka",
         cells=typed("Realisasi", "J8", (7, '0" hari"')) | typed("Realisasi", "J6", (4, "[Red]0;[Blue]-0"))),
    Case("realisasi negatif", {("XK223", RE, "J6", P)}, realisasi(r1={"realisasi": -3})),
    Case("target negatif", {("XK223", RE, "H6", G)}, realisasi(r1={"target": -3}), files=ALONE),
    Case("pertumbuhan boleh negatif", set(),
         realisasi(r0={"indikator": "Persentase pertumbuhan anggota", "target": 5, "realisasi": -2}), files=ALONE),
    Case("rentang terbalik", {("XK213", RE, "I8", G)}, realisasi(r3={"target": 10, "target_maksimum": 5}), files=ALONE),
    Case("rentang satu nilai", set(), realisasi(r3={"target_maksimum": 5}), files=ALONE),
    *(Case(f"realisasi persen {nilai} dari target {target}, dulu {lalu}: {nama}", temuan, files=ALONE, edit=realisasi(
        r0={"indikator": nama, "target": target, "realisasi": nilai, "realisasi_n1": lalu}))
      for nama, target, nilai, lalu, temuan in (
          ("Persentase partisipasi masyarakat", 77.5, 812, 80, {("XK224", RE, "J5", P)}),
          ("Persentase kepuasan terhadap layanan", 90, 9750, 80, {("XK224", RE, "J5", P)}),
          ("Persentase partisipasi masyarakat", 77.5, 230, 80, set()),
          ("Persentase partisipasi masyarakat", 77.5, 812, 150, set()),
          ("Persentase kenaikan kunjungan", 20, 160, 15, set()),
          ("Persentase layanan tepat waktu", 90, 812, 80, {("XK221", RE, "J5", P)}),
      )),
]  # fmt: skip

CHOICES = [
    Case("Berlaku salah tulis", {("XK212", RE, "K6", P)}, realisasi(r1={"berlaku": "tdk"})),
    Case("Berlaku dengan spasi", {("XK212", RE, "K6", P)}, realisasi(r1={"berlaku": "Tidak "})),
    Case("polarisasi PK salah tulis", {("XK212", PK, "G6", P)},
         lambda isi: put(isi, PK, "PK", 1, "polarisasi", "Maximal")),
    Case("polarisasi huruf besar", edit=realisasi(r1={"polarisasi": "MAKSIMAL"})),
    Case("konsolidasi salah tulis", {("XK212", RA, "J6", P), ("XK602", RA, "K6", P)},
         rencana(r1={"konsolidasi": "komulatif", **tw(1, 1, 1, 2)})),
    Case("tingkat anggaran tidak dikenal", {("XK212", RE, "B5", P)}, files=ALONE,
         edit=lambda isi: isi[RE].update(Anggaran=[{"tingkat": "Seksi", "uraian": "A", "pagu": 9, "realisasi": 8}])),
    Case("batas bawah termasuk salah tulis", {("XK212", RE, "C14", P)}, cells=settings(C14="Iya")),
    Case("jumlah anggaran bertingkat Total",
         edit=lambda isi: put(isi, RE, "Anggaran", 2, "tingkat", "Total")),
]  # fmt: skip

# Pengaturan: profil B4, batas B5, desimal B6, dasar B8, gaya B10; the scale in rows 14 to 18.
SETTINGS = [
    Case("profil tidak dikenal", {("XK311", RE, "B4", G)}, cells=settings(B4="LAN 239")),
    Case("profil huruf besar", cells=settings(B4="LAN")),
    Case("dasar tidak dikenal", {("XK311", RE, "B8", G)}, cells=settings(B8="program")),
    Case("gaya tidak dikenal", {("XK311", RE, "B10", P)}, cells=settings(B10="tabel")),
    Case("pengaturan kosong, satu temuan", {("XK311", RE, "B4", P)}, cells=settings(B4=None, B5=None, B10=None)),
    Case("lima desimal", {("XK311", RE, "B6", P)}, cells=settings(B6=5)),
    Case("batas 1,2", {("XK311", RE, "B5", G)}, cells=settings(B5=1.2)),
    Case("batas 130", cells=settings(B5=130)),
    Case("skala kosong", {("XK312", RE, "A13", G)},
         cells=settings(**{f"{k}{r}": None for k in "ABCD" for r in range(14, 19)})),
    Case("jenjang tanpa sebutan", {("XK312", RE, "A15", G)}, cells=settings(A15=None)),
    Case("jenjang tanpa batas bawah", {("XK312", RE, "B15", G)}, cells=settings(B15=None)),
    Case("dua jenjang bersebutan sama", {("XK312", RE, "A18", P)}, cells=settings(A17="Sangat Berhasil")),
]  # fmt: skip

CASES = [*EMPTY, *FORMULAS, *SHEETS, *NUMBERS, *CHOICES, *SETTINGS]
