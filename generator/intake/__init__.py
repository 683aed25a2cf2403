"""The only reader of YAML. In: files. Out: Articles and registries with positions, or Problems.

bytes → text (`source`) → front matter and body (`front_matter`, `document`) → values and positions
(`yaml_tree`, `yaml_words`) → models (`validation`, `wording`) → articles and registries
(`articles`, `registries`, `files`) → references (`references`) → the whole newsroom (`content`).
"""

from generator.intake.articles import read as read_closely
from generator.intake.articles import read_article
from generator.intake.config import CannotRun, read_settings
from generator.intake.content import (
    Stock,
    packed,
    picture_of,
    read_filed,
    read_newsroom,
    read_stock,
)
from generator.intake.document import body_of
from generator.intake.folder import Found, read_bytes
from generator.intake.pictures import size_of
from generator.intake.references import Shelf
from generator.intake.rules import RULES
from generator.intake.schema import annotation_schema

__all__ = [
    "RULES",
    "CannotRun",
    "Found",
    "Shelf",
    "Stock",
    "annotation_schema",
    "body_of",
    "packed",
    "picture_of",
    "read_article",
    "read_bytes",
    "read_closely",
    "read_filed",
    "read_newsroom",
    "read_settings",
    "read_stock",
    "size_of",
]
