"""The web app manifest. In: the outlet. Out: its JSON. (w3.org/TR/appmanifest)"""

import json

from generator.languages import direction_of
from generator.syndicate.outlet import Outlet


def manifest(outlet: Outlet, paper: str) -> str:
    """What a phone needs to keep the site on its home screen; addresses are relative to the file. `paper` is the colour of the pages."""
    return (
        json.dumps(
            {
                "name": outlet.name,
                "short_name": outlet.name[:12].strip(),
                "description": outlet.description,
                "lang": outlet.language,
                "dir": direction_of(outlet.language),
                "start_url": "./",
                "scope": "./",
                "display": "minimal-ui",
                "background_color": paper,
                "theme_color": paper,
                "icons": [{"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )
