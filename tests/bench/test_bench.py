"""The bench measures what it says: the same briefs each time, and the same words on every tool's pages."""

import re
import sys
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.clock import now
from generator.intake import read_settings
from generator.newsroom import publish
from generator.proofing import check
from tests.bench import corpus, report
from tests.bench.__main__ import figures_of, main
from tests.bench.corpus import Told, articles, edited, moment_of
from tests.bench.measure import FailedError, Run, measure, middle
from tests.bench.report import (
    CHECK,
    CHECK_EDIT,
    EDIT,
    EDIT_LATEST,
    FULL,
    NEWSBRIEF,
    SEARCHED,
    Figures,
    as_markdown,
)
from tests.bench.tools import BIN, HUGO, Tool
from tests.bench.yardsticks import make_hugo, make_mkdocs

TOLD = [*articles(12)]


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("make", [corpus.make, make_hugo, make_mkdocs])
def test_the_same_number_makes_the_same_bytes(make, tmp_path: Path):
    make(tmp_path / "one", TOLD)
    make(tmp_path / "other", articles(12))
    assert files(tmp_path / "one") == files(tmp_path / "other")


def test_more_briefs_are_the_same_and_some_more(tmp_path: Path):
    corpus.make(tmp_path / "fewer", TOLD)
    corpus.make(tmp_path / "more", articles(15))
    assert files(tmp_path / "fewer").items() < files(tmp_path / "more").items()


def test_a_brief_is_as_large_as_is_said():
    for told in TOLD:
        assert 320 < sum(len(paragraph.split()) for paragraph in told.body) < 460
        assert len(told.head["quotes"]) == len(told.head["people"]) == 3
        assert len(told.head["context"]) == 2
        assert len(told.head["topics"]) == 4


def test_nothing_is_wrong_with_the_corpus_and_all_of_it_is_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    corpus.make(tmp_path, TOLD)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(moment_of(12)))
    settings = read_settings(tmp_path / "mkdocs.yml")
    assert not check(settings, now()).problems
    assert len(publish(settings, now()).proof.edition.briefs) == 12


@pytest.mark.parametrize("make", [corpus.make, make_hugo, make_mkdocs])
def test_an_edit_touches_a_brief_and_what_shows_it(make, tmp_path: Path):
    make(tmp_path, TOLD)
    before = files(tmp_path)
    make(tmp_path, [edited(TOLD[0]), *TOLD[1:]])
    changed = {name for name, data in files(tmp_path).items() if before[name] != data}
    assert any(name.endswith(TOLD[0].path) for name in changed)
    if make is not make_mkdocs:  # which is given its listings made
        assert len(changed) == 1


def test_a_page_of_mkdocs_has_all_words_of_the_brief(tmp_path: Path):
    make_mkdocs(tmp_path, TOLD)
    measure([str(BIN / "mkdocs"), "build", "--quiet", "--strict"], tmp_path)
    _has_all(tmp_path / "site")


@pytest.mark.skipif(not HUGO.is_dir(), reason="Hugo is there once `make bench` ran")
def test_a_page_of_hugo_has_all_words_of_the_brief(tmp_path: Path):
    make_hugo(tmp_path, TOLD)
    measure([str(HUGO / "hugo" / "binaries" / "hugo"), "--quiet"], tmp_path)
    _has_all(tmp_path / "public")


def test_a_page_of_newsbrief_has_all_words_of_the_brief(tmp_path: Path):
    corpus.make(tmp_path, TOLD)
    moment = {"SOURCE_DATE_EPOCH": str(moment_of(12))}
    measure([str(BIN / "newsbrief"), "build"], tmp_path, moment)
    _has_all(tmp_path / "site")


def test_a_newsroom_of_the_corpus_can_be_searched_where_that_is_asked_for(tmp_path: Path):
    for search in (True, False):
        corpus.make(tmp_path, TOLD, search=search)
        assert read_settings(tmp_path / "mkdocs.yml").search is search


def _has_all(site: Path) -> None:
    for told in TOLD:
        page = (site / told.path.removesuffix(".md") / "index.html").read_text(encoding="utf-8")
        shown = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page)))
        assert [text for text in _texts(told) if text not in shown] == []
        for listing in ("topics/" + told.head["topics"][0], "people/" + told.head["people"][0]):
            assert told.head["headline"] in unescape(
                (site / listing / "index.html").read_text("utf-8")
            )


def _texts(told: Told) -> list[str]:
    head = told.head
    return [
        head["headline"], head["summary"]["lede"], *head["summary"]["points"], *told.body,
        *(quote["text"] for quote in head["quotes"]), head["context"][0]["title"],
        head["context"][0]["numbers"][0]["figure"], head["context"][1]["title"],
    ]  # fmt: skip


def test_a_command_is_measured_with_the_processes_it_starts(tmp_path: Path):
    holds = "import time; held = b'x' * 80_000_000; time.sleep(0.5)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {holds!r}])"
    run = measure([sys.executable, "-c", starts], tmp_path)
    assert 80e6 < run.one <= run.together
    assert run.seconds > 0.5 > run.processor


def test_a_command_that_fails_is_no_figure(tmp_path: Path):
    with pytest.raises(FailedError, match="no such thing"):
        measure([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)


def test_the_middle_of_three_runs_counts():
    assert middle([Run(1, 9, 3, 3), Run(2, 8, 1, 2), Run(9, 1, 2, 1)]) == Run(2, 8, 2, 2)


def test_each_tool_has_a_turn_in_each_round_and_one_with_search_in_the_first(tmp_path: Path):
    had = tmp_path / "had"
    wrote: list[tuple[str, int]] = []

    def tool(name: str) -> Tool:
        def write(folder: Path, told: Sequence[Told]) -> None:
            folder.mkdir(parents=True, exist_ok=True)
            wrote.append((name, str(told).count("at last")))

        line = f"open({str(had)!r}, 'a').write({name + ';'!r})"
        command = (sys.executable, "-c", line)
        latest = {EDIT_LATEST: command} if name == "newsbrief with search" else {}
        return Tool(name, write, {FULL: command, EDIT: command, **latest}, "site")

    names = ["newsbrief", "Hugo", "newsbrief with search"]
    found = figures_of(5, 2, [tool(name) for name in names], tmp_path)
    turns = ["newsbrief", "Hugo", "newsbrief with search", "newsbrief", "Hugo"]
    edits = [(name, edits) for name in turns for edits in (0, 1, 2)[: 2 + name.endswith("search")]]
    assert wrote == edits
    assert had.read_text().split(";")[:-1] == [name for name, _ in edits]
    both = {FULL, EDIT}
    assert [(one.tool, one.size, set(one.runs)) for one in found] == [
        ("newsbrief", 5, both),
        ("Hugo", 5, both),
        ("newsbrief with search", 5, {*both, EDIT_LATEST}),
    ]


def test_the_tables_have_ratios_and_growth():
    def figures(tool: str, size: int, seconds: float) -> Figures:
        more = {NEWSBRIEF: (CHECK, CHECK_EDIT), f"{NEWSBRIEF}{SEARCHED}": (EDIT_LATEST,)}
        whats = (FULL, EDIT, *more.get(tool, ()))
        return Figures(
            tool, size, {what: Run(seconds, seconds, 10**6, 10**6) for what in whats}, 1, 1
        )

    both = [figures("newsbrief", 100, 2), figures("Hugo", 100, 4)]
    both += [figures("newsbrief", 1000, 10), figures("Hugo", 1000, 5)]
    for size, seconds in ((100, 6), (1000, 20)):
        both += [
            figures("newsbrief with search", size, seconds),
            figures("Hugo with search", size, 8),
        ]
    text = as_markdown(both, 3)
    assert "| full build, time | 0.50 | 1.5 |" in text
    assert "| full build, time | 2.00 | 1.5 |" in text
    assert "| newsbrief | full build | 5.0 × | 10.5 × |" in text
    assert "| full build, time | 0.75 | 1.0 |" in text
    assert "| after one edit of the latest brief, time | 0.75 |  |" in text
    assert "| newsbrief | of Hugo’s | aim, of Hugo’s |" in text
    assert str(Path.home()) not in text


def test_the_page_takes_the_figures_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    page = tmp_path / "page.md"
    page.write_text("Before.\n<!-- last run -->\nOld.\n<!-- /last run -->\nAfter.\n")
    monkeypatch.setattr(report, "PAGE", page)
    report.write("New.\n")
    assert page.read_text() == "Before.\n<!-- last run -->\nNew.\n<!-- /last run -->\nAfter.\n"


def test_the_command_says_what_it_can_do():
    said = CliRunner().invoke(main, ["--help"])
    assert {"--sizes", "--rounds", "--profile"} <= set(said.output.split())
