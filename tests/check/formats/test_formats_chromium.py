"""The page in a real browser: it filters, it reads without JavaScript, and its policy lets its own script run."""

import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

from tests.check.formats.sample_report import FULL, finding
from xlkinerja.check.finding import Report
from xlkinerja.check.formats import FORMATS

pytestmark = pytest.mark.chromium

PILIHAN = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
           "--disable-background-networking", "--disable-component-update"]  # fmt: skip
#: What is visible of the findings, as cells of the rows that no filter hides.
LAPOR = """
const terlihat = () => [...document.querySelectorAll("main tr[data-n]")]
  .filter((row) => !row.hidden && !row.closest(".jenis").hidden && !row.closest(".satker").hidden
    && row.closest(".jenis").open).map((row) => row.querySelector(".sel")?.textContent || "berkas").join(" ");
const keluaran = [];
const lapor = (nama) => keluaran.push(nama + "=" + terlihat() + "|" + document.querySelector("output").textContent);
const isi = (nama, nilai) => {
  const medan = document.querySelector(`[name=${nama}]`);
  medan.value = nilai;
  medan.dispatchEvent(new Event("input", {bubbles: true}));
};
"""


def dump(path: Path, tmp_path: Path, *options: str, url: str = "") -> str:
    """The document after its scripts have run."""
    done = subprocess.run(
        ["chromium", *PILIHAN, f"--user-data-dir={tmp_path / 'profil'}", "--virtual-time-budget=2000", *options,
         "--dump-dom", url or path.as_uri()],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return done.stdout


def printed(html: str, tmp_path: Path) -> str:
    """The text of the printed page without white space."""
    path, pdf = tmp_path / "temuan.html", tmp_path / "temuan.pdf"
    path.write_text(html, encoding="utf-8")
    dump(path, tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return "".join(text.split())


def driven(tmp_path: Path, steps: str, report: Report = FULL) -> dict[str, str]:
    """The page with steps of a user at its end; its policy, which would forbid them, is taken out."""
    html = FORMATS["html"](report)
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    html = html.replace("</body>", f"<script>{LAPOR}{steps}document.title = keluaran.join('\\n');</script></body>")
    path = tmp_path / "temuan.html"
    path.write_text(html, encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", dump(path, tmp_path), re.DOTALL)
    assert title
    return dict(row.split("=", 1) for row in unescape(title[1]).splitlines())


def test_its_own_script_runs_under_its_policy(tmp_path: Path) -> None:
    """The filters appear and count; a script in a user's text does not run."""
    path = tmp_path / "temuan.html"
    path.write_text(FORMATS["html"](FULL), encoding="utf-8")
    html = dump(path, tmp_path)
    form = re.search(r'<form class="saring"[^>]*>', html)
    assert form
    assert "hidden" not in form[0]
    assert ">9 temuan</output>" in html


def test_without_javascript_everything_is_readable(tmp_path: Path) -> None:
    """Without its script the page prints all but the folded notes, and no control that would do nothing."""
    html = re.sub(r"<script>.*?</script>", "", FORMATS["html"](FULL), flags=re.DOTALL)
    text = printed(html, tmp_path)
    for kata in ("Target Realisasi 95%", "N5–N8, N12", "tertulis 102,5; hitungan 102,56", "Kosong."):
        assert "".join(kata.split()) in text
    assert "Tampilkansemua" not in text


def test_filters(tmp_path: Path) -> None:
    """By level, family, satker and words, alone and together; clearing shows everything and folds the notes again."""
    shown = driven(
        tmp_path,
        """
        lapor("awal");
        const galat = document.querySelector("[value=galat]");
        galat.click(); lapor("tanpa galat"); galat.click();
        isi("keluarga", "5"); lapor("keluarga 5"); isi("keluarga", "");
        isi("satker", "s1"); lapor("satker 1"); isi("satker", "");
        isi("cari", "CELAH"); lapor("kata"); isi("cari", "celah  n12"); lapor("dua kata");
        isi("cari", "xk007 ketikan"); lapor("kata jenis"); isi("keluarga", "5"); lapor("kosong");
        document.querySelector("form").reset();
        setTimeout(() => { lapor("bersih"); document.title = keluaran.join("\\n"); }, 50);
        """,
    )
    everything = "H5 H5 N5–N8, N12 berkas"
    assert shown == {
        "awal": f"{everything}|9 temuan",
        "tanpa galat": "B12 N5–N8, N12|Tampil 6 dari 9 temuan",
        "keluarga 5": "H5|Tampil 1 dari 9 temuan",
        "satker 1": "H5 B12|Tampil 2 dari 9 temuan",
        "kata": "B12|Tampil 1 dari 9 temuan",
        "dua kata": "|Tampil 0 dari 9 temuan",
        "kata jenis": "N5–N8, N12|Tampil 5 dari 9 temuan",
        "kosong": "|Tampil 0 dari 9 temuan",
        "bersih": f"{everything}|9 temuan",
    }


def test_a_link_opens_what_it_leads_to(tmp_path: Path) -> None:
    """A folded kind of mistake opens when the address names it, or one of its findings."""
    path = tmp_path / "temuan.html"
    path.write_text(FORMATS["html"](FULL), encoding="utf-8")
    for anchor in ("s1-XK304-info", "t-00000000000000b2"):
        html = dump(path, tmp_path, url=f"{path.as_uri()}#{anchor}")
        details = re.search(r'<details class="jenis info" id="s1-XK304-info"[^>]*>', html)
        assert details
        assert "open" in details[0]


def test_it_prints(tmp_path: Path) -> None:
    """On paper stands every finding, the folded notes too, and no control."""
    text = printed(FORMATS["html"](FULL), tmp_path)
    for kata in ("Celah antara 50 dan 51.", "Target Realisasi 95%", "N5–N8, N12", "Kosong."):
        assert "".join(kata.split()) in text
    assert "Tampilkansemua" not in text


def many() -> Report:
    """Nine kinds of mistake of one satker."""
    codes = ("XK301", "XK501", "XK503", "XK302", "XK401", "XK405", "XK502", "XK505", "XK801")
    return Report(tuple(finding(kode=k, sidik=k, pesan=f"Isi {k}.") for k in codes), 1)


def test_many_kinds_are_one_line_each(tmp_path: Path) -> None:
    """Nine kinds begin folded; a button opens and folds them all, a word opens what it finds, a level does not."""
    noted = driven(
        tmp_path,
        """
        const terbuka = () => document.querySelectorAll(".jenis[open]").length;
        const [bersihkan, semua] = document.querySelectorAll("form button");
        const catat = (nama) => keluaran.push(nama + "=" + terbuka() + " " + semua.textContent);
        catat("awal");
        semua.click(); catat("dibuka"); semua.click(); catat("dilipat");
        isi("cari", "xk401"); catat("kata"); isi("cari", ""); catat("tanpa kata");
        document.querySelector("[value=info]").click(); catat("tingkat");
        keluaran.push("tombol=" + bersihkan.hidden + semua.hidden);
        """,
        many(),
    )
    assert noted == {
        "awal": "0 Buka semua",
        "dibuka": "9 Lipat semua",
        "dilipat": "0 Buka semua",
        "kata": "9 Buka semua",
        "tanpa kata": "0 Buka semua",
        "tingkat": "0 Buka semua",
        "tombol": "falsefalse",
    }


def test_folded_kinds_print_whole(tmp_path: Path) -> None:
    """On paper every kind stands open, below the list of all."""
    text = printed(FORMATS["html"](many()), tmp_path)
    assert all(f"Isi{t.kode}." in text for t in many().temuan)
    assert "Jeniskesalahan,yangterpentingdahulu" in text
