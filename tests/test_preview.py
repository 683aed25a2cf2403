import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.intake import read_settings
from generator.newsroom import Publication, publish
from generator.preview import Note, Notes, Troubled, beside, notes_of
from generator.problem import Position, Problem
from generator.vocabulary import FieldPath
from tests.sample import MERROW, MERROW_NOW
from tests.theme.filling import TEMPLATES, filled
from tests.theme.rendering import Reader, rendered
from tests.theme.test_escaping import HOSTILE, is_harmless
from tests.typeset.rendering import python_markdown

BRIEF = "content/articles/2031/03/light-stays-lit.md"
PAGE = "2031/03/light-stays-lit.md"


@pytest.fixture(scope="module")
def publication() -> Publication:
    now = datetime.fromtimestamp(int(MERROW_NOW), UTC)
    return publish(read_settings(MERROW), now, preview=True)


def problem(path: str, field: FieldPath = (), line: int = 1) -> Problem:
    return Problem(path, Position(line), "NB410", "error", "It is wrong.", "Mend it.", field)


def with_problems(publication: Publication, *problems: Problem) -> Publication:
    return replace(publication, proof=replace(publication.proof, problems=problems))


def test_a_problem_stands_on_the_page_made_of_its_file(publication: Publication) -> None:
    paths = {
        BRIEF: PAGE,
        "content/pages/about.md": "about.md",
        "content/storylines/gannet-light.md": "storylines/gannet-light.md",
    }
    notes = notes_of(with_problems(publication, *map(problem, paths)))
    assert notes.keys() == {*paths.values(), "index.md"}
    assert notes[PAGE].heading == "1 problem on this page"
    (note,) = notes[PAGE].problems
    assert (note.rule, note.name) == ("NB410", "updated-before-published")
    assert note.place == f"{BRIEF}, line 1"
    front = notes["index.md"]
    assert (front.heading, front.problems) == ("", ())
    assert ("About this sheet", "about/", "1 problem") in {
        (page.title, page.url, page.number) for page in front.pages
    }


def test_no_note_shows_backticks(publication: Publication) -> None:
    marked = replace(problem(BRIEF), message="`was` is still in the text.", hint="Set `was`.")
    (note,) = notes_of(with_problems(publication, marked))[PAGE].problems
    assert (note.message, note.hint) == ("“was” is still in the text.", "Set “was”.")


def test_what_has_no_page_stands_on_the_front_page(publication: Publication) -> None:
    lost = [problem("content/articles/2031/03/lost.md", line=line) for line in (1, 2)]
    notes = notes_of(with_problems(publication, *lost, problem("content/people.yml")))
    assert notes.keys() == {"index.md"}
    assert notes["index.md"].heading == "3 problems in files that have no page here"


def test_without_problems_there_are_no_notes(publication: Publication) -> None:
    assert notes_of(with_problems(publication)) == {}


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (("headline",), "Port Merrow keeps its light burning for another year"),
        (("dek",), "says the money is there."),
        (("updated",), "By A. Sample"),
        (("image", "alt"), "free for tests"),
        (("summary", "lede"), "lit for another year. ¶1"),
        (("summary", "why_it_matters"), "the only light on this coast. ¶2"),
        (("summary", "points", 0), "according to the mayor, Ada Thorne. ¶1"),
        (("summary", "points", 1), "harbour since the winter. ¶2"),
        (("summary", "whats_next", 0), "vote again in March 2032. ¶4"),
        (("quotes", 1, "text"), "the language of the headland. All quotes"),
        (("quotes", 2, "speaker", "name"), "Orla Finch, member of the council ¶4"),
        (("context", 1, "people", 0), "As of 7 March 2031."),
        (("context", 2, "numbers", 1, "figure"), "according to reports ¶2"),
        (("corrections", 0, "is"), "Corrections"),
        (("source", "digest"), "by Nell Hask, 7 March 2031"),
    ],
)
def test_a_problem_stands_beside_the_words(
    publication: Publication, field: FieldPath, words: str
) -> None:
    html = python_markdown(next(p.markdown for p in publication.pages if p.path == PAGE))
    notes = notes_of(with_problems(publication, problem(BRIEF, field)))[PAGE]
    marked = beside(html, notes)
    before, _, after = marked.partition('<p class="problem error"')
    said = " ".join(re.sub(r"<[^>]*>", "", before).split())
    assert said.endswith(words)
    assert after.startswith(' lang="en" dir="ltr"><strong>Error:</strong> It is wrong.')
    assert before + after.partition("</p>\n")[2] == html


@pytest.mark.parametrize("field", [(), ("places", 0), ("summary", "points", 2), ("quotes", 9)])
def test_a_problem_of_what_is_not_shown_stands_in_the_list_alone(
    publication: Publication, field: FieldPath
) -> None:
    html = python_markdown(next(p.markdown for p in publication.pages if p.path == PAGE))
    notes = notes_of(with_problems(publication, problem(BRIEF, field)))[PAGE]
    assert beside(html, notes) == html


@pytest.mark.parametrize("template", TEMPLATES)
def test_notes_are_escaped_and_shown_on_every_kind_of_page(template: str) -> None:
    note = Note(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, ("headline",))
    notes = Notes(HOSTILE, (note,), (Troubled(HOSTILE, HOSTILE, HOSTILE),))
    view = filled(TEMPLATES[template], "Light", 1, choice=2)
    html = rendered(template, view, preview=notes)
    assert {"problems", "problem"} <= Reader(html).classes
    assert is_harmless(html)
    assert "problem" not in " ".join(Reader(rendered(template, view)).classes)
    assert is_harmless(beside('<h1 id="headline">x</h1>', replace(notes, problems=(note,))))


@pytest.mark.parametrize(("command", "shown"), [("serve", True), ("build", False)])
def test_only_a_preview_shows_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, *, shown: bool
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MERROW_NOW)
    config = load_config(config_file=str(MERROW), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    build(config)
    front = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert ("problems" in Reader(front).classes) == shown
    if shown:
        draft = (tmp_path / "site/2031/04/not-ready/index.html").read_text(encoding="utf-8")
        assert "still a draft" in draft
