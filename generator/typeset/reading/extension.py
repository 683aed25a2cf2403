"""The Markdown extension: lets a page's tree be read once Python-Markdown has made it."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.typeset.reading.page import read_page

_AFTER_INLINE = 15
"""Markdown's inline patterns run at 20; tidying at 10, headings' ids and MkDocs' links from 5 down."""


class ReadingExtension(Extension):
    """Registers the tree processor; one instance may serve any number of Markdown objects."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # Markdown's name
        """Let the tree be read once the words in it are."""
        md.treeprocessors.register(_Reading(md), "newsbrief_reading", _AFTER_INLINE)


class _Reading(Treeprocessor):
    def run(self, root: Element) -> None:
        read_page(root)
