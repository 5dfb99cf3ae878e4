"""Sentences of the menu commands. They say what those of macros/KinerjaTeks.bas say, in the words of LibreOffice."""

from __future__ import annotations

TANPA_BUKU = (
    "Tidak ada buku kerja yang terbuka. Buka berkasnya (dan klik Sunting Dokumen bila dibuka hanya-baca), lalu ulangi."
)
BUKAN_BUKU = "Perintah ini hanya untuk lembar kerja (Calc). Buka buku kerjanya, lalu ulangi."
HANYA_BACA = (
    "Buku kerja ini dibuka hanya-baca. Tidak ada yang diubah. Klik Sunting Dokumen atau simpan dengan nama lain, lalu "
    "ulangi."
)
VERSI = "Jawaban Python tidak dikenal ekstensi ini. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
STRUKTUR = "struktur buku kerja dilindungi; buka lewat Perkakas > Proteksi Struktur Lembar Kerja, lalu ulangi"
#: Places in the menus of Excel that Python's sentences name, and the same in LibreOffice.
_MENU = {
    "Peninjauan > Buka Proteksi Lembar": "Perkakas > Proteksi Lembar",
    "Peninjauan > Proteksi Buku Kerja": "Perkakas > Proteksi Struktur Lembar Kerja",
}


def menu_calc(pesan: str) -> str:
    """A sentence of Python with LibreOffice's menus in place of Excel's."""
    for excel, calc in _MENU.items():
        pesan = pesan.replace(excel, calc)
    return pesan


def perintah_gagal(label: str, rincian: str) -> str:
    return f"Perintah {label} tidak selesai. Tidak ada yang ditulis di buku kerja.\n\n{rincian}"


def salinan_gagal(rincian: str) -> str:
    return (
        "Salinan buku kerja tidak dapat dibuat di folder sementara. Selesaikan sel yang sedang disunting atau tutup "
        f"dialog yang terbuka, lalu ulangi.\n\n{rincian}"
    )


def ditolak(alasan: str, salinan: str) -> str:
    """Writing failed; `salinan` is empty where everything could be taken back."""
    if not salinan:
        return f"LibreOffice menolak penulisan: {alasan}. Semua dikembalikan seperti semula."
    return (
        f"LibreOffice menolak penulisan: {alasan}. Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa "
        f"menyimpan; isinya sebelum perintah dijalankan ada di {salinan}"
    )


def batal_gagal(judul: str, alasan: str, salinan: str) -> str:
    return (
        f"{judul} tidak dapat diurungkan atau diulang seluruhnya: {alasan}. Isi buku kerja sebelum perintah itu "
        f"dijalankan ada di {salinan}"
    )


def sandi(lembar: str) -> str:
    return f"lembar {lembar} dilindungi dengan sandi"


def tak_diwarnai(lembar: str) -> str:
    return (
        f"Sel di lembar {lembar} tidak diwarnai, karena lembarnya dilindungi dengan sandi; semuanya tercatat di lembar "
        "Temuan."
    )


def cetak_ditolak(lembar: str, alasan: str) -> str:
    return f"Area cetak lembar {lembar} tidak dapat diatur ({alasan}). Aturlah lewat Format > Rentang Cetak > Sunting."


def tak_terbuka(alasan: str) -> str:
    return f"LibreOffice tidak dapat membukanya ({alasan}). Bukalah lewat Berkas > Buka."


def tetap_terbuka(lembar: str) -> str:
    return (
        f"Lembar {lembar} tidak dapat dikunci kembali oleh LibreOffice. Kunci lewat Perkakas > Proteksi Lembar, tanpa "
        "sandi."
    )


def ods_lain(nama: list[str]) -> str:
    return f"Berkas .ods lain di folder ini tidak ikut dibandingkan: {', '.join(nama)}. Simpan sebagai .xlsx agar ikut."


def dibekukan(banyak: int, tertolak: list[str], galat: list[str]) -> str:
    """What Jadikan Nilai did: how many formulas, and the areas that stayed formulas."""
    if not (banyak or tertolak or galat):
        return "Tidak ada rumus KIN_ di sel yang dipilih. Pilih dahulu sel atau lembarnya (Ctrl+A), lalu ulangi."
    pesan = [f"{banyak} rumus KIN_ diganti dengan hasilnya."]
    if tertolak:
        pesan.append(f"Tidak dapat diganti: {_sebagian(tertolak)}. Buka proteksi lembarnya, lalu ulangi.")
    if galat:
        pesan.append(f"Tetap rumus karena hasilnya galat: {_sebagian(galat)}.")
    return "\n".join(pesan)


def _sebagian(alamat: list[str]) -> str:
    lagi = len(alamat) - 10
    return ", ".join(alamat[:10]) + (f", dan {lagi} lagi" if lagi > 0 else "")


def alasan(galat: BaseException) -> str:
    """What an error says, on one line; UNO's errors keep it in `Message`."""
    teks = " ".join(str(getattr(galat, "Message", "") or galat).split())[:200].rstrip(".")
    return teks or type(galat).__name__
