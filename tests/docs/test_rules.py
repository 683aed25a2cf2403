"""The page of all rules is made from the code."""

from generator.proofing import NEEDED, RULES
from generator.rulebook import markdown
from tests.docs.pages import ROOT
from tests.expected import assert_holds


def test_the_page_of_all_rules_is_what_the_code_says():
    assert_holds(ROOT / "docs" / "rules.md", markdown(RULES, NEEDED))
