"""What a language has to give for the page of search: `SearchWords`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words of the page of search; {number} is filled in by the page's own script, in figures."""

    name: str
    description: str
    words: str
    start: str
    only_quotes: str
    narrow: str
    desk: str
    all_desks: str
    topic: str
    all_topics: str
    person: str
    everybody: str
    storyline: str
    all_storylines: str
    year: str
    all_years: str
    order: str
    best_first: str
    newest_first: str
    results: str
    briefs_found: str
    quotes_found: str
    nothing_found: str
    searching: str
    broken: str
    offline: str
    more: str
    without_scripts: str
    not_in_preview: str
    elsewhere: str
    by_desk: str
    by_month: str
