import re
from dataclasses import replace

from generator.proofing import RULES
from generator.rulebook import FAMILIES, in_full, table

RULE = next(rule for rule in RULES if rule.code == "NB423")


def test_codes_and_names_are_given_once() -> None:
    for given in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert sorted(set(given)) == sorted(given)


def test_every_rule_says_why_and_has_a_bad_and_a_good_example() -> None:
    for rule in RULES:
        assert re.fullmatch(r"NB[0-4]\d\d", rule.code)
        assert rule.code[2] in FAMILIES
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
        assert rule.why.endswith((".", "!", "?", ".)")), rule.code
        assert rule.bad.strip(), rule.code
        assert rule.good.strip(), rule.code
        assert rule.bad != rule.good, rule.code


def test_a_rule_says_how_the_newsroom_sets_it() -> None:
    assert in_full(RULE, "off").startswith(
        "NB423 past-pin (off, set in mkdocs.yml; otherwise warning)\n"
    )


def test_the_table_is_in_the_order_of_codes() -> None:
    rules = [RULE, replace(RULE, code="NB001", severity="error", name="first")]
    assert table(rules, {"NB423": "error"}) == "NB001  error    first\nNB423  error    past-pin\n"
