"""A newsroom's settings: what `mkdocs.yml` says that the generator has to know."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Settings:
    """The newsroom's name and address, its folders (absolute), time zone and language."""

    name: str
    description: str
    site_url: str
    root: Path
    content: Path
    site: Path
    zone: ZoneInfo
    language: str
