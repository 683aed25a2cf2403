"""What the rules that compare files have to know of each. In: an article and its brief. Out: Facts, and where they stand."""

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from generator.article import Article
from generator.checks.desk.case import position_of
from generator.checks.desk.likeness import runs_of
from generator.problem import Position
from generator.slip import Exempt, Facts, as_places
from generator.vocabulary import Brief, FieldPath

ALWAYS = frozenset({"in-brief", "article"})
"""The sections that every brief has; its page gives others an id as far as there are any."""

COMPARED: tuple[FieldPath, ...] = (("pinned_until",), ("source", "headline"), ("image", "file"))
"""Where problems stand that only show beside other files, other than those of references."""

_BESIDE = {"aliases", "allow", "corrections", "status", "withdrawal"}
"""Keys below which a withdrawn brief may well be named, or an address of its own."""


def facts_of(article: Article, brief: Brief) -> Facts:
    """What is to be known of a brief beside others."""
    return Facts(
        page=brief.address.path,
        aliases=tuple(alias.path for alias in brief.aliases),
        state=brief.state,
        headline=brief.headline,
        published=brief.published,
        changed=tuple(sorted(_changed(brief))),
        updated=brief.updated,
        pinned_until=brief.pinned_until,
        withdrawn=brief.withdrawal.when.date() if brief.withdrawal else None,
        amended=bool(brief.corrections or brief.withdrawal),
        image=brief.image.file if brief.image else None,
        desk=brief.desk_id,
        topics=brief.topic_ids,
        people=brief.person_ids,
        places=brief.place_ids,
        place_names=tuple(link.name for link in brief.place_links),
        voices=brief.voices,
        roles=tuple(quote.role for quote in article.annotation.quotes),
        language=brief.language,
        show=brief.show,
        publisher=brief.publisher_id,
        storyline=brief.storyline_id,
        fragments=" ".join(sorted(_fragments(brief))),
        references=tuple(references_in(article.annotation)),
        runs=runs_of(article.body),
    )


def _changed(brief: Brief) -> Iterator[date]:
    """The days of a brief's life after its publication; withdrawn, all that is told is when."""
    if brief.withdrawal:
        yield brief.withdrawal.when.date()
        return
    yield from (correction.when.date() for correction in brief.corrections)
    if brief.updated:
        yield brief.updated.date()


def places_of(article: Article, facts: Facts) -> str:
    """Where the values stand by which the file is compared with others."""
    aliases = (("aliases", number) for number in range(len(facts.aliases)))
    fields = (*COMPARED, *aliases, *(field for field, _ in facts.references))
    return as_places((field, position_of(article, field)) for field in fields)


def exempt_in(article: Article) -> tuple[Exempt, ...]:
    """The exceptions that the editor made."""
    return tuple(
        Exempt(exception.rule, article.positions.get(("allow", number, "rule"), Position()))
        for number, exception in enumerate(article.annotation.allow)
    )


def references_in(model: BaseModel) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a model that can hold an address, with its key path; not those that may well name a withdrawn brief."""
    found: list[tuple[FieldPath, str]] = []
    _note_texts(model, (), found)
    return iter(found)


def _note_texts(value: object, field: FieldPath, found: list[tuple[FieldPath, str]]) -> None:
    if isinstance(value, str):
        if "/" in value:
            found.append((field, value))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _note_texts(item, (*field, number), found)
    elif isinstance(value, BaseModel):
        for key, item in vars(value).items():
            if item is not None and key not in _BESIDE:
                _note_texts(item, (*field, key), found)


def _fragments(brief: Brief) -> frozenset[str]:
    if brief.state == "withdrawn":
        return frozenset()
    found = {f"q{number}" for number in range(1, len(brief.quotes) + 1)} | ALWAYS
    found |= {f"box-{number}" for number in range(1, len(brief.context) + 1)}
    sections = {
        "key-quotes": brief.quotes,
        "context": brief.context,
        "whats-next": brief.summary.whats_next,
        "corrections": brief.corrections,
    }
    found |= {name for name, held in sections.items() if held}
    article = brief.article
    quoted = {quote.paragraph for quote in brief.quotes}
    for paragraph in article.paragraphs:
        shown = article.show == "full" or (article.show == "quotes" and paragraph.number in quoted)
        if paragraph.number and shown:
            found.add(f"p{paragraph.number}")
    return frozenset(found)
