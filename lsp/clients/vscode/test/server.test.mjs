// The client's own module finds the server, and VS Code's protocol library talks to it: the real server, no editor.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { createRequire } from "node:module";
import { buildSync } from "esbuild";

const require = createRequire(import.meta.url);
const out = join(mkdtempSync(join(tmpdir(), "newslint-")), "server.cjs");
buildSync({ entryPoints: [new URL("../src/server.ts", import.meta.url).pathname], bundle: true, platform: "node", format: "cjs", outfile: out });
const { findServer } = require(out);
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver-protocol/node");

test("the server is found: set, interpreter, workspace, path", () => {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  assert.deepEqual(findServer({ command: ["a", "b"], interpreter: "", folders: [] }), { command: "a", args: ["b"] });
  assert.deepEqual(findServer({ command: [], interpreter: "py", folders: [folder] }), { command: "py", args: ["-m", "newslint", "lsp"] });
  assert.deepEqual(findServer({ command: [], interpreter: "", folders: [folder] }), { command: "newslint", args: ["lsp"] });
  mkdirSync(join(folder, ".venv", "bin"), { recursive: true });
  const own = join(folder, ".venv", "bin", "newslint");
  writeFileSync(own, "");
  chmodSync(own, 0o755);
  assert.deepEqual(findServer({ command: [], interpreter: "", folders: [folder] }), { command: own, args: ["lsp"] });
});

test("a squiggle comes, its fix is offered", { timeout: 60_000 }, async () => {
  const { command, args } = findServer({ command: [], interpreter: process.env.NEWSLINT_PYTHON ?? "python3", folders: [] });
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Promise((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", (params) => params.diagnostics.length && resolve(params)),
  );
  connection.listen();
  const uri = pathToFileURL(join(tmpdir(), "story.txt")).href;
  const { capabilities } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { general: { positionEncodings: ["utf-16"] } },
    initializationOptions: { slow: false },
  });
  assert.equal(capabilities.positionEncoding, "utf-16");
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text: "One of the the war.\n" } });
  const { diagnostics, version } = await published;
  assert.equal(version, 1);
  const doubled = diagnostics.find((d) => d.code === "doubled-word");
  assert.deepEqual(doubled.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 14 } });
  const actions = await connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range: doubled.range, context: { diagnostics: [doubled] } });
  assert.equal(actions[0].title, "Write “the”");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  connection.dispose();
  child.kill();
});
