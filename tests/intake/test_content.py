import pytest

from generator.annotation.boxes import SharedBox, Who
from tests.expected import assert_holds
from tests.intake import newsrooms
from tests.intake.golden import CASES, all_cases, cases_of, dumped, head_of, told

FILES = ("folder.yml", "references.yml", "registries.yml")


def found_in(case, root):
    newsrooms.make_case(root, case)
    return [
        {"path": problem.path, **told(problem, (root / problem.path).read_bytes())}
        for problem in newsrooms.read(root).problems
    ]


@pytest.mark.parametrize(("_", "case"), [pytest.param(*c, id=c[0]) for c in all_cases(FILES)])
def test_an_editor_is_told(_, case, tmp_path):
    assert found_in(case, tmp_path) == case["problems"]


@pytest.mark.parametrize("file", FILES)
def test_cases_are_written_alike(file, tmp_path_factory):
    cases = [
        {**case, "problems": found_in(case, tmp_path_factory.mktemp("newsroom"))}
        for case in cases_of(CASES / file)
    ]
    assert_holds(CASES / file, dumped(head_of(CASES / file), cases))
