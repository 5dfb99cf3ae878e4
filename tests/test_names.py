"""Public names: nouns of the field are Indonesian and listed in docs/arsitektur.md, every other word is English."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from english_words import get_english_words_set

import xlkinerja

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "xlkinerja"
DOCS = ("docs/aturan.md", "docs/excel.md", "docs/libreoffice.md", "README.id.md", "CHANGELOG.md")

#: Constants of a rule; its file name is published too.
OF_A_RULE = {"KODE", "TINGKAT", "SUMBER", "REQUIRES"}
#: Classes whose fields are written and read under their names: keys of JSON and TOML, columns of the sheet Pengaturan.
KEYS = {
    "check/finding.py": {"Finding", "Letak"},
    "check/settings.py": {"Ignore", "Settings"},
    "kinerja/skala.py": {"Band"},
    "report/model.py": {"PrintedReport"},
    "report/parts.py": {
        "PrintedBand", "PrintedTotal", "PrintedAnggaran", "ReportTable", "Filling", "PrintedNarasi", "PrintedIdentity",
    },
}  # fmt: skip
#: Named from outside: by the VBA of the add-in, by the IDL of the extension.
CALLED = {("excel/buttons.py", "tombol"), ("calc/component/functions.py", "hitung")}
#: Functions whose parameters are the options of a command, handed over by name.
OPTIONS = {("cli/compute.py", "compute_one")}
#: Decorators under which a function and its parameters are shown to users: commands, functions in cells.
SHOWN = {"command", "group", "option", "argument", "cell_function"}

#: Indonesian here, though an English dictionary has them.
NOT_ENGLISH = set(
    "abu acuan ada agar ambigu anda antara apa asing atas bab badan bahan baku bantu baris baru belas beri buat "  # noqa: SIM905 - words are read as words
    "cara dan dana dari di enam ganda hal hapus isi jam jawab juga kali ke kosong kurung lain lama lepas lima "
    "luring mana masa masing naik nama nihil paling pasang persis pita proses rata sah salinan saling samping "
    "sedang sering serta soal tabel taut teks tulisan uji yang".split()
)
#: Words of programs and formats.
TECHNICAL = set(
    "addin calc com csv dialog docx href html info json libreoffice pdf pythoncom pywin sdk "  # noqa: SIM905 - words
    "toml uno unoidl unopkg url vba venv winerror xls xlsx xlstart xlwings xml".split()
)


def split(name: str) -> list[str]:
    return [w.lower() for w in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def decorators(node: ast.FunctionDef | ast.ClassDef) -> set[str]:
    calls = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    return {c.attr if isinstance(c, ast.Attribute) else c.id if isinstance(c, ast.Name) else "" for c in calls}


def names_in(path: str, body: list[ast.stmt], owner: str = "") -> Iterator[str]:
    """The public names of a module or a class, those that are published aside."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
            yield from names_in(path, node.body, node.name)
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            if decorators(node) & SHOWN:
                continue
            if (path, node.name) not in CALLED:
                yield node.name
            if (path, node.name) not in OPTIONS:
                arguments = node.args
                stars = [a for a in (arguments.vararg, arguments.kwarg) if a]
                parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *stars]
                yield from (a.arg for a in parameters if not a.arg.startswith("_"))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and owner not in KEYS.get(path, ()):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for name in (n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)):
                if not (name.startswith("_") or (path.startswith("check/rules/") and name in OF_A_RULE)):
                    yield name


@cache
def trees() -> dict[str, ast.Module]:
    return {f.relative_to(PACKAGE).as_posix(): ast.parse(f.read_text("utf-8")) for f in sorted(PACKAGE.rglob("*.py"))}


@cache
def used() -> dict[str, set[str]]:
    """Every word of a public name, and the names that it stands in."""
    words: dict[str, set[str]] = defaultdict(set)
    for path, tree in trees().items():
        modules = [] if path.startswith(("check/rules/", "pages/forms/")) else path.removesuffix(".py").split("/")
        for name in (*modules, *names_in(path, tree.body)):
            if name not in xlkinerja.__all__:
                for word in split(name):
                    words[word].add(f"{path}: {name}")
    return words


@cache
def listed() -> list[str]:
    section = (ROOT / "docs" / "arsitektur.md").read_text("utf-8").partition("\n## Words\n")[2].partition("\n## ")[0]
    return [w for line in section.splitlines() if line.startswith("    ") for w in line.split()]


def indonesian() -> set[str]:
    """Every word of the project's Indonesian texts: the documentation and the sentences of the package."""
    texts = [(ROOT / f).read_text("utf-8") for f in DOCS]
    for tree in trees().values():
        strings = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
        documentation = {ast.get_docstring(n, clean=False) for n in ast.walk(tree) if isinstance(n, DOCUMENTED)}
        texts += [s for s in strings if len(s.split()) > 2 and s not in documentation]
    return {w for text in texts for w in re.findall(r"[a-z]+", text.lower())}


DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def is_english(word: str, dictionary: set[str]) -> bool:
    """In the dictionary, also as a plural or a form of a verb; single and double letters say nothing."""
    if word in NOT_ENGLISH:
        return False
    if len(word) < 3 or word in dictionary:
        return True
    endings = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ised", "ize"))
    stems = {word.removesuffix(e) + put for e, put in endings if word.endswith(e)}
    stems |= {s[:-1] for s in stems if len(s) > 3 and s[-1] == s[-2]}
    return any(len(s) > 2 and s in dictionary for s in stems)


def test_a_word_that_is_not_english_is_a_noun_of_the_field():
    """Else it has an English name, or its noun a place in the list."""
    dictionary = get_english_words_set(["gcide", "web2"], lower=True)
    known = {*listed(), *TECHNICAL}
    candidates = (indonesian() | NOT_ENGLISH) & used().keys() - known
    assert {w: sorted(used()[w])[:3] for w in sorted(candidates) if not is_english(w, dictionary)} == {}


def test_every_word_of_the_list_is_used():
    """A noun that no name uses any more leaves the list; and the list is sorted, so that a word is found."""
    assert [w for w in listed() if w not in used()] == []
    assert listed() == sorted(set(listed()))


def test_one_name_is_one_class():
    """No two public classes share a name; what runs inside LibreOffice is a program of its own."""
    homes = defaultdict(list)
    for path, tree in trees().items():
        for node in tree.body:
            if (
                isinstance(node, ast.ClassDef)
                and not node.name.startswith("_")
                and not path.startswith("calc/component")
            ):
                homes[node.name].append(path)
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def test_the_exceptions_are_needed():
    """Each stands for something that exists."""
    for path, classes in KEYS.items():
        assert classes <= {n.name for n in trees()[path].body if isinstance(n, ast.ClassDef)}
    for path, name in CALLED | OPTIONS:
        assert name in {n.name for n in ast.walk(trees()[path]) if isinstance(n, ast.FunctionDef)}
    assert sorted(TECHNICAL - used().keys()) == []
