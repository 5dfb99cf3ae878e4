"""Facts: what follows from a thing that never changes, worked out at the first question and kept with the thing."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple


class Known(Protocol):
    """Whatever keeps its facts: a workbook, a table, a printed report."""

    @property
    def known(self) -> dict[object, Any]:
        """What was worked out, by the name of the function that did and what else it was asked."""


Owner = TypeVar("Owner", bound=Known)
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


def fact(function: Callable[[Owner, *Asked], Answer]) -> Callable[[Owner, *Asked], Answer]:
    """A function of a thing, and of hashable things beside it, that is worked out once; nobody may change the answer.

    What is made from the thing by `dataclasses.replace` knows nothing yet. A fact of a workbook or a table asks nothing
    of the moment, no words of `kinerja.vocabulary` either: the same workbook may be checked with the words of another
    office.
    """
    # Its name, not the function: so a thing can be handed to another process with what is known of it.
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def asked(owner: Owner, *more: *Asked) -> Answer:
        key, known = (name, more), owner.known
        if key not in known:
            known[key] = function(owner, *more)
        answer: Answer = known[key]
        return answer

    return asked
