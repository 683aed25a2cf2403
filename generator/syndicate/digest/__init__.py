"""The digest: a day's briefs as an email. In: the edition, the settings, a day. Out: the bytes of an .eml file.

It has the text as HTML, of tables and inline styles because mail programs know little else, and
as plain text. The same edition gives the same bytes: its date is that of the day's last brief.
"""

from datetime import date

from generator.settings import Settings
from generator.syndicate.digest.issue import issue_of, newest_day
from generator.syndicate.digest.message import message
from generator.syndicate.outlet import outlet_of
from generator.vocabulary import Edition


def digest_of(edition: Edition, settings: Settings, day: date) -> bytes | None:
    """The digest of a day; None where no brief of that day is out."""
    outlet = outlet_of(edition, settings, settings.house.words_in(settings.language))
    issue = issue_of(edition, outlet, day)
    return message(issue, outlet, settings) if issue else None


__all__ = ["digest_of", "newest_day"]
