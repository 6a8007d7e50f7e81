"""The generated catalogue is what the rules say, and every rule that is written is collected."""

import ast
from pathlib import Path

from newslint_rules import all_rules

from .catalogue import PAGE, catalogue

RULES = Path(__file__).parents[1] / "rules" / "newslint_rules"


def test_the_catalogue_is_fresh():
    assert PAGE.read_text("utf-8") == catalogue() + "\n"


def test_every_rule_that_is_written_is_collected():
    written = {
        node.name.replace("_", "-")
        for path in RULES.rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(d, ast.Call) and getattr(d.func, "id", "") == "rule" for d in node.decorator_list)
    }
    assert written == {r.name for r in all_rules()}


def test_names_are_unique():
    names = [r.name for r in all_rules()]
    assert len(names) == len(set(names))
