"""A day of Port Merrow's, and its digest as it is read again."""

import email
from dataclasses import replace
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import default
from typing import Any

from generator.syndicate.digest import digest_of
from generator.vocabulary import Address, Brief, Correction
from tests.builders import brief
from tests.syndicate.conftest import edition_of, settings

DAY = date(2031, 3, 14)


def of_that_day(count: int = 3) -> list[Brief]:
    """The lighthouse, and more briefs of the same day, each an hour older."""
    more = [
        brief(
            path=f"{number:03}.md",
            address=Address(f"2031/03/more-{number}.md"),
            headline=f"The harbour’s news, number {number}",
            published=datetime(2031, 3, 14, max(0, 17 - number), 0, tzinfo=UTC),
        )
        for number in range(1, count)
    ]
    return [brief(), *more]


def corrected_that_day() -> Brief:
    done = Correction(
        datetime(2031, 3, 14, 9, tzinfo=UTC), "correction", "lede", "nine", "eight", None
    )
    return brief(
        path="old.md",
        address=Address("2031/03/old.md"),
        published=datetime(2031, 3, 1, 9, tzinfo=UTC),
        headline="An older brief",
        corrections=(done,),
    )


def mail(*briefs: Brief, day: date = DAY, **changes: Any) -> EmailMessage:
    data = digest_of(edition_of(*briefs), settings(**changes), day)
    assert data is not None
    found = email.message_from_bytes(data, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def part(of: EmailMessage, kind: str) -> str:
    found = of.get_body((kind,))
    assert found is not None
    content: str = found.get_content()
    return content


def without_quote(one: Brief) -> Brief:
    return replace(one, quotes=())
