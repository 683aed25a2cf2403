"""Linked data: what a page says of itself in schema.org's words. In: a page, its brief, the outlet. Out: JSON for its head.

(schema.org/NewsArticle, /Quotation, /CorrectionComment, /NewsMediaOrganization, /BreadcrumbList)
"""

import json
from collections.abc import Iterator
from typing import Any

from generator.languages import words_of
from generator.syndicate.items import in_words
from generator.syndicate.outlet import Outlet
from generator.views import BriefView, Page, PersonView
from generator.vocabulary import Brief, Link, Quote

Thing = dict[str, Any]


def linked_data(page: Page, brief: Brief | None, outlet: Outlet) -> str:
    """The JSON, with nothing in it that could end the element it stands in; '' for a page that says nothing."""
    if not outlet.url or page.canonical or (isinstance(page.view, BriefView) and brief is None):
        return ""
    things: list[Thing] = []
    if page.url == "":
        things += [_organisation(outlet), _website(outlet)]
    elif brief and brief.withdrawal is None:
        things.append(_article(brief, page, outlet))
    elif isinstance(page.view, PersonView):
        things.append(_profile(page, page.view, outlet))
    if crumbs := _crumbs(page, brief, outlet):
        things.append(crumbs)
    if not things:
        return ""
    data = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _organisation(outlet: Outlet) -> Thing:
    return {
        "@type": "NewsMediaOrganization",
        "@id": f"{outlet.url}#organization",
        "name": outlet.name,
        "url": outlet.url,
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


def _article(brief: Brief, page: Page, outlet: Outlet) -> Thing:
    url = outlet.at(page.url)
    article: Thing = {
        "@type": "NewsArticle",
        "@id": f"{url}#brief",
        "headline": brief.headline,
        "description": page.description,
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": brief.published.isoformat(),
        "dateModified": brief.last_changed.isoformat(),
        "inLanguage": brief.language,
        "articleSection": brief.desk.name,
        "author": {"@type": "Person", "name": brief.byline} if brief.byline else _publisher(outlet),
        "publisher": _organisation(outlet),
        "isBasedOn": _source(brief),
        "hasPart": [_quotation(quote, brief, url, n) for n, quote in enumerate(brief.quotes, 1)],
        "about": [*_named("Thing", brief.topics, outlet)],
        "mentions": [*_named("Person", brief.people, outlet)],
    }
    if brief.image:
        article["image"] = {
            "@type": "ImageObject",
            "url": outlet.at(brief.image.file),
            "caption": brief.image.caption or brief.image.alt,
            "creditText": brief.image.credit,
        }
    if brief.corrections:
        article["correction"] = [
            {
                "@type": "CorrectionComment",
                "text": in_words(correction, words_of(brief.language).brief),
                "datePublished": correction.when.isoformat(),
            }
            for correction in brief.corrections
        ]
    return {key: value for key, value in article.items() if value}


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
        found["author"] = {"@type": "Person", "name": source.author}
    if source.published:
        found["datePublished"] = source.published.isoformat()
    return found


def _quotation(quote: Quote, brief: Brief, url: str, number: int) -> Thing:
    creator: Thing = {"@type": "Person", "name": quote.speaker.name}
    if quote.speaker.role:
        creator["jobTitle"] = quote.speaker.role
    quotation: Thing = {
        "@type": "Quotation",
        "@id": f"{url}#q{number}",
        "text": quote.text,
        "creator": creator,
    }
    if quote.language:
        quotation["inLanguage"] = quote.language
    if brief.source.url:
        quotation["isBasedOn"] = brief.source.url
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
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }
