"""What is asked of the user and shown to the user."""

from __future__ import annotations

from typing import Any

import uno
from com.sun.star.awt.MessageBoxType import INFOBOX, WARNINGBOX

_OK = 1  # com.sun.star.awt.MessageBoxButtons.BUTTONS_OK
_SAVE = 10  # com.sun.star.ui.dialogs.TemplateDescription.FILESAVE_AUTOEXTENSION


def show(context: Any, pesan: str, *, failed: bool = True) -> None:
    """Shows a message and waits until it is closed; without a display it does not wait."""
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    frame = desktop.getCurrentFrame()
    window = frame.getContainerWindow() if frame else None
    toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    box = toolkit.createMessageBox(window, WARNINGBOX if failed else INFOBOX, _OK, "xlkinerja", pesan)
    try:
        box.execute()
    finally:
        box.dispose()


def choose_target(context: Any, name: str) -> str:
    """The path that the user chooses for a new file; "" where none is chosen."""
    picker = context.ServiceManager.createInstanceWithArgumentsAndContext(
        "com.sun.star.ui.dialogs.FilePicker", (_SAVE,), context
    )
    picker.setTitle("Simpan templat baru")
    picker.appendFilter("Buku Kerja Excel (*.xlsx)", "*.xlsx")
    picker.setDefaultName(name)
    if picker.execute() != 1:
        return ""
    chosen = picker.getSelectedFiles()
    return uno.fileUrlToSystemPath(chosen[0]) if chosen else ""
