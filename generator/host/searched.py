"""The search beside the page that asks it. In: the index, the new site's folder, what is known of the last site. Out: its files, but those of a year that stands."""

from pathlib import Path

from generator.newsroom import Index
from generator.reprint import Reprint
from generator.vocabulary.addresses import SEARCH


def put_index(index: Index, site: Path, reprint: Reprint | None) -> None:
    """Write the volumes of the index into the site. Raises SearchError, and OSError."""
    standing = {
        name
        for name, key in index.keys
        if reprint and reprint.stands(f"{SEARCH.url}{name}/", {"volume": key})
    }
    index.unpack(site / SEARCH.url, standing)
