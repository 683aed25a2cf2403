import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.problem import Position, Problem
from generator.proofing import RULES
from generator.report import as_github

WARNING = Problem(
    path="content/a.md",
    position=Position(4, 7, 4, 12),
    rule="NB423",
    severity="warning",
    message="Pinned until 2 May: 50 % of the time, which has passed.",
    hint="Take `pinned_until` out.",
)
ERROR = replace(WARNING, severity="error", rule="NB410", position=Position(3, 1, 5, 2))


def test_a_problem_is_one_command() -> None:
    assert as_github([WARNING], RULES) == (
        "::warning file=content/a.md,line=4,endLine=4,col=7,endColumn=12,title=NB423 past-pin"
        "::Pinned until 2 May: 50 %25 of the time, which has passed.%0ATake `pinned_until` out.\n"
    )


def test_errors_come_first_and_long_stretches_have_no_columns() -> None:
    first, second = as_github([WARNING, ERROR], RULES).splitlines()
    assert first.startswith("::error file=content/a.md,line=3,endLine=5,title=NB410 ")
    assert second.startswith("::warning ")


def test_paths_start_from_the_repository() -> None:
    assert "file=desk/content/a.md," in as_github([WARNING], RULES, "desk")


def unescaped(text: str) -> str:
    codes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    return re.sub("%(25|0D|0A|3A|2C)", lambda code: codes[code[0]], text)


@given(
    st.text(st.sampled_from("ab%0AD25:,\r\n =")),
    st.text(st.sampled_from("a%:,\r\n02C"), min_size=1),
)
def test_no_text_breaks_out_of_its_place(message: str, path: str) -> None:
    problem = replace(WARNING, message=f"x{message}x", path=f"x{path}x", hint="")
    told = as_github([problem], RULES)
    found = re.fullmatch(r"::warning file=([^:,\r\n]*),line=4,[^:]*::([^\r\n]*)\n", told)
    assert found
    assert (unescaped(found[1]), unescaped(found[2])) == (problem.path, problem.message)
