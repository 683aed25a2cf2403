"""What the rules about quotes look at: an article, its brief, and everybody who may have spoken.

In: an Article, the Brief made from it, the registries. Out: a Case, which also makes Problems.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotation.article import QuoteAnnotation, SpeakerAnnotation
from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.questions import named, person_of, titled
from generator.problem import Position, Problem, Rule
from generator.prose.attribution import Person
from generator.vocabulary import Brief, FieldPath, Quote, Span


@dataclass(frozen=True)
class Case:
    """An article and its brief."""

    article: Article
    brief: Brief
    registries: Registries

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body

    @property
    def quotes(self) -> Iterator[tuple[int, QuoteAnnotation, Quote]]:
        """Each quote: its number, as the editor wrote it, as it was found."""
        annotated = self.article.annotation.quotes
        pairs = zip(annotated, self.brief.quotes, strict=True)
        return ((index, written, found) for index, (written, found) in enumerate(pairs))

    def others(self, written: QuoteAnnotation) -> "Others":
        """Everybody in the registry but the speaker."""
        speaker = None if isinstance(written.speaker, SpeakerAnnotation) else written.speaker
        return Others(self.registries, speaker)

    def speaker(self, written: QuoteAnnotation) -> Person:
        """The speaker as annotated, with every name and title they are known by."""
        if isinstance(written.speaker, SpeakerAnnotation):
            return Person((written.speaker.name,), _given(written.speaker.role, written.role))
        person = person_of(self.registries.people[written.speaker])
        return Person(person.names, (*person.titles, *_given(written.role)), person.pronouns)

    def paragraph(self, span: Span) -> str:
        """'Paragraph 2'; 'The article' for what is not text."""
        for paragraph in self.brief.article.paragraphs:
            if paragraph.number and paragraph.span.start <= span.start < paragraph.span.end:
                return f"Paragraph {paragraph.number}"
        return "The article"

    def problem(self, rule: Rule, index: int, key: str, message: str, hint: str) -> Problem:
        """The problem of `rule` being broken by this key of the quote with this number."""
        field: FieldPath = ("quotes", index, key)
        return Problem(
            path=self.article.path,
            position=_position(self.article, field),
            rule=rule.code,
            severity=rule.severity,
            message=message,
            hint=hint,
            field=field,
        )


@dataclass(frozen=True, slots=True)
class Others:
    """Everybody in the registry but the `speaker`, asked for by what they are called."""

    registries: Registries
    speaker: str | None

    def named(self, words: str) -> Mapping[str, Person]:
        """Those whom the words may name, by id, as far as a pronoun can tell them apart."""
        found = self.registries.ask(named, words)
        return {
            one: Person((), pronouns=pronouns) for one, pronouns in found if one != self.speaker
        }

    def titled(self, words: str) -> Sequence[str]:
        """The ids of those who may go by what the words say they are."""
        return [one for one in self.registries.ask(titled, words) if one != self.speaker]


def _given(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _position(article: Article, field: FieldPath) -> Position:
    """Where the value at `field` stands; where the file does not give it, the key above."""
    while field and field not in article.positions:
        field = field[:-1]
    return article.positions.get(field, Position())
