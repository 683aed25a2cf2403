"""The floors below which the score of the rules of the summary may not sink.

They are what `python -m tests.score.summary` measured, rounded down; the false alarms are what was
promised.
"""

import pytest

from tests.score.summary import score
from tests.score.summedits import SUMMEDITS, edited_summaries

BALANCED_ACCURACY = 0.77
HELD_OUT = 0.68
FALSE_ALARMS = 0.05

pytestmark = pytest.mark.skipif(not SUMMEDITS.exists(), reason=f"SummEdits is not at {SUMMEDITS}")


def test_the_score_on_edited_summaries_does_not_sink() -> None:
    samples = list(edited_summaries())
    of_all = score(samples)
    of_held_out = score(sample for sample in samples if sample.held_out)
    assert of_all.balanced_accuracy >= BALANCED_ACCURACY
    assert of_held_out.balanced_accuracy >= HELD_OUT
    assert of_all.false_alarms.part <= FALSE_ALARMS
    assert of_held_out.false_alarms.part <= FALSE_ALARMS
