"""The digest as plain text. In: an Issue. Out: text in lines of at most 72 characters, its addresses left whole."""

from collections.abc import Iterator
from textwrap import fill

from generator.languages import words_of
from generator.languages.dates import weekday_and_day
from generator.syndicate.digest.issue import Issue
from generator.syndicate.digest.parts import provenance, quote_of
from generator.syndicate.items import Item
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief

WIDE = 72


def text(issue: Issue, outlet: Outlet, unsubscribe: str | None) -> str:
    """The whole digest."""
    words = outlet.words
    paragraphs = [
        outlet.name,
        _underlined(weekday_and_day(issue.day, words.brief), "="),
        *_brief(issue.lead, outlet, whole=True),
    ]
    for brief in issue.briefs:
        paragraphs += ["* * *", *_brief(brief, outlet, whole=False)]
    if issue.amended:
        paragraphs.append(_underlined(words.corrections_made, "="))
        for item in issue.amended:
            paragraphs += _amended(item)
    paragraphs += ["-" * 8, f"{outlet.name}\n{outlet.url}"]
    if unsubscribe:
        paragraphs.append(f"{words.unsubscribe}\n{unsubscribe}")
    return "\n\n".join(paragraphs) + "\n"


def _brief(brief: Brief, outlet: Outlet, *, whole: bool) -> Iterator[str]:
    """A brief; `whole` with its points, its first quote and why it matters."""
    words = words_of(brief.language).brief
    yield f"{brief.desk.name}\n{_underlined(brief.headline, '-')}"
    yield _filled(brief.summary.lede.text)
    if whole:
        if why := brief.summary.why_it_matters:
            yield _filled(f"{words.why_it_matters} {why.text}")
        if brief.summary.points:
            yield "\n".join(_filled(f"- {point.text}", "  ") for point in brief.summary.points)
        if quote := quote_of(brief):
            said, attribution = quote
            yield f"{_filled(said, '  ', '  ')}\n{_filled(f'— {attribution}', '  ', '  ')}"
    yield f"{_filled(provenance(brief))}\n{outlet.at(brief.address.url)}"


def _amended(item: Item) -> Iterator[str]:
    yield f"{_filled(item.title)}\n{_filled(item.summary)}\n{item.url}"


def _underlined(words: str, mark: str) -> str:
    lines = _filled(words)
    return f"{lines}\n{mark * max(map(len, lines.splitlines()), default=0)}"


def _filled(words: str, further: str = "", first: str = "") -> str:
    return fill(
        words,
        WIDE,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )
