"""A word of the vocabulary, with the marks that the head of `kosakata.md` explains, as a regular expression."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"(?P<choice>\[[^\[\]()]+\]|\([^\[\]()]+\))(?P<again>\+?)(?= |$)|[^\s\[\]()]+(?= |$)")
#: Any letters or none; a number with its strokes.
_MARKS = {"*": r"\w*", "#": r"[\w./-]+"}


#: More would cost minutes in a long text of the wrong form. The longest shipped word has 180 letters and 5 times _.
MOST_LETTERS, MOST_MISSING = 250, 6
MOST_SHOWN = 60


class VocabularyError(ValueError):
    """A word, a group or a line of the vocabulary that cannot be used: what stands, and what to write."""


def pattern(word: str, reversed_by: str = "", between: str = " ") -> str:
    """The regular expression of a word, where nothing that turns it round stands; `between` is between two words.

    Raises VocabularyError for marks that do not fit, and for a word of nothing else.
    """
    if not reversed_by and len(word) <= MOST_LETTERS and word.replace(" ", "").isalnum():  # most words bear no mark
        return between.join(word.casefold().split())
    tokens = list(_tokens(word))
    _refuse_costly(word, tokens)
    result, begun, says = "", False, False
    for token in tokens:
        options = token["choice"][1:-1].split("/") if token["choice"] else [token[0]]
        one = r"\w+" if token[0] == "_" else _one_of(options, between)
        if token[0][0] in "_[":  # it may be missing, and the blank beside it with it
            part = f"{between}{one}" if begun else f"{one}{between}"
            result += rf"(?>{part}\b)*" if token["again"] else f"(?:{part})?"
        else:
            result += (between if begun else "") + one + (rf"(?>{between}{one}\b)*" if token["again"] else "")
            begun = True
            says |= all(option.strip("*#") for option in options)
    if not says:
        raise VocabularyError(f"«{word}» tidak berisi kata")
    return _unless(result, reversed_by, between)


def _refuse_costly(word: str, tokens: list[re.Match[str]]) -> None:
    """Raises VocabularyError for a word that would be looked for in too many ways at every place of a text."""
    may_be_missing = sum(token[0][0] in "_[" and not token["again"] for token in tokens)
    repeated = sum(bool(token["again"]) for token in tokens)
    joined = max(part.count("*") for token in tokens for part in re.split("[ /]", token[0])) if tokens else 0
    if len(word) > MOST_LETTERS or may_be_missing > MOST_MISSING or max(repeated, word.count("#"), joined) > 1:
        shown = word if len(word) <= MOST_SHOWN else f"{word[:MOST_SHOWN]}…"
        raise VocabularyError(
            f"«{shown}» terlalu rumit. Paling banyak {MOST_LETTERS} huruf, {MOST_MISSING} kali _ atau [ ], satu kali + "
            "dan #, dan satu * dalam satu kata"
        )


def _one_of(options: list[str], between: str) -> str:
    """One of them; the longest is tried first, since a repeated one is not taken back."""
    every = [_plain(option, between) for option in sorted(options, key=len, reverse=True)]
    return every[0] if len(every) == 1 else f"(?:{'|'.join(every)})"


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
