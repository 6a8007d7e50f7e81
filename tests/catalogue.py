"""`python -m tests.catalogue [--update]`: the catalogue of rules, generated from their pages."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from newslint.rule import Rule
from newslint_rules import GROUPS, all_rules

PAGE = Path(__file__).parents[1] / "rules" / "CATALOGUE.md"
HEAD = """# The rules of newslint

Generated from the rules' own pages (`make catalogue`). Marks are CriticMarkup: `{~~wrong~>right~~}`, `{--delete--}`, `{++insert++}`,
`{==flag==}`; in examples `¶` parts paragraphs, `⏎` lines and `⁂` stories, and `@…` sets the date, the house style or an option.
"""


def catalogue() -> str:
    rules = sorted(all_rules(), key=lambda r: r.name)
    parts = [HEAD, f"{len(rules)} rules.\n"]
    for group in GROUPS:
        parts += [f"\n## Group {group}\n", *(entry(r) for r in rules if r.group == group)]
    return "\n".join(parts)


def entry(rule: Rule) -> str:
    """The page of a rule in Markdown."""
    text, _, examples = rule.doc.partition("\nBad:")
    examples = re.sub(r"(?m)^ +", "", "Bad:" + examples).strip()
    about = [rule.level.name.lower(), *([] if rule.instant else ["slow"])]
    options = "".join(f"\nOption `{name} = {value!r}`\n" for name, value in rule.options.items())
    return f"\n### {rule.name}\n\n*{', '.join(about)}*\n\n{text.strip()}\n{options}\n```\n{examples}\n```"


if __name__ == "__main__":
    if "--update" in sys.argv:
        PAGE.write_text(catalogue() + "\n", "utf-8")
    elif PAGE.read_text("utf-8") != catalogue() + "\n":
        sys.exit("rules/CATALOGUE.md is not what the rules say: run make catalogue")
