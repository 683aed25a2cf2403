"""Every quote of the site as data. In: the briefs. Out: a file for each month, newest brief first, and quotes.json, which names them.

A month that is over stays as it is, and no file grows with the archive but the index, by a few
lines a month. A span is where words stand in the article's text as it was received: offsets in characters, the
end exclusive; several where an ellipsis joins them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from generator.later import Later, later
from generator.syndicate.data import as_json
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Quote
from generator.vocabulary.addresses import QUOTES_DATA

VERSION = 1


def quotes_files(briefs: Iterable[Brief], outlet: Outlet) -> dict[str, Later[str]]:
    """The public data set of quotes, by path; the briefs are newest first."""
    quoted = [brief for brief in briefs if brief.voices and not brief.withdrawal]
    months = [
        (f"{year:04}-{month:02}", tuple(those))
        for (year, month), those in groupby(quoted, key=attrgetter("month"))
    ]
    counts = {month: sum(len(brief.voices) for brief in those) for month, those in months}
    files = {_path(month): later(_month, month, those, outlet) for month, those in months}
    return {QUOTES_DATA: later(_index, counts, outlet), **files}


def _path(month: str) -> str:
    return f"quotes/{month.replace('-', '/')}.json"


def _index(months: Mapping[str, int], outlet: Outlet) -> str:
    """Every month with the number of its quotes."""
    listed = [
        {"month": month, "url": outlet.at(_path(month)), "quotes": count}
        for month, count in months.items()
    ]
    return _json(outlet, months=listed)


def _month(month: str, briefs: Sequence[Brief], outlet: Outlet) -> str:
    quotes = [
        _quote(brief, number, quote, outlet)
        for brief in briefs
        for number, quote in enumerate(brief.quotes, start=1)
    ]
    return _json(outlet, month=month, quotes=quotes)


def _json(outlet: Outlet, **data: Any) -> str:
    head = {"version": VERSION, "publisher": outlet.name, "url": outlet.url}
    return as_json(head | data)


def _quote(brief: Brief, number: int, quote: Quote, outlet: Outlet) -> dict[str, Any]:
    speaker, source = quote.speaker, brief.source
    return _given(
        id=f"{outlet.id_of(brief)}#q{number}",
        url=f"{outlet.at(brief.address.url)}#q{number}",
        text=quote.text,
        speaker=_given(
            name=speaker.name,
            role=speaker.role,
            id=speaker.person,
            url=outlet.at(speaker.address.url) if speaker.address else None,
        ),
        setting=quote.setting,
        via=quote.via,
        language=quote.language,
        note=quote.note,
        paragraph=quote.paragraph,
        spans=[[span.start, span.end] for span in quote.spans],
        published=brief.published.isoformat(),
        topics=list(brief.topic_ids),
        source=_given(
            publisher=source.publisher,
            headline=source.headline,
            author=source.author,
            url=source.url,
            published=source.published.isoformat() if source.published else None,
        ),
    )


def _given(**values: Any) -> dict[str, Any]:
    """The values that there are."""
    return {key: value for key, value in values.items() if value is not None}
