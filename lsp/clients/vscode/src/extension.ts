// The client: starts the server, hands it the settings, and counts its findings in the status bar.
import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions, State } from "vscode-languageclient/node";
import { findServer } from "./server";

const LANGUAGES = ["plaintext", "markdown", "html"];
let client: LanguageClient | undefined;

function settings() {
  const held = vscode.workspace.getConfiguration("newslint");
  return {
    edition: held.get<boolean>("edition", false),
    slow: held.get<boolean>("slow", true),
    style: held.get<string>("style", ""),
  };
}

function start(): LanguageClient {
  const held = vscode.workspace.getConfiguration("newslint");
  const { command, args } = findServer({
    command: held.get<string[]>("command", []),
    interpreter: held.get<string>("interpreter", ""),
    folders: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
  });
  const server: ServerOptions = { command, args };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...LANGUAGES.map((language) => ({ scheme: "file", language })),
      { scheme: "untitled", language: "plaintext" },
      { scheme: "file", pattern: "**/*.jsonl" },
      { scheme: "file", pattern: "**/{newslint.toml,pyproject.toml,*.yaml,*.yml}" }, // completion, hover and faults of settings
    ],
    initializationOptions: settings(),
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{toml,yaml,yml,jsonl,txt,md,html}") },
  };
  return new LanguageClient("newslint", "newslint", server, options);
}

async function run(): Promise<void> {
  if (!vscode.workspace.getConfiguration("newslint").get<boolean>("enable", true)) return;
  client = start();
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(
      `newslint could not be started: ${error}. Install it with “pip install newslint[lsp]”, or set newslint.command.`,
      "Open settings",
    );
    if (choice) await vscode.commands.executeCommand("workbench.action.openSettings", "newslint");
  }
}

function count(): string {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const found = uri ? vscode.languages.getDiagnostics(uri).filter((d) => d.source === "newslint") : [];
  const loud = found.filter((d) => d.severity <= vscode.DiagnosticSeverity.Warning).length;
  return loud ? `$(warning) ${loud}` : "$(check)";
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const bar = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 50);
  bar.command = "workbench.actions.view.problems";
  const show = () => {
    const language = vscode.window.activeTextEditor?.document.languageId ?? "";
    bar.text = client?.state === State.Running ? `newslint ${count()}` : "newslint $(circle-slash)";
    bar.tooltip = "Findings of newslint in this story";
    if (LANGUAGES.includes(language)) bar.show();
    else bar.hide();
  };
  context.subscriptions.push(
    bar,
    vscode.languages.onDidChangeDiagnostics(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.commands.registerCommand("newslint.restart", async () => {
      await client?.stop();
      await run();
      show();
    }),
    vscode.commands.registerCommand("newslint.showLog", () => client?.outputChannel.show()),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration("newslint")) return;
      await client?.sendNotification("workspace/didChangeConfiguration", { settings: { newslint: settings() } });
    }),
  );
  await run();
  show();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
