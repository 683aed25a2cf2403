"""Words as an editor writes them. In: a plain value from YAML. Out: text, or an error that an editor can read."""

import re
from typing import Any

from pydantic_core import PydanticCustomError

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of text."""

_FOLDED = re.compile("[ \t\n\r\x85\u2028\u2029]+")


def wrong(kind: str, message: str, hint: str, key: str = "") -> PydanticCustomError:
    """An error for an editor: `kind` is the rule's name, message and hint are complete sentences.

    `key` says at which key of a block the error shows, where it is not the block as a whole.
    """
    return PydanticCustomError(
        "newsroom", "{message}", {"rule": kind, "message": message, "hint": hint, "key": key}
    )


def _not_text(value: list[Any] | dict[str, Any]) -> PydanticCustomError:
    """A list or a block where text belongs: most often text with a bracket or a colon in it."""
    match value:
        case {**keys} if len(keys) == 1 and all(isinstance(text, str) for text in keys.values()):
            ((before, after),) = keys.items()
            return wrong(
                "not-text",
                f"The colon after “{before}” makes a key of it, but this should be text.",
                f'Put the whole text between quotation marks: "{before}: {after}"',
            )
        case {}:
            shape = "a block of keys"
        case _:
            shape = "a list"
    return wrong(
        "not-text",
        f"This should be text, but it is {shape}.",
        "Write it as one text. If it begins with a bracket or a hyphen, put it between quotation marks.",
    )


def words(value: Any) -> str:
    """Text as it is written, whole numbers included."""
    is_sound = isinstance(value, str) and value.isprintable() and value.strip()
    return value if is_sound else _sound(value)


def _sound(value: Any) -> str:
    """The same, after a closer look."""
    if isinstance(value, bool):
        raise wrong(
            "not-text",
            f"This should be text, but YAML reads “{str(value).lower()}” as yes or no.",
            "Put it between quotation marks.",
        )
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list | dict):
        raise _not_text(value)
    if not isinstance(value, str):
        raise wrong("blank", "Nothing is written here.", "Fill it in, or take it out.")
    if found := _INVISIBLE.search(value):
        raise wrong(
            "control-character",
            f"This text holds an invisible control character (U+{ord(found[0]):04X}).",
            "Delete it: type the words around it again.",
        )
    if not value.strip():
        raise wrong("blank", "Nothing is written here.", "Fill it in, or take it out.")
    return value


def one_line(value: Any) -> str:
    """Text whose white space is folded."""
    is_folded = isinstance(value, str) and value.isprintable() and "  " not in value
    if is_folded and (text := value.strip()):  # as most texts are
        return str(text)
    return _folded(words(value))


def _folded(text: str) -> str:
    """One line, its ends trimmed. A no-break space stays: “8 000” and « non » are set with it."""
    return _FOLDED.sub(" ", text).strip()


def paragraphs(value: Any) -> str:
    """Text in paragraphs, parted by one empty line each."""
    blocks = re.split(r"\n[ \t]*\n", words(value).strip())
    return "\n\n".join(_folded(block) for block in blocks if block.strip())
