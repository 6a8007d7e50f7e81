"""Elements of XML, written so that any text is legal in them: characters that XML forbids are shown as U+FFFD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def add(self, name: str, attributes: dict[str, str], text: str = "") -> Element:
        """A new child."""
        child = Element(name, attributes, text)
        self.children.append(child)
        return child


def document(root: Element) -> str:
    """A whole document."""
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(lines(root, ""))


def lines(element: Element, indent: str) -> Iterator[str]:
    written = (f" {k}={quoteattr(legal(v))}" for k, v in element.attributes.items())
    head = element.name + "".join(written)
    if element.children:
        yield f"{indent}<{head}>\n"
        for child in element.children:
            yield from lines(child, indent + "  ")
        yield f"{indent}</{element.name}>\n"
    else:
        text = escape(legal(element.text))
        yield f"{indent}<{head}>{text}</{element.name}>\n" if text else f"{indent}<{head}/>\n"


def legal(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text)
