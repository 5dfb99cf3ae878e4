"""The vocabulary of the field: the groups of words of `kosakata.md`, and expressions that name the groups.

Words that an office adds hold inside `adding` alone, for the check that runs in it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from xlkinerja.kinerja.word_marks import MOST_SHOWN, VocabularyError, pattern

#: Columns of the tables in `kosakata.md`, the second and third only where a word of the table needs them.
WORDS, REVERSED_BY, MEANING, HITS, MISSES = "Kata", "Dibalik oleh", "Berarti", "Kena", "Tidak kena"
SEE_LIST = "Lihat golongan dan katanya dengan: xlkinerja kosakata"
#: Words that one office adds; each is looked for in every name.
MOST_ADDED = 500
#: Groups whose words are compared as they stand, so that a mark means nothing in them.
WHOLE_WORDS = frozenset({
    "satuan lama atau biaya", "satuan nilai", "tugas kantor",
    "pengantar angka", "hampir", "kurang dari", "lebih dari", "sekitar",
})  # fmt: skip
#: How an expression names a group.
GROUP_NAME = re.compile(r"«([^»]+)»")


class VocabularyRow(NamedTuple):
    """Words of one sense (with marks), what turns each of them round, what they stand for, and examples between ;."""

    words: tuple[str, ...]
    reversed_by: str = ""
    meaning: str = ""
    hits: str = ""
    misses: str = ""


class Expression:
    """A regular expression in which «group» stands for the words of that group, in the vocabulary of the moment.

    `between` is what may stand between two words: one blank in normalised names.
    """

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG, *, between: str = " ") -> None:
        self.text, self.flags, self.between = text, flags, between

    def match(self, text: str) -> re.Match[str] | None:
        return current().compiled(self).match(text)

    def search(self, text: str) -> re.Match[str] | None:
        return current().compiled(self).search(text)

    def without(self, text: str) -> str:
        """The text with everything taken out that this finds."""
        return current().compiled(self).sub("", text)


class Vocabulary:
    """Groups of words by name, and what was compiled with them: each expression once, when it is first asked for."""

    def __init__(self, groups: Mapping[str, tuple[VocabularyRow, ...]]) -> None:
        self.groups = groups
        self._compiled: dict[Expression, re.Pattern[str]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def words(self, group: str) -> frozenset[str]:
        """The words of a group, in lower case, as they stand."""
        if group not in self._words:
            self._words[group] = frozenset(word.casefold() for row in self.groups[group] for word in row.words)
        return self._words[group]

    def meanings(self, group: str) -> dict[str, str]:
        """What the words of a group stand for, by word."""
        return {word: row.meaning for row in self.groups[group] for word in row.words}

    def compiled(self, expression: Expression) -> re.Pattern[str]:
        """An expression with its groups put in."""
        if expression not in self._compiled:
            text = GROUP_NAME.sub(lambda name: self._alternation(name[1], expression.between), expression.text)
            self._compiled[expression] = re.compile(text, expression.flags)
        return self._compiled[expression]

    def _alternation(self, group: str, between: str) -> str:
        every = [pattern(word, row.reversed_by, between) for row in self.groups[group] for word in row.words]
        return f"(?:{'|'.join(every)})" if every else "(?!)"  # a group without words is found nowhere

    def with_words(self, added: Mapping[str, Sequence[str]]) -> "Vocabulary":
        """The same with words of an office behind its own. Raises VocabularyError for what cannot be used."""
        groups = dict(self.groups)
        if sum(map(len, added.values())) > MOST_ADDED:
            raise VocabularyError(f"lebih dari {MOST_ADDED} kata")
        for written, words in added.items():
            group = " ".join(written.casefold().split())
            if group not in groups:
                meant = "".join(f", maksudnya {name}?" for name in get_close_matches(group, groups, 1)) or "."
                raise VocabularyError(f"golongan {group[:MOST_SHOWN]} tidak ada{meant} {SEE_LIST}")
            if any(row.meaning for row in groups[group]):
                raise VocabularyError(f"golongan {group} tidak dapat ditambah: tiap katanya perlu arti. {SEE_LIST}")
            for word in words:
                _refuse_signs(word, marks=group not in WHOLE_WORDS)
                pattern(word)
            groups[group] += (VocabularyRow(tuple(words)),)
        return Vocabulary(groups)


def _refuse_signs(word: str, *, marks: bool) -> None:
    """Raises VocabularyError for signs that would keep a word from ever being found."""
    if wrong := re.search(r"[,;|~…\x00-\x1f]" if marks else r"[,;|~…\x00-\x1f*#_()\[\]]", word):
        shown = word if len(word) <= MOST_SHOWN else f"{word[:MOST_SHOWN]}…"
        raise VocabularyError(f"«{shown}»: tanda {wrong[0]} tidak berarti apa-apa di sini. Tulis tiap kata tersendiri")


def parse(text: str) -> Vocabulary:
    """The vocabulary of a page in Markdown: a heading of the third level for each group, and below it one table.

    Raises VocabularyError for a group that stands twice, and for a row of more or fewer cells than its header.
    """
    groups: dict[str, list[VocabularyRow]] = {}
    header = list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("### "):
            group, header = line.removeprefix("### "), []
            if group in groups:
                raise VocabularyError(f"baris {number}: golongan {group} sudah ada")
            groups[group] = []
        elif groups and line.startswith("| "):
            cells = [cell.strip(" `") for cell in line.strip("|").split("|")]
            if not header:
                header = cells
            elif len(cells) != len(header):
                raise VocabularyError(f"baris {number}: {len(cells)} sel, seharusnya {len(header)}")
            else:
                row = dict(zip(header, cells, strict=True))
                words = tuple(word.strip() for word in row[WORDS].split(","))
                rest = (row.get(column, "") for column in (REVERSED_BY, MEANING, HITS, MISSES))
                groups[group].append(VocabularyRow(words, *rest))
    return Vocabulary({group: tuple(rows) for group, rows in groups.items()})


def page() -> str:
    """The text of `kosakata.md`."""
    return Path(__file__).with_name("kosakata.md").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """The vocabulary of `kosakata.md`."""
    return parse(page())


_CURRENT: ContextVar[Vocabulary | None] = ContextVar("vocabulary", default=None)


def current() -> Vocabulary:
    """The vocabulary of the check that runs, else the shipped one."""
    return _CURRENT.get() or shipped()


@contextmanager
def adding(added: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Within it the words of an office count as well, by group. Raises VocabularyError for what cannot be used."""
    token = _CURRENT.set(shipped().with_words(added) if added else None)
    try:
        yield
    finally:
        _CURRENT.reset(token)
