"""What every service of the extension answers about itself."""

from __future__ import annotations

from typing import Any

import unohelper
from com.sun.star.lang import XServiceInfo


class Service(unohelper.Base, XServiceInfo):  # type: ignore[misc]
    """A UNO service: NAME is its implementation, then the services that it is besides."""

    NAME: tuple[str, ...] = ()

    def __init__(self, context: Any, *_arguments: Any) -> None:
        self._context = context

    def getImplementationName(self) -> str:  # noqa: N802 - UNO's name
        return self.NAME[0]

    def supportsService(self, name: str) -> bool:  # noqa: N802 - UNO's name
        return name in self.NAME

    def getSupportedServiceNames(self) -> tuple[str, ...]:  # noqa: N802 - UNO's name
        return self.NAME
