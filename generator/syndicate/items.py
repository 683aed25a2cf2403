"""Briefs and corrections as items of a feed. In: a brief. Out: Items, with all that either format of feed says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Correction, Quote

KINDS = {"correction": "Correction", "clarification": "Clarification", "update": "Update"}


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


def item_of(brief: Brief, outlet: Outlet) -> Item:
    """A brief as an item; a withdrawn one says that it was, and why."""
    notice = brief.withdrawal
    return Item(
        id=outlet.id_of(brief),
        url=outlet.at(brief.address.url),
        title=f"Withdrawn: {brief.headline}" if notice else brief.headline,
        summary=notice.reason if notice else brief.dek or brief.summary.lede.text,
        html=_element("p", notice.reason) if notice else "\n".join(_html(brief, outlet)),
        published=brief.published,
        changed=brief.last_changed,
        tags=tuple(link.name for link in (brief.desk, *brief.topics)),
        author=brief.byline,
        language=brief.language,
        image=outlet.at(brief.image.file) if brief.image and not notice else None,
    )


def corrections_of(brief: Brief, outlet: Outlet) -> Iterator[Item]:
    """Every correction of a brief as an item of its own, and its withdrawal."""
    whole = item_of(brief, outlet)
    if brief.withdrawal:
        when = brief.withdrawal.when
        yield _changed(whole, "withdrawal", whole.title, whole.summary, when)
        return
    for number, correction in enumerate(brief.corrections, start=1):
        title = f"{KINDS[correction.kind]}: {brief.headline}"
        yield _changed(whole, f"correction-{number}", title, in_words(correction), correction.when)


def in_words(correction: Correction) -> str:
    """What was wrong, what is right, and the note, as one text."""
    said = (
        f"It said: “{correction.was}”." if correction.was else "",
        f"It now says: “{correction.now}”." if correction.now else "",
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


def _html(brief: Brief, outlet: Outlet) -> Iterator[str]:
    summary = brief.summary
    if brief.image:
        source, alt = escape(outlet.at(brief.image.file)), escape(brief.image.alt)
        yield f'<p><img src="{source}" alt="{alt}"></p>'
    yield _element("p", summary.lede.text)
    if summary.why_it_matters:
        yield f"<p><strong>Why it matters:</strong> {escape(summary.why_it_matters.text)}</p>"
    if summary.points:
        yield "<ul>" + "".join(_element("li", point.text) for point in summary.points) + "</ul>"
    for number, quote in enumerate(brief.quotes, start=1):
        yield _quote(quote, f"{outlet.at(brief.address.url)}#q{number}")
    for correction in brief.corrections:
        yield f"<p><strong>{KINDS[correction.kind]}:</strong> {escape(in_words(correction))}</p>"
    yield _source(brief)


def _quote(quote: Quote, url: str) -> str:
    speaker = quote.speaker
    beside = [part for part in (speaker.role, quote.setting) if part]
    if quote.via:
        beside.append(f"through {quote.via}")
    said = escape(", ".join((speaker.name, *beside)))
    language = f' lang="{escape(quote.language)}"' if quote.language and not quote.via else ""
    return (
        f"<blockquote{language}><p>{escape(quote.text)}</p></blockquote>"
        f'<p>— <a href="{escape(url)}">{said}</a></p>'
    )


def _source(brief: Brief) -> str:
    source = brief.source
    name = escape(", ".join(part for part in (source.publisher, source.headline) if part))
    link = f'<a href="{escape(source.url)}">{name}</a>' if source.url else name
    return f"<p>Source: {link}</p>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"
