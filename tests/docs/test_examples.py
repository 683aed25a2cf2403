"""Every example of the docs works: articles, keys, files, commands; every key has an example."""

import shlex
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pytest
import yaml
from click.testing import CliRunner
from pydantic import BaseModel

from generator.annotation.registry import PageHead
from generator.article import Copy
from generator.cli import newsbrief
from generator.intake import read_newsroom, read_settings
from generator.newsroom import Proof, proofread
from generator.report import as_text
from generator.settings import NewsroomOptions
from tests.docs import newsroom, reference
from tests.docs.pages import PAGES, ROOT, Fence, all_fences, fences

KNOWN = {
    "yaml article": "together with text body",
    "text body": "together with yaml article",
    "yaml part": "laid over the article",
    "yaml mistake": "laid over the article",
    "text mistake": "a whole file",
    "text message": "after a mistake",
    "yaml mkdocs.yml": "settings",
    "console": "run, and compared",
    "sh": "parsed",
    "text refusal": "what is said of a colour",
    "text help": "made from the code",
    "text rule": "made from the code",
    "text tree": "folders, to look at",
    "text chain": "a drawing",
    "text layers": "made from the code",
    "json": "another program's settings",
    "markdown brief": "what a brief looks like",
}


@cache
def proof_of(page: str, part: str = "") -> Proof:
    """What newsbrief finds in the newsroom of `page`, with `part` laid over the article."""
    with TemporaryDirectory() as folder:
        settings = read_settings(newsroom.make(Path(folder), page, newsroom.article(part)))
        return proofread(settings, newsroom.NOW, preview=True)


def copy_of(page: str, part: str) -> Copy:
    """What is read there, with every article."""
    with TemporaryDirectory() as folder:
        return read_newsroom(
            read_settings(newsroom.make(Path(folder), page, newsroom.article(part)))
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fence_is_of_a_kind_that_is_tested(page: Path):
    unknown = {
        f.id: f.info
        for f in fences(page)
        if not (f.info in KNOWN or newsroom.file_of(f) or newsroom.override_of(f))
    }
    assert not unknown


@pytest.mark.parametrize("fence", all_fences("yaml part"), ids=lambda fence: fence.id)
def test_keys_stand_in_the_article_without_problems(fence: Fence):
    proof = proof_of(fence.page, fence.text)
    assert not [as_text(problem) for problem in proof.problems]
    assert proof.briefs


@pytest.mark.parametrize("page", ["docs/editors.md", "docs/keys.md"])
def test_the_article_stands_in_the_files_of_a_page_without_problems(page: str):
    proof = proof_of(page)
    assert not [as_text(problem) for problem in proof.problems]
    assert [brief.state for brief in proof.briefs] == ["published"]


@pytest.mark.parametrize("fence", all_fences("yaml mkdocs.yml"), ids=lambda fence: fence.id)
def test_settings_are_read(fence: Fence, tmp_path: Path):
    file = newsroom.make(tmp_path)
    file.write_text(fence.text, encoding="utf-8")
    assert read_settings(file).name == "The Merrow Desk"


@pytest.mark.parametrize("fence", all_fences("console"), ids=lambda fence: fence.id)
def test_commands_print_what_the_docs_say(
    fence: Fence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    newsroom.make(tmp_path, fence.page)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(newsroom.NOW.timestamp())))
    assert _transcript(fence.text) == fence.text


def _transcript(text: str) -> str:
    """The commands of a console example, each with what it truly prints."""
    told = ""
    for line in text.splitlines():
        if line.startswith("$ newsbrief"):
            result = CliRunner().invoke(newsbrief, shlex.split(line)[2:])
            told += f"{line}\n{result.output}"
    return told


@pytest.mark.parametrize("fence", all_fences("text tree"), ids=lambda fence: fence.id)
def test_a_newsroom_that_was_started_has_what_the_docs_show(fence: Fence, tmp_path: Path):
    folder = tmp_path / "merrow-desk"
    assert CliRunner().invoke(newsbrief, ["init", str(folder)]).exit_code == 0
    shown = {line.split()[0].split("/YYYY")[0].strip("/") for line in fence.text.splitlines()}
    there = {path.name for path in (folder, *folder.iterdir(), *(folder / "content").iterdir())}
    assert there <= shown
    assert shown - there == {"storylines", "context", "images"}, "these are made when needed"


def _command_lines() -> list[tuple[str, str]]:
    lines = [
        (fence.id, line)
        for fence in all_fences("sh")
        for line in fence.text.splitlines()
        if "newsbrief" in line.split() or line.split()[:1] == ["make"]
    ]
    assert lines
    return lines


@pytest.mark.parametrize(("where", "line"), _command_lines())
def test_commands_exist_with_their_options(where: str, line: str):
    words = shlex.split(line.split(">", maxsplit=1)[0], comments=True)
    if words[0] == "make":
        targets = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert f"\n{words[1]}:" in targets, where
        return
    _parsed(words[words.index("newsbrief") + 1 :])


def _parsed(arguments: list[str]) -> None:
    """Parse a command line as click would, and run nothing; an option unknown is an error."""
    name, *rest = arguments
    group = click.Context(newsbrief, **newsbrief.context_settings)
    reference.commands()[name].make_context(name, rest, parent=group)


@pytest.fixture(scope="module")
def keys_with_examples() -> set[str]:
    """Every `Model.key` that an example of the docs gives, as the real intake read it."""
    seen: set[str] = set()
    for fence in all_fences("yaml part"):
        for value in _models(copy_of(fence.page, fence.text)):
            _note(value, seen)
    for fence in all_fences("yaml mkdocs.yml"):
        (plugin,) = yaml.safe_load(fence.text)["plugins"]
        _note(NewsroomOptions(**plugin["newsbrief"]), seen)
    for fence in (f for page in PAGES for f in fences(page)):
        if (newsroom.file_of(fence) or "").startswith("content/pages/"):
            _note(PageHead.model_validate(yaml.safe_load(fence.text.split("---")[1])), seen)
    return seen


def _models(copy: Copy) -> list[BaseModel]:
    registries = copy.registries
    return [
        *(article.annotation for article in copy.articles),
        *registries.people.values(),
        *registries.topics.values(),
        *registries.desks.values(),
        *registries.publishers.values(),
        *registries.boxes.values(),
        *(entry.head for entry in registries.storylines.values()),
    ]


def _note(value: object, seen: set[str]) -> None:
    """Note the keys that `value` was given, and those of whatever it holds."""
    if isinstance(value, BaseModel):
        model = type(value)
        for name in value.model_fields_set:
            home = next(
                m for m in reversed(model.__mro__) if name in getattr(m, "model_fields", ())
            )
            seen.add(f"{home.__name__}.{name}")
            seen.add(f"{model.__name__}.{name}")
            _note(getattr(value, name), seen)
    elif isinstance(value, tuple):
        for item in value:
            _note(item, seen)


@pytest.mark.parametrize("model", reference.models())
def test_every_key_has_an_example(model: str, keys_with_examples: set[str]):
    fields = reference.own_fields(reference.models()[model])
    lacking = {name for name in fields if f"{model}.{name}" not in keys_with_examples}
    assert not lacking, f"Give {lacking} an example in docs/keys.md."
