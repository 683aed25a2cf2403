"""What a language has to give for the site to speak it: `Words`, all that is said around the briefs.

Texts name in braces what goes into them; a `Counted` text is called with the number. A field is
added here and in the file `site.py` of every language; none has a default, so mypy names the
languages that lack it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.brief import BriefWords
from generator.languages.counting import Counted
from generator.languages.search import SearchWords


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. `code` is its tag; `brief` are those in a brief, `search` those of
    the page of search.

    `kinds` are kinds of lists, `statuses` those of a storyline, `states` those of a brief that is
    not simply published, `amendments` what can be done to one that is.
    """

    code: str
    brief: BriefWords
    search: SearchWords

    # around every page
    skip: str
    desks: str
    sections: str
    about_site: str
    feed: str
    quotes_as_data: str
    made_with: str

    # what a page does in the reader's own browser
    colours: str
    colours_of_device: str
    light: str
    dark: str
    tools: str
    print_it: str
    copy_link: str
    share: str
    copy_quote: str
    quote_cited: str
    copied: str
    not_copied: str
    back_to_statement: str
    new_since: str
    new_to_reader: Counted
    many_new_to_reader: str
    offline: str
    offline_why: str
    offline_kept: str
    offline_nothing: str
    offline_now: str

    # the pages, and what leads to them
    people: str
    topics: str
    storylines: str
    archive: str
    corrections: str
    corrections_made: str
    corrections_about: str
    nothing_put_right: str
    on_page: str
    front_page: str

    # lists
    kinds: Mapping[str, str]
    latest_briefs: str
    more_briefs: str
    briefs: Counted
    newer: str
    older: str
    more_pages: str
    page_of: str
    no_brief_yet: str
    no_brief_here: str
    nothing_here: str

    # the front page
    latest: str
    top_briefs: str
    storylines_moved: str
    moved_since: Counted
    moved_on: Counted
    quote_of_day: str
    put_right: str
    all_corrections: str
    all_briefs: str

    # a brief in a list, and what stands around a brief
    minutes: Counted
    updated: str
    states: Mapping[str, str]
    draft_notice: str
    embargo_notice: str
    only_preview: str
    topics_and_people: str
    related: str
    also_on: str
    other_briefs: str
    storyline_named: str
    earlier_in_storyline: str
    later_in_storyline: str
    whole_story: str
    earlier_briefs: Counted

    # people, and what they said
    own_words: str
    in_these_briefs: str
    as_role: str

    # quotes, places, sources, days
    quotes: str
    quotes_about: str
    quotes_on: str
    quotes_of: str
    quoted: Counted
    newest_first: str
    by_person: str
    by_topic: str
    by_month: str
    older_by_month: str
    places: str
    sources: str
    shown_of_articles: str
    in_full: str
    passages_only: str
    not_shown: str
    initials: str
    weekdays_short: tuple[str, ...]
    today: str
    said_that_day: str
    corrected_that_day: str
    no_brief_that_day: str
    permanent: str
    day_before: str
    day_after: str
    month_before: str
    month_after: str
    in_year: str
    roles_held: str
    sieve: str
    sieve_all: str
    all_years: str
    years: str
    months: str
    days: str
    briefs_of_day: str
    trail: str
    back: str
    onward: str
    more_lists: str

    # storylines
    storyline: str
    statuses: Mapping[str, str]
    story_so_far: str
    brief_by_brief: str
    no_brief_in_storyline: str
    earlier: str
    later: str
    people_and_topics: str
    latest_on: str
    what_changed: str
    new_here: str
    figure_before: str
    now_confirmed: str
    still_open: str

    # corrections
    amendments: Mapping[str, str]
    it_said: str
    corrected_to: str

    # the digest of a day, as an email
    digest_read: str
    digest_rest: Counted
    unsubscribe: str

    # what language models read of it
    how_to_read: str
    data: str
    json_feed: str
    sitemap: str

    # an address without a page, and one that a page had
    moved: str
    no_such_page: str
    no_page_here: str
    no_page_why: str
    no_page_ways: str
