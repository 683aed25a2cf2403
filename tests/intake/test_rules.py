import re
from pathlib import Path

import pytest

from generator.intake import RULES
from generator.intake.annotation_rules import ANNOTATION_RULES
from generator.intake.yaml_rules import YAML_RULES
from generator.intake.yaml_tree import read_tree
from tests.intake.golden import CASES, cases_of

SOURCES = [
    path.read_text(encoding="utf-8")
    for package in ("annotation", "intake")
    for path in (Path(__file__).parents[2] / "generator" / package).glob("*.py")
    if not path.name.endswith("rules.py")
]
NEVER_IN_A_CASE = {
    "NB002": "a file of a million bytes is made in test_folder.py",
    "NB008": "links and unreadable files are made in test_folder.py",
    "NB133": "whatever has no words of its own; none is known",
}


def test_codes_and_names_are_used_once():
    codes = [rule.code for rule in RULES]
    names = [rule.name for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"NB[01]\d\d", code) for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_why_and_shows_both_sides(rule):
    assert rule.why.endswith(".")
    assert rule.bad
    assert rule.good
    assert rule.bad != rule.good


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_broken_somewhere(rule):
    assert any(f'"{rule.name}"' in source for source in SOURCES)


def test_a_rule_is_shown_by_a_golden_case():
    shown = {
        problem["rule"]
        for file in CASES.glob("*.yml")
        for case in cases_of(file)
        for problem in case["problems"]
    }
    assert {rule.code for rule in RULES} - shown == set(NEVER_IN_A_CASE)


def rules_of(yaml_text):
    """What is wrong with a rule's example as YAML; [tab] is a tab in it."""
    _, problems = read_tree("x.md", yaml_text.replace("[tab]", "\t"), 1)
    return [problem.rule for problem in problems]


@pytest.mark.parametrize("rule", YAML_RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_yaml_rule_are_what_they_say(rule):
    assert rules_of(rule.bad)[:1] == [rule.code]
    assert rules_of(rule.good) == []


@pytest.mark.parametrize("rule", ANNOTATION_RULES, ids=lambda rule: rule.code)
def test_the_examples_of_other_rules_are_sound_yaml(rule):
    assert rules_of(rule.bad) == []
    assert rules_of(rule.good) == []


def test_what_the_models_refuse_has_a_rule():
    kinds = {kind for source in SOURCES for kind in re.findall(r'wrong\(\s*"([\w-]+)"', source)}
    assert kinds
    assert kinds <= {rule.name for rule in RULES}
