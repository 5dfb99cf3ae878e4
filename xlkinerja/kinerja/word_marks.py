"""A word of the vocabulary, with the marks that the head of `kosakata.md` explains, as a regular expression."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"(?P<choice>\[[^\[\]()]+\]|\([^\[\]()]+\))(?P<again>\+?)(?= |$)|[^\s\[\]()]+(?= |$)")
#: Any letters or none; a number with its strokes.
_MARKS = {"*": r"\w*", "#": r"[\w./-]+"}


class VocabularyError(ValueError):
    """A word, a group or a line of the vocabulary that cannot be used: what stands, and what to write."""


def pattern(word: str, reversed_by: str = "", between: str = " ") -> str:
    """The regular expression of a word, where nothing that turns it round stands; `between` is between two words.

    Raises VocabularyError for marks that do not fit, and for a word of nothing else.
    """
    if not reversed_by and word.replace(" ", "").isalnum():  # most words bear no mark
        return between.join(word.casefold().split())
    result, begun = "", False
    for token in _tokens(word):
        if choice := token["choice"]:
            one = f"(?:{'|'.join(_plain(option, between) for option in choice[1:-1].split('/'))})"
        else:
            one = r"\w+" if token[0] == "_" else _plain(token[0], between)
        if token[0][0] in "_[":  # it may be missing, and the blank beside it with it
            count = "*" if token["again"] else "?"
            result += f"(?:{between}{one}){count}" if begun else f"(?:{one}{between}){count}"
        else:
            result += (between if begun else "") + one + (f"(?:{between}{one})*" if token["again"] else "")
            begun = True
    if not begun:
        raise VocabularyError(f"«{word}» tidak berisi kata")
    return _unless(result, reversed_by, between)


def _tokens(word: str) -> Iterator[re.Match[str]]:
    """The parts of a word: plain ones, choices in brackets, and _ for any one."""
    text, at = " ".join(word.casefold().replace("-", " ").split()), 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise VocabularyError(f"«{word}»: kurung tidak pada tempatnya. Tulis seperti [ruas] jalan rusak")
        yield token
        at = token.end() + 1


def _plain(text: str, between: str) -> str:
    """Words with no other marks than those within a word."""
    return between.join("".join(_MARKS.get(c) or re.escape(c) for c in word) for word in text.split())


def _unless(result: str, reversed_by: str, between: str) -> str:
    """The pattern where nothing turns it round; in `reversed_by` ~ is the word itself."""
    for part in filter(None, map(str.strip, reversed_by.split(";"))):
        front, _, behind = (p.strip() for p in part.partition("~"))
        if not behind:  # a look behind takes words of one length only
            result = "".join(f"(?<!{_plain(w, between)}{between})" for w in front.split("/")) + result
            continue
        anywhere, words = behind.startswith("…"), behind.removeprefix("…").strip()
        either = rf"(?:{'|'.join(_plain(w, between) for w in words.split('/'))})\b"
        if front == "tanpa":
            result += rf"(?=.*\b{either})"
        else:
            result += rf"(?!.*\b{either})" if anywhere else rf"(?!{between}{either})"
    return result
