"""What is wrong with a report that cannot be used, in sentences for the user who wrote it."""

import json
import re
from collections.abc import Mapping, Sequence

from pydantic import ValidationError

_SALAH = {
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
_BENTUK_LAIN = "isinya tidak sesuai dengan bentuk laporan"


class ContohSalah(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """A report that cannot be used, or a file that cannot be written.

    `berkas` is the file, `tempat` the place in its JSON (or ""), `pesan` what stands and what was expected.
    """

    def __init__(self, berkas: str, tempat: str, pesan: str) -> None:
        super().__init__(f"Berkas {berkas}{', ' if tempat else ''}{tempat}: {pesan}.")
        self.berkas, self.tempat, self.pesan = berkas, tempat, pesan


def unreadable(salah: Exception) -> tuple[str, str]:
    """Place and sentence for a file that cannot be read as JSON at all."""
    if isinstance(salah, json.JSONDecodeError):
        return f"baris {salah.lineno} kolom {salah.colno}", "bukan JSON yang benar; periksa tanda kutip, koma, kurung"
    if isinstance(salah, UnicodeDecodeError):
        return "", "bukan teks UTF-8; simpan ulang sebagai JSON berkode UTF-8"
    if isinstance(salah, IsADirectoryError):
        return "", "ini folder; sebutkan berkas JSON di dalamnya"
    if isinstance(salah, OSError):
        return "", "tidak dapat dibaca; periksa nama berkas dan izin bacanya"
    return "", "bukan JSON laporan; bilangan atau susunannya di luar batas"


def misshapen(salah: ValidationError) -> tuple[str, str]:
    """Place and sentence of the first mistake in the JSON, and how many more there are."""
    semua = salah.errors(include_url=False)
    satu = semua[0]
    pesan = _SALAH.get(satu["type"], _BENTUK_LAIN)
    if satu["type"] == "value_error":
        pesan = str(satu["ctx"]["error"])
    elif satu["type"] == "literal_error":
        pilihan = re.sub(r"'([^']*)'", r"«\1»", satu["ctx"]["expected"]).replace(" or ", " atau ")
        pesan = f"seharusnya salah satu dari {pilihan}"
    if satu["type"] not in {"missing", "value_error"} and isinstance(satu["input"], (str, int, float)):
        pesan += f"; tertulis {json.dumps(satu['input'], ensure_ascii=False)[:60]}"
    if len(semua) > 1:
        pesan += f". Masih ada {len(semua) - 1} kesalahan lain"
    return _tempat(satu["loc"]), pesan


def listing(nama: Sequence[str] | Mapping[str, object]) -> str:
    """Names for a sentence; the first ten of many."""
    daftar = list(nama)
    return (", ".join(daftar[:10]) + (", …" if len(daftar) > 10 else "")) or "belum ada satu pun"


def _tempat(loc: Sequence[str | int]) -> str:
    """("tabel", 2, "baris", 0, "target") → "tabel ke-3, baris ke-1, target"."""
    tempat = ""
    for bagian in loc:
        tempat += f" ke-{bagian + 1}" if isinstance(bagian, int) else f", {bagian}"
    return tempat.removeprefix(", ").strip()
