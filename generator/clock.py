"""The one reader of the clock, for the shells. In: the environment. Out: the moment of the run."""

import os
from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, or the one that SOURCE_DATE_EPOCH sets (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
