"""One folder, four doors: command, library, and the buttons of both hosts give the findings that its settings leave."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import xlkinerja
from tests.addresses import PK, RS, main
from tests.check.sets.clean_renstra import PERIOD, renstra_content
from tests.check.sets.clean_set import IDENTITAS
from tests.cli.program import contoh, run
from tests.hosts.test_commands import read_text
from xlkinerja.calc import service
from xlkinerja.check.checking import check
from xlkinerja.check.comparing import EarlierUnusable
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.settings import Settings, SettingsUnusable, load
from xlkinerja.excel import buttons
from xlkinerja.hosts.steps import Kind
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY

README = Path(__file__).parents[2] / "README.md"
Found = set[tuple[str, str, str]]


def by_command(place: Path) -> Found:
    report = json.loads(run("periksa", place.parent, "--format", "json").stdout)
    return {(t["kode"], t["berkas"], t["pesan"]) for t in report["temuan"]}


def by_library(place: Path) -> Found:
    return {(t.kode, t.berkas, t.pesan) for t in xlkinerja.periksa(place.parent).temuan}


def copied(place: Path) -> Path:
    """The copy that a host saves: in a folder of its own, whose settings are nobody's."""
    folder = place.parent.parent / "sementara"
    folder.mkdir(exist_ok=True)
    (folder / "xlkinerja.toml").write_text("pilih = ['XK001']\n", encoding="utf-8")
    copy = folder / "salinan-1.xlsx"
    copy.write_bytes(place.read_bytes())
    return copy


def excel(place: Path, letak: str) -> list:
    """The row that VBA gets."""
    (row,) = buttons.tombol("periksa", str(copied(place)), letak, "", "")
    return list(row)


def by_excel(place: Path) -> Found:
    answer, _ = read_text(excel(place, str(place)))
    assert not answer.failed, answer.pesan
    (grid,) = [step.grid for step in answer.job.steps if step.kind is Kind.CONTENTS]
    return listed(grid)


def calc(place: Path, letak: str) -> dict:
    """The answer on the pipe to LibreOffice."""
    request = {"id": 1, "perintah": "periksa", "salinan": str(copied(place)), "letak": letak, "nama": place.name}
    return service.answer(json.dumps(request).encode())["jawaban"]


def by_calc(place: Path) -> Found:
    answer = calc(place, str(place))
    assert not answer["gagal"], answer["pesan"]
    (grid,) = [step["isi"] for step in answer["langkah"] if step["jenis"] == Kind.CONTENTS]
    return listed(grid)


def listed(grid: Sequence[Sequence[object]]) -> Found:
    """Kode, berkas and pesan of the rows of Temuan, which begin below four others."""
    return {tuple(str(row[i]).removeprefix("'") for i in (1, 2, 5)) for row in grid[4:]}


DOORS = [by_command, by_library, by_excel, by_calc]
OF_HOSTS = [excel, calc]


@pytest.fixture
def paser(tmp_path: Path) -> Path:
    """The Realisasi of a published report, beside its RKT and PK."""
    return contoh("paser-2024", tmp_path / "paser") / "Realisasi.xlsx"


def settle(place: Path, text: str) -> None:
    (place.parent / "xlkinerja.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("door", DOORS)
def test_the_settings_of_the_folder_hold_at_each_door(door: Callable[[Path], Found], paser: Path) -> None:
    """Selected by `pilih`, without what `abaikan` sets aside in one file; without the file everything is there."""
    every = {(t.kode, t.berkas, t.pesan) for t in check([paser.parent]).temuan}
    assert door(paser) == every
    families = {t for t in every if t[0].startswith(("XK5", "XK8"))}
    kode, berkas, _ = min(families)
    settle(paser, f"pilih = ['XK5', 'XK8']\n[abaikan.{kode}]\nalasan = 'Sudah disepakati.'\nberkas = '{berkas}'\n")
    left = {t for t in families if t[:2] != (kode, berkas)}
    assert families > left > set()
    assert door(paser) == left


@pytest.mark.parametrize("door", DOORS)
def test_one_renstra_for_each_door(door: Callable[[Path], Found], tmp_path: Path) -> None:
    """A Renstra that the settings name, one above the folder, one in it: its target of 85 is not the 90 of the PK."""
    folder = tmp_path / "aman"
    folder.mkdir()
    identitas = {**IDENTITAS, "satker": "KPU Kabupaten Aman"}
    rows = renstra_content()
    promised = [{k: v for k, v in row.items() if not k.startswith("target_")} | {"target": 90} for row in rows]
    data = template_bytes(BY_KEY["pk"], 10, identitas=identitas, content={main(PK): promised})
    (folder / PK).write_bytes(data)
    rows[0]["target_5"] = 85
    plan = template_bytes(BY_KEY["renstra"], 10, identitas={**identitas, **PERIOD}, content={main(RS): rows})

    def told() -> bool:
        return "XK511" in {kode for kode, *_ in door(folder / PK)}

    assert not told()
    (tmp_path / "pusat.xlsx").write_bytes(plan)
    settle(folder / PK, "renstra = '../pusat.xlsx'\n")
    assert told()
    settle(folder / PK, "")
    assert not told()
    for place in (tmp_path / RS, folder / RS):
        (tmp_path / "pusat.xlsx").rename(place)
        assert told()
        place.rename(tmp_path / "pusat.xlsx")


@pytest.mark.parametrize("host", OF_HOSTS)
def test_a_button_says_what_was_set_aside(host: Callable, paser: Path) -> None:
    """In its message and on the sheet; a workbook without a folder has no settings."""
    (kode, count), *_ = sorted(
        {t.kode: [f.kode for f in check([paser.parent]).temuan].count(t.kode) for t in check([paser]).temuan}.items()
    )
    settle(paser, f"[abaikan]\n{kode} = 'Sudah disepakati.'\n")
    settled, alone = (json.dumps(host(paser, letak), default=str) for letak in (str(paser), ""))
    assert settled.count(f"; {count} diabaikan menurut xlkinerja.toml di folder ini") == 2
    assert "diabaikan" not in alone


@pytest.mark.parametrize("host", OF_HOSTS)
@pytest.mark.parametrize(
    ("toml", "kata"),
    [("[abaikan]\nXK505 = ''\n", "alasan kosong"), ("renstra = 'PK.xlsx'\n", "bukan Renstra")],
)
def test_wrong_settings_stop_a_button(host: Callable, toml: str, kata: str, paser: Path) -> None:
    """The sentence of the command, and nothing is written."""
    settle(paser, toml)
    command = run("periksa", paser.parent, code=2).stderr
    answer = host(paser, str(paser))
    failed, pesan = (answer["gagal"], answer["pesan"]) if isinstance(answer, dict) else (answer[1], answer[2])
    assert failed
    assert kata in pesan
    assert pesan.removesuffix(" Tidak ada yang ditulis.") in " ".join(command.split())


def test_the_library_does_what_the_command_does(paser: Path, tmp_path: Path) -> None:
    """Settings given instead of those that lie there, a comparison, what was ignored in vain: the same JSON."""
    settle(paser, "pilih = ['XK8']\n[abaikan]\nXK003 = 'Sudah disepakati.'\n")
    lama = tmp_path / "lama.json"
    run("periksa", paser.parent, "--pilih", "XK5,XK003", "--keluaran", lama, code=1)
    for args, options in (
        ((), {}),
        (
            ("--pilih", "XK5"),
            {"settings": Settings(pilih=("XK5",), abaikan=load([paser]).abaikan)},
        ),
        (("--bandingkan", lama), {"earlier": str(lama)}),
    ):
        printed = run("periksa", paser.parent, *args, "--format", "json").stdout
        assert FORMATS["json"](xlkinerja.periksa(paser.parent, **options)) == printed
    with pytest.raises(EarlierUnusable):
        xlkinerja.periksa(paser, earlier=tmp_path / "tidak-ada.json")
    settle(paser, "pilih = 3\n")
    with pytest.raises(SettingsUnusable):
        xlkinerja.periksa(paser)


def test_the_published_functions_can_be_called_twice(paser: Path) -> None:
    """`check` also names a package, which is there as soon as one of its modules is."""
    assert xlkinerja.check([paser]).temuan == xlkinerja.check([paser]).temuan != ()


def test_the_example_of_the_readme_runs(paser: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """As it stands there, in a folder with the workbooks of a report."""
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    paser.parent.rename(paser.parent.with_name("dokumen"))
    monkeypatch.chdir(paser.parent.parent)
    exec(example, {})
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "0 diabaikan"
    assert len(lines) == 1 + sum(t.tingkat == "galat" for t in check(["dokumen"]).temuan)


def test_demo_counts_as_the_command_would(tmp_path: Path) -> None:
    """In a folder that has its settings already; wrong ones are a sentence."""
    (tmp_path / "xlkinerja.toml").write_text("pilih = ['XK8']\n", encoding="utf-8")
    shown = run("demo", tmp_path, code=0).stdout
    assert f"\nTemuan: {xlkinerja.periksa(tmp_path).counts}\n" in shown
    wrong = tmp_path / "lain"
    wrong.mkdir()
    (wrong / "xlkinerja.toml").write_text("pilih = 3\n", encoding="utf-8")
    assert "pilih seharusnya daftar kode" in run("demo", wrong, code=2).stderr
