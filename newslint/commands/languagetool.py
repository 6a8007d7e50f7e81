"""`newslint languagetool install`: bring LanguageTool into the user's data folder, when asked."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from ..languagetool import VERSION, data_folder, java_missing

PARTS = ("language-en", "language-es", "language-ca", "language-pt")  # English alone dies at its start
DEPENDENCY = "<dependency><groupId>org.languagetool</groupId><artifactId>{}</artifactId><version>{}</version>{}</dependency>"
ALL = "<exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion></exclusions>"
PROJECT = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>newslint</groupId><artifactId>languagetool</artifactId><version>1</version><dependencies>{}</dependencies></project>"""


@click.group("languagetool")
def command() -> None:
    """LanguageTool as a partner."""


@command.command()
def install() -> None:
    """Install LanguageTool into the user's data folder: from Maven Central, or by the wrapper's own download."""
    if why := java_missing():
        click.echo(f"newslint: {why}", err=True)
        sys.exit(3)
    target = data_folder() / f"LanguageTool-{VERSION}"
    if (target / "languagetool-server.jar").is_file():
        click.echo(f"{target} is there already")
        return
    why = from_maven(target) if shutil.which("mvn") else "Maven (mvn) is not installed"
    if why and (other := by_wrapper(target)):
        click.echo(f"newslint: LanguageTool could not be brought: {why}; {other}", err=True)
        sys.exit(3)
    click.echo(f"LanguageTool {VERSION} is in {target}")


def from_maven(target: Path) -> str:
    """Why it could not be done, or ""."""
    dependencies = [DEPENDENCY.format("languagetool-server", VERSION, ALL), *(DEPENDENCY.format(part, VERSION, "") for part in PARTS)]
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as name:
        work = Path(name)
        (work / "pom.xml").write_text(PROJECT.format("".join(dependencies)))
        made = work / target.name
        copy = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-Dmdep.stripVersion=true", f"-DoutputDirectory={made / 'libs'}"]
        out = subprocess.run(copy, cwd=work, capture_output=True, text=True)
        jar = made / "libs" / "languagetool-server.jar"
        if out.returncode or not jar.is_file():
            return next((line for line in out.stdout.splitlines() if "ERROR" in line), "Maven failed")[:300]
        jar.rename(made / jar.name)
        shutil.rmtree(target, ignore_errors=True)
        made.rename(target)
    return ""


def by_wrapper(target: Path) -> str:
    """Why the wrapper's own download failed, or ""."""
    try:
        import os

        os.environ["LTP_PATH"] = str(target.parent)
        from language_tool_python.download_lt import download_lt

        download_lt(VERSION)
    except Exception as error:
        return str(error).splitlines()[0][:300] if str(error) else type(error).__name__
    return ""
