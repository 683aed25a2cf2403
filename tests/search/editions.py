"""An edition with nothing in it but briefs: search looks at no more."""

from dataclasses import replace

from generator.vocabulary import Brief, Edition
from tests.theme.filling import filled


def edition(*briefs: Brief, language: str = "en") -> Edition:
    nothing: Edition = filled(Edition, "", 0)
    return replace(nothing, briefs=briefs, language=language)
