"""Real editors: Neovim and Emacs, headless, and the VS Code extension as it is built and packaged."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.process import ENVIRONMENT, ROOT

CLIENTS = ROOT / "lsp" / "clients"
SECONDS = 120


def needs(program):
    """A user's machine may lack an editor; CI must not (it fails if anything was skipped)."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@pytest.fixture
def room(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    (tmp_path / "story.txt").write_text("The end of the the war is near.\n")
    server = tmp_path / "newslint-server"
    server.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m newslint lsp\n")
    server.chmod(0o755)
    return tmp_path


def run(command, room):
    return subprocess.run(command, cwd=room, env={**ENVIRONMENT, "HOME": str(room)}, capture_output=True, text=True, timeout=SECONDS)


NEOVIM = """
vim.g.newslint = {{ cmd = {{ "{server}" }}, options = {{ slow = false }} }}
dofile("{client}")
vim.cmd("edit story.txt")
vim.bo.filetype = "text"
local function say(text) io.stdout:write(text .. "\\n") end
local function doubled()
  return vim.tbl_filter(function(d) return d.source == "newslint" and d.code == "doubled-word" end, vim.diagnostic.get(0))
end
assert(vim.wait(30000, function() return #doubled() == 1 end, 50), "no diagnostics")
local found = doubled()[1]
say("found " .. found.col .. "-" .. found.end_col)
local lsp_range = {{ start = {{ line = found.lnum, character = found.col }}, ["end"] = {{ line = found.end_lnum, character = found.end_col }} }}
local replies = vim.lsp.buf_request_sync(0, "textDocument/codeAction",
  {{ textDocument = vim.lsp.util.make_text_document_params(), range = lsp_range, context = {{ diagnostics = {{}} }} }}, 10000)
for id, reply in pairs(replies) do
  vim.lsp.util.apply_workspace_edit(reply.result[1].edit, vim.lsp.get_client_by_id(id).offset_encoding)
end
say("fixed " .. vim.api.nvim_buf_get_lines(0, 0, 1, false)[1])
assert(vim.wait(30000, function() return #doubled() == 0 end, 50), "the squiggle stays")
say("gone")
vim.cmd("qa!")
"""


@needs("nvim")
def test_neovim(room):
    script = room / "test.lua"
    script.write_text(NEOVIM.format(server=room / "newslint-server", client=CLIENTS / "neovim" / "newslint.lua"))
    out = run(["nvim", "--headless", "-u", "NONE", "-c", f"luafile {script}", "-c", "cq"], room)
    said = (out.stdout + out.stderr).replace("\r", "")
    assert "found 11-18" in said, said
    assert "fixed The end of the war is near." in said, said
    assert "gone" in said, said


EMACS = """
(package-initialize)
(load "{client}")
(setq newslint-command '("{server}") eglot-autoshutdown t eglot-sync-connect 60 eglot-send-changes-idle-time 0)
(defun doubled ()
  (seq-filter (lambda (d) (string-match-p "doubled-word\\\\|written twice" (flymake-diagnostic-text d))) (flymake-diagnostics)))
(defun wait-for (wanted)
  (let ((end (+ (float-time) 60)))
    (while (and (not (funcall wanted)) (< (float-time) end))
      (accept-process-output nil 0.1)
      (flymake-start))
    (unless (funcall wanted) (error "waited in vain; %S" (flymake-diagnostics)))))
(find-file "story.txt")
(text-mode)
(apply #'eglot--connect (append (butlast (eglot--guess-contact) 0)))
(eglot--managed-mode 1)
(wait-for (lambda () (doubled)))
(let ((d (car (doubled))))
  (princ (format "found %d-%d\\n" (1- (flymake-diagnostic-beg d)) (1- (flymake-diagnostic-end d))))
  (let ((action (seq-find (lambda (a) (equal (plist-get a :title) "Write “the”"))
                          (eglot-code-actions (flymake-diagnostic-beg d) (flymake-diagnostic-end d) nil nil))))
    (eglot--apply-workspace-edit (plist-get action :edit))))
(eglot--signal-textDocument/didChange) ; batch mode has no idle time in which eglot would send it
(princ (format "fixed %s" (buffer-string)))
(wait-for (lambda () (not (doubled))))
(princ "gone\\n")
"""


@needs("emacs")
def test_emacs(room):
    script = room / "test.el"
    script.write_text(EMACS.format(server=room / "newslint-server", client=CLIENTS / "emacs" / "newslint.el"))
    out = run(["emacs", "--batch", "-q", "-l", str(script)], room)
    said = out.stdout + out.stderr
    assert "found 11-18" in said, said
    assert "fixed The end of the war is near." in said, said
    assert "gone" in said, said


@needs("npm")
def test_vscode_is_built_packaged_and_driven(tmp_path):
    folder = tmp_path / "vscode"
    shutil.copytree(CLIENTS / "vscode", folder, ignore=shutil.ignore_patterns("node_modules", "dist", "*.vsix"))
    env = {**ENVIRONMENT, "NEWSLINT_PYTHON": sys.executable, "PATH": os.environ["PATH"]}
    for command in (
        ["npm", "ci", "--ignore-scripts"],
        ["npm", "rebuild", "esbuild"],
        ["npm", "run", "check"],
        ["npm", "run", "package"],
        ["npm", "test"],
    ):
        out = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=600)
        assert out.returncode == 0, f"{command}: {out.stdout[-3000:]}{out.stderr[-3000:]}"
    assert (folder / "newslint.vsix").stat().st_size > 10_000
