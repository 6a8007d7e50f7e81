"""`newslint lsp`: the language server, which lives in a package of its own and is found by name."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click


@click.command("lsp")
@click.option("--tcp", metavar="HOST:PORT", help="Serve over TCP instead of standard input and output.")
@click.option("--stdio", is_flag=True, help="Serve over standard input and output (the default).")
def command(tcp: str | None, stdio: bool) -> None:
    """Serve an editor."""
    gc.disable()  # until all is imported: a twentieth of the start
    try:
        server = import_module("newslint_lsp.server")
    except ModuleNotFoundError as error:
        click.echo(f"newslint: {error.name} is not installed; install newslint[lsp]", err=True)
        sys.exit(2)
    host, _, port = (tcp or "").rpartition(":")
    if tcp and not port.isdigit():
        raise click.UsageError("--tcp takes HOST:PORT, as in 127.0.0.1:2087")
    server.main((host or "127.0.0.1", int(port)) if tcp else None)
