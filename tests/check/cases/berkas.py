"""Cases of the file: its template, moved columns, what is hidden or unprotected, links and macros, copied sheets."""

from tests.addresses import ALONE, ANG, INFO, PG, PK, RE, RKT, P, Spot, at, beyond, main, top
from tests.check.sets.case import Case
from tests.check.sets.file_edits import (
    LINK,
    MACROS,
    added,
    controlled,
    hide,
    hide_sheet,
    inserted,
    linked,
    nameless,
    of_version,
    stray,
    swapped,
    unprotect,
)
from xlkinerja.workbook.documents import TEMPLATE_VERSION

SHOWN = [
    Case("templat lebih baru", {("XK009", Spot(PK), P)}, after={PK: of_version(TEMPLATE_VERSION + 1)}, by_file=True),
    Case("templat lebih lama", {("XK009", Spot(PK), INFO)}, after={PK: of_version(TEMPLATE_VERSION - 1)}, by_file=True),
    Case("templat versi ini", after={PK: of_version(TEMPLATE_VERSION)}, by_file=True),
    Case("dua kolom tertukar tempat", {("XK010", at(RE, "standar_nasional"), INFO)}, files=ALONE,
         after={RE: swapped(RE, "target_renstra", "standar_nasional")}, by_file=True),
    Case("satu kolom ke depan", {("XK010", at(RKT, "anggaran"), INFO), ("XK804", at(RKT, "indikator"), INFO)},
         files=(RKT,), edit=lambda isi: isi[RKT][main(RKT)].clear(), by_file=True,
         after={RKT: swapped(RKT, "penanggung_jawab", "anggaran")}),
    Case("kolom sendiri di kanan", cells={beyond(RE, 4): "Catatan", beyond(RE, 5): "x"}, by_file=True),
    Case("baris tersembunyi", {("XK011", at(RE, "no", 6), P)}, after={RE: hide(RE, rows=(6, 7))}, by_file=True),
    Case("baris kosong tersembunyi", after={RE: hide(RE, rows=(12,))}, by_file=True),
    Case("kolom tersembunyi", {("XK011", top(RE, "realisasi"), P)}, after={RE: hide(RE, column="realisasi")},
         by_file=True),
    Case("kolom kosong tersembunyi", after={RE: hide(RE, column="standar_nasional")}, by_file=True),
    Case("pengaturan tersembunyi", {("XK011", Spot(RE, PG, "A6"), P)}, after={RE: hide(RE, rows=(6,), lembar=PG)},
         by_file=True),
    Case("lembar isian tersembunyi", {("XK011", Spot(RE, ANG), P)}, after={RE: hide_sheet(ANG)}, by_file=True),
    Case("lembar sendiri tersembunyi", {("XK011", Spot(RE, "Coretan"), INFO)},
         after={RE: added("Coretan", sel="A1", value=7, state="hidden")}, by_file=True),
    Case("daftar pilihan tersembunyi", after={RE: hide_sheet("Referensi")}, by_file=True),
    Case("perlindungan dua lembar dilepas", {("XK012", Spot(PK, "PK"), INFO)}, after={PK: unprotect(main(PK), ANG)},
         by_file=True),
    Case("perlindungan petunjuk dilepas", after={PK: unprotect("Petunjuk")}, by_file=True),
    Case("rumus ke berkas lain", {("XK013", at(RE, "realisasi", 5), P), ("XK015", at(RE, "realisasi", 5), P)},
         after={RE: linked(at(RE, "realisasi", 5), at(RE, "realisasi", 6))}, files=ALONE, by_file=True),
    Case("tautan tanpa rumus", {("XK013", Spot(RE), P)}, after={RE: LINK}, by_file=True),
    Case("makro dalam xlsx", {("XK014", Spot(RE), P)}, after={RE: MACROS}, by_file=True),
    Case("xlsm tanpa makro", {("XK014", Spot("Realisasi.xlsm"), INFO)},
         lambda isi: isi.update({"Realisasi.xlsm": isi.pop(RE)}), by_file=True),
]  # fmt: skip

SHEETS = [
    Case("salinan lembar Realisasi", {("XK016", Spot(RE, "Realisasi (2)"), INFO)},
         after={RE: added("Realisasi (2)", origin=main(RE))}, by_file=True),
    Case("salinan lembar yang kosong", after={RE: added("Realisasi (2)", origin=main(RE), rows=60)}, by_file=True),
    Case("lembar sendiri dengan nama mirip", after={RE: added("Realisasi per bulan", sel="A1", value="Januari")},
         by_file=True),
    Case("kolom disisipkan", {("XK010", at(PK, "indikator"), INFO)}, after={PK: inserted(PK, "indikator")},
         by_file=True),
    Case("judul kolom ganda", {("XK024", beyond(PK, 4), P)}, cells={beyond(PK, 4): "Target"}, by_file=True),
    Case("kolom sendiri bernama lain dari kolom yang ada", cells={beyond(PK, 4): "Sasaran Strategis"}, by_file=True),
    Case("nama pengaturan hilang", {("XK025", Spot(RE), P)}, after={RE: nameless("Batas_Capaian")}, by_file=True),
    Case("nama daftar menunjuk yang terhapus", {("XK025", Spot(PK), P)},
         after={PK: nameless("Daftar_Satuan", "#REF!$A$5:$A$44")}, by_file=True),
    Case("dua kolom disisipkan, satu temuan", {("XK010", at(PK, "no"), INFO)},
         after={PK: inserted(PK, "polarisasi", "no")}, by_file=True),
]  # fmt: skip

LEFT_OUT = [
    Case("sel tersesat jauh di bawah tabel", {("XK018", at(RE, "indikator", 20_000), P)},
         after={RE: stray(at(RE, "indikator", 20_000))}, by_file=True),
    Case("karakter kendali dalam satuan", {("XK019", at(RE, "satuan", 5), INFO)},
         after={RE: controlled(at(RE, "satuan", 5))}, by_file=True),
]  # fmt: skip

CASES = [*SHOWN, *SHEETS, *LEFT_OUT]
