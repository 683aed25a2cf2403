from dataclasses import replace
from zoneinfo import ZoneInfo

from generator.once import once
from generator.vocabulary import Brief
from tests.builders import brief


class Kept(Brief):
    __slots__ = ("kept",)
    kept: str


def kept(one: Brief, digest: str) -> Kept:
    found = object.__new__(Kept)
    for name in (*Brief.__slots__,):
        object.__setattr__(found, name, getattr(one, name))
    object.__setattr__(found, "kept", digest)
    return found


def test_briefs_that_say_the_same_are_work_once() -> None:
    made: list[str] = []

    @once
    def headline(one: Brief, beside: list[str]) -> str:
        made.append(one.headline)
        return one.headline + beside[0]

    first, beside = brief(headline="One"), ["!"]
    assert headline(kept(first, "a"), beside) == headline(kept(first, "a"), beside) == "One!"
    assert headline(kept(replace(first, headline="Two"), "b"), beside) == "Two!"
    assert made == ["One", "Two"]
    assert headline(kept(first, "a"), ["?"]) == "One?"
    assert headline(kept(first, "a"), beside) == "One!"


def test_what_is_not_kept_is_not_told_apart_and_what_is_told_in_another_zone_is() -> None:
    @once
    def told(one: Brief, _: None) -> str:
        return f"{one.headline} {one.published:%Z}"

    assert [told(brief(headline=said), None)[:3] for said in ("One", "Two")] == ["One", "Two"]
    here = kept(brief(), "a")
    there = kept(replace(brief(), published=here.published.astimezone(ZoneInfo("Asia/Seoul"))), "a")
    assert told(here, None) != told(there, None)
