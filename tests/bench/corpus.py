"""A newsroom of any size, for timings. In: a folder and a number. Out: a newsroom of so many invented briefs.

`python -m tests.bench.corpus FOLDER NUMBER`. The same number makes the same bytes; at `moment_of`
that number all of it is out. Each brief has
an article of some 380 words, three quotes, two context boxes, four of 40 topics and three of 200
people, some of them far more often than others. Nothing in it is wrong.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

TOPICS, PEOPLE, STORYLINES, DESKS = 40, 200, 12, 6
FIRST_DAY = datetime(2031, 1, 1, 6, tzinfo=UTC)
A_DAY = 10
"""Briefs a day: 10,000 in three years."""

BEGIN = ("Bar", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Ing", "Kel", "Lor", "Mar", "Nor", "Os", "Pel", "Quar", "Ros", "Sel", "Tor", "Ul", "Wes")  # fmt: skip
END = ("ana", "beck", "cote", "dale", "erby", "ford", "gate", "holm", "isk", "ling", "mere", "ness", "ova", "port", "rick", "stow", "thorpe", "und", "vik", "wold")  # fmt: skip
FIRST = ("Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Gro", "Hal", "Ida", "Jon")
WORK = ("harbour master", "head teacher", "captain", "surveyor", "curator", "baker", "engineer", "judge", "coach", "beekeeper")  # fmt: skip
OWNER = ("council", "harbour board", "school board", "ferry line", "museum", "water works", "market guild", "theatre", "rail company", "hospital")  # fmt: skip
DID = ("voted to repair", "agreed to close", "decided to sell", "promised to rebuild", "refused to move", "began to clean", "offered to lend", "planned to paint")  # fmt: skip
THING = ("bridge", "lock", "library", "sea wall", "tram depot", "lighthouse", "bath house", "weir", "grain store", "clock tower", "pier", "orchard")  # fmt: skip
STYLE = ("old", "northern", "lower", "granite", "wooden", "broken", "white", "flooded", "narrow", "new", "upper", "hidden")  # fmt: skip
SUBJECT = ("Our neighbours", "The children", "Those who work there", "My own family", "The crews", "The people of this street", "Half of the town", "The older members")  # fmt: skip
SAY = ("have waited for", "will remember", "never asked for", "can hardly afford", "would welcome", "always wanted", "still talk about", "know the worth of")  # fmt: skip
OBJECT = ("a decision like this", "work of that kind", "such a quiet winter", "a roof over the stalls", "one honest answer", "a second crossing", "the sound of the bell", "a longer season")  # fmt: skip
TAIL = ("and nobody has told them why", "since the storm of that autumn", "whatever the weather brings", "before the tourists come", "after all these years", "in spite of the noise", "when the tide is out", "for the sake of the young")  # fmt: skip
KEEPS = ("shelters", "feeds", "hides", "crosses", "faces", "outlives", "warms", "divides", "serves", "guards", "drains", "lights")  # fmt: skip
GOODS = ("crates of herring", "loads of peat", "sacks of barley", "rolls of sailcloth", "visitors", "schoolchildren", "barrels of tar", "letters", "bicycles", "slates", "geese", "lanterns")  # fmt: skip
WHEN = ("each spring", "in a dry year", "on market days", "before dawn", "most winters", "after the thaw", "at low tide", "twice a month")  # fmt: skip
FILL = (
    "{When}, the {style} {thing} of {place} {keeps} {number} {goods}.",
    "{place}\u2019s {style} {thing} {keeps} {other}, and {number} {goods} pass it {when}.",
    "{number} {goods} reached {place} {when}, past the {style} {thing} which {keeps} {other}.",
    "Near {other}, the {style} {thing} {keeps} {number} {goods} {when}.",
    "{other} sends {number} {goods} to {place}, whose {style} {thing} {keeps} them {when}.",
    "The {owner} of {other} counted {number} {goods} beside a {thing} near {place} {when}.",
)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the registry."""

    id: str
    name: str
    role: str


@cache
def _places() -> list[str]:
    return ["".join(parts) for parts in product(BEGIN, END)]


def people() -> list[Somebody]:
    """Everybody, each with a surname of their own."""
    names = [place + "sen" for place in _places()[:PEOPLE]]
    return [
        Somebody(
            f"{FIRST[n % 10]}-{name}".lower(),
            f"{FIRST[n % 10]} {name}",
            f"{WORK[n // 10 % 10]} of {_places()[200 + n]}",
        )
        for n, name in enumerate(names)
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """An article of the corpus: its place in `content/articles`, its annotation, its paragraphs."""

    path: str
    head: dict[str, Any]
    body: tuple[str, ...]

    @property
    def text(self) -> str:
        """The file."""
        return f"---\n{as_yaml(self.head)}---\n" + "\n\n".join(self.body) + "\n"


def moment_of(number: int) -> int:
    """The moment in seconds, a week after the last of so many briefs."""
    return int((_published(number) + timedelta(days=7)).timestamp())


def _published(number: int) -> datetime:
    return FIRST_DAY + timedelta(days=number // A_DAY, hours=number % A_DAY)


def make(folder: Path, told: Iterable[Told], *, search: bool = False) -> None:
    """Write the newsroom of these articles into `folder`; its site can be searched or not."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    aside = "    cards: false\n" + ("" if search else "    search: false\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: The Bench\nsite_url: https://bench.example/\ndocs_dir: content\n"
        f"theme: {{name: newsbrief}}\nplugins:\n- newsbrief:\n{aside}",
        encoding="utf-8",
    )
    _dump(
        content / "people.yml", {one.id: {"name": one.name, "role": one.role} for one in people()}
    )
    _dump(content / "topics.yml", {f"topic-{n}": {"name": f"Topic {n}"} for n in range(TOPICS)})
    _dump(content / "desks.yml", {f"desk-{n}": {"name": f"Desk {n}"} for n in range(DESKS)})
    _dump(content / "sources.yml", {"bench-wire": {"name": "The Bench Wire"}})
    for n in range(STORYLINES):
        write(
            content / f"storylines/line-{n}.md",
            f"---\ntitle: The story of number {n}\nstatus: ongoing\n---\nIt goes on.\n",
        )
    for one in told:
        write(content / "articles" / one.path, one.text)


def articles(number: int) -> Iterator[Told]:
    """The first so many articles."""
    everybody = people()
    return (article(n, everybody) for n in range(number))


def edited(one: Told) -> Told:
    """The same with a word more in its summary, as an editor would correct one."""
    lede = one.head["summary"]["lede"].replace(".", " at last.")
    return replace(one, head={**one.head, "summary": {**one.head["summary"], "lede": lede}})


def _skewed(chance: random.Random, count: int, among: int) -> list[int]:
    """Some numbers below `among`, each once, the small ones far more often."""
    found: list[int] = []
    while len(found) < count:
        one = int(among * chance.random() ** 3)
        if one not in found:
            found.append(one)
    return found


def article(number: int, everybody: Sequence[Somebody]) -> Told:
    """The article of that number."""
    chance, when = random.Random(number), _published(number)  # noqa: S311 # the same in every run
    speakers = [everybody[n] for n in _skewed(chance, 3, len(everybody))]
    topics = [f"topic-{n}" for n in _skewed(chance, 4, TOPICS)]
    place = chance.choice(_places())
    owner, thing, style, did = (chance.choice(of) for of in (OWNER, THING, STYLE, DID))
    cost, votes = chance.randrange(20, 900), chance.randrange(12, 40)
    spoken = [
        f"{subject} {chance.choice(SAY)} {chance.choice(OBJECT)} {chance.choice(TAIL)}"
        for subject in chance.sample(SUBJECT, len(speakers))
    ]
    news = f"The {owner} of {place} {did} the {style} {thing}"
    body = [
        f"{news}, with {votes} votes.",
        f"The work costs {cost},000 crowns, the {owner} said.",
    ]
    for one, words in zip(speakers, spoken, strict=True):
        body.append(
            f"\u201c{words},\u201d said {one.name}, {one.role}. {_filler(chance)} {_filler(chance)}"
        )
        body.append(" ".join(_filler(chance) for _ in range(5)))
    head = {
        "headline": f"{place}\u2019s {owner} {did} its {thing}",
        "desk": f"desk-{_skewed(chance, 1, DESKS)[0]}",
        "byline": "A. Sample",
        "published": f"{when:%Y-%m-%d %H:%M}",
        "source": {"publisher": "bench-wire", "headline": f"Wire from {place}", "published": f"{when:%Y-%m-%d}", "show": "full"},
        "storyline": f"line-{_skewed(chance, 1, STORYLINES)[0]}",
        "topics": topics,
        "people": [one.id for one in speakers],
        "places": [place],
        "summary": {
            "lede": f"In {place}, the {owner} {did} the {style} {thing}.",
            "points": [
                f"It was carried with {votes} votes in the {owner} of {place}.",
                f"The {owner} said that the work costs {cost},000 crowns.",
            ],
        },
        "quotes": [{"text": words, "speaker": one.id} for one, words in zip(speakers, spoken, strict=True)],
        "context": [
            {"kind": "numbers", "title": "The cost", "numbers": [{"figure": f"{cost},000 crowns", "counts": "for the work", "claimed_by": f"the {owner}"}]},
            {"kind": "who", "title": "Who spoke", "people": [{"person": one.id} for one in speakers]},
        ],
    }  # fmt: skip
    return Told(f"{when:%Y/%m}/brief-{number}.md", head, tuple(body))


def _filler(chance: random.Random) -> str:
    place, other = chance.sample(_places(), 2)
    when = chance.choice(WHEN)
    return chance.choice(FILL).format(
        style=chance.choice(STYLE), thing=chance.choice(THING), owner=chance.choice(OWNER),
        keeps=chance.choice(KEEPS), goods=chance.choice(GOODS), when=when,
        When=when[0].upper() + when[1:], place=place, other=other, number=chance.randrange(11, 999),
    )  # fmt: skip


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc] # the faster, where it is there
    """YAML without references."""

    def ignore_aliases(self, _: object) -> bool:
        return True


def as_yaml(value: object) -> str:
    """A value as an editor might write it."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return text


def _dump(file: Path, value: object) -> None:
    write(file, as_yaml(value))


def write(file: Path, text: str) -> None:
    """Put a text into a file, unless it is there already: an edit touches no other file."""
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]), articles(int(sys.argv[2])))
