"""Errors of the package and the patch: each carries one Indonesian sentence that the user reads."""

_SIMPAN_XLSX = "buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu periksa lagi"

PESAN = {
    "kosong": "Berkas kosong (0 byte){rincian}; minta salinan baru atau buat lagi dari templat.",
    "bukan_excel": f"Berkas bukan buku kerja Excel{{rincian}}; {_SIMPAN_XLSX}.",
    "rusak": "Berkas rusak atau terpotong{rincian}; buka di Excel, biarkan Excel memperbaikinya, simpan, "
    "lalu periksa lagi, atau minta salinan baru.",
    "bersandi": "Berkas terkunci sandi{rincian}; buka di Excel, hapus sandinya (File > Info > Lindungi), simpan, "
    "lalu periksa lagi.",
    "xls": f"Berkas berformat Excel lama (.xls){{rincian}}; {_SIMPAN_XLSX}.",
    "ods": f"Berkas berformat OpenDocument (.ods){{rincian}}; {_SIMPAN_XLSX}.",
    "biner": f"Berkas berformat Excel biner (.xlsb){{rincian}}; {_SIMPAN_XLSX}.",
    "terlalu_besar": "Isi berkas terlalu besar atau mampat tidak wajar{rincian}; hapus gambar dan lembar yang tidak "
    "perlu, simpan, lalu periksa lagi, atau minta salinan baru.",
    "dtd": "Berkas memuat deklarasi DOCTYPE, yang tidak pernah ditulis Excel dan dapat berbahaya{rincian}; "
    "jangan dibuka, minta berkas baru dari pengirimnya.",
    "tidak_ada": "Berkas tidak ada{rincian}; periksa nama dan letaknya.",
    "tidak_boleh": "Berkas tidak dapat dibaca{rincian}; tutup program yang sedang membukanya atau minta izin baca, "
    "lalu periksa lagi.",
}


class PackageError(Exception):
    """A file that cannot be read as a workbook: `jenis` is a key of `PESAN`, `pesan` the sentence for the user."""

    def __init__(self, jenis: str, rincian: str = "") -> None:
        super().__init__(jenis, rincian)  # both, so that the error travels between processes
        self.jenis = jenis
        self.pesan = PESAN[jenis].format(rincian=f" ({rincian})" if rincian else "")

    def __str__(self) -> str:
        return self.pesan


class PatchRefused(Exception):  # noqa: N818 - it names what happened: nothing was changed
    """A change that was not made: `pesan` says why, what would have been lost and that nothing changed."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan
