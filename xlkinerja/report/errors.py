"""What is wrong with a report that cannot be used, in sentences for the user who wrote it."""

import json
import re
from collections.abc import Mapping, Sequence

from pydantic import ValidationError

_MISTAKES = {
    "missing": "kunci ini wajib ada",
    "string_type": "seharusnya teks dalam tanda kutip, seperti tercetak",
    "int_type": "seharusnya bilangan bulat tanpa tanda kutip",
    "float_type": "seharusnya angka tanpa tanda kutip",
    "finite_number": "seharusnya angka tanpa tanda kutip",
    "bool_type": "seharusnya true atau false",
    "list_type": "seharusnya daftar [ … ]",
    "dict_type": "seharusnya objek { … }",
    "model_type": "seharusnya objek { … }",
}
_OTHER_SHAPE = "isinya tidak sesuai dengan bentuk laporan"


class ReportUnusable(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """A report that cannot be used, or a file that cannot be written.

    `berkas` is the file, `place` the place in its JSON (or ""), `pesan` what stands and what was expected.
    """

    def __init__(self, berkas: str, place: str, pesan: str) -> None:
        super().__init__(f"Berkas {berkas}{', ' if place else ''}{place}: {pesan}.")
        self.berkas, self.place, self.pesan = berkas, place, pesan


def unreadable(wrong: Exception) -> tuple[str, str]:
    """Place and sentence for a file that cannot be read as JSON at all."""
    if isinstance(wrong, json.JSONDecodeError):
        return f"baris {wrong.lineno} kolom {wrong.colno}", "bukan JSON yang benar; periksa tanda kutip, koma, kurung"
    if isinstance(wrong, UnicodeDecodeError):
        return "", "bukan teks UTF-8; simpan ulang sebagai JSON berkode UTF-8"
    if isinstance(wrong, IsADirectoryError):
        return "", "ini folder; sebutkan berkas JSON di dalamnya"
    if isinstance(wrong, OSError):
        return "", "tidak dapat dibaca; periksa nama berkas dan izin bacanya"
    return "", "bukan JSON laporan; bilangan atau susunannya di luar batas"


def misshapen(wrong: ValidationError) -> tuple[str, str]:
    """Place and sentence of the first mistake in the JSON, and how many more there are."""
    every = wrong.errors(include_url=False)
    one = every[0]
    pesan = _MISTAKES.get(one["type"], _OTHER_SHAPE)
    if one["type"] == "value_error":
        pesan = str(one["ctx"]["error"])
    elif one["type"] == "literal_error":
        choices = re.sub(r"'([^']*)'", r"«\1»", one["ctx"]["expected"]).replace(" or ", " atau ")
        pesan = f"seharusnya salah satu dari {choices}"
    if one["type"] not in {"missing", "value_error"} and isinstance(one["input"], (str, int, float)):
        pesan += f"; tertulis {json.dumps(one['input'], ensure_ascii=False)[:60]}"
    if len(every) > 1:
        pesan += f". Masih ada {len(every) - 1} kesalahan lain"
    return _place(one["loc"]), pesan


def first_names(names: Sequence[str] | Mapping[str, object]) -> str:
    """Names for a sentence; the first ten of many."""
    entries = list(names)
    return (", ".join(entries[:10]) + (", …" if len(entries) > 10 else "")) or "belum ada satu pun"


def _place(loc: Sequence[str | int]) -> str:
    """("tabel", 2, "baris", 0, "target") → "tabel ke-3, baris ke-1, target"."""
    place = ""
    for part in loc:
        place += f" ke-{part + 1}" if isinstance(part, int) else f", {part}"
    return place.removeprefix(", ").strip()
