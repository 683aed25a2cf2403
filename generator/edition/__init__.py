"""Briefs → Edition: what readers may see at one moment, by desk, topic, person and storyline."""

from generator.edition.gather import gather, media

__all__ = ["gather", "media"]
