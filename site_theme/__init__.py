"""The theme: templates, styles and fonts."""
