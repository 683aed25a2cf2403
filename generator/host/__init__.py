"""MkDocs as the shells drive it. In: a configuration file. Out: a site, or a preview of one."""

from generator.host.compiled import Compiled
from generator.host.due import Run, due
from generator.host.given import settings_of
from generator.host.pictures import picture_sizes
from generator.host.previewing import Preview, serve
from generator.host.running import BuildStoppedError, ConfigFileError, build
from generator.host.shown import ShownFiles

__all__ = [
    "BuildStoppedError",
    "Compiled",
    "ConfigFileError",
    "Preview",
    "Run",
    "ShownFiles",
    "build",
    "due",
    "picture_sizes",
    "serve",
    "settings_of",
]
