"""MkDocs as the shells drive it. In: a configuration file. Out: a site, or a preview of one."""

from generator.host.compiled import Compiled
from generator.host.due import Run, due
from generator.host.given import settings_of
from generator.host.pictures import picture_sizes
from generator.host.previewing import Preview, serve
from generator.host.running import BuildStoppedError, ConfigFileError, build
from generator.host.searched import put_index
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
    "put_index",
    "serve",
    "settings_of",
]
