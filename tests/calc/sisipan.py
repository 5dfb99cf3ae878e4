"""Python's side of the pipe with answers as a test wants them: run in place of it, `sisipan.json` beside it says how.

{"pada": n, "langkah": [...]} puts steps before the n-th step of the next answers (from 0; null: after the last).
"""

import json
import sys
from pathlib import Path

from xlkinerja.calc import service

BERKAS = Path(sys.argv[1])
asli = service.answer


def answer(line):
    hasil = asli(line)
    if "jawaban" in hasil and BERKAS.exists():
        isi = json.loads(BERKAS.read_text())
        langkah = hasil["jawaban"]["langkah"]
        pada = len(langkah) if isi["pada"] is None else isi["pada"]
        langkah[pada:pada] = isi["langkah"]
    return hasil


service.answer = answer
service.main()
