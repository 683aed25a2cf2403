"""The web app manifest. In: the outlet. Out: its JSON. (w3.org/TR/appmanifest)"""

import json

from generator.languages import direction_of
from generator.syndicate.outlet import Outlet

ICONS = (
    ("favicon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
)
"""The theme's icons: address, sizes, type, purpose."""


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
                "categories": ["news"],
                "icons": [_icon(*given) for given in ICONS],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _icon(source: str, sizes: str, kind: str, purpose: str) -> dict[str, str]:
    return {"src": source, "sizes": sizes, "type": kind, "purpose": purpose}
