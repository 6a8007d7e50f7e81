"""The language server as an editor meets it: its start, its answer to a keystroke, its memory; beside harper-ls, if it is there."""

from __future__ import annotations

import json
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from . import copy

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_329732e81ff819e1.txt"
NEWSLINT = [sys.executable, "-m", "newslint", "lsp"]
KEYS = 200
URI = "file:///tmp/newslint-bench/story.txt"
Message = dict[str, Any]


class Server:
    """A server over standard input and output, spoken to without a client library, so that only the server is measured."""

    def __init__(self, command: list[str], options: Message) -> None:
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self.began = time.perf_counter()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env)
        self.inbox: queue.Queue[tuple[float, Message]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.options, self.version = options, 0

    def _read(self) -> None:
        out = self.process.stdout
        assert out
        while line := out.readline():
            length = 0
            while line.strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                line = out.readline()
            message = json.loads(out.read(length))
            if "id" in message and "method" in message:  # a question of the server
                count = len(message["params"].get("items", [])) if message["method"] == "workspace/configuration" else 0
                self.send({"id": message["id"], "result": [self.options] * count or None})
            self.inbox.put((time.perf_counter(), message))

    def send(self, message: Message) -> float:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        at = time.perf_counter()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()
        return at

    def wait(self, method: str, seconds: float = 60, **wanted: Any) -> tuple[float, Message]:
        """The next message of this kind, and when it came."""
        while True:
            at, message = self.inbox.get(timeout=seconds)
            params = message.get("params") or {}
            if message.get("method", "") == method and all(params.get(k) == v for k, v in wanted.items()):
                return at, params

    def start(self, root: Path | None = None) -> None:
        folders = [{"uri": root.as_uri(), "name": "copy"}] if root else None
        capabilities = {
            "general": {"positionEncodings": ["utf-16"]},
            "workspace": {"configuration": True},
            "window": {"workDoneProgress": bool(root)},
        }
        params = {"processId": None, "rootUri": None, "workspaceFolders": folders, "capabilities": capabilities}
        self.send({"id": 1, "method": "initialize", "params": {**params, "initializationOptions": self.options}})
        self.wait("")
        self.send({"method": "initialized", "params": {}})

    def open(self, text: str, uri: str = URI) -> None:
        self.version += 1
        item = {"uri": uri, "languageId": "plaintext", "version": self.version, "text": text}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": item}})

    def change(self, text: str, uri: str = URI) -> float:
        self.version += 1
        doc = {"uri": uri, "version": self.version}
        return self.send({"method": "textDocument/didChange", "params": {"textDocument": doc, "contentChanges": [{"text": text}]}})

    def memory(self) -> float:
        """Resident megabytes."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


@contextmanager
def serving(command: list[str], **options: Any) -> Iterator[Server]:
    server = Server(command, options)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()


def first(command: list[str], **options: Any) -> float:
    """From nothing to the first diagnostics of a seed, in milliseconds."""
    with serving(command, **options) as server:
        server.start()
        server.open(SEED.read_text("utf-8"))
        return (server.wait("textDocument/publishDiagnostics", uri=URI)[0] - server.began) * 1000


def typed(text: str, keys: int) -> Iterator[str]:
    """A text as it is while words are typed in its middle."""
    at = text.index(" the ", len(text) // 2) + 5
    for i in range(1, keys + 1):
        yield text[:at] + "He told Reporters on Tuesday that all was well. "[: 1 + i % 40] + text[at:]


def keystrokes(command: list[str], words: int, keys: int = KEYS, gap: float = 0.05, **options: Any) -> tuple[list[float], float]:
    """Milliseconds from each keystroke to its diagnostics, sorted; and from the last to those of the whole story. `gap`:
    seconds between two keys, 0 for a writer's uneven ones."""
    pause = random.Random(7)
    text = copy.long_story(words)
    with serving(command, **options) as server:
        server.start()
        server.open(text)
        server.wait("textDocument/publishDiagnostics", uri=URI)
        time.sleep(3)
        times = []
        for step in typed(text, keys):
            sent = server.change(step)
            at, _ = server.wait("textDocument/publishDiagnostics", uri=URI, version=server.version)
            times.append((at - sent) * 1000)
            time.sleep(gap or pause.uniform(0.03, 0.5))
        sent = server.change(text.replace(" the ", " the the ", 1))
        later = 0.0
        try:
            while True:
                later = (server.wait("textDocument/publishDiagnostics", 2, uri=URI)[0] - sent) * 1000
        except queue.Empty:
            pass
    return sorted(times), later


def shown(times: list[float]) -> str:
    return f"median {times[len(times) // 2]:6.1f} ms, p95 {times[int(len(times) * 0.95)]:6.1f} ms"


def slow() -> None:
    """From a keystroke to the findings of slow rules, their process warm."""
    wrong = "They discussed the situation humanitarian."
    with serving(NEWSLINT, pause=0.3) as server:
        server.start()
        server.open(wrong + "\n")
        while not slow_ones(server.wait("textDocument/publishDiagnostics", uri=URI)[1]):
            pass
        times = []
        for i in range(20):
            sent = server.change(f"{wrong} This was day {i}.\n")
            while (
                not slow_ones(params := server.wait("textDocument/publishDiagnostics", uri=URI)[1]) or params["version"] != server.version
            ):
                pass
            times.append((time.perf_counter() - sent) * 1000)
        print(f"slow findings after a keystroke (pause of 300 ms included): {shown(sorted(times))}")


def slow_ones(params: Message) -> bool:
    return any(d["code"] in ("adjective-after-noun", "country-as-person") for d in params["diagnostics"])


def edition() -> None:
    """300 stories as one edition: its memory, and one story changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "newslint.toml").write_text("")
        words = copy.write(folder)
        with serving(NEWSLINT, edition=True, slow=False, at_once=60) as server:
            server.start(folder)
            while True:
                at, params = server.wait("$/progress")
                if params["value"]["kind"] == "end":
                    break
            print(f"edition of 300 stories ({words:,} words) read in {at - server.began:.1f} s: {server.memory():.0f} MB")
            story = folder / "150.txt"
            text, uri = story.read_text("utf-8"), story.as_uri()
            server.open(text, uri)
            server.wait("textDocument/publishDiagnostics", uri=uri)
            times = []
            for step in typed(text, 60):
                sent = server.change(step, uri)
                times.append((server.wait("textDocument/publishDiagnostics", uri=uri, version=server.version)[0] - sent) * 1000)
                time.sleep(0.4)
            print(f"  one story of it changed and judged again: {shown(sorted(times))}; then {server.memory():.0f} MB")


def main() -> None:
    starts = sorted(first(NEWSLINT, slow=False) for _ in range(7))
    print(f"first diagnostics of a seed from a cold start: median {starts[3]:.0f} ms, best {starts[0]:.0f} ms")
    harper = shutil.which("harper-ls")
    peer = [harper, "--stdio"] if harper else None
    if peer:
        print(f"  harper-ls: best {min(first(peer) for _ in range(5)):.0f} ms")
    for words in (500, 2_000, 5_000, 10_000, 20_000):
        times, later = keystrokes(NEWSLINT, words, slow=False)
        print(f"keystroke to diagnostics, {words:6,} words: {shown(times)}; what concerns the whole story {later:.0f} ms after the last")
    print(f"  10,000 words, keys 30 to 500 ms apart: {shown(keystrokes(NEWSLINT, 10_000, 100, gap=0, slow=False)[0])}")
    if peer:
        print(f"  harper-ls, {10_000:,} words: {shown(keystrokes(peer, 10_000, 30)[0])}")
    else:
        print("harper-ls is not installed: no figures beside these")
    slow()
    edition()


if __name__ == "__main__":
    main()
