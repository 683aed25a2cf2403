"""The ledger: what a run keeps of the articles, so that the next one looks at what changed alone.

- `stamps`: which files are as they were, without reading them
- `slips`: what was found in each article, and what the rules that compare files have to know of it
- `likenesses`: how much the texts of two articles are alike
- `kinships`: which briefs were found to be related
- `leaves`: where the pages lie that are made from the same
- `briefs`: the brief of each article, and its outline, read again only when something asks for them

All of it is JSON in the cache, in files of a month each where it grows with the archive, so that an
edit replaces a small one. Each is replaced by a rename. Whatever is wrong with one (half-written,
foreign, made by another version), it counts as not there: everything in it can be found again.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.ledger.briefs import BriefStore, Kept, as_kept
from generator.ledger.kept_brief import KeptBrief
from generator.ledger.kinships import Kinships
from generator.ledger.leaves import Leaves
from generator.ledger.likenesses import Likenesses
from generator.ledger.shards import key_of
from generator.ledger.slips import read_slips, write_slips
from generator.ledger.stamps import Stamps, stamp_of
from generator.slip import Slip

__all__ = [
    "BriefStore",
    "Kept",
    "KeptBrief",
    "Kinships",
    "Leaves",
    "Ledger",
    "Stamps",
    "as_kept",
    "key_of",
    "stamp_of",
]


class Ledger:
    """What the last run in the newsroom at `root` found, under a key that stands for the program and the settings that it depends on; without a `root`, nothing.

    `registries` stands for those of this run. Of the slips that were made with others, those are
    taken that `stand`.
    """

    def __init__(
        self, root: Path | None, key: str, registries: str, stand: Callable[[Slip], bool]
    ) -> None:
        self._root, self._key, self._registries = root, key, registries
        self.slips = read_slips(root, key, registries, stand)
        self.stamps = Stamps(root, key)
        self.likenesses = Likenesses(root, key)

    def keep(self, slips: Sequence[Slip]) -> None:
        """Keep what this run found for the next one."""
        write_slips(self._root, self._key, self._registries, slips, self.slips)
        self.stamps.keep()
        self.likenesses.keep()
