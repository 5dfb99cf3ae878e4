"""Sentences of the menu commands. They say what those of macros/KinerjaTeks.bas say, in the words of LibreOffice."""

from __future__ import annotations

WITHOUT_WORKBOOK = (
    "Tidak ada buku kerja yang terbuka. Buka berkasnya (dan klik Sunting Dokumen bila dibuka hanya-baca), lalu ulangi."
)
NO_WORKBOOK = "Perintah ini hanya untuk lembar kerja (Calc). Buka buku kerjanya, lalu ulangi."
READ_ONLY = (
    "Buku kerja ini dibuka hanya-baca. Tidak ada yang diubah. Klik Sunting Dokumen atau simpan dengan nama lain, lalu "
    "ulangi."
)
VERSION = "Jawaban Python tidak dikenal ekstensi ini. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
STRUCTURE = "struktur buku kerja dilindungi; buka lewat Perkakas > Proteksi Struktur Lembar Kerja, lalu ulangi"
#: Places in the menus of Excel that Python's sentences name, and the same in LibreOffice.
_MENU = {
    "Peninjauan > Buka Proteksi Lembar (Review > Unprotect Sheet)": "Perkakas > Proteksi Lembar",
    "Peninjauan > Proteksi Buku Kerja (Review > Protect Workbook)": "Perkakas > Proteksi Struktur Lembar Kerja",
}


def menu_calc(pesan: str) -> str:
    """A sentence of Python with LibreOffice's menus in place of Excel's."""
    for excel, calc in _MENU.items():
        pesan = pesan.replace(excel, calc)
    return pesan


def command_failed(label: str, details: str) -> str:
    return f"Perintah {label} tidak selesai. Tidak ada yang ditulis di buku kerja.\n\n{details}"


def copy_failed(details: str) -> str:
    return (
        "Salinan buku kerja tidak dapat dibuat di folder sementara. Selesaikan sel yang sedang disunting atau tutup "
        f"dialog yang terbuka, lalu ulangi.\n\n{details}"
    )


def refused(alasan: str, copy: str) -> str:
    """Writing failed; `copy` is empty where everything could be taken back."""
    if not copy:
        return f"LibreOffice menolak penulisan: {alasan}. Semua dikembalikan seperti semula."
    return (
        f"LibreOffice menolak penulisan: {alasan}. Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa "
        f"menyimpan; isinya sebelum perintah dijalankan ada di {copy}"
    )


def undo_failed(title: str, alasan: str, copy: str) -> str:
    return (
        f"{title} tidak dapat diurungkan atau diulang seluruhnya: {alasan}. Isi buku kerja sebelum perintah itu "
        f"dijalankan ada di {copy}"
    )


def password(lembar: str) -> str:
    return f"lembar {lembar} dilindungi dengan sandi"


def not_coloured(lembar: str) -> str:
    return (
        f"Sel di lembar {lembar} tidak diwarnai, karena lembarnya dilindungi dengan sandi; semuanya tercatat di lembar "
        "Temuan."
    )


def print_refused(lembar: str, alasan: str) -> str:
    return f"Area cetak lembar {lembar} tidak dapat diatur ({alasan}). Aturlah lewat Format > Rentang Cetak > Sunting."


def not_opened(alasan: str) -> str:
    return f"LibreOffice tidak dapat membukanya ({alasan}). Bukalah lewat Berkas > Buka."


def stays_open(lembar: str) -> str:
    return (
        f"Lembar {lembar} tidak dapat dikunci kembali oleh LibreOffice. Kunci lewat Perkakas > Proteksi Lembar, tanpa "
        "sandi."
    )


def other_ods(names: list[str]) -> str:
    return (
        f"Berkas .ods lain di folder ini tidak ikut dibandingkan: {', '.join(names)}. Simpan sebagai .xlsx agar ikut."
    )


def frozen(count: int, rejected: list[str], errors: list[str]) -> str:
    """What Jadikan Nilai did: how many formulas, and the areas that stayed formulas."""
    if not (count or rejected or errors):
        return "Tidak ada rumus KIN_ di sel yang dipilih. Pilih dahulu sel atau lembarnya (Ctrl+A), lalu ulangi."
    pesan = [f"{count} rumus KIN_ diganti dengan hasilnya."]
    if rejected:
        pesan.append(f"Tidak dapat diganti: {_some(rejected)}. Buka proteksi lembarnya, lalu ulangi.")
    if errors:
        pesan.append(f"Tetap rumus karena hasilnya galat: {_some(errors)}.")
    return "\n".join(pesan)


def _some(addresses: list[str]) -> str:
    further = len(addresses) - 10
    return ", ".join(addresses[:10]) + (f", dan {further} lagi" if further > 0 else "")


def alasan_of(error: BaseException) -> str:
    """What an error says, on one line; UNO's errors keep it in `Message`."""
    text = " ".join(str(getattr(error, "Message", "") or error).split())[:200].rstrip(".")
    return text or type(error).__name__
