"""How well the rules about quotes tell sound quotes from tampered ones: `python -m tests.score.quotes`.

In: the PolNeAR articles beside the repository. Out: a table of shares, apart for the articles
that the rules were developed on and those held out. A sound quote passes when no error is
reported at it; a tampered one is caught when one is. Warnings count for neither.
"""

import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from random import Random

import click

from generator.annotation.article import Annotation
from generator.annotation.registry import PersonEntry, PublisherEntry, Registries
from generator.article import Article
from generator.briefing.key_quotes import make_quotes
from generator.checks.quotes import check_quotes
from generator.problem import Problem
from generator.prose import paragraphs
from generator.vocabulary import Address, ArticleText, Paragraph
from tests.builders import brief
from tests.score.polnear import TAMPERINGS, Sample, articles, reported, samples

SOUND = "sound quotes pass"
REPORTED = "the reporter’s words"
NOW = datetime(2031, 1, 1, tzinfo=UTC)


@dataclass
class Score:
    """How many of how many went right, and what went wrong."""

    right: int = 0
    wrong: list[tuple[Sample, str]] = field(default_factory=list)

    @property
    def all(self) -> int:
        return self.right + len(self.wrong)

    @property
    def share(self) -> float:
        return self.right / self.all if self.all else 1.0

    def count(self, sample: Sample, right: bool, why: str) -> None:
        if right:
            self.right += 1
        else:
            self.wrong.append((sample, why))


def scores(every: int = 1) -> dict[tuple[str, bool], Score]:
    """The score of each kind of sample, by whether its articles were developed on.

    `every` takes one of so many articles.
    """
    found: dict[tuple[str, bool], Score] = defaultdict(Score)
    for article in articles()[::every]:
        random = Random(zlib.crc32(article["id"].encode()))  # noqa: S311 (the same samples each time)
        for sample in samples(article):
            errors = [problem for problem in _problems(sample) if problem.severity == "error"]
            why = " ".join(problem.message for problem in errors)
            found[SOUND, sample.developed_on].count(sample, not errors, why)
            for name, tamper in TAMPERINGS.items():
                tampered = tamper(sample, random)
                if (
                    tampered is not None
                    and tampered != sample
                    and not _is_still_said(tampered, sample)
                ):
                    _count_caught(found[name, sample.developed_on], tampered)
        for sample in reported(article):
            _count_caught(found[REPORTED, sample.developed_on], sample)
    return found


def _count_caught(score: Score, sample: Sample) -> None:
    problems = list(_problems(sample))
    caught = any(problem.severity == "error" for problem in problems)
    score.count(sample, caught, " ".join(problem.message for problem in problems))


def _is_still_said(tampered: Sample, sample: Sample) -> bool:
    """Whether a tampering happens to leave words that the article has, of the same speaker."""
    return tampered.speaker == sample.speaker and tampered.text in tampered.body


def _problems(sample: Sample) -> Iterator[Problem]:
    """What is reported at the sample, annotated in an article of its own."""
    names = dict.fromkeys((sample.speaker, *sample.people))
    people = {f"person-{number}": PersonEntry(name=name) for number, name in enumerate(names)}
    registries = Registries(people=people, publishers={"paper": PublisherEntry(name="Paper")})
    annotation = Annotation.model_validate(
        {
            "headline": "Headline",
            "desk": "world",
            "published": NOW,
            "source": {"publisher": "paper", "headline": sample.title},
            "summary": {"lede": "Lede.", "points": ["Point."]},
            "quotes": [{"text": sample.text, "speaker": "person-0"}],
        }
    )
    article = Article("articles/a.md", Address("a.md"), annotation, sample.body, 1, {})
    found = _paragraphs(sample.body, sample.title)
    quotes, problems = make_quotes(article, found, registries)
    yield from problems
    if not problems:
        made = brief(quotes=quotes, article=ArticleText(sample.body, found, "full"))
        yield from check_quotes(article, made, registries)


@lru_cache(maxsize=4)
def _paragraphs(body: str, title: str) -> tuple[Paragraph, ...]:
    return paragraphs(body, (title,))


def main() -> None:
    """Print the table; with an argument, also what went wrong in the articles developed on."""
    found = scores()
    names = [SOUND, *TAMPERINGS, REPORTED]
    click.echo(f"{'':28}{'developed on':>18}{'held out':>18}")
    for name in names:
        shown = ""
        for developed_on in (True, False):
            score = found[name, developed_on]
            shown += f"{score.share:>10.2%} of{score.all:>5}"
        click.echo(f"{name:28}{shown}")
    for name in sys.argv[1:]:
        for sample, why in found[name, True].wrong:
            click.echo(f"\n{name}: {sample.article}\n  {sample.speaker}: {sample.text}\n  {why}")


if __name__ == "__main__":
    main()
