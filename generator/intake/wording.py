"""What is wrong with a value, in an editor's words. In: a slip that pydantic found. Out: rule, message and hint."""

import re
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.intake.guess import nearest
from generator.intake.places import Key, Place, Places
from generator.vocabulary import FieldPath


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing wrong: pydantic's name for it and its details, the value, and where it stands.

    `place` is the same with tags and without indexes; `written` says whether the key of a missing
    value is there; `block` is the block that a missing or unknown key belongs to.
    """

    kind: str
    details: Mapping[str, Any]
    value: Any
    field: FieldPath
    place: Place
    places: Places
    block: Mapping[str, Any]
    written: bool

    @property
    def key(self) -> str:
        """The key it is about."""
        return str(self.field[-1]) if self.field else ""

    @property
    def bare_key(self) -> str:
        """The key without spaces that are none to YAML, which takes them for a part of it."""
        return self.key.strip(f"{string.whitespace}\u00a0\u2007\u200b\u202f\u3000")

    @property
    def keys(self) -> Mapping[str, Key]:
        """The keys of the block that a missing or unknown key belongs to."""
        return self.places.keys.get(self.place[:-1], {})

    @property
    def free(self) -> list[str]:
        """The keys that the block does not have yet."""
        return [key for key in self.keys if key not in self.block]

    @property
    def meaning(self) -> str:
        """What the key means."""
        return self.keys[self.key].meaning if self.key in self.keys else ""

    @property
    def guess(self) -> str | None:
        """The key that an unknown one stands for, if one is near."""
        return nearest(self.key, self.free) if self.kind == "extra_forbidden" else None

    @property
    def choices(self) -> list[str]:
        """The words that can stand here."""
        if self.kind == "literal_error":
            return re.findall(r"'([^']*)'", self.details["expected"])
        depth = len(self.place)
        below = (place for place in self.places.keys if place[:depth] == self.place != place)
        return list(dict.fromkeys(place[depth].strip("<>") for place in below))


@dataclass(frozen=True, slots=True)
class Telling:
    """The name of the rule, what is wrong, and what to do."""

    rule: str
    message: str
    hint: str


def tell(slip: Slip) -> Telling:
    """Say what is wrong, and what to do about it."""
    return _TELLINGS.get(slip.kind, _wrong_value)(slip)


def _told_by_the_model(slip: Slip) -> Telling:
    return Telling(slip.details["rule"], slip.details["message"], slip.details["hint"])


def _missing(slip: Slip) -> Telling:
    if slip.written:
        message = f"Nothing is written after `{slip.key}`."
        return Telling("blank", message, f"Fill it in: {slip.meaning}")
    message = f"`{slip.key}` is missing{_where(slip.field[:-1])}."
    return Telling("missing-key", message, f"Add it: {slip.meaning}")


def _unknown(slip: Slip) -> Telling:
    if slip.bare_key != slip.key:
        message = f"There is a no-break space, and not an ordinary one, beside `{slip.bare_key}`."
        return Telling("indentation", message, "Delete it, and type spaces in its place.")
    message = f"There is no key `{slip.key}`{_where(slip.field[:-1])}."
    if slip.guess:
        return Telling("unknown-key", message, f"Did you mean `{slip.guess}`?")
    if home := _home(slip):
        hint = f"It belongs below `{home}`: put it there, indented."
        return Telling("unknown-key", message, hint)
    free = f"What can stand here as well: {_list(slip.free)}."
    hint = free if slip.free else "Delete it: all that can stand here is there."
    return Telling("unknown-key", message, hint)


def _home(slip: Slip) -> str | None:
    """The key below which a key belongs that stands at the top: most often it is not indented."""
    if len(slip.field) != 1:
        return None
    homes = (place[0] for place, keys in slip.places.keys.items() if place and slip.key in keys)
    return next(homes, None)


def _not_a_choice(slip: Slip) -> Telling:
    value = slip.block.get("kind") if slip.kind == "union_tag_invalid" else slip.value
    word = str(value).lower() if isinstance(value, bool) else str(value)
    guess = nearest(word, slip.choices)
    meant = f"Did you mean `{guess}`? " if guess else ""
    hint = f"{meant}It can be {_list(slip.choices)}."
    if isinstance(value, list | dict):
        return Telling("not-a-choice", "One word belongs here.", hint)
    return Telling("not-a-choice", f"“{word}” can’t stand here.", hint)


def _no_kind(slip: Slip) -> Telling:
    kinds = _list(slip.choices)
    if isinstance(slip.value, dict):
        return Telling("missing-key", "This box has no `kind`.", f"Add `kind`: {kinds}.")
    hint = f"Begin it with `kind` ({kinds}) and `title`, each on a line of its own."
    return Telling(
        "not-a-block", f"A box should be a block of keys, but this is {_shape(slip.value)}.", hint
    )


def _not_a_list(slip: Slip) -> Telling:
    message = f"`{slip.key}` should be a list, but it is {_shape(slip.value)}."
    if isinstance(slip.value, str) and slip.value.startswith("-"):
        hint = "Put a space after each hyphen, and each item on a line of its own."
    elif isinstance(slip.value, dict):
        hint = "Begin each item with a hyphen and a space, and indent the rest of its keys as far as the first."
    else:
        hint = "Put each item on a line of its own below the key, beginning with a hyphen and a space; or write [one, two]."
    return Telling("not-a-list", message, hint)


def _not_a_block(slip: Slip) -> Telling:
    inside = slip.places.keys.get(slip.place, {})
    needed = [key for key, about in inside.items() if about.needed] or inside
    name = f"`{slip.key}`" if slip.key and not slip.key.isdecimal() else "This"
    return Telling(
        "not-a-block",
        f"{name} should be a block of keys, but it is {_shape(slip.value)}.",
        f"Write its keys below, one a line and indented: {_list(needed)} …",
    )


def _empty_list(slip: Slip) -> Telling:
    return Telling("empty-list", f"`{slip.key}` is an empty list.", "Write at least one item.")


def _wrong_value(slip: Slip) -> Telling:
    return Telling("wrong-value", "This value does not fit here.", slip.meaning)


def _where(block: FieldPath) -> str:
    names = [part for part in block if isinstance(part, str)]
    item = "this item of " if block and isinstance(block[-1], int) else ""
    return f" in {item}`{names[-1]}`" if names else ""


def _list(words: Any) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _shape(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return "yes or no"
        case int():
            return "a number"
        case list():
            return "a list"
        case dict():
            return "a block of keys"
        case _:
            return "text"


_TELLINGS: Mapping[str, Callable[[Slip], Telling]] = {
    "newsroom": _told_by_the_model,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_a_choice,
    "union_tag_invalid": _not_a_choice,
    "union_tag_not_found": _no_kind,
    "tuple_type": _not_a_list,
    "model_type": _not_a_block,
    "too_short": _empty_list,
}
