"""OpenGraph: what a page tells those who share its link. In: a page, its brief, the outlet, a picture. Out: Properties, in order.

(ogp.me; the services that read `twitter:card` take everything else from OpenGraph)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.syndicate.outlet import Outlet
from generator.views import BriefView, LinkPicture, Page
from generator.vocabulary import Brief

TERRITORIES = {"ar": "AR", "de": "DE", "en": "GB", "es": "ES", "fr": "FR"}
"""OpenGraph wants a territory with each language: these go with our own, where a newsroom names none."""


@dataclass(frozen=True, slots=True)
class Property:
    """One `<meta>`: `kind` is the attribute that holds its name."""

    kind: Literal["property", "name"]
    name: str
    content: str


def open_graph(
    page: Page, brief: Brief | None, outlet: Outlet, picture: LinkPicture | None
) -> tuple[Property, ...]:
    """Everything that `page` says; nothing where the site has no address, or of a brief that is not out."""
    if not outlet.url or (isinstance(page.view, BriefView) and brief is None):
        return ()
    return tuple(
        Property("name" if name.startswith("twitter:") else "property", name, content)
        for name, content in _told(page, brief, outlet, picture)
        if content
    )


def _told(
    page: Page, brief: Brief | None, outlet: Outlet, picture: LinkPicture | None
) -> Iterator[tuple[str, str]]:
    yield "og:site_name", outlet.name
    yield "og:title", page.title
    yield "og:type", "article" if brief else "website"
    yield "og:url", outlet.at(page.url)
    yield "og:description", page.description or (outlet.description if page.url == "" else "")
    yield "og:locale", locale(brief.language if brief else outlet.language)
    if picture:
        yield "og:image", outlet.at(picture.path)
        if picture.width:
            yield "og:image:width", str(picture.width)
            yield "og:image:height", str(picture.height)
        yield "og:image:alt", picture.alt
    if brief and not brief.withdrawal:
        yield from _article(brief)
    yield "twitter:card", "summary_large_image" if picture else "summary"


def _article(brief: Brief) -> Iterator[tuple[str, str]]:
    yield "article:published_time", brief.published.isoformat()
    if brief.last_changed > brief.published:
        yield "article:modified_time", brief.last_changed.isoformat()
    yield "article:section", brief.desk.name
    for topic in brief.topics:
        yield "article:tag", topic.name


def locale(language: str) -> str:
    """A language tag as OpenGraph has it: 'en_GB' of 'en', 'pt_BR' of 'pt-BR'; '' where no territory is known."""
    code, *rest = language.split("-")
    territory = next((part.upper() for part in rest if len(part) == 2), TERRITORIES.get(code, ""))
    return f"{code.lower()}_{territory}" if territory else ""
