"""What every service of the extension answers about itself."""

from __future__ import annotations

from typing import Any

import unohelper
from com.sun.star.lang import XServiceInfo


class Layanan(unohelper.Base, XServiceInfo):  # type: ignore[misc]
    """A UNO service: NAMA is its implementation, then the services that it is besides."""

    NAMA: tuple[str, ...] = ()

    def __init__(self, konteks: Any, *_isian: Any) -> None:
        self._konteks = konteks

    def getImplementationName(self) -> str:  # noqa: N802 - UNO's name
        return self.NAMA[0]

    def supportsService(self, nama: str) -> bool:  # noqa: N802 - UNO's name
        return nama in self.NAMA

    def getSupportedServiceNames(self) -> tuple[str, ...]:  # noqa: N802 - UNO's name
        return self.NAMA
