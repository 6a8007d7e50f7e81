"""What the tests share: `--update` rewrites what they hold."""

import pytest


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="Rewrite proofs and generated pages instead of comparing them.")


@pytest.fixture
def update(request):
    return request.config.getoption("--update")
