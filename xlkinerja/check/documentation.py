"""What is published about the rules and about the JSON form, made from the rules and the form themselves."""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from xlkinerja.check.discovery import rules, silences
from xlkinerja.check.finding import FAMILIES, Finding, Letak, Tingkat
from xlkinerja.check.formats.json import VERSION
from xlkinerja.check.rule import PARTS, Rule
from xlkinerja.check.settings import EXAMPLE
from xlkinerja.check.weighing import CLASSES

_OPENING = """\
# Aturan pemeriksaan

<!-- Dibuat oleh scripts/dokumentasi dari xlkinerja/check/rules; ubah di sana, bukan di sini. -->

`xlkinerja periksa` menjalankan {banyak} aturan. Kode `XK` diikuti tiga angka; angka pertama adalah keluarganya. Tingkat
sebuah temuan dapat lebih ringan daripada tingkat aturannya bila keadaannya lebih ringan.

{tingkat}

Sebuah aturan diam bila yang diperlukannya tidak terbaca: yang tidak terbaca itulah temuannya.
Untuk menyisihkan temuan, tulis alasannya: `--abaikan "XK505=Huruf besar mengikuti Renstra."`, atau di berkas
`xlkinerja.toml` di folder yang diperiksa:

```toml
{contoh}```

Yang disisihkan dihitung dan didaftar di akhir hasil. Pengabaian yang tidak menemukan apa pun disebut juga bila yang
diperiksa sebuah folder.

Beberapa aturan menilai nama indikator menurut katanya, misalnya arah yang lebih baik. Kata-kata itu ada di
[kosakata](../xlkinerja/kinerja/kosakata.md), menurut golongan dan dengan contohnya; kata kantor sendiri ditulis di
bawah `[kosakata]`, dengan nama golongannya, dan berlaku untuk folder itu saja.

## Urutan

Setiap hasil menampilkan jenis kesalahan yang terpenting lebih dahulu: galat, lalu peringatan, lalu info; di antaranya
menurut banyaknya yang ikut berubah:

{urutan}

Di dalam satu nomor yang temuannya lebih banyak tampil lebih dahulu.
"""


def rules_page() -> str:
    """docs/aturan.md: how to read the rules, a list by family, and the documentation of each."""
    tingkat = "\n".join(f"- **{t}**: {t.meaning}." for t in Tingkat)
    order = "\n".join(f"{n}. {name};" for n, name in enumerate(CLASSES, 1)).removesuffix(";") + "."
    opening = _OPENING.format(contoh=EXAMPLE, banyak=len(rules()), tingkat=tingkat, urutan=order)
    return "\n".join([opening, *_families(), ""])


def _families() -> Iterator[str]:
    for digit, name in FAMILIES.items():
        content = [r for r in rules() if r.kode[2] == digit]
        if content:
            yield f"## {digit} {name}\n"
            yield "| kode | tingkat | yang ditemukan |\n|---|---|---|"
            for r in content:
                summary = r.summary.replace("|", "\\|")
                yield f"| [{r.kode}](#{r.kode.lower()}-{r.name}) | {r.tingkat} | {summary} |"
            yield ""
            yield from (_section(r) for r in content)


def _section(rule: Rule) -> str:
    text = rule.documentation
    for part in PARTS:
        text = text.replace(f"\n\n{part} ", f"\n\n**{part}** ")
    silent = f"\n\n{silences(rule)}" if rule.yields_to else ""
    return f"### {rule.kode} {rule.name}\n\n{text}{silent}\n\n**Sumber:** {rule.sumber}. **Tingkat:** {rule.tingkat}.\n"


_TEXT = {"type": "string"}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of `--format json`, version 1; further keys may be added to an object without notice."""
    count = {"type": "integer", "minimum": 0}
    temuan = {"type": "array", "items": {"$ref": "#/$defs/temuan"}}
    described = {f.name: {**_TEXT, **f.metadata} for f in fields(Finding)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Hasil xlkinerja periksa --format json",
        "type": "object",
        "required": ["versi", "ringkasan", "temuan", "diabaikan"],
        "properties": {
            "versi": {"const": VERSION},
            "ringkasan": _object(
                {"berkas": {**count, "description": "Berkas yang diperiksa."}, **{str(t): count for t in Tingkat}}
            ),
            "temuan": {**temuan, "description": "Dengan --bandingkan: hanya yang baru."},
            "diabaikan": {
                "type": "array",
                "description": "Temuan yang disisihkan; tidak ikut dalam ringkasan.",
                "items": {
                    "allOf": [{"$ref": "#/$defs/temuan"}],
                    "required": ["alasan"],
                    "properties": {"alasan": {**_TEXT, "minLength": 1, "description": "Alasan pengguna."}},
                },
            },
            "tak_terpakai": {
                "type": "array",
                "items": _TEXT,
                "description": "Hanya bila ada: pengabaian (kode dan tempatnya) yang tidak menemukan temuan.",
            },
            "banding": {
                **_object({"dengan": _TEXT, "tetap": count, "hilang": temuan}),
                "description": "Hanya dengan --bandingkan: nama hasil lama, yang tetap, dan yang sudah tidak ada.",
            },
        },
        "$defs": {
            "temuan": _object(described),
            "letak": _object({f.name: described[f.name] for f in fields(Letak)}),
        },
    }


def _object(content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(content), "properties": content}


def schema_page() -> str:
    """docs/temuan.schema.json."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
