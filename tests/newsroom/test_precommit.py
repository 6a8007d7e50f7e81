"""pre-commit, the real one, in a sample newsroom's repository with hooks from a clone of this one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.process import ROOT

PRE_COMMIT = Path(sys.executable).parent / "pre-commit"


def git(folder, *args):
    identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    return subprocess.run(["git", *identity, *args], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """This tree as a repository of hooks, with what is not committed yet."""
    folder = tmp_path_factory.mktemp("hooks") / "newslint"
    left_out = shutil.ignore_patterns(".git", ".venv", "node_modules", ".languagetool", ".*_cache", "__pycache__", "tests", "dist", "seeds")
    shutil.copytree(ROOT, folder, ignore=left_out)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "hooks")
    return folder


@pytest.fixture(scope="module")
def room(tmp_path_factory, hooks):
    room = tmp_path_factory.mktemp("newsroom")
    git(room, "init", "-q")
    for i in range(10):
        (room / f"story {i}.txt").write_text("The talks in Cairo went on for two days, and the ministers left.\n")
    (room / "agency").mkdir()
    (room / "agency" / "raw.txt").write_text("One of the the war.\n")
    (room / "newslint.toml").write_text('exclude = ["agency/**"]\n')
    revision = git(hooks, "rev-parse", "HEAD")
    (room / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: newslint\n  - id: newslint-fix\n    stages: [manual]\n"
    )
    git(room, "add", "-A")
    return room


def pre_commit(room, *args):
    env = {**os.environ, "PRE_COMMIT_HOME": str(room.parent / "pre-commit-home")}
    return subprocess.run([PRE_COMMIT, *args], cwd=room, env=env, capture_output=True, text=True, timeout=600)


def test_clean_copy_passes_and_excludes_hold_for_named_files(room):
    out = pre_commit(room, "run", "--all-files")
    assert out.returncode == 0, out.stdout + out.stderr


def test_a_finding_stops_the_commit_and_the_fix_mends_it(room):
    story = room / "story 3.txt"
    story.write_text("The end of the the war is near, the ministers said.\n")
    git(room, "add", "-A")
    out = pre_commit(room, "run", "newslint", "--all-files")
    assert out.returncode == 1
    assert "doubled-word" in out.stdout
    pre_commit(room, "run", "newslint-fix", "--hook-stage", "manual", "--all-files")
    assert story.read_text() == "The end of the war is near, the ministers said.\n"
    git(room, "add", "-A")
    assert pre_commit(room, "run", "newslint", "--all-files").returncode == 0


def test_try_repo_works_from_a_clone(room, hooks):
    out = pre_commit(room, "try-repo", str(hooks), "newslint", "--files", "story 1.txt", "story 2.txt")
    assert out.returncode == 0, out.stdout + out.stderr
