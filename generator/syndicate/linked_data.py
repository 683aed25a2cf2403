"""Linked data: what a page says of itself in schema.org's words. In: a page, its brief, the outlet. Out: JSON for its head.

(schema.org/NewsArticle, /Quotation, /CorrectionComment, /NewsMediaOrganization, /BreadcrumbList)
"""

from collections.abc import Iterator
from typing import Any

from generator.languages import words_of
from generator.syndicate.data import in_json
from generator.syndicate.items import in_words
from generator.syndicate.outlet import Outlet
from generator.views import BriefView, LinkPicture, Page, PersonView
from generator.vocabulary import Brief, Link, Quote, Size

Thing = dict[str, Any]


def linked_data(
    page: Page, brief: Brief | None, outlet: Outlet, card: LinkPicture | None = None
) -> str:
    """The JSON, with nothing in it that could end the element it stands in; '' for a page that says nothing.

    `card` is the page's social card: a brief without a picture of its own has that one.
    """
    if not outlet.url or page.canonical or (isinstance(page.view, BriefView) and brief is None):
        return ""
    things: list[Thing] = []
    if page.url == "":
        things += [_organisation(outlet), _website(outlet)]
    elif brief and brief.withdrawal is None:
        things.append(_article(brief, page, outlet, card))
    elif isinstance(page.view, PersonView):
        things.append(_profile(page, page.view, outlet))
    if crumbs := _crumbs(page, brief, outlet):
        things.append(crumbs)
    if not things:
        return ""
    text = in_json({"@context": "https://schema.org", "@graph": things})
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _organisation(outlet: Outlet) -> Thing:
    return {
        "@type": "NewsMediaOrganization",
        "@id": f"{outlet.url}#organization",
        "name": outlet.name,
        "url": outlet.url,
        "logo": {
            "@type": "ImageObject",
            "url": outlet.at("icon-512.png"),
            "width": 512,
            "height": 512,
        },
        **outlet.policies,
    }


def _website(outlet: Outlet) -> Thing:
    return {
        "@type": "WebSite",
        "name": outlet.name,
        "url": outlet.url,
        "inLanguage": outlet.language,
        "publisher": {"@id": f"{outlet.url}#organization"},
    }


def _article(brief: Brief, page: Page, outlet: Outlet, card: LinkPicture | None) -> Thing:
    url = outlet.at(page.url)
    source = f"{url}#source"
    article: Thing = {
        "@type": "NewsArticle",
        "@id": f"{url}#brief",
        "headline": brief.headline,
        "description": page.description,
        "abstract": brief.summary.lede.text,
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": brief.published.isoformat(),
        "dateModified": brief.last_changed.isoformat(),
        "inLanguage": brief.language,
        "isAccessibleForFree": True,
        "articleSection": brief.desk.name,
        "dateline": brief.dateline_place,
        "author": _person(brief.byline) if brief.byline else _publisher(outlet),
        "editor": _person(brief.editor) if brief.editor else None,
        "publisher": _organisation(outlet),
        "image": [*_images(brief, outlet, card)],
        "isBasedOn": {"@id": source, **_source(brief)},
        "citation": {"@id": source},
        "hasPart": [
            _quotation(quote, f"{url}#q{number}", source)
            for number, quote in enumerate(brief.quotes, start=1)
        ],
        "about": [*_named("Thing", brief.topics, outlet)],
        "mentions": [*_named("Person", brief.people, outlet)],
        "contentLocation": [{"@type": "Place", "name": place} for place in brief.places],
        "correction": [*_corrections(brief)],
    }
    if brief.storyline and brief.storyline.address:
        article["isPartOf"] = {
            "@type": "CreativeWorkSeries",
            "name": brief.storyline.name,
            "url": outlet.at(brief.storyline.address.url),
        }
    return {key: value for key, value in article.items() if value}


def _corrections(brief: Brief) -> Iterator[Thing]:
    for correction in brief.corrections:
        yield {
            "@type": "CorrectionComment",
            "text": in_words(correction, words_of(brief.language).brief),
            "datePublished": correction.when.isoformat(),
        }


def _images(brief: Brief, outlet: Outlet, card: LinkPicture | None) -> Iterator[Thing]:
    """The brief's own picture; the card stands in where it has none."""
    if brief.image:
        yield {
            "@type": "ImageObject",
            "url": outlet.at(brief.image.file),
            "caption": brief.image.caption or brief.image.alt,
            "creditText": brief.image.credit,
            **_measured(brief.image.size),
        }
    elif card:
        yield {
            "@type": "ImageObject",
            "url": outlet.at(card.path),
            "caption": card.alt,
            "width": card.width,
            "height": card.height,
        }


def _measured(size: Size | None) -> Thing:
    return {"width": size.width, "height": size.height} if size else {}


def _person(name: str) -> Thing:
    return {"@type": "Person", "name": name}


def _publisher(outlet: Outlet) -> Thing:
    return {"@id": f"{outlet.url}#organization"}


def _source(brief: Brief) -> Thing:
    source = brief.source
    found: Thing = {
        "@type": "NewsArticle",
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    if source.headline:
        found["headline"] = source.headline
    if source.url:
        found["url"] = source.url
    if source.author:
        found["author"] = _person(source.author)
    if source.published:
        found["datePublished"] = source.published.isoformat()
    return found


def _quotation(quote: Quote, address: str, source: str) -> Thing:
    creator = _person(quote.speaker.name)
    if quote.speaker.role:
        creator["jobTitle"] = quote.speaker.role
    quotation: Thing = {
        "@type": "Quotation",
        "@id": address,
        "text": quote.text,
        "creator": creator,
        "isBasedOn": {"@id": source},
    }
    if quote.language:
        quotation["inLanguage"] = quote.language
    return quotation


def _named(kind: str, links: tuple[Link, ...], outlet: Outlet) -> Iterator[Thing]:
    for link in links:
        url = {"url": outlet.at(link.address.url)} if link.address else {}
        yield {"@type": kind, "name": link.name, **url}


def _profile(page: Page, view: PersonView, outlet: Outlet) -> Thing:
    person: Thing = {"@type": "Person", "name": view.name}
    if view.role:
        person["jobTitle"] = view.role
    if view.about:
        person["description"] = view.about
    return {"@type": "ProfilePage", "url": outlet.at(page.url), "mainEntity": person}


def _crumbs(page: Page, brief: Brief | None, outlet: Outlet) -> Thing | None:
    """The way from the front page: a brief's leads over its desk, a list's over the lists above it."""
    if page.url == "":
        return None
    steps = [(outlet.name, outlet.url)]
    if brief and brief.desk.address:
        steps.append((brief.desk.name, outlet.at(brief.desk.address.url)))
    steps += [(link.name, outlet.at(link.address.url)) for link in page.trail if link.address]
    steps.append((page.title, outlet.at(page.url)))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": name,
                "item": {"@type": "WebPage", "@id": url},
            }
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }
