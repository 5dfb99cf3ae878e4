"""The outermost edge: what is shown to the user and asked of them. Nothing else here opens a window."""

from pathlib import Path

import xlwings as xw

from xlkinerja.workbook.documents import BY_KEY

JUDUL = "xlkinerja"
_TEKS = 2  # Application.InputBox: a text


def tell(app: xw.App, pesan: str, *, gagal: bool = False) -> None:
    """A message box with one button."""
    app.alert(pesan, JUDUL, "ok", "critical" if gagal else "info")


def ask_document(app: xw.App) -> str:
    """The key of a document; "" when the user cancels or answers otherwise."""
    pilihan = ", ".join(BY_KEY)
    jawaban = app.api.InputBox(f"Templat dokumen apa? Ketik salah satu: {pilihan}", JUDUL, "realisasi", Type=_TEKS)
    return known_document(jawaban) if isinstance(jawaban, str) else ""


def known_document(text: str) -> str:
    """The key that a text means, letter case and separators aside; "" for none."""
    key = "-".join(text.replace("_", " ").replace("-", " ").lower().split())
    return key if key in BY_KEY else ""


def ask_path(app: xw.App, nama: str) -> Path | None:
    """Where a new workbook is to be saved; None when the user cancels."""
    jawaban = app.api.GetSaveAsFilename(nama, "Buku Kerja Excel (*.xlsx), *.xlsx", 1, "Simpan templat baru")
    return Path(jawaban) if isinstance(jawaban, str) and jawaban else None
