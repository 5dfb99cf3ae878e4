"""One form for all spellings of a formula: what programs change when they save it is no other formula."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache

#: One token: a text, a quoted sheet, an error, a number, an address, a name, an operator.
_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?P<sheet>(?:'(?:[^']|'')+'|\$?[^\W\d][\w.]*)(?:!|\.(?=\$?[A-Za-z]{1,3}\$?\d)))
    |(?P<error>\#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!))
    |(?P<key>\{[a-z0-9_]+\})
    |(?P<number>(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?(?![\w.]*[A-Za-z_(]))
    |(?P<address>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(.])|\$?[A-Za-z]{1,3}(?=:\$?[A-Za-z]{1,3}(?![\w(]))
        |(?<=:)\$?[A-Za-z]{1,3}(?![\w(]))
    |(?P<name>[^\W\d][\w.\\]*)
    |(?P<sign><=|>=|<>|[-+*/^&=<>%(),;:{}@!|\\])""",
    re.VERBOSE,
)
_PREFIXES = re.compile(r"^(?:_xlfn\.|_xlws\.|_xludf\.|com\.microsoft\.|of:)+", re.IGNORECASE)
#: Operators of two sides from the loosest to the tightest, as Excel binds them; a sign before a value binds tighter.
_LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
_SIGNS = tuple(frozenset(("sign", sign) for sign in level) for level in _LEVELS)
_CONSTANTS = frozenset({"TRUE", "FALSE"})

Tokens = list[tuple[str, str]]


class _OddFormulaError(ValueError):
    """A formula that is none that we can take apart."""


@lru_cache(maxsize=1024)
def normal_form(formula: str) -> str:
    """The formula as a text that is the same for the same formula: every address is "#".

    Blanks, letter case, the prefixes of functions, superfluous brackets and signs, sheet names, spellings of numbers
    and truth values, and the sign between arguments do not count. What cannot be taken apart keeps its tokens.
    """
    tokens = _tokens(formula.lstrip("=+ "))
    try:
        parser = _Parser(tokens)
        form = parser.expression(0)
        return form if parser.at_end else _plain(tokens)
    except (_OddFormulaError, RecursionError):
        return _plain(tokens)


def _plain(tokens: Tokens) -> str:
    return " ".join(text for _, text in tokens)


def _tokens(formula: str) -> Tokens:
    tokens: Tokens = []
    position = 0
    while position < len(formula):
        found = _TOKEN.match(formula, position)
        if found is None:
            if not formula[position].isspace():
                tokens.append(("sign", formula[position]))
            position += 1
            continue
        position = found.end()
        kind, text = found.lastgroup or "", found[0]
        if kind == "sheet" or text == "@":
            continue  # a sheet's name moves with the sheet; @ is what Excel shows for a plain intersection
        if kind in ("address", "key"):
            kind, text = "value", "#"
        elif kind == "number":
            kind, text = "value", _number(text)
        elif kind in ("text", "error"):
            kind = "value"
        elif kind == "name":
            text = _PREFIXES.sub("", text).upper()
        tokens.append((kind, ";" if text == "," else text))
    return tokens


def _number(text: str) -> str:
    try:
        value = Decimal(text).normalize()
    except InvalidOperation:
        return text
    return f"{value:f}" if value else "0"


class _Parser:
    """Takes a formula apart by the precedence of its operators."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._next = 0

    @property
    def at_end(self) -> bool:
        return self._next >= len(self._tokens)

    def _peek(self) -> tuple[str, str]:
        return ("", "") if self.at_end else self._tokens[self._next]

    def _take(self, text: str = "") -> str:
        kind, found = self._peek()
        if not kind or (text and found != text):
            raise _OddFormulaError
        self._next += 1
        return found

    def expression(self, level: int) -> str:
        if level == len(_LEVELS):
            return self._signed()
        left = self.expression(level + 1)
        while self._peek() in _SIGNS[level]:
            sign = self._take()
            right = self.expression(level + 1)
            left = f"({left}{sign}{right})" if sign != "&" else _joined(left, right)
        return left

    def _signed(self) -> str:
        if self._peek() == ("sign", "+"):
            self._take()
            return self._signed()
        if self._peek() == ("sign", "-"):
            self._take()
            return f"-{self._signed()}"
        value = self._spanned(self._value)
        while self._peek() == ("sign", "%"):
            self._take()
            value = f"{value}%"
        return value

    def _spanned(self, value: Callable[[], str]) -> str:
        """A value, and where a colon follows the range: every range of addresses is one place."""
        left = value()
        while self._peek() == ("sign", ":"):
            self._take()
            right = value()
            left = "#" if left == right == "#" else f"{left}:{right}"
        return left

    def _value(self) -> str:
        kind, text = self._peek()
        if kind == "value":
            return self._take()
        if kind == "name":
            self._take()
            if self._peek() != ("sign", "("):
                return text
            arguments = self._arguments("(", ")")
            return text if text in _CONSTANTS and arguments == [""] else f"{text}({';'.join(arguments)})"
        if (kind, text) == ("sign", "{"):
            return f"{{{';'.join(self._arguments('{', '}'))}}}"
        self._take("(")
        inner = self.expression(0)
        self._take(")")
        return inner

    def _arguments(self, opening: str, closing: str) -> list[str]:
        self._take(opening)
        arguments = []
        while True:
            empty = self._peek() in {("sign", sign) for sign in (";", "|", "\\", closing)}
            arguments.append("" if empty else self.expression(0))
            if self._peek() == ("sign", closing):
                self._take()
                return arguments
            if self._peek() not in {("sign", ";"), ("sign", "|"), ("sign", "\\")}:
                raise _OddFormulaError
            self._take()


def _joined(left: str, right: str) -> str:
    """Texts put together, in whatever brackets they stand: a&(b&c) is a&b&c."""
    parts = [p.removeprefix("[&").removesuffix("&]") if p.startswith("[&") else p for p in (left, right)]
    return f"[&{'&'.join(parts)}&]"
