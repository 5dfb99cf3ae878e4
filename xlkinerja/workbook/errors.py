"""Errors of the package and the patch: each says in Indonesian what stands, and what the user can do."""

_SAVE_AS_XLSX = "buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu periksa lagi"

#: By kind: what is wrong with the file, and what to do about it.
PESAN: dict[str, tuple[str, str]] = {
    "kosong": ("Berkas kosong (0 byte)", "minta salinan baru atau buat lagi dari templat"),
    "bukan_excel": ("Berkas bukan buku kerja Excel", _SAVE_AS_XLSX),
    "rusak": (
        "Berkas rusak atau terpotong",
        "buka di Excel, biarkan Excel memperbaikinya, simpan, lalu periksa lagi, atau minta salinan baru",
    ),
    "bersandi": (
        "Berkas terkunci sandi",
        "buka di Excel, hapus sandinya (File > Info > Lindungi), simpan, lalu periksa lagi",
    ),
    "xls": ("Berkas berformat Excel lama (.xls)", _SAVE_AS_XLSX),
    "ods": ("Berkas berformat OpenDocument (.ods)", _SAVE_AS_XLSX),
    "biner": ("Berkas berformat Excel biner (.xlsb)", _SAVE_AS_XLSX),
    "terlalu_besar": (
        "Isi berkas terlalu besar atau mampat tidak wajar",
        "hapus gambar, lembar, dan baris yang tidak perlu, simpan, lalu periksa lagi, atau minta salinan baru",
    ),
    "dtd": (
        "Berkas memuat deklarasi DOCTYPE, yang tidak pernah ditulis Excel dan dapat berbahaya",
        "jangan dibuka, minta berkas baru dari pengirimnya",
    ),
    "tidak_ada": ("Berkas tidak ada", "periksa nama dan letaknya"),
    "tidak_boleh": (
        "Berkas tidak dapat dibaca",
        "tutup program yang sedang membukanya atau minta izin baca, lalu periksa lagi",
    ),
}


class PackageError(Exception):
    """A file that cannot be read as a workbook: `kind` is a key of `PESAN`; `state` and `tindakan` are sentences."""

    def __init__(self, kind: str, details: str = "") -> None:
        super().__init__(kind, details)  # both, so that the error travels between processes
        self.kind = kind
        state, tindakan = PESAN[kind]
        self._parts = f"{state} ({details})" if details else state, tindakan

    @property
    def state(self) -> str:
        return f"{self._parts[0]}."

    @property
    def tindakan(self) -> str:
        return f"{self._parts[1][0].upper()}{self._parts[1][1:]}."

    @property
    def pesan(self) -> str:
        """Both in one sentence."""
        return "; ".join(self._parts) + "."

    def __str__(self) -> str:
        return self.pesan


class PatchRefused(Exception):  # noqa: N818 - it names what happened: nothing was changed
    """A change that was not made: `pesan` says why, what would have been lost and that nothing changed."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan
