import pytest

from generator.problem import Level, Position, Problem
from generator.proofing import NEEDED, RULES, wrong_rules
from generator.settings import NewsroomOptions, options_from
from generator.severities import as_set, meant

WARNING = Problem("a.md", Position(), "NB441", "warning", "Twice.")
ERROR = Problem("a.md", Position(), "NB410", "error", "Updated.")


def test_a_newsroom_makes_a_rule_an_error_a_warning_or_nothing() -> None:
    levels: dict[str, Level] = {"NB441": "error", "NB410": "warning"}
    assert [problem.severity for problem in as_set([WARNING, ERROR], levels)] == [
        "error",
        "warning",
    ]
    assert list(as_set([WARNING, ERROR], {"NB441": "off"})) == [ERROR]
    assert list(as_set([WARNING, ERROR], {})) == [WARNING, ERROR]


@pytest.mark.parametrize(
    ("written", "level"), [("off", "off"), (False, "off"), ("warning", "warning")]
)
def test_off_is_read_as_yaml_reads_it(written: object, level: str) -> None:
    options, wrong = options_from({"rules": {"nb441": written}})
    assert (options.rules, wrong) == ({"NB441": level}, [])


def test_no_rules_are_set_where_nothing_is_written() -> None:
    assert options_from({"rules": None}) == (NewsroomOptions(), [])


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"NB441": True}, "NB441 is set to “yes”. Write error, warning or off."),
        ({"NB441": "of"}, "NB441 is set to “of”. Write error, warning or off."),
        ({"NB441": ["off"]}, "NB441 is set to “['off']”. Write error, warning or off."),
        (["NB441"], "`rules` should be a block of codes, each with error, warning or off."),
    ],
)
def test_what_can_not_be_set(written: object, message: str) -> None:
    assert options_from({"rules": written}) == (NewsroomOptions(), [("rules", message)])


@pytest.mark.parametrize(
    ("code", "level", "message"),
    [
        ("NB4410", "off", "There is no rule NB4410. Did you mean NB441 (received-twice)?"),
        (
            "RECEIVED-TWISE",
            "off",
            "There is no rule RECEIVED-TWISE. Did you mean NB441 (received-twice)?",
        ),
        ("HARBOUR", "off", "There is no rule HARBOUR. `newsbrief rules` lists them."),
        (
            "NB101",
            "off",
            "NB101 (missing-key) can’t be turned off: it finds what no brief can be made of.",
        ),
        (
            "NB201",
            "warning",
            "NB201 (quote-not-in-article) can’t be a warning: it finds what no brief can be made of.",
        ),
    ],
)
def test_rules_that_are_not_there_or_needed(code: str, level: Level, message: str) -> None:
    assert wrong_rules({code: level}) == (message,)


def test_every_other_rule_can_be_set() -> None:
    for level in ("error", "warning", "off"):
        levels: dict[str, Level] = {rule.code: level for rule in RULES if rule not in NEEDED}
        assert wrong_rules(levels) == ()
    assert wrong_rules({rule.code: "error" for rule in NEEDED}) == ()


def test_a_rule_is_meant_by_its_name_too() -> None:
    assert meant("received-twice", RULES) == "Did you mean NB441 (received-twice)?"
