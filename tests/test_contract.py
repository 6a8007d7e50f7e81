"""The contract of every rule written in Python."""

import pytest

from newslint.engine import missing
from newslint.testing import contract, is_documented
from newslint_rules import all_rules

CASES = [pytest.param(rule, law, id=f"{rule.group}-{rule.name}-{law.__name__}") for rule, law in contract(all_rules())]


@pytest.mark.parametrize(("rule", "law"), CASES)
def test_contract(rule, law):
    why = missing([rule]).get(rule.name)
    if why and law is not is_documented:
        pytest.skip(why)  # a user's machine may lack the model or Java; CI fails if anything was skipped
    law(rule)
