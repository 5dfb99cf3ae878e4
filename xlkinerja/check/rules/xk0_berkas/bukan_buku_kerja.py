"""Berkas lain daripada buku kerja tidak dibaca.

Mengapa: Yang diperiksa hanya buku kerja Excel. Surel dan arsip lain mungkin memuatnya; dokumen, PDF, dan gambar
mungkin memuat tabel yang belum ada di templat. Berkas yang disebut sendiri dan tidak dapat diperiksa adalah galat;
bukti dukung di folder cukup dicatat.

Contoh: Folder memuat kiriman.eml, pesan surel dengan lampiran Realisasi.xlsx.

Perbaikan: Buka surel atau ekstrak arsipnya dan simpan buku kerjanya ke folder; salin tabel dokumen ke templat.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK021"
TINGKAT = Tingkat.INFO
SUMBER = "Format berkas Office Open XML (ECMA-376)"
REQUIRES = None
#: Levels by what the file is to the one who checks.
_LEVELS = {"berkas_lain_wadah": Tingkat.WARNING, "berkas_lain_diminta": Tingkat.ERROR}
check_book = problems("berkas_lain", *_LEVELS, levels=_LEVELS)
