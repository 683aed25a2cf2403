"""Every picture of a page has both its measures."""

import pytest

from generator.typeset.reading import measured
from generator.vocabulary import Size

SIZES = {"images/pier.png": Size(640, 360)}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<p><img alt="A > B" src="images/pier.png" /></p>', None),
        (
            '<p><img alt="Pier" src="images/pier.png" /></p>',
            '<p><img alt="Pier" src="images/pier.png" width="640" height="360" /></p>',
        ),
        (
            '<img src="images/pier.png"><img src="images/pier.png">',
            '<img src="images/pier.png" width="640" height="360">' * 2,
        ),
        ('<img src="images/pier.png" width="7" height="9">', None),
        ('<img src="images/unknown.png">', None),
        ("<img>", None),
        ("<p>An img tag: &lt;img&gt;</p>", None),
    ],
)
def test_where_its_size_is_known(html: str, found: str | None) -> None:
    assert measured(html, SIZES.get) == (found or html)
