import re
from datetime import UTC

import pytest

from generator.intake import read_article
from tests.expected import assert_holds
from tests.intake.golden import CASES, all_cases, bytes_of, cases_of, dumped, head_of, told

FILES = ("annotation.yml", "files.yml", "front-matter.yml", "values.yml", "yaml.yml")
PATH = "content/articles/2031/04/ferry.md"
JARGON = re.compile(
    r"\b(pydantic|input|valid|string|tuple|dict|scalar|mapping|sequence|token|node|parse)\b|None|\[|type=",
    re.IGNORECASE,
)


def found_in(case):
    data = bytes_of(case)
    article, problems = read_article(case.get("path", PATH), data, UTC)
    assert (article is None) == any(problem.severity == "error" for problem in problems)
    return [told(problem, data) for problem in problems]


@pytest.mark.parametrize(("_", "case"), [pytest.param(*c, id=c[0]) for c in all_cases(FILES)])
def test_an_editor_is_told(_, case):
    assert found_in(case) == case["problems"]


@pytest.mark.parametrize("file", FILES)
def test_cases_are_written_alike(file):
    cases = [{**case, "problems": found_in(case)} for case in cases_of(CASES / file)]
    assert_holds(CASES / file, dumped(head_of(CASES / file), cases))
