"""How well the rules of the summary tell what agrees with an article: `python -m tests.score.summary`.

In: the data beside the repository. Out: a table. Words are flagged when a rule of `CONSISTENCY`
reports anything about them, an error or a warning; copying, length and support don't count. Balanced
accuracy is the mean of the share caught and the share let pass.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from random import Random

import click

from generator.annotation.article import Annotation
from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.summary import CONSISTENCY
from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.prose import paragraphs
from generator.vocabulary import Address, ArticleText
from tests.builders import brief, source
from tests.score.summedits import (
    Sample,
    claims_told_as_facts,
    edited_summaries,
    human_summaries,
    own_sentences,
    tampered,
)


@dataclass
class Share:
    """How many of how many were flagged."""

    flagged: int = 0
    all: int = 0

    def count(self, *, flagged: bool) -> None:
        self.flagged += flagged
        self.all += 1

    @property
    def part(self) -> float:
        return self.flagged / self.all if self.all else 0.0

    def __str__(self) -> str:
        return f"{self.part:7.1%}  ({self.flagged} of {self.all})"


@dataclass(frozen=True)
class Score:
    """Of the samples that disagree, how many were caught; of those that agree, how many falsely."""

    caught: Share
    false_alarms: Share

    @property
    def balanced_accuracy(self) -> float:
        return (self.caught.part + 1 - self.false_alarms.part) / 2


def findings(sample: Sample) -> list[Finding]:
    """What the rules of consistency find in the words of a sample, as the lede of a brief."""
    evidence = _evidence(sample.body, sample.published)
    claim = Claim(sample.words, ("summary", "lede"), "lede", evidence.index.passages(sample.words))
    return [finding for check in CONSISTENCY for finding in check(claim, evidence)]


def score(samples: Iterable[Sample]) -> Score:
    """The score of samples of which some agree and some don't."""
    found = Score(Share(), Share())
    for sample in samples:
        share = found.false_alarms if sample.agrees else found.caught
        share.count(flagged=bool(findings(sample)))
    return found


def by_kind(samples: Iterable[Sample]) -> dict[str, Share]:
    """The share flagged of each kind of edit."""
    shares: dict[str, Share] = defaultdict(Share)
    for sample in samples:
        is_flagged = bool(findings(sample))
        for kind in sample.kinds:
            shares[kind].count(flagged=is_flagged)
    return dict(sorted(shares.items()))


def by_rule(samples: Iterable[Sample]) -> dict[str, tuple[int, int]]:
    """For each rule how many samples that disagree, and that agree, it flags."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for sample in samples:
        for name in {f"{found.rule.code} {found.rule.name}" for found in findings(sample)}:
            counts[name][sample.agrees] += 1
    return {name: (caught, falsely) for name, (caught, falsely) in sorted(counts.items())}


@lru_cache(maxsize=4)
def _evidence(body: str, published: datetime) -> Evidence:
    annotation = Annotation.model_validate(
        {
            "headline": "Headline",
            "desk": "world",
            "published": published,
            "source": {"publisher": "wire", "headline": "Headline"},
            "summary": {"lede": "Lede.", "points": ["Point."]},
        }
    )
    made = brief(
        published=published,
        dateline_place=None,
        dateline_date=None,
        source=source(published=published),
        article=ArticleText(body, paragraphs(body, ()), "full"),
    )
    article = Article("articles/a.md", Address("a.md"), annotation, body, 1, {})
    return Evidence(article, made, Registries())


def _told(title: str, samples: list[Sample]) -> None:
    found = score(samples)
    click.echo(
        f"{title:34}{found.balanced_accuracy:7.1%}  caught {found.caught}"
        f"  false alarms {found.false_alarms}"
    )


def main() -> None:
    """Print the tables."""
    edited = list(edited_summaries())
    click.echo("SummEdits, balanced accuracy")
    _told("  all ten articles", edited)
    _told("  six developed on", [sample for sample in edited if not sample.held_out])
    _told("  four held out", [sample for sample in edited if sample.held_out])
    for number, body in enumerate(dict.fromkeys(sample.body for sample in edited)):
        of_one = [sample for sample in edited if sample.body == body]
        _told(f"    article {number}{' (held out)' * of_one[0].held_out}", of_one)
    click.echo("\ncaught, by kind of edit (a summary may have several)")
    wrong = [sample for sample in edited if not sample.agrees]
    for held_out, name in ((False, "developed on"), (True, "held out")):
        for kind, share in by_kind(s for s in wrong if s.held_out is held_out).items():
            click.echo(f"  {kind:32}{share}  {name}")
    click.echo("\ncaught and falsely flagged, by rule")
    for name, (caught, falsely) in by_rule(edited).items():
        click.echo(f"  {name:32}{caught:4}{falsely:4}")
    own = list(own_sentences(every=6))
    click.echo("\nflagged")
    click.echo(f"  summaries by people (GUM)       {score(human_summaries()).false_alarms}")
    click.echo(f"  an article’s own sentences      {score(own).false_alarms}")
    for kind, share in by_kind(tampered(own, Random(1))).items():  # noqa: S311 (the same each time)
        click.echo(f"    with {kind:27}{share}")
    click.echo(f"  claims told as facts (PolNeAR)  {score(claims_told_as_facts()).caught}")


if __name__ == "__main__":
    main()
