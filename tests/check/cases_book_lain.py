"""Cases of the further rules that look at one workbook: how it is shown, explanations, drawn sheets, quarters."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

from cases_book import INFO, PK, RA, RE, RKT, G, P, anggaran, realisasi
from clean_set import Case, Isi, opened, put
from openpyxl import Workbook

from xlkinerja.pages.filling import ISI, fill
from xlkinerja.workbook.documents import NAMA_TANDA, VERSI_TEMPLAT
from xlkinerja.workbook.patch import patch

ALONE = (RE,)


def on_sheet(lembar: str, edit: Callable[[object], object]) -> Callable[[bytes], bytes]:
    return opened(lambda book: edit(book[lembar]))


def hide(lembar: str, *, rows: tuple[int, ...] = (), columns: str = "") -> Callable[[bytes], bytes]:
    def edit(sheet) -> None:
        for row in rows:
            sheet.row_dimensions[row].hidden = True
        for letter in columns:
            sheet.column_dimensions[letter].hidden = True

    return on_sheet(lembar, edit)


def hide_sheet(lembar: str) -> Callable[[bytes], bytes]:
    return on_sheet(lembar, lambda sheet: setattr(sheet, "sheet_state", "hidden"))


def scratch(book: Workbook) -> None:
    sheet = book.create_sheet("Coretan")
    sheet["A1"], sheet.sheet_state = 7, "hidden"


def unprotect(*lembar: str) -> Callable[[bytes], bytes]:
    def edit(book: Workbook) -> None:
        for nama in lembar:
            book[nama].protection.sheet = False

    return opened(edit)


def swap_headers(lembar: str, a: str, b: str) -> Callable[[bytes], bytes]:
    """Two input columns change places, with everything in them."""

    def edit(sheet) -> None:
        for row in range(4, 16):
            kiri, kanan = sheet[f"{a}{row}"], sheet[f"{b}{row}"]
            kiri.value, kanan.value = kanan.value, kiri.value

    return on_sheet(lembar, edit)


def with_part(name: str, content: bytes = b"<x/>") -> Callable[[bytes], bytes]:
    """A further part in the package: a macro project, or what a link to another file leaves."""

    def change(data: bytes) -> bytes:
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a") as package:
            package.writestr(name, content)
        return stream.getvalue()

    return change


def linked(*sel: str) -> Callable[[bytes], bytes]:
    """Formulas that take their number from another file."""

    def change(data: bytes) -> bytes:
        book = opened(lambda b: [b["Realisasi"].__setitem__(s, f"=[1]Rekap!D{i}") for i, s in enumerate(sel, 7)])
        return with_part("xl/externalLinks/externalLink1.xml")(book(data))

    return change


def a_date(sheet) -> None:
    sheet["J6"].value, sheet["J6"].number_format = 45016, "dd/mm/yyyy"


def drawn(*, cells: dict[str, dict[str, object]] | None = None, again: bool = False) -> Callable[[bytes], bytes]:
    """Filled by `susun`, then typed into; `again` recalculates the computed cells, as Excel would."""

    def change(data: bytes) -> bytes:
        data = fill(data).data
        data = patch(data, cells) if cells else data
        return fill(data, parts=frozenset({ISI})).data if again else data

    return change


def of_version(version: int) -> Callable[[bytes], bytes]:
    """A PK that another version of the template made."""
    return opened(lambda book: setattr(book.defined_names[NAMA_TANDA], "attr_text", f'"pk;{version}"'))


FAMILY_0 = [
    Case("templat lebih baru", {("XK009", PK, "", P)}, after={PK: of_version(VERSI_TEMPLAT + 1)}),
    Case("templat lebih lama", {("XK009", PK, "", P)}, after={PK: of_version(VERSI_TEMPLAT - 1)}),
    Case("templat versi ini", after={PK: of_version(VERSI_TEMPLAT)}),
    Case("dua kolom tertukar tempat", {("XK010", RE, "W4", INFO)}, files=ALONE,
         after={RE: swap_headers("Realisasi", "V", "W")}),
    Case("satu kolom ke depan", {("XK010", RKT, "M4", INFO), ("XK804", RKT, "G4", INFO)}, files=(RKT,),
         after={RKT: swap_headers("RKT", "L", "M")}, edit=lambda isi: isi[RKT]["RKT"].clear()),
    Case("kolom sendiri di kanan", cells={(RE, "Realisasi", "AE4"): "Catatan", (RE, "Realisasi", "AE5"): "x"}),
    Case("baris tersembunyi", {("XK011", RE, "A6", P)}, after={RE: hide("Realisasi", rows=(6, 7))}),
    Case("baris kosong tersembunyi", after={RE: hide("Realisasi", rows=(12,))}),
    Case("kolom tersembunyi", {("XK011", RE, "J1", P)}, after={RE: hide("Realisasi", columns="J")}),
    Case("kolom kosong tersembunyi", after={RE: hide("Realisasi", columns="W")}),
    Case("pengaturan tersembunyi", {("XK011", RE, "A6", P)}, after={RE: hide("Pengaturan", rows=(6,))}),
    Case("lembar isian tersembunyi", {("XK011", RE, "", P)}, after={RE: hide_sheet("Anggaran")}),
    Case("lembar sendiri tersembunyi", {("XK011", RE, "", INFO)}, after={RE: opened(scratch)}),
    Case("daftar pilihan tersembunyi", after={RE: hide_sheet("Referensi")}),
    Case("perlindungan dua lembar dilepas", {("XK012", PK, "", INFO)}, after={PK: unprotect("PK", "Anggaran")}),
    Case("perlindungan petunjuk dilepas", after={PK: unprotect("Petunjuk")}),
    Case("rumus ke berkas lain", {("XK013", RE, "J5", P), ("XK015", RE, "J5", P)},
         after={RE: linked("J5", "J6")}, files=ALONE),
    Case("tautan tanpa rumus", {("XK013", RE, "", P)}, after={RE: with_part("xl/externalLinks/externalLink1.xml")}),
    Case("makro dalam xlsx", {("XK014", RE, "", P)}, after={RE: with_part("xl/vbaProject.bin")}),
    Case("xlsm tanpa makro", {("XK014", "Realisasi.xlsm", "", INFO)},
         lambda isi: isi.update({"Realisasi.xlsm": isi.pop(RE)})),
]  # fmt: skip

SEKRETARIAT = {"entitas": "Sekretariat", "jabatan_pertama": "Sekretaris", "pihak_kedua": "Budi"}
FAMILY_1 = [
    Case("tanggal dan penandatangan kosong", {("XK110", PK, "B11", INFO)}, files=(PK,),
         identitas={PK: {"tanggal": None, "pihak_pertama": None, "jabatan_pertama": None}}),
    Case("pihak kedua Sekretariat kosong", {("XK110", PK, "B14", P)}, files=(PK,),
         identitas={PK: {**SEKRETARIAT, "pihak_kedua": None}}),
    Case("PK Sekretariat lengkap", files=(PK,), identitas={PK: SEKRETARIAT}),
    Case("RKT tanpa penandatangan", files=(RKT,),
         identitas={RKT: {"tempat": None, "tanggal": None, "pihak_pertama": None, "jabatan_pertama": None}}),
    Case("KPU ditandatangani sekretaris", {("XK112", PK, "B13", P)},
         identitas={PK: {"jabatan_pertama": "Sekretaris KPU Kabupaten Contoh"}}),
    Case("Sekretariat ditandatangani ketua", {("XK112", PK, "B13", P)}, files=(PK,),
         identitas={PK: {**SEKRETARIAT, "jabatan_pertama": "Ketua"}}),
    *(Case(f"Instansi lain ditandatangani {jabatan}", files=(PK,),
           identitas={PK: {"entitas": "Instansi lain", "jabatan_pertama": jabatan}})
      for jabatan in ("Sekretaris Daerah", "Ketua Pengadilan", "Kepala Dinas")),
    Case("pelaksana tugas ketua", identitas={PK: {"jabatan_pertama": "Plt. Ketua KPU Kabupaten Contoh"}}),
    Case("pihak pertama dan kedua sama", {("XK112", PK, "B14", P)}, identitas={PK: {"pihak_kedua": "ANTON"}}),
    Case("tahun lain dalam indikator", {("XK114", PK, "E5", P)}, files=(PK,),
         edit=lambda isi: put(isi, PK, "PK", 0, "indikator", "Persentase layanan perkantoran tahun 2023")),
    Case("tahun lain dalam judul ikhtisar", {("XK114", RE, "B9", P)},
         pengaturan={"desimal": 0, "judul": "RINGKASAN EKSEKUTIF TAHUN 2023"}),
    *(Case(f"tahun dengan arti sendiri: {teks}", files=(PK,),
           edit=lambda isi, teks=teks: put(isi, PK, "PK", 0, "indikator", teks))
      for teks in (
          "Persentase tahapan Pemilu Tahun 2029 yang tepat waktu",
          "Persentase laporan sesuai PKPU Nomor 5 Tahun 2022",
          "Persentase tindak lanjut temuan tahun 2023 yang selesai",
          "Persentase keselarasan dengan Renstra tahun 2020-2024",
          "Persentase layanan tahun 2024 yang tepat waktu",
      )),
    Case("tahun lalu dalam keterangan", edit=realisasi(r0={"keterangan": "Naik dibanding tahun 2023 dan tahun 2022."})),
    Case("tahun jauh di depan dalam keterangan", {("XK114", RE, "Q5", P)},
         realisasi(r0={"keterangan": "Selesai pada tahun 2042."})),
]  # fmt: skip

FAMILY_2 = [
    Case("titik dan koma bergantian", {("XK201", RE, "J5", G), ("XK201", RE, "J6", G), ("XK222", RE, "J6", P)},
         realisasi(r0={"realisasi": "97,5"}, r1={"realisasi": "3.5 laporan"}), files=ALONE),
    Case("koma desimal dan titik ribuan", {("XK201", RE, "J5", G), ("XK201", RE, "J6", G)},
         realisasi(r0={"realisasi": "97,5"}, r1={"realisasi": "1.234,5 laporan"}), files=ALONE),
]  # fmt: skip

TANPA_SEBAB = {"penyebab": None, "solusi": None}
FAMILY_3 = [
    Case("di atas 100 tanpa penjelasan", {("XK320", RE, "Q5", P)}, realisasi(r0=TANPA_SEBAB, r2=TANPA_SEBAB)),
    Case("di atas 100 dijelaskan di Keterangan", edit=realisasi(r0={"penyebab": None, "keterangan": "Jadwal maju."})),
    Case("tepat 100 tanpa penjelasan", edit=realisasi(r1={"penyebab": None})),
    Case("di bawah 100 tanpa sebab dan tindak lanjut", {("XK321", RE, "X6", P)},
         realisasi(r1={"realisasi": 3, **TANPA_SEBAB}), files=ALONE),
    Case("di bawah 100 tanpa tindak lanjut", {("XK321", RE, "Z6", P)},
         realisasi(r1={"realisasi": 3, "solusi": None}), files=ALONE),
    Case("di bawah 100 dengan tindak lanjut", set(),
         realisasi(r1={"realisasi": 3, "solusi": None, "tindak_lanjut": "Jadwal ulang."}), files=ALONE),
    Case("predikat turun tanpa sebab", {("XK321", RE, "X9", P)}, realisasi(r4={"realisasi": "WDP", "penyebab": None})),
    Case("satuan tidak sama tidak menuntut sebab", {("XK204", RE, "J6", G)},
         realisasi(r1={"realisasi": "50%", "penyebab": None})),
    Case("isian diubah sesudah disusun", {("XK323", RE, "C6", P)},
         files=ALONE, after={RE: drawn(cells={"Realisasi": {"J6": Decimal(3)}}, again=True)}),
    *(Case(f"disusun, lalu {nama}", temuan, files=ALONE, after={RE: drawn(cells={"Realisasi": isi}, again=True)})
      for nama, isi, temuan in (
          ("realisasi teks", {"J6": "3"}, {("XK201", RE, "J6", G)}),
          ("realisasi negatif", {"J6": Decimal(-3)}, {("XK223", RE, "J6", P)}),
          ("realisasi dalam skala lain", {"J5": Decimal("0.8")}, {("XK205", RE, "J5", P)}),
          ("polarisasi salah eja", {"G6": "Maximal"}, {("XK212", RE, "G6", P)}),
          ("rentang terbalik", {"I8": Decimal(4)}, {("XK213", RE, "I8", G)}),
          ("predikat di luar tangga", {"J9": "Tuntas"}, {("XK206", RE, "J9", G)}),
      )),
    Case("disusun, lalu realisasi menjadi tanggal", {("XK211", RE, "J6", G)}, files=ALONE, after={
        RE: lambda data: fill(on_sheet("Realisasi", a_date)(fill(data).data), parts=frozenset({ISI})).data}),
    Case("disusun, lalu indikator tidak berlaku", {("XK323", RE, "C6", P)}, files=ALONE,
         after={RE: drawn(cells={"Realisasi": {"K6": "Tidak"}}, again=True)}),
    Case("angka anggaran dalam paragraf", {("XK322", RE, "A5", P)}, files=ALONE, after={RE: drawn(cells={
        "Ikhtisar Eksekutif": {"A5": "Pagu anggaran tahun 2024 sebesar Rp990 (sembilan ratus) dengan realisasi sebesar "
                                     "Rp980 (delapan) atau 98,00% (persen), sehingga sisa anggaran Rp20 (dua)."}})}),
    Case("paragraf ditulis sendiri", files=ALONE, after={RE: drawn(cells={
        "Ikhtisar Eksekutif": {"A4": "Kantor kami mengukur 40 hal. Rinciannya pada 7 tabel."}})}),
    Case("angka ringkasan diketik", {("XK323", RE, "C9", P)}, files=ALONE,
         after={RE: drawn(cells={"Ringkasan": {"C9": Decimal(6)}})}),
    Case("ringkasan di atas capaian yang diketik", {("XK301", RE, "N5", G)}, files=ALONE,
         after={RE: drawn(cells={"Realisasi": {"N5": Decimal(105)}})}),
    Case("target nol dan realisasi nol", {("XK308", RE, "H6", P)}, realisasi(r1={"target": 0, "realisasi": 0}),
         files=ALONE),
]  # fmt: skip

_P = {"tingkat": "Program", "uraian": "A", "pagu": 100, "realisasi": 90}
_T = {"tingkat": "Jumlah", "pagu": 100, "realisasi": 90}
FAMILY_4 = [
    Case("realisasi melebihi pagu", {("XK420", RE, "H5", P)},
         anggaran({**_P, "realisasi": 110}, {**_T, "realisasi": 110}), files=ALONE),
    Case("realisasi sama dengan pagu", set(), anggaran({**_P, "realisasi": 100}, {**_T, "realisasi": 100}),
         files=ALONE),
    Case("dua sumber tidak berjumlah", {("XK421", RE, "G6", G)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 40, "realisasi": 30}, _T), files=ALONE),
    Case("dua sumber kurang dari jumlah", {("XK421", RE, "G6", P)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 70},
        {**_T, "sumber": "Hibah", "pagu": 20, "realisasi": 20}, _T), files=ALONE),
    Case("satu sumber saja", set(), anggaran(_P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60}, _T),
         files=ALONE),
    Case("dua sumber yang cocok", set(), anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 30, "realisasi": 30}, _T), files=ALONE),
    Case("jumlahnya yang salah, bukan sumbernya", {("XK401", RE, "G8", G)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 30, "realisasi": 30}, {**_T, "pagu": 120}), files=ALONE),
    Case("efisien padahal kurang", {("XK422", RE, "Q6", P)},
         realisasi(r1={"realisasi": 3, "keterangan": "Anggaran dipakai sangat efisien."}), files=ALONE),
    *(Case(f"bukan pernyataan efisien: {teks}", set(), realisasi(r1={"realisasi": 3, "keterangan": teks}), files=ALONE)
      for teks in ("Kegiatan belum efisien.", "Terkena efisiensi anggaran.", "Rapat daring agar lebih efisien.")),
    Case("efisien dan tercapai", set(), realisasi(r1={"keterangan": "Anggaran dipakai efisien."}), files=ALONE),
    Case("anggaran tahun lain saja", {("XK423", RE, "A4", P)}, anggaran(
        {"tahun": 2022, **_P}, {"tahun": 2023, **_P}), files=ALONE, identitas={RE: {"tahun": 2024}}),
]  # fmt: skip
# without a row of the year there is no realisasi of the year either
FAMILY_4[-1].found.add(("XK801", RE, "", INFO))


def rencana(**rows: dict[str, object]):
    """An edit of Rencana Aksi: r1={"konsolidasi": "Jumlah"} changes the second row."""

    def edit(isi: Isi) -> None:
        for row, changes in rows.items():
            for key, value in changes.items():
                put(isi, RA, "Rencana Aksi", int(row[1:]), key, value)

    return edit


def tw(*nilai: object, awalan: str = "target") -> dict[str, object]:
    return {f"{awalan}_tw{i}": n for i, n in enumerate(nilai, 1)}


JUMLAH, KUMULATIF = {"konsolidasi": "Jumlah"}, {"konsolidasi": "Kumulatif"}
FAMILY_6 = [
    Case("tanpa triwulan", {("XK601", RA, "K6", P)},
         rencana(r1=tw(None, None, None, None), r3=tw("-", None, "", None))),
    Case("kegiatan kedua yang bertriwulan", set(), lambda isi: isi[RA]["Rencana Aksi"].insert(
        2, {"indikator": "Jumlah laporan tahapan yang disusun", "kegiatan": "Cetak", "target_tw1": "v"})),
    Case("jumlah triwulan kurang", {("XK602", RA, "K6", G)}, rencana(r1={**JUMLAH, **tw(1, 1, 1, None)})),
    Case("jumlah triwulan lebih", {("XK602", RA, "K6", G)}, rencana(r1={**JUMLAH, **tw(2, 1, 1, 1)})),
    Case("jumlah triwulan sampai", set(), rencana(r1={**JUMLAH, **tw(1, 1, 1, 1)})),
    Case("posisi akhir tidak sampai", {("XK602", RA, "K6", G)}, rencana(r1={**KUMULATIF, **tw(1, 2, 3, None)})),
    Case("posisi akhir sampai", set(), rencana(r1={**KUMULATIF, **tw(1, 2, 3, 4)})),
    Case("rata-rata sampai", set(), rencana(r0={"konsolidasi": "Rata-rata", **tw(90, 90, 90, 90)})),
    Case("tanpa cara, jumlahnya sampai", set(), rencana(r1=tw(1, 1, 1, 1))),
    Case("tanpa cara, tidak ada yang sampai", {("XK602", RA, "K6", P)}, rencana(r1=tw(1, 1, 1, 2))),
    Case("minimal boleh lebih rendah", set(), rencana(r2={**JUMLAH, **tw(1, 1, 1, 1)})),
    Case("minimal tidak boleh lebih tinggi", {("XK602", RA, "K7", G)}, rencana(r2={**JUMLAH, **tw(3, 3, 3, 3)})),
    Case("rentang tercapai", set(), rencana(r3={"konsolidasi": "Terakhir", **tw(None, None, None, 8)})),
    Case("tanda tidak bernilai", set(), rencana(r1={**JUMLAH, **tw("v", "v", "v", "v")})),
    Case("tanda di samping angka", set(), rencana(r1={**JUMLAH, **tw("v", 1, None, None)})),
    Case("kumulatif turun", {("XK603", RA, "M6", P)}, rencana(r1={**KUMULATIF, **tw(1, 3, 2, 4)})),
    Case("realisasi kumulatif turun", {("XK603", RA, "Q6", P)},
         rencana(r1={**KUMULATIF, **tw(1, 2, 3, 4), **tw(1, 3, 2, awalan="realisasi")})),
    Case("sisa temuan turun", set(), rencana(r2={**KUMULATIF, **tw(8, 6, 4, 2)})),
    Case("realisasi di luar rencana", {("XK604", RA, "O6", P)},
         rencana(r1={**JUMLAH, **tw(None, None, None, 4), **tw(1, awalan="realisasi")})),
    Case("tanda di luar rencana", {("XK604", RA, "P6", P)}, rencana(r1=tw(None, "v", awalan="realisasi"))),
    Case("posisi dilaporkan tiap triwulan", set(),
         rencana(r1={**KUMULATIF, **tw(None, None, None, 4), **tw(1, 2, awalan="realisasi")})),
    Case("nol di luar rencana", set(),
         rencana(r1={**JUMLAH, **tw(None, None, None, 4), **tw(0, awalan="realisasi")})),
    Case("tanpa pelaksana", {("XK605", RA, "S5", P)}, rencana(r0={"pelaksana": None}, r4={"pelaksana": None})),
]  # fmt: skip

CASES = [*FAMILY_0, *FAMILY_1, *FAMILY_2, *FAMILY_3, *FAMILY_4, *FAMILY_6]
