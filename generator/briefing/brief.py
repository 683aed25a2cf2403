"""Makes the Brief of an Article: resolves every id, finds every quote, dates everything in one zone."""

from datetime import datetime, tzinfo
from functools import partial

from generator import prose
from generator.annotation.article import Annotation
from generator.annotation.registry import Registries
from generator.article import Article
from generator.briefing.boxes import make_boxes
from generator.briefing.key_quotes import make_quotes
from generator.briefing.names import (
    desk_link,
    place_links,
    publisher_names,
    source_of_article,
    storyline_link,
    topic_links,
    who_is_named,
)
from generator.briefing.provenance import SentenceIndex, index
from generator.problem import Problem
from generator.vocabulary import (
    Address,
    ArticleText,
    Brief,
    Correction,
    Image,
    State,
    Statement,
    Summary,
    Withdrawal,
)


def make_brief(
    article: Article, registries: Registries, now: datetime, zone: tzinfo, language: str
) -> tuple[Brief | None, tuple[Problem, ...]]:
    """Resolve `article` into a Brief as of `now`, all its moments in `zone`, in its own `language` or else the newsroom's.

    Every id in the article is known to the registries: intake saw to that. A quote that is not in
    the article is a problem, and then there is no brief.
    """
    annotation = article.annotation
    paragraphs = prose.paragraphs(article.body, publisher_names(annotation.source, registries))
    quotes, problems = make_quotes(article, paragraphs, registries)
    if problems:
        return None, problems
    sentences = index(article.body, paragraphs)
    local = partial(_local, zone=zone)
    people = who_is_named(annotation, registries)
    places = place_links(annotation)
    return (
        Brief(
            path=article.path,
            address=article.address,
            aliases=tuple(Address(f"{alias}.md") for alias in annotation.aliases),
            state=state_of(annotation, now),
            headline=annotation.headline,
            dek=annotation.dek,
            language=annotation.language or language,
            desk=desk_link(annotation.desk, registries),
            desk_id=annotation.desk,
            storyline=storyline_link(annotation.storyline, registries),
            storyline_id=annotation.storyline,
            topics=topic_links(annotation.topics, registries),
            topic_ids=annotation.topics,
            people=tuple(people.values()),
            person_ids=tuple(people),
            places=annotation.places,
            place_links=tuple(places.values()),
            place_ids=tuple(places),
            byline=annotation.byline,
            editor=annotation.editor,
            published=annotation.published.astimezone(zone),
            updated=local(annotation.updated),
            pinned_until=local(annotation.pinned_until),
            dateline_place=annotation.dateline.place if annotation.dateline else None,
            dateline_date=annotation.dateline.date if annotation.dateline else None,
            source=source_of_article(annotation.source, registries, zone),
            publisher_id=annotation.source.publisher,
            summary=_summary(annotation, sentences),
            quotes=quotes,
            context=make_boxes(annotation.context, registries, sentences, zone),
            corrections=_corrections(annotation, zone),
            withdrawal=_withdrawal(annotation, zone),
            image=_image(article),
            article=ArticleText(article.body, paragraphs, annotation.source.show),
        ),
        (),
    )


def state_of(annotation: Annotation, now: datetime) -> State:
    """What readers may see of an article at `now`."""
    if annotation.status != "published":
        return annotation.status
    return "embargoed" if annotation.published > now else "published"


def _local(moment: datetime | None, zone: tzinfo) -> datetime | None:
    return moment.astimezone(zone) if moment else None


def _summary(annotation: Annotation, sentences: SentenceIndex) -> Summary:
    summary = annotation.summary

    def rested(text: str) -> Statement:
        return Statement(text, sentences.passages(text))

    return Summary(
        lede=rested(summary.lede),
        why_it_matters=rested(summary.why_it_matters) if summary.why_it_matters else None,
        points=tuple(rested(point) for point in summary.points),
        whats_next=tuple(rested(item) for item in summary.whats_next),
    )


def _corrections(annotation: Annotation, zone: tzinfo) -> tuple[Correction, ...]:
    corrections = (
        Correction(
            when=correction.when.astimezone(zone),
            kind=correction.kind,
            field=correction.field,
            was=correction.was,
            now=correction.is_,
            note=correction.note,
        )
        for correction in annotation.corrections
    )
    return tuple(sorted(corrections, key=lambda correction: correction.when, reverse=True))


def _withdrawal(annotation: Annotation, zone: tzinfo) -> Withdrawal | None:
    withdrawal = annotation.withdrawal
    return Withdrawal(withdrawal.when.astimezone(zone), withdrawal.reason) if withdrawal else None


def _image(article: Article) -> Image | None:
    image = article.annotation.image
    if image is None:
        return None
    return Image(image.file, image.alt, image.credit, image.caption, article.picture)
