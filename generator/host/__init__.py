"""MkDocs as the shells drive it. In: a configuration file. Out: a site.

A preview is in `previewing`, which a build need not import, nor what watches files for it.
"""

from generator.host.compiled import Compiled
from generator.host.content import hide_content, without_content
from generator.host.drawing import Drawing
from generator.host.due import Due, Run, due
from generator.host.given import settings_of
from generator.host.page import put_down, set_now
from generator.host.pictures import picture_sizes
from generator.host.running import BuildStoppedError, ConfigFileError, alone, build
from generator.host.searched import index_of, put_index
from generator.host.shown import ShownFiles, shared_out
from generator.host.spoken import spoken

__all__ = [
    "BuildStoppedError",
    "Compiled",
    "ConfigFileError",
    "Drawing",
    "Due",
    "Run",
    "ShownFiles",
    "alone",
    "build",
    "due",
    "hide_content",
    "index_of",
    "picture_sizes",
    "put_down",
    "put_index",
    "set_now",
    "settings_of",
    "shared_out",
    "spoken",
    "without_content",
]
