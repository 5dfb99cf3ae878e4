"""Properties are tried on the same examples in every run, and never for how long they take."""

import gc

from hypothesis import settings

settings.register_profile("xlkinerja", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("xlkinerja")


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the garbage collector need not walk over it again and again."""
    gc.collect()
    gc.freeze()
