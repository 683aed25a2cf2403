"""Golden cases: an article in, the brief and the problems out, end to end.

Each file of tests/cases is one. `now` is the moment, `article` a file of content/articles/; `files`
stand beside it, in or over the newsroom of all cases (tests/cases/newsroom). Below “What comes
out” stand the state of the brief, the brief as Markdown, and the problems as `newsbrief check`
prints them. That part is written anew with NEWSBRIEF_ACCEPT=1 (tests/expected.py), and then read
by a human.
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.intake import read_settings
from generator.newsroom import Proof, proofread
from generator.report import as_text
from generator.typeset import brief_markdown
from tests.expected import assert_holds

CASES = Path(__file__).parent / "cases"
ARTICLE = "content/articles/2025/03/case.md"
OUT = "# What comes out.\n"


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yml")), ids=lambda file: file.stem)
def test_golden_case(file: Path, tmp_path: Path):
    given = file.read_text(encoding="utf-8").partition(OUT)[0]
    case = yaml.safe_load(given)
    now = datetime.fromisoformat(str(case["now"])).replace(tzinfo=UTC)
    settings = read_settings(_newsroom(tmp_path, case))
    proof = proofread(settings, now, preview=True)
    published = proofread(settings, now).edition.briefs
    assert_holds(file, given + OUT + _outcome(proof, tmp_path))
    assert [b for b in proof.briefs if b.state in {"published", "withdrawn"}] == list(published)


def _newsroom(root: Path, case: dict[str, Any]) -> Path:
    """The newsroom of all cases in `root`, with the files of this one; returns its mkdocs.yml."""
    shutil.copytree(CASES / "newsroom", root, dirs_exist_ok=True)
    for path, text in {ARTICLE: case["article"], **case.get("files", {})}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    return root / "mkdocs.yml"


def _outcome(proof: Proof, root: Path) -> str:
    state = proof.briefs[0].state if proof.briefs else "no brief"
    brief = "".join(brief_markdown(brief) for brief in proof.briefs)
    problems = "\n".join(
        as_text(problem, (root / problem.path).read_text(encoding="utf-8").split("\n"))
        for problem in proof.problems
    )
    return f"state: {state}\n{_block('brief', brief)}{_block('problems', problems)}"


def _block(key: str, text: str) -> str:
    """A key with a text of several lines, as a person would write it in YAML."""
    if not text:
        return f"{key}: none\n"
    lines = (f"  {line}" if line.strip() else "" for line in text.rstrip("\n").split("\n"))
    return "\n".join([f"{key}: |", *lines, ""])


def test_every_case_says_what_it_shows():
    for file in CASES.glob("*.yml"):
        assert file.read_text(encoding="utf-8").startswith("# ")
