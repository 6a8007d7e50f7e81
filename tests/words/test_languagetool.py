"""LanguageTool, the real one: one server for a run, exact places, and every fault of a server said and survived."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from newslint.languagetool import java_missing
from tests.process import ENVIRONMENT, ROOT, newslint

HOME = Path(os.environ.get("LTP_PATH") or ROOT / ".languagetool")
INSTALLED = (HOME / "LanguageTool-6.8" / "languagetool-server.jar").is_file() and not java_missing()
REAL = {"LTP_PATH": str(HOME)}
needs_it = pytest.mark.skipif(not INSTALLED, reason="LanguageTool 6.8 and Java 17 are not installed (make languagetool)")
COPY = "😀 The minister told them on Monday. The ministers has agreed to meet.\n\nThe end of the the war.\n"


def room(folder, setting="true"):
    (folder / "newslint.toml").write_text(f"languagetool = {setting}\n")
    (folder / "a.txt").write_text(COPY)
    return folder


def check(folder, *args, env=None):
    out = newslint("check", "--no-cache", "--format", "json", *args, "a.txt", cwd=folder, env={"NEWSLINT_LANGUAGETOOL": "", **(env or {})})
    return json.loads(out.stdout), out


def servers():
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    return sum("languagetool-server.jar" in line and str(HOME) in line for line in listed.splitlines())


@needs_it
def test_its_matches_are_placed_and_the_server_is_gone_afterwards(tmp_path):
    before = servers()
    content, _ = check(room(tmp_path), env=REAL)
    (found,) = (f for f in content["findings"] if f["rule"] == "languagetool")
    assert (found["text"], found["fixes"][0]["text"], found["level"]) == ("has", "have", "info")
    assert COPY[found["start"] : found["end"]] == "has"
    assert "(" in found["message"]
    for _ in range(50):
        if servers() == before:
            break
        time.sleep(0.1)
    assert servers() == before


@needs_it
def test_it_gives_way_and_can_be_filtered(tmp_path):
    folder = room(tmp_path)
    (folder / "newslint.toml").write_text(
        'languagetool = true\n[rules]\nlanguagetool = { off = ["NO_SUCH", "SUBJECT_VERB_AGREEMENT_PLURAL"] }\n'
    )
    content, _ = check(folder, env=REAL)
    places = [(f["start"], f["end"]) for f in content["findings"] if f["rule"] != "languagetool"]
    ours = [f for f in content["findings"] if f["rule"] == "languagetool"]
    assert not [f for f in ours if any(a < f["end"] and f["start"] < b for a, b in places)]


def test_it_is_not_asked_unless_it_is_wanted(tmp_path):
    (tmp_path / "a.txt").write_text(COPY)
    content, _ = check(tmp_path, "--isolated")
    assert "languagetool" not in [*content["rules"]["run"], *(s["rule"] for s in content["rules"]["skipped"])]


def skipped(content):
    return next(s["why"] for s in content["rules"]["skipped"] if s["rule"] == "languagetool")


def test_what_is_missing_is_said(tmp_path):
    content, out = check(room(tmp_path), env={"LTP_PATH": str(tmp_path)})
    assert skipped(content) == "LanguageTool 6.8 is not installed (newslint languagetool install)"
    assert out.returncode == 1
    assert "doubled-word" in {f["rule"] for f in content["findings"]}
    assert check(tmp_path, "--require", env={"LTP_PATH": str(tmp_path)})[1].returncode == 3


@pytest.mark.skipif(not INSTALLED, reason="LanguageTool 6.8 is not installed (make languagetool)")
def test_without_java_it_is_said(tmp_path):
    content, _ = check(room(tmp_path), env={**REAL, "PATH": str(tmp_path)})
    assert skipped(content) == "Java 17 or later is not installed"


@pytest.mark.skipif(not INSTALLED, reason="LanguageTool 6.8 is not installed (make languagetool)")
def test_an_old_java_is_said(tmp_path):
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    java.chmod(0o755)
    content, _ = check(room(tmp_path), env={**REAL, "PATH": f"{tmp_path}:/bin:/usr/bin"})
    assert "Java 17 or later is needed" in skipped(content)


@pytest.mark.skipif(not INSTALLED, reason="LanguageTool 6.8 is not installed (make languagetool)")
def test_a_jar_that_dies_is_said_at_once(tmp_path):
    folder = room(tmp_path)
    shutil.copytree(HOME / "LanguageTool-6.8", tmp_path / "lt" / "LanguageTool-6.8", ignore=shutil.ignore_patterns("*.jar"))
    (tmp_path / "lt" / "LanguageTool-6.8" / "languagetool-server.jar").write_bytes(b"no jar")
    start = time.monotonic()
    content, _ = check(folder, env={"LTP_PATH": str(tmp_path / "lt")})
    assert "LanguageTool did not start" in skipped(content)
    assert time.monotonic() - start < 60  # the wrapper alone would try hundreds of ports for minutes


OLD = json.dumps({"software": {"version": "5.9"}, "matches": []})


class Broken(BaseHTTPRequestHandler):
    """A server that answers languages as LanguageTool does, and checks in a broken way."""

    how = "500"

    def do_GET(self):
        self.answer(200, json.dumps([{"name": "English", "code": "en", "longCode": "en-US"}]))

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        if self.how == "hang":
            time.sleep(4)
        if self.how == "die":
            self.connection.close()
            return
        body = {"500": "Internal Server Error", "no json": "<html>", "other": json.dumps({"software": {}}), "hang": "{}", "old": OLD}[
            self.how
        ]
        self.answer(500 if self.how == "500" else 200, body)

    def answer(self, code, body):
        self.send_response(code)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args):
        pass


@pytest.mark.parametrize("how", ["500", "no json", "other", "hang", "die"])
def test_a_server_that_fails_is_said_and_the_rest_is_there(tmp_path, how):
    handler = type("Handler", (Broken,), {"how": how})
    server = HTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        folder = room(tmp_path, f'"http://127.0.0.1:{server.server_port}"')
        content, out = check(folder, env={"NEWSLINT_LANGUAGETOOL_SECONDS": "1"})
        assert "LanguageTool stopped answering" in skipped(content)
        assert "doubled-word" in {f["rule"] for f in content["findings"]}
        assert not out.stderr
    finally:
        server.shutdown()
        server.server_close()


def test_a_server_of_an_old_version_is_said(tmp_path):
    server = HTTPServer(("127.0.0.1", 0), type("Handler", (Broken,), {"how": "old"}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        content, _ = check(room(tmp_path, f'"http://127.0.0.1:{server.server_port}"'))
        assert skipped(content) == "LanguageTool 5.9 answers, and 6.8 is needed"
    finally:
        server.shutdown()
        server.server_close()


def test_nothing_listens(tmp_path):
    content, _ = check(room(tmp_path, '"http://127.0.0.1:9"'))
    assert "LanguageTool did not start" in skipped(content)


@needs_it
def test_places_are_code_points():
    code = (
        "from newslint.languagetool import matches\nfrom newslint.prose import Paragraph\n"
        "p = Paragraph('They met 😀😀. The ministers has agreed to meet again.')\n"
        "print([p[m.span] for m in matches(p) if m.category == 'GRAMMAR'])"
    )
    out = subprocess.run([sys.executable, "-c", code], env={**ENVIRONMENT, **REAL}, capture_output=True, text=True)
    assert out.stdout.strip() == "['has']"


def test_a_broken_place_is_never_made_up():
    from newslint.languagetool import placed

    whole = [{"offset": 2, "length": 9, "message": "", "rule": {"id": "X", "category": {"id": "Y"}}, "replacements": []}]
    assert list(placed(whole, ["abcd", "efgh"], [0, 6, 12])) == []
