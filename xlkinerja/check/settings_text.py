"""The text of xlkinerja.toml and the tables in it, whatever somebody has laid there instead of settings."""

import tomllib
from pathlib import Path
from typing import Any

from xlkinerja.workbook.disk.regular import obstacle, reason
from xlkinerja.workbook.values import visible

#: Bytes; some thousand lines.
MOST = 100_000
#: Of one line: a key of 40,000 parts (a.a.a…) costs tomllib 6 GB.
MOST_DOTS = 100
_LONGEST_SHOWN = 60
#: What tomllib says of a key or a part that stands twice.
_TWICE = ("overwrite", "declare", "mutate", "already")


class TextUnusable(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """A file that holds no settings: what it is, to be said behind its name."""


def shown(text: str) -> str:
    """Something from a file as a message names it: not longer than a line, and nothing a terminal would obey."""
    return visible(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")


def text_of(path: Path) -> str:
    """The text of a file. Raises TextUnusable for what is no file of a few thousand lines in UTF-8."""
    if words := obstacle(path):
        raise TextUnusable(f"tidak dapat dibaca ({words})")
    try:
        with path.open("rb") as file:
            content = file.read(MOST + 1)
    except OSError as error:
        raise TextUnusable(f"tidak dapat dibaca ({reason(error)})") from None
    if len(content) > MOST:
        raise TextUnusable(f"terlalu besar untuk pengaturan, paling banyak {MOST // 1000} KB")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise TextUnusable("bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8") from None


def tables(text: str) -> dict[str, Any]:
    """What the text holds. Raises TextUnusable where that cannot be read, with line and column."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > MOST_DOTS:
            raise TextUnusable(f"baris {number}: lebih dari {MOST_DOTS} titik dalam satu baris")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said, _, letak = str(error).rpartition(" (at ")
        letak = letak.rstrip(")").replace("line", "baris").replace("column", "kolom")
        letak = letak.replace("end of document", "akhir berkas")
        if any(word in said for word in _TWICE):
            raise TextUnusable(f"{letak}: kunci atau bagian yang sama sudah tertulis di atasnya") from None
        raise TextUnusable(
            f"{letak}: tidak terbaca. Teks harus dalam tanda kutip dan tiap kunci satu baris, misalnya "
            'pilih = ["XK3", "XK501"]'
        ) from None
    except RecursionError:
        raise TextUnusable("tidak terbaca: kurung di dalam kurung terlalu banyak") from None
    except ValueError:  # digits without end, a date that is none
        raise TextUnusable("tidak terbaca: memuat angka atau tanggal yang tidak mungkin") from None
