"""Each quote belongs to the speaker to whom the article attributes it."""

from collections.abc import Iterator, Mapping

from generator.annotation.article import QuoteAnnotation
from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import OTHER_SPEAKER, UNCLEAR_SPEAKER
from generator.checks.quotes.verdict import Verdict, judge
from generator.problem import Problem
from generator.prose import speeches
from generator.prose.attribution import Person, names_within, reads_as_english
from generator.vocabulary import Quote, Span

_WORST_FIRST = ("other", "unclear", "unsaid", "same")


def check_speakers(case: Case) -> Iterator[Problem]:
    """Report quotes that the article gives to somebody else, or to nobody."""
    if not reads_as_english(case.body):
        return
    for index, written, quote in case.quotes:
        speaker = case.speaker(written)
        verdict = _verdict(case, written, quote, speaker)
        if verdict is None or verdict.finding == "same":
            continue
        name = quote.speaker.name
        if verdict.finding == "other":
            yield case.problem(
                OTHER_SPEAKER, index, "speaker", _other(case, quote, verdict), _hint(verdict, name)
            )
        elif not names_within(case.body, Span(0, len(case.body)), speaker):
            yield case.problem(
                OTHER_SPEAKER,
                index,
                "speaker",
                f"The article does not say that {name} said this: it nowhere names {name}.",
                "Give the words to whom the article names. If it spells the name in another way, add that to `aliases` in people.yml.",
            )
        else:
            yield case.problem(
                UNCLEAR_SPEAKER,
                index,
                "speaker",
                _unclear(case, quote, verdict),
                f"Read the passage again: is it {name} who speaks?",
            )


def _verdict(case: Case, written: QuoteAnnotation, quote: Quote, speaker: Person) -> Verdict | None:
    """The worst verdict on a stretch of the quote that stands between quotation marks."""
    others = _others(case, written)
    said = speeches(case.body)
    verdicts = []
    for span in quote.spans:
        around = [speech for speech in said if speech.holds(span)]
        if not around:
            continue
        verdict = judge(case.body, span, speaker, others)
        if verdict.finding == "other" and any(speech.depth for speech in around):
            # Somebody quotes somebody: the inner words are not plainly either's.
            verdict = Verdict("unclear", verdict.mention, verdict.meant, verdict.known)
        verdicts.append(verdict)
    return min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.finding), default=None)


def _others(case: Case, written: QuoteAnnotation) -> Mapping[str, Person]:
    """Everybody in the registry but the speaker."""
    return {ident: person for ident, person in case.people.items() if ident != written.speaker}


def _other(case: Case, quote: Quote, verdict: Verdict) -> str:
    where = case.paragraph(quote.spans[0])
    called = f"“{verdict.mention.words}”" if verdict.mention else "somebody else"
    means = ""
    if verdict.known and not (verdict.mention and verdict.mention.kind == "name"):
        means = f", which means {case.registries.people[verdict.known].name},"
    return f"{where} gives these words to {called}{means} and not to {quote.speaker.name}."


def _hint(verdict: Verdict, name: str) -> str:
    if verdict.known:
        return f"Write `speaker: {verdict.known}`."
    if verdict.mention and verdict.mention.kind == "name":
        return f"Give the words to {verdict.mention.words}. If that is another name of {name}’s, add it to `aliases` in people.yml."
    return "Read the passage again and give the words to whoever speaks there."


def _unclear(case: Case, quote: Quote, verdict: Verdict) -> str:
    where = case.paragraph(quote.spans[0])
    if verdict.mention is None:
        return f"{where} does not say who speaks these words."
    means = ""
    if verdict.known and verdict.mention.kind != "name":
        means = f", which may mean {case.registries.people[verdict.known].name}"
    return f"{where} gives these words to “{verdict.mention.words}”{means}: that may not be {quote.speaker.name}."
