"""Ids that entries of a registry had before. In: who claims which, and the ids that there are. Out: Problems of those that are taken."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from generator.intake.rules import broken
from generator.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class Claim:
    """The entry `ident` says that it was called `old`; where in which file."""

    path: str
    position: Position
    ident: str
    old: str


def taken(claims: Iterable[Claim], ids: Container[str], noun: str) -> Iterator[Problem]:
    """The former ids that lead nobody anywhere: a page stands at their address, or they are claimed twice."""
    owners: dict[str, str] = {}
    for claim in claims:
        if claim.old in ids:
            whose = "its own id" if claim.old == claim.ident else f"the id of another {noun}"
            message = f"“{claim.old}” is no former id: it is {whose}."
        elif owners.setdefault(claim.old, claim.ident) != claim.ident:
            message = f"“{claim.old}” is a former id of `{owners[claim.old]}` already."
        else:
            continue
        hint = "Take it out of `moved_from`, or mend it."
        yield broken("former-id-taken", claim.path, claim.position, message, hint)
