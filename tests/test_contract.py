"""The contract of every rule written in Python."""

import pytest

from newslint.testing import contract
from newslint_rules import all_rules

CASES = [pytest.param(rule, law, id=f"{rule.group}-{rule.name}-{law.__name__}") for rule, law in contract(all_rules())]


@pytest.mark.parametrize(("rule", "law"), CASES)
def test_contract(rule, law):
    law(rule)
