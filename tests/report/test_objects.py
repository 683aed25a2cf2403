import json

from generator.problem import Position, Problem
from generator.report import as_json


def test_problems_are_a_list_of_objects():
    problem = Problem(
        path="content/topics.yml",
        position=Position(2, 3, 4, 5),
        rule="NB102",
        severity="warning",
        message="There is no key “näme”.",
        hint="Did you mean `name`?",
        field=("harbour", "näme"),
    )
    told = as_json([problem, problem])
    assert (
        json.loads(told)
        == [
            {
                "path": "content/topics.yml",
                "line": 2,
                "column": 3,
                "end_line": 4,
                "end_column": 5,
                "rule": "NB102",
                "severity": "warning",
                "message": "There is no key “näme”.",
                "hint": "Did you mean `name`?",
            }
        ]
        * 2
    )
    assert "“näme”" in told


def test_no_problems_are_an_empty_list():
    assert json.loads(as_json([])) == []
