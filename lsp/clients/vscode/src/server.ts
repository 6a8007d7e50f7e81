// How the server is found: the command that is set, the interpreter that is set, the workspace's .venv, the path.
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface Command {
  command: string;
  args: string[];
}

export interface Found {
  command: string[];
  interpreter: string;
  folders: string[];
}

const windows = process.platform === "win32";
const bin = windows ? "Scripts" : "bin";
const program = (name: string) => (windows ? `${name}.exe` : name);

export function findServer({ command, interpreter, folders }: Found): Command {
  if (command.length) return { command: command[0], args: command.slice(1) };
  if (interpreter) return { command: interpreter, args: ["-m", "newslint", "lsp"] };
  for (const folder of folders) {
    const own = join(folder, ".venv", bin, program("newslint"));
    if (existsSync(own)) return { command: own, args: ["lsp"] };
  }
  return { command: program("newslint"), args: ["lsp"] };
}
