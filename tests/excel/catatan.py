"""What crossed to the stand-in for Excel, what it showed, what the user answers, and which call is to fail."""

CALLS: list[tuple[str, str]] = []
MESSAGES: list[tuple[str, str]] = []  # kind and text of every message box
ANSWERS: list[object] = []  # what the user types into the next boxes
GAGAL: set[int] = set()  # numbers of the calls that fail, the first is 1


class ComError(Exception):
    """What pywin32 raises; `excepinfo` holds Excel's own sentence."""

    def __init__(self, text: str) -> None:
        self.excepinfo = (0, "Microsoft Excel", text, None, 0, -2146827284)
        super().__init__(-2147352567, "Exception occurred.", self.excepinfo, None)


def note(kind: str, what: str) -> None:
    """One call; raises ComError where that one is to fail."""
    CALLS.append((kind, what))
    if len(CALLS) in GAGAL:
        raise ComError(f"gagal buatan pada {what}")


def lupakan() -> None:
    for daftar in (CALLS, MESSAGES, ANSWERS, GAGAL):
        daftar.clear()
