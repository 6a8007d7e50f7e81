"""LanguageTool as one slow view: its matches, placed in code points, from a local server or one that is named.

The server is started at the first need, once in a process, and stops with it. Java and the jar are looked for first: a
JVM that dies at its start makes the wrapper try hundreds of ports. Text goes out with one character of the basic plane
for each code point, so that the server's UTF-16 offsets are ours.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from .prose import Paragraph, Span, Unavailable, View

VERSION = "6.8"
JAVA = 17
SECONDS = float(os.environ.get("NEWSLINT_LANGUAGETOOL_SECONDS", "30"))  # for one request; the first takes 5 to 9
REQUEST = 20_000  # code points in one request
LANGUAGE = "en-US"
STANDS_IN = "\u2605"  # for a character beyond the basic plane
MEMORY = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


class Match(NamedTuple):
    """What LanguageTool says of a place in a paragraph."""

    span: Span
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]


def data_folder() -> Path:
    """Where LanguageTool is installed: LTP_PATH if it is set, else newslint's folder for the user's data."""
    if given := os.environ.get("LTP_PATH"):
        return Path(given)
    base = os.environ.get("XDG_DATA_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    return (Path(base) if base else Path.home() / ".local" / "share") / "newslint"


def server_address() -> str:
    """The server that is named for this process, or "" for a local one."""
    return os.environ.get("NEWSLINT_LANGUAGETOOL", "")


@lru_cache(1)
def missing() -> str:
    """Why LanguageTool cannot be asked here, in one line with what to do; "" if it can."""
    if find_spec("language_tool_python") is None:
        return "language-tool-python is not installed (pip install 'newslint[languagetool]')"
    if server_address():
        return ""
    if not (data_folder() / f"LanguageTool-{VERSION}" / "languagetool-server.jar").is_file():
        return f"LanguageTool {VERSION} is not installed (newslint languagetool install)"
    return java_missing()


def java_missing() -> str:
    java = shutil.which("java")
    if java is None:
        return f"Java {JAVA} or later is not installed"
    said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=20).stderr
    found = re.search(r'version "(\d+)', said)
    if found is None or int(found[1]) < JAVA:
        return f"Java {JAVA} or later is needed, and {java} is {found[1] if found else 'of no known version'}"
    return ""


@lru_cache(1)
def tool() -> Any:
    """The wrapper with its server; Unavailable if it does not start."""
    import language_tool_python

    class FewPorts(language_tool_python.LanguageTool):
        """The wrapper, but that a JVM which dies at its start is not tried on every port."""

        def _start_server_on_free_port(self) -> None:
            for last in (False, False, True):
                try:
                    self._url = f"http://{self._host}:{self._port}/v2/"
                    self._start_local_server()
                    return
                except language_tool_python.exceptions.ServerError:
                    if last:
                        raise
                    self._port = self._available_ports.pop()

    address = server_address()
    if not address:
        os.environ["LTP_PATH"] = str(data_folder())
        os.environ.setdefault("JAVA_TOOL_OPTIONS", " ".join(MEMORY))
    try:
        made = FewPorts(LANGUAGE, remote_server=address or None)
    except Exception as error:
        raise Unavailable(f"LanguageTool did not start: {first_line(error)}") from None
    vars(made)["_TIMEOUT"] = SECONDS  # the wrapper's own is five minutes
    atexit.register(made.close)
    return made


def ask(texts: Sequence[str]) -> Iterator[tuple[Match, ...]]:
    """The matches of each text, asked for together; Unavailable if the server does not answer as it should."""
    joined = "\n\n".join(texts)
    sent = "".join(c if c < "\U00010000" else STANDS_IN for c in joined)
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 2)
    try:
        reply = tool()._query_server(f"{tool()._url}check", {"language": LANGUAGE, "text": sent}, num_tries=1, method="post")
        answering = str(reply["software"]["version"])
        if int(answering.partition(".")[0]) < int(VERSION.partition(".")[0]):
            raise Unavailable(f"LanguageTool {answering} answers, and {VERSION} is needed")
        found = list(placed(reply["matches"], texts, starts))
    except Unavailable:
        raise
    except Exception as error:
        raise Unavailable(
            f"LanguageTool stopped answering: {str(error).splitlines()[0][:200] if str(error) else type(error).__name__}"
        ) from None
    for number in range(len(texts)):
        yield tuple(match for at, match in found if at == number)


def first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def placed(matches: Iterable[Any], texts: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, Match]]:
    """Matches with the number of the text that they lie in; one across two texts is left out."""
    for m in matches:
        start, end = m["offset"], m["offset"] + m["length"]
        number = next((i for i in range(len(texts)) if starts[i] <= start and end <= starts[i] + len(texts[i])), None)
        if number is not None and end > start:
            span = Span(start - starts[number], end - starts[number])
            words = tuple(r["value"] for r in m["replacements"][:3])
            yield number, Match(span, m["rule"]["id"], m["rule"]["category"]["id"], m["message"], words)


def batch(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Match, ...]]:
    held: list[str] = []
    for p in paragraphs:
        if held and sum(map(len, held)) + len(p.text) > REQUEST:
            yield from ask(held)
            held = []
        held.append(p.text)
    if held:
        yield from ask(held)


def one(p: Paragraph) -> tuple[Match, ...]:
    """What LanguageTool says of a paragraph."""
    return next(ask([p.text]))


matches = View(one, slow=True, missing=missing, batch=batch)
