"""Cases of quarters: against the target, against the year, and who carries them out."""

from tests.addresses import RA, RE, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.edits import JUMLAH, KUMULATIF, rencana, tw

PLANNED = [
    Case("tanpa triwulan", {("XK601", at(RA, "target_tw1", 6), P)},
         rencana(r1=tw(None, None, None, None), r3=tw("-", None, "", None))),
    Case("kegiatan kedua yang bertriwulan", set(), lambda isi: isi[RA][main(RA)].insert(
        2, {"indikator": "Jumlah laporan tahapan yang disusun", "kegiatan": "Cetak", "target_tw1": "v"})),
    Case("jumlah triwulan kurang", {("XK602", at(RA, "target_tw1", 6), G)},
         rencana(r1={**JUMLAH, **tw(1, 1, 1, None)})),
    Case("jumlah triwulan lebih", {("XK602", at(RA, "target_tw1", 6), G)}, rencana(r1={**JUMLAH, **tw(2, 1, 1, 1)})),
    Case("jumlah triwulan sampai", set(), rencana(r1={**JUMLAH, **tw(1, 1, 1, 1)})),
    Case("posisi akhir tidak sampai", {("XK602", at(RA, "target_tw1", 6), G)},
         rencana(r1={**KUMULATIF, **tw(1, 2, 3, None)})),
    Case("posisi akhir sampai", set(), rencana(r1={**KUMULATIF, **tw(1, 2, 3, 4)})),
    Case("rata-rata sampai", set(), rencana(r0={"konsolidasi": "Rata-rata", **tw(90, 90, 90, 90)})),
    Case("tanpa cara, jumlahnya sampai", set(), rencana(r1=tw(1, 1, 1, 1))),
    Case("tanpa cara, tidak ada yang sampai", {("XK602", at(RA, "target_tw1", 6), P)}, rencana(r1=tw(1, 1, 1, 2))),
    Case("minimal boleh lebih rendah", set(), rencana(r2={**JUMLAH, **tw(1, 1, 1, 1)})),
    Case("minimal tidak boleh lebih tinggi", {("XK602", at(RA, "target_tw1", 7), G)},
         rencana(r2={**JUMLAH, **tw(3, 3, 3, 3)})),
    Case("rentang tercapai", set(), rencana(r3={"konsolidasi": "Terakhir", **tw(None, None, None, 8)})),
    Case("tanda tidak bernilai", set(), rencana(r1={**JUMLAH, **tw("v", "v", "v", "v")})),
    Case("tanda di samping angka", set(), rencana(r1={**JUMLAH, **tw("v", 1, None, None)})),
    Case("kumulatif turun", {("XK603", at(RA, "target_tw3", 6), P)}, rencana(r1={**KUMULATIF, **tw(1, 3, 2, 4)})),
    Case("realisasi kumulatif turun", {("XK603", at(RA, "realisasi_tw3", 6), P)},
         rencana(r1={**KUMULATIF, **tw(1, 2, 3, 4), **tw(1, 3, 2, prefix="realisasi")})),
    Case("sisa temuan turun", set(), rencana(r2={**KUMULATIF, **tw(8, 6, 4, 2)})),
    Case("realisasi di luar rencana", {("XK604", at(RA, "realisasi_tw1", 6), P)},
         rencana(r1={**JUMLAH, **tw(None, None, None, 4), **tw(1, prefix="realisasi")})),
    Case("tanda di luar rencana", {("XK604", at(RA, "realisasi_tw2", 6), P)},
         rencana(r1=tw(None, "v", prefix="realisasi"))),
    Case("posisi dilaporkan tiap triwulan", set(),
         rencana(r1={**KUMULATIF, **tw(None, None, None, 4), **tw(1, 2, prefix="realisasi")})),
    Case("nol di luar rencana", set(),
         rencana(r1={**JUMLAH, **tw(None, None, None, 4), **tw(0, prefix="realisasi")})),
    Case("tanpa pelaksana", {("XK605", at(RA, "pelaksana", 5), P)},
         rencana(r0={"pelaksana": None}, r4={"pelaksana": None})),
]  # fmt: skip

QUARTERS = [
    Case("triwulan beda dari setahun", {("XK606", at(RE, "realisasi", 6), G)},
         rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 2, prefix="realisasi")})),
    Case("triwulan sama dengan setahun", edit=rencana(
        r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 1, prefix="realisasi")})),
    Case("triwulan belum lengkap", edit=rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, prefix="realisasi")})),
    Case("tanpa cara, tidak ada yang cocok", {("XK606", at(RE, "realisasi", 6), P)},
         rencana(r1={**tw(1, 1, 1, 1), **tw(1, 1, 1, 6, prefix="realisasi")})),
    Case("tanda triwulan dan setahun", edit=rencana(
        r1={**tw("v", "v", "v", "v"), **tw("v", "v", "v", "v", prefix="realisasi")})),
]  # fmt: skip

CASES = [*PLANNED, *QUARTERS]
