"""What a rule finds in a claim, and where that stands in the file."""

from dataclasses import dataclass

from generator.article import Article
from generator.checks.summary.claims import Claim
from generator.checks.summary.rows import within_rows
from generator.problem import Position, Problem, Rule
from generator.vocabulary import FieldPath


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a claim's text that a rule objects to, and what to tell the editor."""

    rule: Rule
    start: int
    end: int
    message: str
    hint: str


def placed(finding: Finding, claim: Claim, article: Article) -> Problem:
    """The Problem of a finding: at its words where these can be counted in the file, else at the value."""
    value = _position(article, claim.field)
    text = claim.text.removesuffix(claim.beside)
    return Problem(
        path=article.path,
        position=_within(value, text, finding, article.yaml),
        rule=finding.rule.code,
        severity=finding.rule.severity,
        message=finding.message,
        hint=finding.hint,
        field=claim.field,
    )


def _position(article: Article, field: FieldPath) -> Position:
    """Where a value stands, or the nearest key above it."""
    while field:
        if field in article.positions:
            return article.positions[field]
        field = field[:-1]
    return Position()


def _within(value: Position, text: str, finding: Finding, yaml: str) -> Position:
    """The words of a finding within a plain scalar, one after > or |, or one in quotation marks without escapes."""
    around = value.end_column - value.column - len(text)
    if finding.end > len(text):
        return value
    if value.line != value.end_line:
        return within_rows(value, text, finding.start, finding.end, yaml) or value
    if around not in {0, 2}:
        return value
    first = value.column + around // 2
    return Position(value.line, first + finding.start, value.line, first + finding.end)
