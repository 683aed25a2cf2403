"""Every rule of intake, by code. In: a rule's name and a place. Out: the Problem."""

from collections.abc import Iterable

from generator.intake.annotation_rules import ANNOTATION_RULES
from generator.intake.file_rules import FILE_RULES
from generator.intake.yaml_rules import YAML_RULES
from generator.problem import Position, Problem, Rule
from generator.vocabulary import FieldPath

RULES: tuple[Rule, ...] = (*FILE_RULES, *YAML_RULES, *ANNOTATION_RULES)

_BY_NAME = {rule.name: rule for rule in RULES}


def broken(  # noqa: PLR0913, PLR0917 # all that a Problem has
    name: str, path: str, position: Position, message: str, hint: str, field: FieldPath = ()
) -> Problem:
    """The problem of the rule `name` being broken at `position` of the file `path`."""
    rule = _BY_NAME[name]
    return Problem(path, position, rule.code, rule.severity, message, hint, field)


def each_place_once(first: Iterable[Problem], more: Iterable[Problem]) -> tuple[Problem, ...]:
    """`first`, and of `more` what is not about a place where `first` has an error already."""
    told = tuple(first)
    places = {problem.position for problem in told if problem.severity == "error"}
    return (*told, *(problem for problem in more if problem.position not in places))


def code_of(name: str) -> str:
    """The code of the rule `name`."""
    return _BY_NAME[name].code
