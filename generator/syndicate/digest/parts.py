"""The words of a digest that both its forms have. In: an Issue, a brief. Out: subject, preheader, attribution, the line on source and time."""

from generator.languages import words_of
from generator.languages.dates import moment_in_words
from generator.languages.marks import quoted
from generator.syndicate.digest.issue import Issue
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Quote

PREHEADER = 140
"""Characters that mail programs show beside the subject."""


def subject(issue: Issue, outlet: Outlet) -> str:
    """The lead's headline, and from whom it comes."""
    return f"{issue.lead.headline} · {outlet.name}"


def preheader(issue: Issue) -> str:
    """What else there is, as far as it is shown beside the subject: whole headlines, or the lead's lede."""
    shown = ""
    for brief in issue.briefs:
        longer = f"{shown} · {brief.headline}" if shown else brief.headline
        if len(longer) > PREHEADER:
            break
        shown = longer
    return shown or issue.lead.dek or issue.lead.summary.lede.text


def quote_of(brief: Brief) -> tuple[str, str] | None:
    """The first key quote of a brief between its quotation marks, and who said it, in which role, through what."""
    if not brief.quotes:
        return None
    quote, words = brief.quotes[0], words_of(brief.language).brief
    return quoted(quote.text, words.quotation_marks), _attribution(quote, brief)


def _attribution(quote: Quote, brief: Brief) -> str:
    words = words_of(brief.language).brief
    through = words.through.format(what=quote.via) if quote.via else None
    return words.comma.join(
        part for part in (quote.speaker.name, quote.speaker.role, through) if part
    )


def provenance(brief: Brief) -> str:
    """From which publisher it comes, and when it was published."""
    when = moment_in_words(brief.published, words_of(brief.language).brief)
    return f"{brief.source.publisher} · {when}"
