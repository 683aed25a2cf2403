"""The article's side of every comparison: its sentences, words, numbers, dates, countries.

In: a brief's article text, and what the newsroom knows besides (registries, the annotation's own
dates). Out: Evidence, each part of it made when a rule first asks for it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.questions import registered
from generator.checks.summary.claims import Claim
from generator.prose.attribution.english import reads_as_english
from generator.prose.dates import Moment, moments
from generator.prose.names import countries, initials, reads_as_a_name, reads_as_a_title
from generator.prose.numbers import Figure, figures, read_otherwise
from generator.prose.overlap import SentenceIndex, index
from generator.prose.sentence import Sentence
from generator.prose.spelling import Spellings, spellings
from generator.prose.stems import folded, stem
from generator.prose.wording import shown_words, stem_of
from generator.vocabulary import Brief, FieldPath, Passage, Span


class Part(NamedTuple):
    """A sentence of a claim: its offset in the claim, and the article's sentences that it rests on."""

    start: int
    sentence: Sentence
    there: list[Sentence]


class Evidence:
    """What an article says, for those who hold statements against it."""

    def __init__(self, article: Article, brief: Brief, registries: Registries) -> None:
        self.body = brief.article.body
        self.dateline_date = brief.dateline_date
        self.people = tuple(
            registries.people[person] for person in brief.person_ids if person in registries.people
        )
        self._annotation = article.annotation
        self._parts: dict[tuple[FieldPath, str], list[Part]] = {}
        self._made_sentences: dict[Span, Sentence] = {}
        self._brief = brief
        self._registries = registries

    @cached_property
    def is_english(self) -> bool:
        """Whether brief and article are both English, so that their words can be compared."""
        return self._brief.language.split("-")[0] == "en" and reads_as_english(self.body)

    @cached_property
    def speaks_its_language(self) -> bool:
        """Whether brief and article can be in one language, as far as can be told."""
        return (self._brief.language.split("-")[0] == "en") == reads_as_english(self.body)

    @cached_property
    def index(self) -> SentenceIndex:
        """The article's sentences, by what they say."""
        return index(self.body, self._brief.article.paragraphs)

    def supporting(self, claim: Claim) -> Claim:
        """The claim with its passages, which the brief does not give for a headline or a dek."""
        if claim.kind in {"headline", "dek"}:
            return replace(claim, rests_on=self.index.passages(claim.text))
        return claim

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The article's sentences, in order."""
        return tuple(map(self._sentence, self.index.sentences))

    def parts(self, claim: Claim) -> list[Part]:
        """The claim's sentences, each with the article's sentences that it rests on."""
        key = (claim.field, claim.text)
        if key not in self._parts:
            self._parts[key] = self._made_parts(claim)
        return self._parts[key]

    def _made_parts(self, claim: Claim) -> list[Part]:
        if len(claim.sentences) == 1:
            return [Part(*claim.sentences[0], self.sentences_at(claim.rests_on))]
        return [
            Part(start, sentence, self.sentences_at(self.index.passages(sentence.text)))
            for start, sentence in claim.sentences
        ]

    def sentences_at(self, passages: tuple[Passage, ...]) -> list[Sentence]:
        """The sentences at those passages."""
        return [*map(self._sentence, passages)]

    def _sentence(self, passage: Passage) -> Sentence:
        """The sentence at a passage: most rules ask for a few of them only, and more than once."""
        span = passage.span
        if span not in self._made_sentences:
            self._made_sentences[span] = Sentence(span.of(self.body), passage.paragraph)
        return self._made_sentences[span]

    @cached_property
    def words(self) -> Sequence[str]:
        """All words of the article as they stand there, headings and furniture included."""
        return shown_words(self.body)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """The same, each once: most rules ask only whether a word is there."""
        return frozenset(self.words)

    @cached_property
    def in_order(self) -> str:
        """All words of the article, folded, parted and surrounded by single spaces."""
        return f" {' '.join(map(folded, self.words))} "

    def has(self, word: str) -> bool:
        """Whether a word stands in the article as it is written: then so does its stem, and its spelling."""
        return word in self._vocabulary

    def is_name(self, word: str) -> bool:
        """Whether the article has a word and always with a capital, and it is no date, office or title."""
        return (
            word in self._vocabulary and _may_name(word) and word.casefold() not in self._vocabulary
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stem of every word of the article."""
        return frozenset(map(stem_of, self._vocabulary))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every word of the article and of what is known of its source, folded, without ’s."""
        return frozenset(map(_plain, self._vocabulary.union(shown_words(self._source))))

    @cached_property
    def spelt(self) -> Spellings:
        """How the names of the brief's people are spelt, rightly and wrongly."""
        return spellings(tuple((person.name, person.aliases) for person in self.people))

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of the article's names of several words: EC for European Commission."""
        return initials(self.body)

    def is_registered(self, one: str) -> bool:
        """Whether it is the stem of a word of a name that the newsroom has registered or given."""
        return one in self._given or self._registries.ask(registered, one)

    @cached_property
    def _given(self) -> frozenset[str]:
        """The stem of every word of a place that the annotation names."""
        texts = (*self._annotation.places, self._brief.dateline_place or "")
        return frozenset(stem(word) for text in texts for word in shown_words(text))

    @cached_property
    def figures(self) -> list[Figure]:
        """The numbers of the article; of one in another language also as “8.000” is read there."""
        own = figures(self.body)
        return own if self.is_english else own + read_otherwise(self.body)

    @cached_property
    def moments(self) -> list[Moment]:
        """The dates of the article."""
        return moments(self.body)

    @cached_property
    def countries(self) -> frozenset[int]:
        """The countries that the article names, by their own words or their capital."""
        return frozenset(country.number for country in countries(self.body))

    @cached_property
    def reference_days(self) -> tuple[date, ...]:
        """The days from which “Friday” or “yesterday” in the article can be counted, likeliest first."""
        known = (self._brief.dateline_date, self._brief.source.published, self._brief.published)
        days = [day.date() if isinstance(day, datetime) else day for day in known if day]
        return tuple(dict.fromkeys(days))

    @cached_property
    def _source(self) -> str:
        source = self._annotation.source
        publisher = self._registries.publishers.get(source.publisher)
        known = [source.headline, source.author or ""]
        return "\n".join([*known, publisher.name, *publisher.aliases] if publisher else known)


@lru_cache(maxsize=1 << 16)
def _may_name(shown: str) -> bool:
    """Whether a word is written as a name is, and is no date, office or title."""
    return reads_as_a_name(shown) and not reads_as_a_title(shown)


@lru_cache(maxsize=1 << 16)
def _plain(shown: str) -> str:
    """A word as names are compared: folded, without full stops and ’s."""
    return folded(shown.replace(".", "")).removesuffix("'s")
