"""What an editor saves with a preview beside it, and where it shows. In: a corpus, with a theme of its own. Out: a mark put into a file, and how a page tells that it is there.

The template and the stylesheet are those of docs/theme.md: a partial and a component's stylesheet
in `custom_dir`, which every page is drawn with.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench import corpus
from tests.bench.corpus import TOPICS, Told, as_yaml, people

OVERRIDES = "overrides"
STYLE = Path(__file__).parents[2] / "site_theme" / "css" / "skip.css"

LETTERS = str.maketrans("0123456789", "abcdefghij")
"""A mark within words has letters: a number would have to be in the article."""

HAS_WORDS = """mark => document.querySelector('main')?.textContent.includes(
  `as edited in ${String(mark).replace(/./g, digit => 'abcdefghij'[digit])}`)"""
HAS_MARKUP = "mark => document.querySelector(`a.skip[data-edit='${mark}']`) !== null"
HAS_STYLE = "mark => getComputedStyle(document.querySelector('.skip') ?? document.body).outlineOffset === `${mark}px`"


@dataclass(frozen=True, slots=True)
class Edit:
    """A file that is saved: its path in the newsroom, its text with a mark in it, and the JavaScript that says whether the page that is open shows that mark."""

    path: str
    text: Callable[[int], str]
    shows: str

    def save(self, folder: Path, mark: int) -> None:
        """Save it with that mark."""
        corpus.write(folder / self.path, self.text(mark))


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured: the page that is open, what is saved, and what was saved so many seconds `before` that, if anything."""

    page: str
    saved: str
    address: str
    edit: Edit
    before: Edit | None = None
    pause: float = 0.0


def make(folder: Path, told: Sequence[Told]) -> None:
    """Write the newsroom of these articles, nothing in it edited, with a theme of its own."""
    corpus.make(folder, told)
    settings = folder / "mkdocs.yml"
    whole = settings.read_text(encoding="utf-8")
    own = f"{{name: newsbrief, custom_dir: {OVERRIDES}}}"
    settings.write_text(whole.replace("{name: newsbrief}", own), encoding="utf-8")
    for edit in (TEMPLATE, STYLESHEET):
        edit.save(folder, 0)


def words_of(mark: int) -> str:
    """A mark at the end of a sentence, or of a role."""
    return f" as edited in {str(mark).translate(LETTERS)}"


def article(told: Told) -> Edit:
    """A word more in the summary of an article."""

    def text(mark: int) -> str:
        summary = told.head["summary"]
        lede = summary["lede"].removesuffix(".") + f"{words_of(mark)}."
        return replace(told, head={**told.head, "summary": {**summary, "lede": lede}}).text

    return Edit(f"content/articles/{told.path}", text, HAS_WORDS)


def role(person: str) -> Edit:
    """A word more in somebody's role, in the registry of people."""

    def text(mark: int) -> str:
        added = {person: words_of(mark)}
        return as_yaml(
            {
                one.id: {"name": one.name, "role": one.role + added.get(one.id, "")}
                for one in people()
            }
        )

    return Edit("content/people.yml", text, HAS_WORDS)


def renamed(topic: str) -> Edit:
    """A word more in the name of a topic, in the registry of topics."""

    def text(mark: int) -> str:
        entries = {f"topic-{n}": {"name": f"Topic {n}"} for n in range(TOPICS)}
        entries[topic]["name"] += words_of(mark)
        return as_yaml(entries)

    return Edit("content/topics.yml", text, HAS_WORDS)


TEMPLATE = Edit(
    f"{OVERRIDES}/partials/skip.html",
    '<a class="skip" href="#main" data-edit="{}">{{{{ words.skip | e }}}}</a>\n'.format,
    HAS_MARKUP,
)
STYLESHEET = Edit(
    f"{OVERRIDES}/css/skip.css",
    lambda mark: (
        f"{STYLE.read_text(encoding='utf-8')}\n.skip {{\n  outline-offset: {mark}px;\n}}\n"
    ),
    HAS_STYLE,
)


def cases(told: Sequence[Told], soon: float, at_rest: float) -> list[Case]:
    """All that is measured: on the page of a brief in the middle of the archive, and on lists that show the newest brief.

    `soon` is when an editor saves again, `at_rest` when the preview makes what it left of the edit
    before.
    """
    middle, newest = told[len(told) // 2], told[-1]
    speaker, topic = newest.head["people"][0], newest.head["topics"][0]
    one, other = article(middle), role(middle.head["people"][0])
    address = f"{middle.path.removesuffix('.md')}/"
    desk = f"desks/{newest.head['desk']}/"
    on_brief = [
        ("article", one, None, 0.0),
        (f"article, {soon:g} s after another", one, article(told[len(told) // 2 - 1]), soon),
        (f"article, again {soon:g} s later", one, one, soon),
        (f"article, again {at_rest:g} s later", one, one, at_rest),
        ("registry", other, None, 0.0),
        (f"registry, {soon:g} s after the article", other, one, soon),
        (f"registry, {at_rest:g} s after the article", other, one, at_rest),
        ("template", TEMPLATE, None, 0.0),
        (f"template, {soon:g} s after the article", TEMPLATE, one, soon),
        (f"template, {at_rest:g} s after the article", TEMPLATE, one, at_rest),
        ("stylesheet", STYLESHEET, None, 0.0),
        (f"stylesheet, {soon:g} s after the article", STYLESHEET, one, soon),
        (f"stylesheet, {at_rest:g} s after the article", STYLESHEET, one, at_rest),
    ]
    on_lists = [
        ("article", article(newest)),
        ("template", TEMPLATE),
        ("stylesheet", STYLESHEET),
    ]
    return [
        *(Case("a brief", name, address, *rest) for name, *rest in on_brief),
        *(Case("a desk", name, desk, edit) for name, edit in on_lists),
        *(Case("the front page", name, "", edit) for name, edit in on_lists),
        Case("a person", "registry", f"people/{speaker}/", role(speaker)),
        Case("all people", "registry", "people/", role(speaker)),
        Case("a topic", "registry", f"topics/{topic}/", renamed(topic)),
    ]
