"""Whether the article gives words to the speaker whom the annotation names.

In: the body, a span of it, the speaker, everybody else who may have spoken. Out: a Verdict.

An error needs evidence that contradicts the annotation: a name that is not the speaker's in the
place of who speaks; a pronoun that the speaker does not go by, or one that can only mean somebody
else we know; a title that is somebody else's. Everything short of that is at most unclear.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from generator.prose.attribution import (
    Attribution,
    Mention,
    Person,
    among,
    attribute,
    is_named,
    is_titled,
    last_meant,
    may_be_meant_by,
    names_within,
    shares_family_name,
)
from generator.vocabulary import Span

_HANDS_ON = frozenset({"reported", "reports", "according"})
"""Verbs by which an outlet hands on what somebody else said."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """same: the speaker's own; other: somebody else's; absent: the article never names the speaker;
    unclear: perhaps the speaker's; unsaid: nobody is named.

    `mention` is how the reporter calls who spoke, `meant` the name it stands for, `known` the id
    in the registry of whoever that is. `by_name` says that the words go to the speaker by name or
    title; `carried` that nobody is named beside them, and that the mention is of who spoke before.
    """

    finding: Literal["same", "other", "absent", "unclear", "unsaid"]
    mention: Mention | None = None
    meant: Mention | None = None
    known: str | None = None
    by_name: bool = False
    carried: bool = False


class Others(Protocol):
    """Everybody known but the speaker, by what they are called."""

    def named(self, words: str) -> Mapping[str, Person]:
        """Those whom the words may name, by id, in the order of the registry."""

    def titled(self, words: str) -> Sequence[str]:
        """The ids of those who may go by what the words say they are, in that order."""


def judge(body: str, span: Span, speaker: Person, others: Others) -> Verdict:
    """Whose words the article says they are; `others` are everybody known but the speaker."""
    verdict = _judge_attribution(body, span, speaker, others)
    if verdict.finding == "other" or verdict.by_name or _appears(body, speaker):
        return verdict
    return replace(verdict, finding="absent")


def _judge_attribution(body: str, span: Span, speaker: Person, others: Others) -> Verdict:
    attribution = attribute(body, span)
    if attribution is None:
        return Verdict("unsaid")
    mention = attribution.mention
    if is_named(mention.words, speaker) or is_titled(mention.words, speaker):
        return Verdict("same", mention, by_name=True)
    if attribution.basis == "carried":
        return _carried(body, span, mention, speaker, others)
    if mention.kind == "name":
        return _by_name(attribution, speaker, others)
    if mention.kind == "pronoun":
        return _by_pronoun(body, mention, speaker, others)
    return _by_title(mention, speaker, others)


def _by_name(attribution: Attribution, speaker: Person, others: Others) -> Verdict:
    mention = attribution.mention
    known = _known(mention, others)
    if known is not None:
        return Verdict("other", mention, mention, known)
    if not _has_name(speaker) or shares_family_name(mention.words, speaker):
        return Verdict("unclear", mention, mention)
    if attribution.verb in _HANDS_ON or mention.words.isupper():
        return Verdict("unclear", mention, mention)
    return Verdict("other", mention, mention)


def _carried(body: str, span: Span, mention: Mention, speaker: Person, others: Others) -> Verdict:
    """The verdict on words that nobody is named beside, by who spoke before them."""
    meant = mention if mention.kind == "name" else last_meant(body, mention, among(speaker))
    if meant is None or is_named(meant.words, speaker):
        return Verdict("same" if meant else "unsaid", mention)
    known = _known(meant, others)
    if known is None or names_within(body, Span(meant.span.start, span.start), speaker):
        return Verdict("unsaid")
    return Verdict("other", mention, meant, known, carried=True)


def _by_pronoun(body: str, mention: Mention, speaker: Person, others: Others) -> Verdict:
    def known_as(words: str) -> Sequence[Person]:
        return (*among(speaker)(words), *others.named(words).values())

    meant = last_meant(body, mention, known_as)
    known = _known(meant, others) if meant and not is_named(meant.words, speaker) else None
    if not may_be_meant_by(mention.words, speaker):
        return Verdict("other", mention, meant if known else None, known)
    if meant is None or known is None:
        return Verdict("same", mention)
    named_between = names_within(body, Span(meant.span.start, mention.span.start), speaker)
    return Verdict("unclear" if named_between else "other", mention, meant, known)


def _by_title(mention: Mention, speaker: Person, others: Others) -> Verdict:
    known = next(iter(others.titled(mention.words)), None)
    if known is not None:
        return Verdict("other" if speaker.titles else "unclear", mention, None, known)
    if any(part in mention.words.split() for name in speaker.names for part in name.split()):
        return Verdict("unclear", mention)
    return Verdict("same", mention)


def _known(mention: Mention, others: Others) -> str | None:
    return next(iter(others.named(mention.words)), None)


def _appears(body: str, speaker: Person) -> bool:
    """Whether the article knows of the speaker, as far as can be told."""
    if not _has_name(speaker) or names_within(body, Span(0, len(body)), speaker):
        return True
    small = body.casefold()
    return any(title.casefold() in small for title in speaker.titles)


def _has_name(person: Person) -> bool:
    """Whether a person is known by a name, and not only by what they are: a fisherman."""
    return any(part[0].isupper() for name in person.names for part in name.split()[-1:])
