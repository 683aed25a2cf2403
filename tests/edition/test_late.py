"""An edition that is gathered bit by bit has what the whole one has, and no more is gathered than somebody asks for."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from generator.edition import gather, gather_late
from generator.edition.late import LateEdition
from generator.intake import read_settings
from generator.newsroom import publish
from generator.vocabulary import Edition
from tests.sample import MERROW, MERROW_NOW

NOW = datetime.fromtimestamp(int(MERROW_NOW), UTC)


def test_every_part_is_that_of_the_whole_edition() -> None:
    settings = read_settings(MERROW)
    proof = publish(settings, NOW, preview=True).proof
    given = proof.briefs, proof.copy.registries, settings, NOW
    late, whole = gather_late(*given), gather(*given, preview=True)
    for part in fields(Edition):
        assert getattr(late, part.name) == getattr(whole, part.name), part.name


def test_a_part_is_gathered_once_and_when_somebody_asks_for_it() -> None:
    gathered: list[str] = []
    late = LateEdition.of({"briefs": lambda: gathered.append("briefs") or ()})
    assert not gathered
    assert late.briefs == late.briefs == ()
    assert gathered == ["briefs"]
    with pytest.raises(AttributeError):
        _ = late.people
