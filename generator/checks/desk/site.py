"""The pages that the site has, or will have. In: a Newsroom. Out: a Site that knows every page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.desk.case import OUT, Newsroom
from generator.checks.desk.markdown import anchors
from generator.slip import Facts

OWN = frozenset({"index.md", "corrected.md", "archive/index.md"})
"""Pages that every site has, whatever the newsroom writes."""

DATED = ("archive/%Y.md", "archive/%Y/%m.md", "archive/%Y/%m/%d.md")
"""The pages of the archive on which a brief is listed."""

QUOTES = (
    "quotes/index.md",
    "quotes/people/index.md",
    "quotes/topics/index.md",
    "quotes/months/index.md",
)
"""The pages of quotes that there are as soon as there is one."""


@dataclass(frozen=True)
class Site:
    """The pages by their Markdown files: `out` are those that readers have, `waiting` those that they will."""

    room: Newsroom

    @cached_property
    def out(self) -> frozenset[str]:
        """Pages on the published site."""
        return self._pages(out=True)

    @cached_property
    def waiting(self) -> frozenset[str]:
        """Pages of drafts and of embargoed briefs, and those that only they lead to."""
        return self._pages(out=False) - self.out

    @cached_property
    def briefs(self) -> Mapping[str, Facts]:
        """Every brief by its page."""
        return {brief.page: brief for _, brief in self.room.cases}

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The page that each former page of a published brief has become."""
        out = (brief for brief in self.briefs.values() if brief.state in OUT)
        return {alias: brief.page for brief in out for alias in brief.aliases}

    def anchors_of(self, page: str) -> frozenset[str] | None:
        """The fragments that a page has; None where the theme decides."""
        for text in self.room.texts:
            if text.page == page and not page.startswith("storylines/"):
                return anchors(text.words)
        brief = self.briefs.get(page)
        return frozenset(brief.fragments.split()) if brief else None

    def _pages(self, *, out: bool) -> frozenset[str]:
        def counts(briefs: Iterable[Facts]) -> bool:
            return any((brief.state in OUT) == out for brief in briefs)

        pages = {path for path, brief in self.briefs.items() if counts([brief])}
        for listed in self.room.listings:
            if counts(listed.briefs):
                folder = listed.page.partition("/")[0]
                pages |= {listed.page, f"{folder}/index.md"}
        for brief in self.briefs.values():
            if counts([brief]):
                pages |= {"today.md", "archive/index.md", *map(brief.published.strftime, DATED)}
                pages |= set(_quoted_on(brief))
        own = {page.path for page in self.room.copy.registries.pages}
        return frozenset((pages - {"desks/index.md"}) | own | OWN)


def _quoted_on(brief: Facts) -> Iterator[str]:
    """The pages of quotes that a brief's own stand on."""
    if "q1" in brief.fragments.split():
        yield from QUOTES
        yield brief.published.strftime("quotes/%Y/%m.md")
        yield from (f"quotes/topics/{topic}.md" for topic in brief.topics)
