"""The page for a reviewer: its structure, its order, and that nothing of a user's text is markup."""

import base64
import dataclasses
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.check.formats.sample_report import COMPARED, DIPERIKSA, FULL, finding
from xlkinerja.check.finding import Letak, Report, Tingkat
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.html_parts import e, highlight

KOSONG = {"meta", "input", "br", "link", "img"}


class Halaman(HTMLParser):
    """Tags in order, attributes, and text by the tag that holds it; unbalanced tags are an error."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.terbuka: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(content)
        self.close()
        assert self.terbuka == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in KOSONG:
            self.terbuka.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.terbuka.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.terbuka[-1] if self.terbuka else "", data.strip()))

    def all(self, tag: str, kelas: str = "") -> list[dict[str, str | None]]:
        return [a for t, a in self.tags if t == tag and (not kelas or kelas in (a.get("class") or "").split())]

    def words(self, tag: str) -> list[str]:
        return [text for t, text in self.texts if t == tag]


def page(report: Report, **options: object) -> Halaman:
    return Halaman(FORMATS["html"](report, **options))


@pytest.fixture(scope="module")
def penuh() -> Halaman:
    return page(FULL, destination=Path("hasil.html"), day=date(2026, 11, 2))


def test_frame(penuh: Halaman) -> None:
    """Indonesian, one main heading, a section for each satker in order of name, the unreadable file last."""
    assert penuh.all("html") == [{"lang": "id"}]
    assert penuh.words("h1") == ["Hasil pemeriksaan dokumen kinerja"]
    assert penuh.words("h2") == [
        'KPU <Kota> & "Lain" · Sekretariat · 2024',
        "KPU Kabupaten Bersih · KPU · 2024",
        "KPU Kabupaten Contoh · KPU · 2024",
        "Tanpa identitas",
    ]
    assert any("Diperiksa 2 November 2026" in text for _, text in penuh.texts)


def test_counts(penuh: Halaman) -> None:
    """The tiles count findings and files: three galat, five peringatan, one info, five files."""
    assert penuh.words("b")[:4] == ["3 galat", "5 peringatan", "1 info", "5 berkas"]
    assert "Tidak ada temuan." in penuh.words("p")


def test_nothing_is_loaded_from_anywhere(penuh: Halaman) -> None:
    """No address of the web, no file beside the page; only our own style and script may act."""
    html = FORMATS["html"](FULL)
    assert not re.search(r"https?://|<link|<img|@import|url\(", html)
    kebijakan = next(a["content"] for a in penuh.all("meta") if a.get("http-equiv"))
    style, skrip = (re.search(rf"<{t}>(.*?)</{t}>", html, re.DOTALL) for t in ("style", "script"))
    for kind, element in (("style-src", style), ("script-src", skrip)):
        sidik = base64.b64encode(hashlib.sha256(element[1].encode()).digest()).decode()
        assert f"{kind} 'sha256-{sidik}'" in kebijakan
    assert "default-src 'none'" in kebijakan
    assert not [a for _, a in penuh.tags if any(k.startswith("on") or k == "style" for k in a)]


def test_user_text_is_never_markup(penuh: Halaman) -> None:
    """One script, no bold of the user's; the message and the remedy stand there letter by letter."""
    assert len(penuh.all("script")) == 1
    shown = " ".join(text for _, text in penuh.texts)
    assert "=1+1 <script>alert('x')</script> tertulis" in shown
    assert "</details><b>tebal" in shown
    assert e("a\x00\ud800<\"'&") == "a\ufffd\ufffd&lt;&quot;&#x27;&amp;"


def test_most_important_first() -> None:
    """Level before weight, weight before number, and the callout shows the first."""
    temuan = (
        finding(kode="XK505", tingkat=Tingkat.INFO, sidik="1"),
        finding(kode="XK406", sel="J1", sidik="2"),
        finding(kode="XK406", sel="J2", sidik="3"),
        finding(kode="XK301", sel="N9", pesan="Capaian salah.", sidik="4"),
        finding(kode="XK306", tingkat=Tingkat.WARNING, sidik="5"),
        finding(kode="XK001", tingkat=Tingkat.INFO, sidik="6"),
    )
    halaman = page(Report(temuan, 1))
    assert [a["id"] for a in halaman.all("details", "jenis")] == [
        "s1-XK301-galat",
        "s1-XK406-galat",
        "s1-XK306-peringatan",
        "s1-XK001-info",
        "s1-XK505-info",
    ]
    html = FORMATS["html"](Report(temuan, 1))
    assert "Capaian salah." in html[html.index("Perbaiki ini dahulu") : html.index("Jenis kesalahan, yang")]


def test_callout_of_many() -> None:
    """Of a kind with many findings the callout counts them, names all cells, and says once what they share."""
    temuan = tuple(
        finding(kode="XK301", sel=f"N{n}", pesan=f"Capaian {n}: angka itu menyalin target.", sidik=str(n))
        for n in (5, 6, 7, 9)
    )
    html = FORMATS["html"](Report(temuan, 1, DIPERIKSA[1:2]))
    sorot = Halaman(html[html.index('<div class="sorot') : html.index("</div>")] + "</div>")
    assert sorot.words("span") == ["Galat", "N5–N7, N9"]
    assert "Di semua sel itu angka itu menyalin target." in sorot.words("p")
    assert ("p", "4 ×") in sorot.texts
    of_two = FORMATS["html"](Report(temuan[:2], 1))
    assert "Di semua sel itu" not in of_two


def test_one_folder_is_named_once() -> None:
    """Files of one satker in one folder bear its name in the head alone; files of two folders keep theirs."""
    checked = tuple(dataclasses.replace(d, berkas=f"a/{d.berkas}") for d in DIPERIKSA[:2])
    temuan = finding(berkas="a/Realisasi.xlsx", tempat_lain=(Letak("a/PK.xlsx", "PK", "H5"),))
    texts = [t for _, t in page(Report((temuan,), 2, checked), destination=Path("hasil.html")).texts]
    assert "Folder a: PK.xlsx, Realisasi.xlsx" in texts
    assert "Lihat juga: PK.xlsx › PK › H5" in texts
    assert not [t for t in texts if "a/" in t]
    more = (*checked, dataclasses.replace(DIPERIKSA[0], berkas="b/PK.xlsx"))
    assert any("a/PK.xlsx, a/Realisasi.xlsx, b/PK.xlsx" in t for _, t in page(Report((temuan,), 3, more)).texts)


def test_one_mistake_is_one_line(penuh: Halaman) -> None:
    """Five cells with one sentence are one row that counts five; a shared remedy is told once."""
    assert [a["data-n"] for a in penuh.all("tr") if "data-n" in a] == ["1", "1", "1", "5", "1"]
    assert "N5–N8, N12" in penuh.words("span")
    assert penuh.words("p").count("Jalankan susun.") == 1


def test_notes_are_folded(penuh: Halaman) -> None:
    """Without JavaScript every galat and peringatan is open to read, every info is folded, the filters are hidden."""
    for attrs in penuh.all("details", "jenis"):
        assert ("open" in attrs) == (attrs["data-tingkat"] != "info")
    assert "hidden" in penuh.all("form")[0]


def test_links(penuh: Halaman) -> None:
    """Files are linked from where the page lies, odd names are escaped, every inner link has its goal once."""
    tautan = [a["href"] for a in penuh.all("a")]
    assert "data/Realisasi.xlsx" in tautan
    assert "data/b/Realisasi%20%231.xlsx" in tautan
    ids = [a["id"] for _, a in penuh.tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {t.removeprefix("#") for t in tautan if t.startswith("#")} <= set(ids)
    assert "../data/Realisasi.xlsx" in FORMATS["html"](FULL, destination=Path("sub/hasil.html"))


def test_a_name_that_looks_like_a_scheme_is_a_file() -> None:
    """A file called javascript:… is linked as a file."""
    berkas = tuple(dataclasses.replace(d, path=Path("javascript:alert(1).xlsx")) for d in FULL.checked)
    tautan = [a["href"] for a in page(dataclasses.replace(FULL, checked=berkas), destination=Path("x.html")).all("a")]
    assert not [t for t in tautan if t.startswith("javascript:")]
    assert "javascript%3Aalert%281%29.xlsx" in tautan


def test_other_places_are_few(penuh: Halaman) -> None:
    """Six other places are named, the rest is counted; the finding's own sheet and row are not repeated."""
    assert "Lihat juga: H1, H2, H3, H4, H6, H7 dan 1 tempat lain" in penuh.words("p")
    same_row = finding(tempat_lain=(Letak("Realisasi.xlsx", "Realisasi", "J5"), Letak("Realisasi.xlsx", "Realisasi")))
    assert "Lihat juga" not in FORMATS["html"](Report((same_row,), 1))


def test_marked_values() -> None:
    """What stands and what was expected are marked as whole numbers, once each, and never inside one another."""
    t = finding(pesan="Tertulis 102,5; hitungan 102,56 (102,5).", tercetak="102,5", seharusnya="102,56")
    assert highlight(t) == (
        'Tertulis <mark class="tertulis">102,5</mark>; hitungan <mark class="seharusnya">102,56</mark> (102,5).'
    )
    equal = finding(pesan="Nilai 5.", tercetak="5", seharusnya="5")
    assert highlight(equal).count("<mark") == 1
    assert "<mark" not in highlight(finding(pesan="x" * 50, tercetak="x" * 50, seharusnya=""))


def test_ignored_and_gone() -> None:
    """Both stand behind the findings, with reason and place, outside what the filters count."""
    halaman = page(COMPARED)
    titles = halaman.words("h2")
    assert titles[-2:] == ["Sudah tidak ada sejak lama.json (1)", "Diabaikan dengan alasan (1)"]
    assert "XK505 – alasan: =Mengikuti <Renstra>." in halaman.words("h3")
    assert [a["data-n"] for a in halaman.all("tr") if "data-n" in a] == ["1"]


def test_form_controls_have_names(penuh: Halaman) -> None:
    """Every control stands inside a label, and the result of filtering is announced."""
    html = FORMATS["html"](FULL)
    for kontrol in re.findall(r"<(?:input|select)[^>]*>", html):
        before = html[: html.index(kontrol)]
        assert before.count("<label") > before.count("</label>")
    assert penuh.all("output")[0]["aria-live"] == "polite"
    assert all(a.get("scope") for a in penuh.all("th"))


def test_empty_report() -> None:
    """Nothing found is a page as well."""
    halaman = page(Report((), 0))
    assert halaman.words("b")[:4] == ["0 galat", "0 peringatan", "0 info", "0 berkas"]
