"""Briefs and corrections as items of a feed. In: a brief. Out: Items, with all that either format of feed says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from operator import attrgetter

from generator.languages import BriefWords, words_of
from generator.languages.marks import quoted
from generator.once import once
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Correction, Quote

NEWNESS = attrgetter("last_changed", "path")
"""What briefs are sorted by, so that those that changed last come first."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed: `summary` is plain text, `html` what a feed reader shows."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    changed: datetime
    tags: tuple[str, ...]
    author: str | None
    language: str
    image: str | None


@once
def item_of(brief: Brief, outlet: Outlet) -> Item:
    """A brief as an item; a withdrawn one says that it was, and why."""
    notice, words = brief.withdrawal, words_of(brief.language).brief
    return Item(
        id=outlet.id_of(brief),
        url=outlet.at(brief.address.url),
        title=f"{words.withdrawn}{words.colon}{brief.headline}" if notice else brief.headline,
        summary=notice.reason if notice else brief.dek or brief.summary.lede.text,
        html=_element("p", notice.reason) if notice else "\n".join(_html(brief, outlet, words)),
        published=brief.published,
        changed=brief.last_changed,
        tags=tuple(link.name for link in (brief.desk, *brief.topics)),
        author=brief.byline,
        language=brief.language,
        image=outlet.at(brief.image.file) if brief.image and not notice else None,
    )


def corrections_of(brief: Brief, outlet: Outlet) -> Iterator[Item]:
    """Every correction of a brief as an item of its own, and its withdrawal."""
    whole, words = item_of(brief, outlet), words_of(brief.language).brief
    if brief.withdrawal:
        when = brief.withdrawal.when
        yield _changed(whole, "withdrawal", whole.title, whole.summary, when)
        return
    for number, correction in enumerate(brief.corrections, start=1):
        title = f"{words.correction_kinds[correction.kind]}{words.colon}{brief.headline}"
        said = in_words(correction, words)
        yield _changed(whole, f"correction-{number}", title, said, correction.when)


def in_words(correction: Correction, words: BriefWords) -> str:
    """What was wrong, what is right, and the note, as one text."""
    marks = words.quotation_marks
    said = (
        words.was.format(words=quoted(correction.was, marks)) if correction.was else "",
        words.now.format(words=quoted(correction.now, marks)) if correction.now else "",
        correction.note or "",
    )
    return " ".join(part for part in said if part)


def newest(items: Iterable[Item]) -> list[Item]:
    """The items, the last changed first."""
    return sorted(items, key=lambda item: (item.changed, item.id), reverse=True)


def _changed(whole: Item, name: str, title: str, words: str, when: datetime) -> Item:
    return Item(
        id=f"{whole.id}#{name}",
        url=whole.url,
        title=title,
        summary=words,
        html=_element("p", words),
        published=when,
        changed=when,
        tags=whole.tags,
        author=whole.author,
        language=whole.language,
        image=None,
    )


def _html(brief: Brief, outlet: Outlet, words: BriefWords) -> Iterator[str]:
    summary = brief.summary
    if brief.image:
        source, alt = escape(outlet.at(brief.image.file)), escape(brief.image.alt)
        yield f'<p><img src="{source}" alt="{alt}"></p>'
    yield _element("p", summary.lede.text)
    if summary.why_it_matters:
        yield _led(words.why_it_matters, summary.why_it_matters.text)
    if summary.points:
        yield "<ul>" + "".join(_element("li", point.text) for point in summary.points) + "</ul>"
    for number, quote in enumerate(brief.quotes, start=1):
        yield _quote(quote, f"{outlet.at(brief.address.url)}#q{number}", words)
    for correction in brief.corrections:
        kind = words.correction_kinds[correction.kind] + words.colon.rstrip()
        yield _led(kind, in_words(correction, words))
    yield _source(brief, words)


def _led(label: str, text: str) -> str:
    return f"<p><strong>{escape(label)}</strong> {escape(text)}</p>"


def _quote(quote: Quote, url: str, words: BriefWords) -> str:
    speaker = quote.speaker
    beside = [part for part in (speaker.role, quote.setting) if part]
    if quote.via:
        beside.append(words.through.format(what=quote.via))
    said = escape(words.comma.join((speaker.name, *beside)))
    language = f' lang="{escape(quote.language)}"' if quote.language and not quote.via else ""
    return (
        f"<blockquote{language}><p>{escape(quote.text)}</p></blockquote>"
        f'<p>— <a href="{escape(url)}">{said}</a></p>'
    )


def _source(brief: Brief, words: BriefWords) -> str:
    source = brief.source
    name = escape(words.comma.join(part for part in (source.publisher, source.headline) if part))
    link = f'<a href="{escape(source.url)}">{name}</a>' if source.url else name
    return f"<p>{words.source.format(source=link)}</p>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"
