"""Things with something in common, together."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def by(every: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The things of each key, in the order in which the keys first occur."""
    results: dict[K, list[T]] = {}
    for one in every:
        results.setdefault(key(one), []).append(one)
    return results


def grouped(every: Iterable[T], key: Callable[[T], K]) -> list[list[T]]:
    """The same without the keys."""
    return list(by(every, key).values())
