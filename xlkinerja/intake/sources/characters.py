"""The characters of a file that is text, whatever its encoding."""

from xlkinerja.intake.blocks import Block, Notice, SourcePlace
from xlkinerja.intake.sources.formats import refuse

MAX_BYTES = 30_000_000
_NEITHER = "bukan teks dan bukan dokumen yang dikenal"
_OPEN = "buka di programnya, simpan sebagai .xlsx atau .docx, lalu ulangi"
_DOUBTFUL = "Berkas ini tidak tersimpan sebagai UTF-8; dibaca sebagai Windows-1252, periksa huruf dan tandanya."


def characters(name: str, data: bytes) -> tuple[str, list[Block]]:
    """The text of a file, with a notice where its encoding is doubtful. Raises Unreadable for too much, or no text."""
    if len(data) > MAX_BYTES:
        raise refuse(name, f"terlalu besar ({len(data) // 1_000_000} MB)", "simpan hanya tabel yang diperlukan")
    text, sure = _decoded(name, data)
    return text, [] if sure else [Notice(_DOUBTFUL, SourcePlace(name))]


def _decoded(name: str, data: bytes) -> tuple[str, bool]:
    """The characters of a text file, and whether its encoding is sure. Raises Unreadable for what is no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), True
    if zeros := data.count(0):  # UTF-16 without a mark: every second byte of Latin text is zero
        even, odd = data[::2].count(0), data[1::2].count(0)
        if len(data) % 2 or min(even, odd) * 10 > max(even, odd) or zeros * 3 < len(data):
            raise refuse(name, _NEITHER, _OPEN)
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace"), True
    if sum(data.count(c) for c in range(1, 32) if c not in {9, 10, 11, 12, 13, 26, 27}) * 50 > len(data):
        raise refuse(name, _NEITHER, _OPEN)
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), False
