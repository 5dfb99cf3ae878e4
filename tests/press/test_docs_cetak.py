"""docs/cetak.md and the list on the command line name every form."""

from pathlib import Path

from tests.cli import program
from xlkinerja.pages.form import Papers
from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.press.documentation import with_forms
from xlkinerja.press.making import PAPERS, needed

PAGE = Path(__file__).parents[2] / "docs/cetak.md"


def test_the_page_lists_every_form():
    """It is what scripts/dokumentasi writes, and each form stands in it once with what it needs."""
    page = PAGE.read_text("utf-8")
    assert with_forms(page) == page
    assert len(printed_forms()) > 20
    for form in printed_forms():
        assert page.count(f"| `{form.key}` | {form.title} | {', '.join(needed(form))} | ") == 1


def test_the_command_lists_every_form():
    lines = program.run("cetak", "--daftar", code=0).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [form.key for form in printed_forms()]
    assert all(
        f"{f.title} — dari {' dan '.join(needed(f))}" in line for f, line in zip(printed_forms(), lines, strict=True)
    )


def test_every_paper_has_a_name():
    """What a form may need is a field of Papers, and said in words or made of others."""
    assert set(PAPERS) <= set(Papers._fields)
    for form in printed_forms():
        assert set(form.needs) <= set(Papers._fields), form.key
        assert needed(form), form.key
        assert len(form.title) <= 31, form.key
        assert form.documentation.endswith("."), form.key
    assert len({form.title.casefold() for form in printed_forms()}) == len(printed_forms())
