"""Properties are tried on the same examples in every run, and never for how long they take."""

from hypothesis import settings

settings.register_profile("xlkinerja", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("xlkinerja")
