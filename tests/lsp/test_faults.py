"""What clients do wrong: the server answers on, and never shows a misplaced squiggle."""

import asyncio
import contextlib
import json
import shutil
import socket
import subprocess
import sys
import time

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcRequestCancelled

from tests.lsp.client import editor, eventually
from tests.lsp.test_features import URI, by_rule
from tests.process import ENVIRONMENT


async def test_positions_out_of_range():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the the war.\n")
        far = lsp.Range(lsp.Position(99, 99), lsp.Position(999, 0))
        assert await ed.actions(URI, far) == []
        assert await ed.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(URI), lsp.Position(5, 5))) is None
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_a_story_that_is_not_open():
    async with editor(slow=False) as ed:
        assert await ed.pull("file:///nowhere.txt") == []
        assert await ed.actions("file:///nowhere.txt", lsp.Range(lsp.Position(0, 0), lsp.Position(0, 1))) == []
        ed.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier("file:///nowhere.txt")))
        ed.open(URI, "One of the the war.\n")
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_five_megabytes():
    async with editor(slow=False) as ed:
        ed.open(URI, "word " * 1_000_000)
        assert await ed.pull(URI) == []
        ed.change(URI, "One of the the war.\n")
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_a_flood_of_changes():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the war.\n")
        for i in range(200):
            ed.change(URI, f"One of {'the ' * (i % 2 + 1)}war number {i}.\n")
        found = await ed.pull(URI)
        assert [ed.text_at(URI, d.range) for d in by_rule(found, "doubled-word")] == ["the the"]


async def test_the_folder_is_deleted(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    story = (tmp_path / "a.txt").as_uri()
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(story, "One of the the war.\n")
        await ed.published(story, lambda f: f)
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        ed.change(story, "Two of the the wars.\n")
        assert by_rule(await ed.pull(story), "doubled-word")


async def test_a_flood_in_a_long_story():
    paragraph = "He said on Tuesday that the talks, which began in March, had gone well and that both sides would meet again.\n\n"
    copy = paragraph * 500
    async with editor(slow=False) as ed:
        ed.open(URI, copy)
        await ed.published(URI)
        began = time.monotonic()
        for i in range(200):
            ed.change(URI, copy[:30_000] + "x " * i + copy[30_000:])
            await asyncio.sleep(0.005)
        ed.change(URI, copy[:30_000] + "of of " + copy[30_000:])
        found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
        assert [ed.text_at(URI, d.range) for d in by_rule(found, "doubled-word")] == ["of of"]
        assert time.monotonic() - began < 20


async def test_other_stories_are_answered_while_a_huge_one_is_read():
    huge = "".join(f"The minister told reporters in Cairo on Tuesday that {i} people had left the town.\n\n" for i in range(60_000))
    other = "file:///tmp/newslint-test/other.txt"
    async with editor(slow=False) as ed:
        ed.open(URI, huge)
        ed.open(other, "One of the the war.\n")
        assert by_rule(await ed.published(other, lambda f: f), "doubled-word")
        assert URI not in ed.client.diagnostics
        ed.close(URI)
        ed.change(other, "One of the the wars.\n")
        assert by_rule(await ed.published(other), "doubled-word")


async def test_closing_and_cancelling_amid_a_request():
    copy = "".join(f"The minister told reporters in Cairo on Tuesday that {i} people had left the town.\n\n" for i in range(3_000))
    async with editor(slow=False) as ed:
        ed.open(URI, copy)
        asked = asyncio.ensure_future(ed.pull(URI))
        await asyncio.sleep(0.05)
        ed.close(URI)
        assert await asked == []
        ed.open(URI, copy)
        params = lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(URI))
        cancelled = ed.client.protocol.send_request("textDocument/diagnostic", params, msg_id="cancel-me")
        ed.client.cancel_request(lsp.CancelParams("cancel-me"))
        with pytest.raises(JsonRpcRequestCancelled):
            await asyncio.wrap_future(cancelled)
        ed.change(URI, "One of the the war.\n")
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_edits_that_are_stale_are_for_their_version_only():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the the war.\n")
        found = await ed.published(URI)
        (fix, *_) = await ed.actions(URI, by_rule(found, "doubled-word")[0].range)
        ed.change(URI, "Some other text altogether.\n")
        assert fix.edit.document_changes[0].text_document.version == 1
        accept = lsp.ExecuteCommandParams("newslint.accept", [URI, 1, "doubled-word", 7, 14])
        await ed.client.workspace_execute_command_async(accept)
        await eventually(lambda: "the text has moved on" in ed.shown)


def say(file, method, params, **more):
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
    file.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    file.flush()


def hear(file):
    length = int(file.readline().split()[1])
    while file.readline().strip():
        pass
    return json.loads(file.read(length))


def test_over_tcp():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "newslint", "lsp", "--tcp", f"127.0.0.1:{port}"], env=ENVIRONMENT) as server:
        for _ in range(1000):
            with contextlib.suppress(OSError):
                connection = socket.create_connection(("127.0.0.1", port))
                break
            time.sleep(0.02)
        with connection, connection.makefile("rwb") as file:
            say(file, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=1)
            assert hear(file)["result"]["serverInfo"]["name"] == "newslint"
            say(file, "initialized", {})
            document = {"uri": URI, "languageId": "plaintext", "version": 1, "text": "One of the the war.\n"}
            say(file, "textDocument/didOpen", {"textDocument": document})
            while not (message := hear(file)).get("method", "").endswith("publishDiagnostics"):
                pass
            assert [d["code"] for d in message["params"]["diagnostics"]] == ["doubled-word"]
            say(file, "shutdown", None, id=2)
            while hear(file).get("id") != 2:
                pass
            say(file, "exit", None)
        assert server.wait(20) == 0
