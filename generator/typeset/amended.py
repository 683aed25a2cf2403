"""Everything that was put right. In: the edition. Out: Amended entries, newest first."""

from generator.typeset import dates
from generator.views import Amended
from generator.vocabulary import Amendment, Edition, Link, Withdrawal

POLICY_PAGES = ("corrections.md", "corrections-policy.md")


def amendments(edition: Edition) -> tuple[Amended, ...]:
    """Every correction, clarification, update and withdrawal."""
    return tuple(amended(one, edition.language) for one in edition.amended)


def amended(amendment: Amendment, language: str) -> Amended:
    """What was put right, or that the brief was withdrawn and why."""
    brief, made = amendment.brief, amendment.made
    link = Link(brief.headline, brief.address)
    when = dates.moment(made.when, language)
    if isinstance(made, Withdrawal):
        return Amended("withdrawal", link, None, None, made.reason, when, brief.language)
    return Amended(made.kind, link, made.was, made.now, made.note, when, brief.language)


def policy(edition: Edition) -> Link | None:
    """The newsroom's own page on corrections, where it has one."""
    for page in edition.standing:
        if page.address.path in POLICY_PAGES:
            return Link(page.title, page.address)
    return None
