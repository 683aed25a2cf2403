"""The newsroom as others refer to it: absolute addresses, permanent ids, policies. In: edition and settings. Out: an Outlet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

from generator.languages import Words
from generator.settings import Settings
from generator.vocabulary import OUT, Brief, Edition

POLICIES = {
    "corrections-policy.md": "correctionsPolicy",
    "corrections.md": "correctionsPolicy",
    "ethics.md": "ethicsPolicy",
    "masthead.md": "masthead",
    "feedback.md": "actionableFeedbackPolicy",
    "ownership.md": "ownershipFundingInfo",
    "principles.md": "publishingPrinciples",
    "unnamed-sources.md": "unnamedSourcesPolicy",
    "verification.md": "verificationFactCheckingPolicy",
    "diversity.md": "diversityPolicy",
}
"""Standing pages by the property of schema.org's NewsMediaOrganization that they are."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: `url` is the site's address with its last slash, or '' where it is not known."""

    name: str
    description: str
    url: str
    language: str
    hub: str | None
    refused: tuple[str, ...]
    policies: Mapping[str, str]
    words: Words

    def at(self, path: str) -> str:
        """The absolute address of a path in the site."""
        return self.url + _quoted(path)

    def id_of(self, brief: Brief) -> str:
        """The permanent id of a brief: a tag URI (RFC 4151) of the site's host and the brief's first address."""
        host, first = (
            urlsplit(self.url).hostname or "localhost",
            brief.first_address.url.rstrip("/"),
        )
        year = first[:4] if first[:4].isdigit() else brief.published.year
        return f"tag:{host},{year}:{quote(first, safe='/-._~')}"

    @staticmethod
    def out(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
        """Those of the briefs that anybody outside may know of."""
        return tuple(brief for brief in briefs if brief.state in OUT)


@lru_cache(maxsize=2**14)
def _quoted(path: str) -> str:
    """A path as it stands in an address; most are in many files."""
    return quote(path, safe="/-._~#")


def outlet_of(edition: Edition, settings: Settings, words: Words) -> Outlet:
    """The outlet of a newsroom."""
    url = settings.site_url.rstrip("/") + "/" if settings.site_url else ""
    policies: dict[str, str] = {}
    for page in edition.standing:
        if name := POLICIES.get(page.address.path):
            policies.setdefault(name, url + page.address.url)
    return Outlet(
        name=edition.name,
        description=edition.tagline,
        url=url,
        language=edition.language,
        hub=settings.hub,
        refused=settings.refused_crawlers,
        policies=policies,
        words=words,
    )
