"""Every quote of the site as data. In: the briefs. Out: a file for each month, newest brief first, and quotes.json, which names them.

A month that is over stays as it is, and no file grows with the archive but the index, by a few
lines a month. A span is where words stand in the article's text as it was received: offsets in characters, the
end exclusive; several where an ellipsis joins them.
"""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Quote
from generator.vocabulary.addresses import QUOTES_DATA

VERSION = 1


def quotes_files(briefs: Iterable[Brief], outlet: Outlet) -> dict[str, str]:
    """The public data set of quotes, by path; the briefs are newest first."""
    quoted = [brief for brief in briefs if brief.quotes and not brief.withdrawal]
    files, months = {}, []
    for month, those in groupby(quoted, key=lambda brief: f"{brief.published:%Y-%m}"):
        quotes = [
            _quote(brief, number, quote, outlet)
            for brief in those
            for number, quote in enumerate(brief.quotes, start=1)
        ]
        path = f"quotes/{month.replace('-', '/')}.json"
        files[path] = _json(outlet, month=month, quotes=quotes)
        months.append({"month": month, "url": outlet.at(path), "quotes": len(quotes)})
    return {QUOTES_DATA: _json(outlet, months=months), **files}


def _json(outlet: Outlet, **data: Any) -> str:
    head = {"version": VERSION, "publisher": outlet.name, "url": outlet.url}
    return json.dumps(head | data, ensure_ascii=False, indent=1) + "\n"


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
