"""The volumes of an index are bound by several processes, and are the same as those of one."""

from pathlib import Path

import pytest

from generator.hands import Crew, _parted
from generator.search import binding, make_index
from tests.search.editions import edition
from tests.search.test_index import NEW, OLD, briefs, files
from tests.test_hands import in_a_process_of_its_own

BIND = """
    import functools, pathlib
    from generator.search import SearchError, archive, binding
    from tests.search.test_index import NEW, OLD, briefs, edition

    binding.FEW, first, run = 1, os.getpid(), archive.run_pagefind

    def noted(pages, language):
        beside = os.getpid() != first
        os.write(1, b"beside\\n" if beside else b"here\\n")
        if beside and {fails}:
            raise SearchError("It may not.")
        return run(pages, language)

    archive.run_pagefind = noted
    told = []
    progress = (lambda *of: told.append(of))
    of = edition(*briefs(NEW), *briefs(OLD))
    index = binding.make_index(of, pathlib.Path({root!r}), progress, jobs=2)
    assert told[-1] == ("Indexing for search", 5, 5), told
    os.write(1, index.tag.encode())
"""


@pytest.mark.parametrize(
    ("fails", "here", "beside"), [(False, 3, 2), (True, 5, 1)], ids=["both work", "one fails"]
)
def test_two_processes_make_the_index_of_one(
    tmp_path: Path, *, fails: bool, here: int, beside: int
) -> None:
    alone = make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path / "alone", jobs=1)
    done = in_a_process_of_its_own(BIND.format(fails=fails, root=str(tmp_path / "shared")))
    *runs, tag = done.stdout.split()
    assert (runs.count("here"), runs.count("beside"), tag) == (here, beside, alone.tag), done.stderr
    shared = make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path / "shared")
    assert files(shared, tmp_path / "one") == files(alone, tmp_path / "other")


def test_few_briefs_are_indexed_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int | None] = []
    shares = binding.share_out

    def noted(items, jobs, weigh, few):  # type: ignore[no-untyped-def] # as the one that it stands for
        asked.append(jobs)
        return shares(items, jobs, weigh, few)

    monkeypatch.setattr(binding, "share_out", noted)
    make_index(edition(*briefs(NEW)), tmp_path, jobs=2)
    assert asked == [1]


def test_a_process_has_both_volumes_of_a_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: list[list[str]] = []

    def parted(items, jobs, weigh, few):  # type: ignore[no-untyped-def] # as the one that it stands for
        parts.extend([one.name for one in part] for part in _parted(items, 2, weigh))
        return items, Crew()

    monkeypatch.setattr(binding, "share_out", parted)
    make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path)
    assert parts == [["engine", "briefs/2031", "quotes/2031"], ["briefs/2029", "quotes/2029"]]
