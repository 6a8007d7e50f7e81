"""The language server, feature by feature, through a real client."""

import json

import pytest
from lsprotocol import types as lsp

from tests.lsp.client import editor
from tests.process import newslint

COPY = "😀 The end of the the war\u2028is near.\r\n\r\nHe said \U0001f600 that that was so so far .\r\n"
URI = "file:///tmp/newslint-test/story.txt"


def by_rule(found, rule):
    return [d for d in found if d.code == rule]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_diagnostics_at_every_encoding(encoding):
    async with editor(encoding=encoding, slow=False) as ed:
        ed.open(URI, COPY)
        found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
        assert next(ed.text_at(URI, d.range) for d in by_rule(found, "doubled-word")) == "the the"
        assert [ed.text_at(URI, d.range) for d in by_rule(found, "space-before-punctuation")] == [" ."]
        doubled = by_rule(found, "doubled-word")[0]
        assert (doubled.source, doubled.severity) == ("newslint", lsp.DiagnosticSeverity.Error)
        assert doubled.code_description.href.endswith("#doubled-word")
        assert {(d.code, str(d.range)) for d in await ed.pull(URI)} == {(d.code, str(d.range)) for d in found}


async def test_what_the_server_says_is_what_check_says():
    async with editor(slow=False) as ed:
        ed.open(URI, COPY)
        pulled = [(d.code, ed.text_at(URI, d.range)) for d in await ed.pull(URI)]
        out = newslint(
            "check", "-", "--stdin-filename", "/tmp/newslint-test/story.txt", "--instant", "--format", "json", copy=COPY.encode()
        )
        assert pulled == [(f["rule"], f["text"]) for f in json.loads(out.stdout)["findings"]]


async def test_a_fix_is_applied_and_the_squiggle_is_gone():
    async with editor(slow=False) as ed:
        ed.open(URI, COPY)
        found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
        actions = await ed.actions(URI, by_rule(found, "doubled-word")[0].range)
        fix = next(a for a in actions if a.title == "Write “the”")
        assert fix.is_preferred
        ed.change(URI, ed.applied(fix.edit)[URI])
        assert "of the war" in ed.texts[URI]
        await ed.published(URI, lambda f: not any("the the" in ed.text_at(URI, d.range) for d in f))


async def test_fix_all_applies_what_is_safe():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the the war .\n\n“Two of the the wars,” he said.\n")
        found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
        (action,) = await ed.actions(URI, found[0].range, ["source.fixAll.newslint"])
        assert ed.applied(action.edit)[URI] == "One of the war.\n\n“Two of the the wars,” he said.\n"


async def test_everywhere_in_this_story():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the the war.\n\nTwo of the the wars.\n")
        found = await ed.published(URI, lambda f: len(by_rule(f, "doubled-word")) == 2)
        actions = await ed.actions(URI, found[0].range)
        everywhere = next(a for a in actions if "everywhere in this story (2)" in a.title)
        assert ed.applied(everywhere.edit)[URI] == "One of the war.\n\nTwo of the wars.\n"


async def test_the_caret_is_left_in_peace_while_a_word_is_typed():
    async with editor(slow=False, settle=0.5) as ed:
        ed.open(URI, "One of the th.")
        await ed.published(URI)
        ed.change(URI, "One of the the.")
        await ed.published(URI, lambda f: not by_rule(f, "doubled-word"))
        await ed.published(URI, lambda f: by_rule(f, "doubled-word"))


async def test_unchanged_reports_are_not_sent_again():
    async with editor(slow=False) as ed:
        ed.open(URI, COPY)
        params = lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(URI))
        first = await ed.client.text_document_diagnostic_async(params)
        params.previous_result_id = first.result_id
        again = await ed.client.text_document_diagnostic_async(params)
        assert (first.kind, again.kind, again.result_id) == ("full", "unchanged", first.result_id)


async def test_closing_clears():
    async with editor(slow=False) as ed:
        ed.open(URI, COPY)
        await ed.published(URI, lambda f: f)
        ed.close(URI)
        await ed.published(URI, lambda f: not f)


STORY = "Recep Tayyip Erdogan met Abdel Fattah el-Sissi in Cairo on Oct. 7, 2023.\n\nErdogan’s 1,200 guests heard Erdogan say “no” to it.\n"


async def test_symbols_highlights_and_rename():
    async with editor(slow=False) as ed:
        ed.open(URI, STORY)
        await ed.published(URI)
        symbols = await ed.client.text_document_document_symbol_async(lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(URI)))
        details = {s.detail for s in symbols}
        assert {"name", "date", "figure", "quotation"} <= details
        at = lsp.TextDocumentPositionParams(lsp.TextDocumentIdentifier(URI), lsp.Position(2, 2))
        highlights = await ed.client.text_document_document_highlight_async(lsp.DocumentHighlightParams(at.text_document, at.position))
        assert [ed.text_at(URI, h.range) for h in highlights] == ["Erdogan"] * 3
        edit = await ed.client.text_document_rename_async(lsp.RenameParams(at.text_document, at.position, "Erdoğan"))
        assert ed.applied(edit)[URI] == STORY.replace("Erdogan", "Erdoğan")


async def test_hover_shows_the_page():
    async with editor(slow=False) as ed:
        ed.open(URI, COPY)
        found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
        start = by_rule(found, "doubled-word")[0].range.start
        hover = await ed.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(URI), start))
        assert "doubled-word" in hover.contents.value
        assert "Bad:" in hover.contents.value


async def test_a_full_name_is_renamed_with_its_surname_alone():
    copy = "President Bill Clinton met Hillary Clinton. Later Clinton spoke.\n"
    async with editor(slow=False) as ed:
        ed.open(URI, copy)
        await ed.published(URI)
        doc, at = lsp.TextDocumentIdentifier(URI), lsp.Position(0, 15)
        edit = await ed.client.text_document_rename_async(lsp.RenameParams(doc, at, "Will Klinton"))
        assert ed.applied(edit)[URI] == "President Will Klinton met Hillary Clinton. Later Klinton spoke.\n"
        edit = await ed.client.text_document_rename_async(lsp.RenameParams(doc, at, "Clinton"))
        assert ed.applied(edit)[URI] == "President Clinton met Hillary Clinton. Later Clinton spoke.\n"
