"""IPTC ninjs 3.1: each brief for wire systems and other newsrooms. In: the briefs. Out: files by path, and their index.

(iptc.org/std/ninjs) A withdrawn brief is `canceled` with the reason as its note; every update and
correction is a new version.
"""

from collections.abc import Sequence
from typing import Any

from generator.languages import words_of
from generator.later import Later, later
from generator.syndicate.data import as_json
from generator.syndicate.items import NEWNESS, in_words, item_of
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief
from generator.vocabulary.addresses import NINJS

LATEST = 100
"""Briefs that the index names, the last changed first."""

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}  # fmt: skip


def ninjs_files(briefs: Sequence[Brief], outlet: Outlet) -> dict[str, Later[str]]:
    """`ninjs.json` beside each brief's page, and one at the root that names the latest."""
    files = {brief.address.url + NINJS: later(_document, brief, outlet) for brief in briefs}
    latest = sorted(briefs, key=NEWNESS, reverse=True)
    return {**files, NINJS: later(_index, tuple(latest[:LATEST]), outlet)}


def _index(latest: Sequence[Brief], outlet: Outlet) -> str:
    index = {
        "uri": outlet.at(NINJS),
        "standard": STANDARD,
        "type": "composite",
        "language": outlet.language,
        "title": outlet.name,
        "associations": [_association(brief, outlet) for brief in latest],
    }
    return as_json(index)


def _document(brief: Brief, outlet: Outlet) -> str:
    item = item_of(brief, outlet)
    document: dict[str, Any] = {
        "uri": item.id,
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "version": _version(brief),
        "firstCreated": item.published.isoformat(),
        "versionCreated": item.changed.isoformat(),
        "pubStatus": "canceled" if brief.withdrawal else "usable",
        "language": brief.language,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": brief.headline}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": item.summary}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": item.html}],
        "subjects": [{"name": tag} for tag in item.tags],
        "infoSources": [_source(brief)],
        "altIds": [{"role": "address", "value": item.url}],
    }
    if note := _note(brief):
        document["edNote"] = note
    if brief.withdrawal:
        return as_json(document)
    document["people"] = [{"name": person.name} for person in brief.people]
    document["places"] = [{"name": place} for place in brief.places]
    if brief.byline:
        document["by"] = brief.byline
    if brief.dateline_place:
        document["located"] = brief.dateline_place
    return as_json(document)


def _association(brief: Brief, outlet: Outlet) -> dict[str, Any]:
    return {
        "name": brief.address.url.rstrip("/"),
        "uri": outlet.at(brief.address.url + NINJS),
        "title": brief.headline,
        "version": _version(brief),
        "versionCreated": brief.last_changed.isoformat(),
        "pubStatus": "canceled" if brief.withdrawal else "usable",
    }


def _version(brief: Brief) -> str:
    changes = len(brief.corrections) + bool(brief.updated) + bool(brief.withdrawal)
    return str(1 + changes)


def _note(brief: Brief) -> str:
    if brief.withdrawal:
        return brief.withdrawal.reason
    words = words_of(brief.language).brief
    return " ".join(
        f"{words.correction_kinds[done.kind]}{words.colon}{in_words(done, words)}"
        for done in brief.corrections
    )


def _source(brief: Brief) -> dict[str, str]:
    source = {"name": brief.source.publisher, "role": "source"}
    if brief.source.url:
        source["uri"] = brief.source.url
    return source
