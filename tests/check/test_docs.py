"""What is published about rules and form is what the code says."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.check.formats.sample_report import COMPARED, FULL
from xlkinerja.check.discovery import rules
from xlkinerja.check.documentation import rules_page, schema, schema_page
from xlkinerja.check.finding import Finding, Report
from xlkinerja.check.formats import FORMATS

DOCS = Path(__file__).parents[2] / "docs"
#: Judges by the published schema, with the rules of its own dialect.
VALIDATOR = Draft202012Validator(schema())


def test_committed_pages_are_current() -> None:
    """docs/aturan.md and docs/temuan.schema.json are what scripts/dokumentasi writes."""
    assert (DOCS / "aturan.md").read_text("utf-8") == rules_page()
    assert (DOCS / "temuan.schema.json").read_text("utf-8") == schema_page()


def test_every_rule_is_explained_once() -> None:
    """Each rule has one section with its own words, and one line in the list that leads to it."""
    halaman = rules_page()
    for rule in rules():
        assert halaman.count(f"\n### {rule.kode} {rule.name}\n") == 1
        assert halaman.count(f"(#{rule.kode.lower()}-{rule.name})") == 1
        assert rule.sumber in halaman
        for part in ("Mengapa:", "Contoh:", "Perbaikan:"):
            text = rule.documentation.partition(f"\n\n{part} ")[2].partition("\n\n")[0]
            assert f"**{part}** {text}" in halaman
    assert f"menjalankan {len(rules())} aturan" in halaman


@pytest.mark.parametrize("report", [FULL, COMPARED, Report((), 0)], ids=["penuh", "banding", "kosong"])
def test_json_follows_the_schema(report: Report) -> None:
    """What is written is as published."""
    Draft202012Validator.check_schema(schema())
    assert [e.message for e in VALIDATOR.iter_errors(json.loads(FORMATS["json"](report)))] == []


def test_the_schema_sees_mistakes() -> None:
    """A wrong level, a missing key, a wrong type and an unknown version are all seen."""
    report = json.loads(FORMATS["json"](COMPARED))
    report["versi"] = 2
    report["temuan"][0]["tingkat"] = "berat"
    report["temuan"][0]["tahun"] = "2024"
    report["diabaikan"][0]["alasan"] = ""
    del report["banding"]["hilang"][0]["sidik"]
    assert {(e.json_path, e.validator) for e in VALIDATOR.iter_errors(report)} == {
        ("$.banding.hilang[0]", "required"),
        ("$.diabaikan[0].alasan", "minLength"),
        ("$.temuan[0].tahun", "type"),
        ("$.temuan[0].tingkat", "enum"),
        ("$.versi", "const"),
    }


def test_the_schema_describes_every_field() -> None:
    """Every field of a finding is required and explained."""
    form = schema()["$defs"]["temuan"]
    assert form["required"] == [f.name for f in fields(Finding)]
    assert all(b["description"].endswith(".") for b in form["properties"].values())
