"""What is asked of the user and shown to the user."""

from __future__ import annotations

from typing import Any

import uno
from com.sun.star.awt.MessageBoxType import INFOBOX, WARNINGBOX

_OKE = 1  # com.sun.star.awt.MessageBoxButtons.BUTTONS_OK
_SIMPAN = 10  # com.sun.star.ui.dialogs.TemplateDescription.FILESAVE_AUTOEXTENSION


def tampilkan(konteks: Any, pesan: str, *, gagal: bool = True) -> None:
    """Shows a message and waits until it is closed; without a display it does not wait."""
    meja = konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", konteks)
    bingkai = meja.getCurrentFrame()
    jendela = bingkai.getContainerWindow() if bingkai else None
    alat = konteks.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", konteks)
    kotak = alat.createMessageBox(jendela, WARNINGBOX if gagal else INFOBOX, _OKE, "xlkinerja", pesan)
    try:
        kotak.execute()
    finally:
        kotak.dispose()


def pilih_tujuan(konteks: Any, nama: str) -> str:
    """The path that the user chooses for a new file; "" where none is chosen."""
    pemilih = konteks.ServiceManager.createInstanceWithArgumentsAndContext(
        "com.sun.star.ui.dialogs.FilePicker", (_SIMPAN,), konteks
    )
    pemilih.setTitle("Simpan templat baru")
    pemilih.appendFilter("Buku Kerja Excel (*.xlsx)", "*.xlsx")
    pemilih.setDefaultName(nama)
    if pemilih.execute() != 1:
        return ""
    terpilih = pemilih.getSelectedFiles()
    return uno.fileUrlToSystemPath(terpilih[0]) if terpilih else ""
