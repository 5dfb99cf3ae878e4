"""The files that travel with the package for the hosts, and how they are packed."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_TIME = (1980, 1, 1, 0, 0, 0)


def macro_folder() -> Path:
    """The folder `macros`: inside the installed package, or at the top of the source tree."""
    installed = Path(__file__).parents[1] / "macros"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "macros"


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip with fixed times: the same bytes for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
