"""Each quote belongs to the speaker to whom the article attributes it."""

from collections.abc import Iterator
from dataclasses import replace

from generator.annotation.article import QuoteAnnotation
from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import OTHER_SPEAKER, UNCLEAR_SPEAKER
from generator.checks.quotes.verdict import Verdict, judge
from generator.problem import Problem
from generator.prose import speeches
from generator.prose.attribution import Mention, reads_as_english
from generator.vocabulary import Quote

_WORST_FIRST = ("other", "absent", "unclear", "unsaid", "same")


def check_speakers(case: Case) -> Iterator[Problem]:
    """Report quotes that the article gives to somebody else, or to nobody."""
    if not reads_as_english(case.body):
        return
    for index, written, quote in case.quotes:
        verdict = _verdict(case, written, quote)
        if verdict is None or verdict.finding == "same":
            continue
        is_wrong = verdict.finding in {"other", "absent"}
        yield case.problem(
            OTHER_SPEAKER if is_wrong else UNCLEAR_SPEAKER,
            index,
            "speaker",
            _message(case, quote, verdict),
            _hint(case, verdict, quote.speaker.name),
        )


def _verdict(case: Case, written: QuoteAnnotation, quote: Quote) -> Verdict | None:
    """The worst verdict on a stretch of the quote that stands between quotation marks."""
    speaker, others = case.speaker(written), case.others(written)
    said = speeches(case.body)
    verdicts = []
    for span in quote.spans:
        around = [speech for speech in said if speech.holds(span)]
        if not around:
            continue
        verdict = judge(case.body, span, speaker, others)
        if verdict.finding == "other" and any(speech.depth for speech in around):
            # Somebody quotes somebody: the inner words are not plainly either's.
            verdict = replace(verdict, finding="unclear")
        verdicts.append(verdict)
    return min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.finding), default=None)


def _message(case: Case, quote: Quote, verdict: Verdict) -> str:
    name, where = quote.speaker.name, case.paragraph(quote.spans[0])
    if verdict.finding == "absent":
        return f"The article does not say that {name} said this: it nowhere names {name}."
    if verdict.mention is None:
        return f"{where} does not say who speaks these words."
    called, means = f"“{_as_written(case, verdict.mention)}”", ""
    if verdict.finding == "unclear":
        if verdict.known and verdict.mention.kind != "name":
            known = case.registries.people[verdict.known].name
            return (
                f"{where} gives these words to {called}, which may mean {known} rather than {name}."
            )
        return f"{where} gives these words to {called}, who may not be {name}."
    if verdict.known and verdict.mention.kind != "name":
        means = f", which means {case.registries.people[verdict.known].name},"
    if verdict.carried:
        return f"{where} names nobody beside these words, and before them it is {called}{means} who speaks, not {name}."
    return f"{where} gives these words to {called}{means} and not to {name}."


def _hint(case: Case, verdict: Verdict, name: str) -> str:
    if verdict.finding == "absent":
        return "Give the words to whom the article names. If it spells the name in another way, add that to `aliases` in people.yml."
    if verdict.finding in {"unclear", "unsaid"}:
        return f"Read the passage again: is it {name} who speaks?"
    if verdict.known:
        return f"Write `speaker: {verdict.known}`."
    if verdict.mention and verdict.mention.kind == "name":
        return f"Give the words to {_as_written(case, verdict.mention)}. If that is another name of {name}’s, add it to `aliases` in people.yml."
    return "Read the passage again, and give the words to whoever speaks there."


def _as_written(case: Case, mention: Mention) -> str:
    return " ".join(mention.span.of(case.body).split())
