"""What went wrong while a site was made. In: an error; what is to be done for a preview. Out: the error in words; whether it went well, and if not, it is said why."""

import logging
from collections.abc import Callable

from mkdocs.exceptions import Abort

from generator.host.running import ConfigFileError

log = logging.getLogger("mkdocs.plugins.newsbrief")


def said_why(make: Callable[[], object]) -> bool:
    """Whether it could be made; if not, it is said why."""
    try:
        make()
    except (Abort, ConfigFileError) as cause:
        log.warning("The preview stays as it was: %s", cause)
    except Exception as cause:  # noqa: BLE001 # an error in a template may be any; the next save may mend it
        log.warning("The preview stays as it was: %s", in_words(cause))
    else:
        return True
    return False


def in_words(cause: Exception) -> str:
    """What went wrong, and where: a template's error knows its file and line."""
    place = ", line ".join(
        str(part) for part in (getattr(cause, "name", ""), getattr(cause, "lineno", "")) if part
    )
    return f"{type(cause).__name__}: {cause}" + (f" ({place})" if place else "")
