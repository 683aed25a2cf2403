"""What of a long story a page has to be given. In: its storyline. Out: each brief as a step, with those before it that it takes up; who appears most; what stands open.

A storyline may have thousands of briefs, and its page tells of each what is new in it. Who is in a
brief, and what its figures and claims are about, is at hand for all of them; so which few briefs a
step follows from is found without reading any, and no page changes for what it does not show.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.vocabulary import Appearance, Brief, Named, Retold, StillOpen, Storyline, threads_in

FIGURE, OPEN = "figure", "open"
"""Kinds of threads: any other is a claim that somebody has confirmed."""


def retold(briefs: Sequence[Brief]) -> Iterator[Retold]:
    """The briefs of a story, oldest first, as its steps."""
    met: set[str] = set()
    figures: dict[str, int] = {}
    claims: dict[str, dict[str, int]] = {}
    for place, brief in enumerate(briefs):
        here, threads = _people(brief), threads_in(brief.threads)
        before: set[int] = set()
        for one in threads:
            if one.kind == FIGURE:
                before.update([figures[one.same]] if one.same in figures else ())
            else:
                before.update(claims.get(one.same, {}).values())
        new = sorted(here.keys() - met) if met else ()
        yield Retold(brief, tuple(new), tuple([briefs[at] for at in sorted(before)]))
        met.update(here)
        for one in threads:
            if one.kind == FIGURE:
                figures[one.same] = place
            else:  # who has confirmed a claim before counts, and the same entry adds nobody
                claims.setdefault(one.same, {}).setdefault(one.kept, place)


def appearances(storyline: Storyline, most: int) -> tuple[Appearance, ...]:
    """Whom the editor names, then those who are in most of its briefs: at `most` so many."""
    counts: Counter[str] = Counter()
    latest: dict[str, Brief] = {}
    for brief in storyline.briefs:
        here = _people(brief)
        counts.update(here.keys())
        latest.update(here)
    known, leading = storyline.people, storyline.leading

    def order(one: str) -> tuple[int, str]:
        return -counts[one], known[one].who.name if one in known else one

    led = [one for one in leading if one in latest or one in known]
    others = sorted((one for one in latest if one not in leading), key=order)
    return tuple([Appearance(one, counts[one], latest.get(one)) for one in (*led, *others)[:most]])


def still_open(briefs: Sequence[Brief], most: int) -> tuple[StillOpen, ...]:
    """The claims that nobody has confirmed, the latest first: at `most` so many."""
    latest: dict[str, tuple[str, Brief]] = {}
    for brief in briefs:
        for one in threads_in(brief.threads):
            if one.kind != FIGURE:
                latest.pop(one.same, None)
                latest[one.same] = one.kind, brief
    stand = [(same, brief) for same, (kind, brief) in reversed(latest.items()) if kind == OPEN]
    return tuple([StillOpen(same, Named(brief)) for same, brief in stand[:most]])


def _people(brief: Brief) -> dict[str, Brief]:
    """Who is in a brief, in the order and as its outline has them: by id, or by name where they have none."""
    if brief.state == "withdrawn":
        return {}
    spoke = [voice.person or voice.name for voice in brief.voices]
    return dict.fromkeys((*brief.person_ids, *spoke), brief)
