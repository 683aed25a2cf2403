"""Edition → the index that readers search: a volume of clippings for each year, and one for the latest months, indexed by Pagefind.

In: the edition. Out: the files of the index, as an Index that can be put into the site's folder.
`make_index` runs Pagefind, and keeps what it made in
the newsroom's cache: a volume whose briefs did not change is not indexed again. Drafts and embargoed
briefs are in none of it; of a withdrawn brief there is its notice.
"""

from generator.search.binding import Index, make_index
from generator.search.pagefind import SearchError

__all__ = ["Index", "SearchError", "make_index"]
