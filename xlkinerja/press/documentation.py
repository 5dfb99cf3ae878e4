"""docs/cetak.md: its list of forms is made of the forms, the rest of the page is written by hand."""

from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.press.making import needed

_START, _END = "<!-- formulir: dibuat scripts/dokumentasi -->", "<!-- akhir formulir -->"


def forms_table() -> str:
    """Every form with its key, what it is made of, and what it shows, as a table of Markdown."""
    rows = ["| kunci | lembar | dari | isi |", "|---|---|---|---|"]
    for form in printed_forms():
        about = " ".join(form.documentation.split("\n\n")[0].split())
        rows.append(f"| `{form.key}` | {form.title} | {', '.join(needed(form))} | {about} |")
    return "\n".join(rows)


def with_forms(page: str) -> str:
    """The page with the list of today. Raises ValueError where its two marks are gone."""
    before, _, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    if not end:
        raise ValueError("docs/cetak.md lacks the marks of its list")
    return f"{before}{_START}\n\n{forms_table()}\n\n{_END}{after}"
