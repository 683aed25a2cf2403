"""Words that a newsroom says its own way. In: a language's Words and what is to stand instead, by name. Out: Words, or what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from string import Formatter
from typing import Any

from generator.languages.counting import Counted
from generator.languages.words import Words

OwnWords = Mapping[str, str | Mapping[str, str]]
"""By the name of a word: a text, or by their names the texts that it has several of."""

NAMES = tuple(field.name for field in fields(Words) if field.name not in {"code", "brief"})


def with_own(words: Words, own: OwnWords) -> Words:
    """The words, with the newsroom's own in place of those they name."""
    return replace(words, **{name: _instead(getattr(words, name), own[name]) for name in own})


def wrong_words(words: Words, own: OwnWords) -> Iterator[str]:
    """What is wrong with words of a newsroom's own, a message each."""
    for name, given in own.items():
        if name not in NAMES:
            near = get_close_matches(name, NAMES, n=1)
            guess = f" Did you mean `{near[0]}`?" if near else ""
            yield f"The site has no word `{name}`.{guess}"
        else:
            yield from _wrong(name, _texts(getattr(words, name)), given)


def _wrong(
    name: str, texts: Mapping[str, str] | str, given: str | Mapping[str, str]
) -> Iterator[str]:
    if isinstance(texts, str):
        if isinstance(given, str):
            yield from _wrong_blanks(name, texts, given)
        else:
            yield f"`{name}` is one text, and not several."
        return
    known = ", ".join(f"`{key}`" for key in texts)
    if isinstance(given, str):
        yield f"`{name}` has a text for each of {known}."
        return
    for key, text in given.items():
        if key not in texts:
            yield f"`{name}` has no `{key}`. It has {known}."
        else:
            yield from _wrong_blanks(f"{name}.{key}", texts[key], text)


def _wrong_blanks(name: str, text: str, given: str) -> Iterator[str]:
    wanted, found = _blanks(text), _blanks(given)
    if found is None or not found <= (wanted or set()) or (wanted or set()) - found - {"count"}:
        blanks = ", ".join(f"{{{blank}}}" for blank in sorted(wanted or ()))
        needs = f"names {blanks}, as “{text}” does" if blanks else "has no braces in it"
        yield f"“{given}” can’t stand for `{name}`. Write a text that {needs}."


def _blanks(text: str) -> set[str] | None:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _texts(word: Any) -> Mapping[str, str] | str:
    if isinstance(word, Counted):
        return {str(form): text for form, text in word.texts.items()}
    if is_dataclass(word):
        return {field.name: getattr(word, field.name) for field in fields(word)}
    return word if isinstance(word, str) else dict(word)


def _instead(word: Any, given: str | Mapping[str, str]) -> Any:
    if isinstance(word, Counted):
        return replace(word, texts={**word.texts, **given})  # type: ignore[dict-item] # its forms, as wrong_words saw
    if is_dataclass(word) and not isinstance(word, type) and not isinstance(given, str):
        return replace(word, **given)
    return given if isinstance(given, str) else {**word, **given}
