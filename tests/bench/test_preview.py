"""What is measured of a preview is what an editor sees: each edit of the bench shows in a browser, and nowhere before."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.clock import now
from generator.intake import read_settings
from generator.proofing import check
from tests.bench import report
from tests.bench.corpus import articles, moment_of
from tests.bench.editing import STYLESHEET, TEMPLATE, article, cases, make, role
from tests.bench.preview import AIM, Shown, as_markdown, main
from tests.bench.report import PREVIEW
from tests.conftest import need
from tools.environment import browser

TOLD = [*articles(12)]


def test_each_edit_shows_in_a_browser(tmp_path: Path):
    """In a process of its own: in this one, the browser's tests may hold a browser already."""
    need(browser(), "Chromium", "install it, or set NEWSBRIEF_BROWSER to the path of one.")
    measure = f"[*shown(12, 1, 'the front page', Path({str(tmp_path)!r})).seconds.items()]"
    script = f"from pathlib import Path\nfrom tests.bench.preview import shown\nprint({measure})"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seconds = ast.literal_eval(done.stdout)
    assert [saved for (_, saved), _ in seconds] == ["article", "template", "stylesheet"]
    assert all(0 < took < 60 for _, (took,) in seconds)


def test_an_edit_is_a_word_more_and_nothing_wrong_and_the_next_run_begins_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(moment_of(12)))
    make(tmp_path, TOLD)
    edits = [article(TOLD[5]), role(TOLD[5].head["people"][0]), TEMPLATE, STYLESHEET]
    before = [(tmp_path / edit.path).read_bytes() for edit in edits]
    for edit, was in zip(edits, before, strict=True):
        edit.save(tmp_path, 17)
        assert len((tmp_path / edit.path).read_bytes()) - len(was) in range(1, 30)
    assert check(read_settings(tmp_path / "mkdocs.yml"), now()).problems == ()
    make(tmp_path, TOLD)
    assert [(tmp_path / edit.path).read_bytes() for edit in edits] == before


def test_every_kind_of_file_is_saved_alone_and_after_another():
    measured = cases(TOLD, 1.0, 3.0)
    assert len({(case.page, case.saved) for case in measured}) == len(measured)
    for kind in ("article", "registry", "template", "stylesheet"):
        pauses = {
            case.pause
            for case in measured
            if case.saved.startswith(kind) and case.page == "a brief"
        }
        assert pauses == {0.0, 1.0, 3.0}


def test_the_table_has_every_size_and_the_page_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seconds = {("a brief", "article"): [0.2, 0.9, 0.3], ("a desk", "template"): [0.5, 0.4, 0.6]}
    text = as_markdown([Shown(1000, seconds, 0.5), Shown(10000, seconds, 1.5)], 3)
    assert "| Page | Saved | 1,000 briefs | slowest | 10,000 briefs | slowest |" in text
    assert "| a brief | article | 0.30 s | 0.90 s | 0.30 s | 0.90 s |" in text
    assert f"load when it began: 0.5, 1.5. Aim: {AIM:g} s." in text
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- last run -->\nFirst.\n<!-- /last run -->\n<!-- preview -->\n<!-- /preview -->\n"
    )
    monkeypatch.setattr(report, "PAGE", page)
    report.write(text, PREVIEW)
    assert (
        page.read_text()
        == f"<!-- last run -->\nFirst.\n<!-- /last run -->\n<!-- preview -->\n{text}<!-- /preview -->\n"
    )


def test_the_command_says_what_it_can_do():
    said = CliRunner().invoke(main, ["--help"])
    assert {"--sizes", "--rounds", "--only", "--keep-page"} <= set(said.output.split())
