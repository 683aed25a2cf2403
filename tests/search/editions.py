"""An edition with nothing in it but briefs: search looks at no more. And how often it was indexed."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.search import archive
from generator.vocabulary import Brief, Edition
from tests.theme.filling import filled


def edition(*briefs: Brief, language: str = "en") -> Edition:
    nothing: Edition = filled(Edition, "", 0)
    return replace(nothing, briefs=briefs, language=language)


def pages_indexed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages each run of Pagefind will have been given."""
    runs: list[int] = []
    run = archive.run_pagefind

    def noted(pages: Mapping[str, str], language: str) -> dict[str, bytes]:
        runs.append(len(pages))
        return run(pages, language)

    monkeypatch.setattr(archive, "run_pagefind", noted)
    return runs
