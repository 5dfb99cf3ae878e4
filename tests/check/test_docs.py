"""What is published about rules and form is what the code says."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from sample_report import COMPARED, FULL

from xlkinerja.check.discovery import rules
from xlkinerja.check.documentation import rules_page, schema, schema_page
from xlkinerja.check.finding import Finding, Report
from xlkinerja.check.formats import FORMATS

DOCS = Path(__file__).parents[2] / "docs"
JENIS = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}


def wrong(isi: Any, bentuk: dict[str, Any], letak: str = "$") -> list[str]:
    """What in a JSON value is not as the schema says; of JSON Schema only what ours uses."""
    dikenal = {"$schema", "title", "description", "$defs", "$ref", "type", "const", "enum", "pattern", "minimum",
               "minLength", "required", "properties", "items", "allOf"}  # fmt: skip
    assert set(bentuk) <= dikenal, f"kata kunci baru: {set(bentuk) - dikenal}"
    salah = []
    for rujukan in (*bentuk.get("allOf", ()), *([bentuk] if "$ref" in bentuk else [])):
        salah += wrong(isi, schema()["$defs"][rujukan["$ref"].removeprefix("#/$defs/")], letak)
    jenis = bentuk.get("type", [])
    jenis = [jenis] if isinstance(jenis, str) else jenis
    if jenis and type(isi) not in [JENIS[j] for j in jenis]:
        return [*salah, f"{letak}: {jenis}"]
    if "const" in bentuk and isi != bentuk["const"]:
        salah.append(f"{letak}: const")
    if "enum" in bentuk and isi not in bentuk["enum"]:
        salah.append(f"{letak}: enum")
    if "pattern" in bentuk and not re.search(bentuk["pattern"], isi):
        salah.append(f"{letak}: pattern")
    if "minimum" in bentuk and isi < bentuk["minimum"]:
        salah.append(f"{letak}: minimum")
    if "minLength" in bentuk and len(isi) < bentuk["minLength"]:
        salah.append(f"{letak}: minLength")
    if isinstance(isi, dict):
        salah += [f"{letak}.{k}: required" for k in bentuk.get("required", ()) if k not in isi]
        for kunci, b in bentuk.get("properties", {}).items():
            salah += wrong(isi[kunci], b, f"{letak}.{kunci}") if kunci in isi else []
    if isinstance(isi, list) and "items" in bentuk:
        for n, satu in enumerate(isi):
            salah += wrong(satu, bentuk["items"], f"{letak}[{n}]")
    return salah


def test_committed_pages_are_current() -> None:
    """docs/aturan.md and docs/temuan.schema.json are what scripts/dokumentasi writes."""
    assert (DOCS / "aturan.md").read_text("utf-8") == rules_page()
    assert (DOCS / "temuan.schema.json").read_text("utf-8") == schema_page()


def test_every_rule_is_explained_once() -> None:
    """Each rule has one section with its own words, and one line in the list that leads to it."""
    halaman = rules_page()
    for rule in rules():
        assert halaman.count(f"\n### {rule.kode} {rule.nama}\n") == 1
        assert halaman.count(f"(#{rule.kode.lower()}-{rule.nama})") == 1
        assert rule.sumber in halaman
        for bagian in ("Mengapa:", "Contoh:", "Perbaikan:"):
            teks = rule.dokumentasi.partition(f"\n\n{bagian} ")[2].partition("\n\n")[0]
            assert f"**{bagian}** {teks}" in halaman
    assert f"menjalankan {len(rules())} aturan" in halaman


@pytest.mark.parametrize("report", [FULL, COMPARED, Report((), 0)], ids=["penuh", "banding", "kosong"])
def test_json_follows_the_schema(report: Report) -> None:
    """What is written is as published."""
    assert wrong(json.loads(FORMATS["json"](report)), schema()) == []


def test_the_schema_sees_mistakes() -> None:
    """A wrong level, a missing key, a wrong type and an unknown version are all seen."""
    isi = json.loads(FORMATS["json"](COMPARED))
    isi["versi"] = 2
    isi["temuan"][0]["tingkat"] = "berat"
    isi["temuan"][0]["tahun"] = "2024"
    isi["diabaikan"][0]["alasan"] = ""
    del isi["banding"]["hilang"][0]["sidik"]
    assert sorted(wrong(isi, schema())) == [
        "$.banding.hilang[0].sidik: required",
        "$.diabaikan[0].alasan: minLength",
        "$.temuan[0].tahun: ['integer', 'null']",
        "$.temuan[0].tingkat: enum",
        "$.versi: const",
    ]


def test_the_schema_describes_every_field() -> None:
    """Every field of a finding is required and explained."""
    bentuk = schema()["$defs"]["temuan"]
    assert bentuk["required"] == [f.name for f in fields(Finding)]
    assert all(b["description"].endswith(".") for b in bentuk["properties"].values())
