"""Briefs → Edition: what readers may see at one moment, by desk, topic, person and storyline."""

from generator.edition.gather import gather, gather_late, media

__all__ = ["gather", "gather_late", "media"]
