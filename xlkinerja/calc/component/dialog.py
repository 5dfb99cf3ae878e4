"""What is asked of the user and shown to the user."""

from __future__ import annotations

from typing import Any

import uno
from com.sun.star.awt.MessageBoxType import INFOBOX, WARNINGBOX

_OKE = 1  # com.sun.star.awt.MessageBoxButtons.BUTTONS_OK
_SIMPAN = 10  # com.sun.star.ui.dialogs.TemplateDescription.FILESAVE_AUTOEXTENSION


def show(context: Any, pesan: str, *, failed: bool = True) -> None:
    """Shows a message and waits until it is closed; without a display it does not wait."""
    meja = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    bingkai = meja.getCurrentFrame()
    jendela = bingkai.getContainerWindow() if bingkai else None
    alat = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    kotak = alat.createMessageBox(jendela, WARNINGBOX if failed else INFOBOX, _OKE, "xlkinerja", pesan)
    try:
        kotak.execute()
    finally:
        kotak.dispose()


def choose_target(context: Any, name: str) -> str:
    """The path that the user chooses for a new file; "" where none is chosen."""
    pemilih = context.ServiceManager.createInstanceWithArgumentsAndContext(
        "com.sun.star.ui.dialogs.FilePicker", (_SIMPAN,), context
    )
    pemilih.setTitle("Simpan templat baru")
    pemilih.appendFilter("Buku Kerja Excel (*.xlsx)", "*.xlsx")
    pemilih.setDefaultName(name)
    if pemilih.execute() != 1:
        return ""
    terpilih = pemilih.getSelectedFiles()
    return uno.fileUrlToSystemPath(terpilih[0]) if terpilih else ""
