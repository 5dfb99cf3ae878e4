"""The same formula in the spelling of another program is the same formula; another one is another one."""

import re
from pathlib import Path

import pytest

from tests.kasus.paket_kasus import book_of, findings, realisasi, with_part
from xlkinerja.check.single.formula_form import normal_form
from xlkinerja.workbook.documents import DOCUMENTS

SAME = [
    ("--(A1=1)", "-(-(A1=1))"), ("--(A1=1)", "- -(A1=1)"), ("--A1", "-(-A1)"), ("A1+B1", "(A1)+(B1)"),
    ("A1+B1*C1", "A1+(B1*C1)"), ("A1-B1-C1", "(A1-B1)-C1"), ("1.0*A1", "1*A1"), ("1*A1", "01*A1"),
    ("A1*0.5", "A1*.5"), ("1E-9*A1", "0.000000001*A1"), ("100*A1", "1E+2*A1"), ("TRUE()", "TRUE"),
    ("IF(A1,true,FALSE())", "if(A1;TRUE();false)"), ("iferror(A1,0)", "IFERROR( A1 ; 0 )"),
    ("IFS(A1,1)", "_xlfn.IFS(A1;1)"),
    ("SORT(A1)", "_xlfn._xlws.SORT(A1)"), ("Pengaturan!$B$5", "$Pengaturan.$B$5"), ("Pengaturan!B5", "'Pengaturan'!B5"),
    ("Pengaturan!B5", "$Pengaturan.B5"), ("SUM(A:A)", "SUM($A:$A)"), ("SUM(A1:A9)", "SUM($A$1:$A$9)"),
    ('A1&("x"&B1)', '(A1&"x")&B1'), ("A1%", "(A1)%"), ("+A1", "A1"), ("=A1", "A1"), ("@A1", "A1"),
    ("SUM({1,2})", "SUM({1;2})"), ("A1<>B1", "A1 <> B1"), ('IF(A1="","",B1)', 'IF((A1=""),"",(B1))'),
    ("IF(A1,,B1)", "IF( A1 ; ; B1 )"), ("A1\n+B1", "A1+B1"), ("ROUND(ROUND(A1,9),2)", "round((round(A1;9));2)"),
    ("-A1^2", "(-A1)^2"), ("NOT(A1)", "not(A1)"), ("SUM(A1:INDEX(B:B,3))", "SUM(A1:INDEX(B:B;3))"),
]  # fmt: skip
OTHER = [
    ("A1-(B1-C1)", "A1-B1-C1"), ("A1/B1", "B1*A1"), ("IF(A1=1,2,3)", "IF(A1=1,3,2)"), ('"a b"', '"ab"'), ('"A"', '"a"'),
    ("-A1", "A1"), ("--A1", "A1"), ("ROUND(A1,2)", "ROUND(A1,1)"), ("(A1+B1)*C1", "A1+B1*C1"), ("A1%", "A1"),
    ("A1*1.1", "A1*11"), ("A1=B1", "A1<>B1"), ("A1>B1", "A1>=B1"), ("SUM(A1)", "MAX(A1)"), ("A1", "102.5"),
    ("IF(A1,B1)", "IF(A1,B1,)"), ("TRUE", '"TRUE"'), ("A1/(B1/C1)", "A1/B1/C1"), ("2^(3^2)", "2^3^2"), ("Target", "A1"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SAME)
def test_d11_the_same(one: str, two: str) -> None:
    assert normal_form(one) == normal_form(two)


@pytest.mark.parametrize(("one", "two"), OTHER)
def test_d11_another(one: str, two: str) -> None:
    assert normal_form(one) != normal_form(two)


@pytest.mark.parametrize(
    "broken", ["", "(", "A1+", "IF(A1", '"', "{1;2", ")))", "1..2", "A1 B1", "#REF!+", "(" * 5_000]
)
def test_d11_what_is_no_formula_has_a_form_as_well(broken: str) -> None:
    """It is compared by what stands there, and is no formula of ours."""
    ours = {normal_form(f) for d in DOCUMENTS for t in d.tables for c in t.columns for f in (c.formula, c.first) if f}
    assert normal_form(broken) == normal_form(broken)
    assert normal_form(broken) not in ours


def gnumeric(formula: str) -> str:
    """The formula with -(-(x)) for --(x), as Gnumeric writes it."""
    while (start := formula.find("--(")) >= 0:
        depth, end = 0, start + 2
        while depth or end == start + 2:
            depth += {"(": 1, ")": -1}.get(formula[end], 0)
            end += 1
        formula = f"{formula[:start]}-(-{formula[start + 2 : end]}){formula[end:]}"
    return formula


#: What a program does to the formulas of the template when it saves it.
WRITERS = {
    "Gnumeric": gnumeric,
    "spaces": lambda f: re.sub(r"([,;+*/])", r" \1 ", f),
    "lower case": lambda f: re.sub(r"\b[A-Z]+(?=\()", lambda m: m[0].lower(), f),
    "prefixes": lambda f: f.replace("IFERROR(", "_xlfn.IFERROR("),
    "brackets": lambda f: f"({f})",
    "sign": lambda f: f"+{f}",
}


@pytest.mark.parametrize("writer", WRITERS)
def test_d11_no_finding_for_another_spelling(writer: str, tmp_path: Path) -> None:
    """XK007 is silent over the whole workbook, with every formula of Realisasi and Anggaran in the other spelling."""

    def rewritten(text: str) -> str:
        changed = re.sub(r"<f>([^<]*)</f>", lambda m: f"<f>{_outside_texts(m[1], WRITERS[writer])}</f>", text)
        return changed if changed != text else f"{text}\n"

    data = with_part("Anggaran", rewritten, with_part("Realisasi", rewritten))
    assert findings(book_of(data, tmp_path), "XK007") == findings(book_of(realisasi(), tmp_path), "XK007")


def _outside_texts(formula: str, change) -> str:
    """The change made where no quoted text stands; entities of XML stay whole."""
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return f"\ue000{len(held) - 1}\ue001"

    bare = re.sub(r'"[^"]*"|&quot;.*?&quot;|&\w+;', hold, formula)
    return re.sub("\ue000(\\d+)\ue001", lambda m: held[int(m[1])], change(bare))


def test_d11_another_formula_is_still_a_finding(tmp_path: Path) -> None:
    """A formula of the user's own in a computed cell is named."""
    other = with_part("Realisasi", lambda text: re.sub(r"(<c r=\"N6\"[^>]*><f>)[^<]*", r"\1M6*1", text, count=1))
    assert len(findings(book_of(other, tmp_path), "XK007")) == 1
