"""What all parts of a brief's Markdown have to know of the page they stand on."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.languages import BriefWords
from generator.typeset.escape import text
from generator.vocabulary import Address, Passage, Statement


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief's address, its language and the words of it, and the paragraphs shown, by number."""

    here: Address
    language: str
    words: BriefWords
    shown: frozenset[int]

    def stated(self, statement: Statement) -> str:
        """A statement with its passage marks, for any place in a line."""
        return text(statement.text) + self.passages(statement.rests_on)

    def passages(self, passages: Sequence[Passage]) -> str:
        """' [¶3](#p3) [¶5](#p5)': a mark for each paragraph, in order, with the space before it."""
        return self.marks(sorted({passage.paragraph for passage in passages}))

    def marks(self, numbers: Sequence[int]) -> str:
        """The marks of paragraphs by number; one that is not shown is no link."""
        return "".join(
            f" [¶{number}](#p{number})" if number in self.shown else f" ¶{number}"
            for number in numbers
        )


def sentence(markdown: str) -> str:
    """BriefWords with a full stop, unless they end a sentence already."""
    bare = markdown.rstrip("”“’»\"'\u202f\xa0")
    return markdown if bare.endswith((".", "!", "?", "…", "؟", "。")) else markdown + "."
