"""One soffice for all tests of this folder."""

import pytest

from tests.libreoffice.kantor import dengan_kantor


@pytest.fixture(scope="session")
def office():
    """A running LibreOffice without extensions."""
    with dengan_kantor() as running:
        yield running
