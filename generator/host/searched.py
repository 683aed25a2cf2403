"""The search beside the page that asks it. In: the edition, or its index, the new site's folder, what is known of the last site. Out: its files, but those of a volume that stands."""

from pathlib import Path

from mkdocs.exceptions import PluginError

from generator.newsroom import Index, SearchError, make_index
from generator.proofing import Progress
from generator.reprint import Reprint
from generator.settings import Settings
from generator.vocabulary import Edition
from generator.vocabulary.addresses import SEARCH


def index_of(edition: Edition, settings: Settings, progress: Progress | None) -> Index:
    """The index of an edition, for a newsroom of these settings. Raises PluginError."""
    try:
        return make_index(edition, settings.root, progress, settings.jobs)
    except SearchError as cause:
        raise PluginError(str(cause)) from cause


def put_index(index: Index, site: Path, reprint: Reprint | None) -> None:
    """Write the volumes of the index into the site. Raises SearchError, and OSError."""
    standing = {
        name
        for name, key in index.keys
        if reprint and reprint.stands(f"{SEARCH.url}{name}/", {"volume": key})
    }
    index.unpack(site / SEARCH.url, standing)
