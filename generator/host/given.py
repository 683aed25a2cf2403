"""What mkdocs.yml says. In: MkDocs' configuration, and the options below newsbrief in it. Out: the Settings that stages know."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.settings import NewsroomOptions, Settings


def settings_of(config: MkDocsConfig, options: NewsroomOptions) -> Settings:
    """The settings of one run."""
    return Settings(
        name=config.site_name,
        description=config.site_description or "",
        site_url=config.site_url or "",
        root=Path(config.config_file_path).parent,
        content=Path(config.docs_dir),
        site=Path(config.site_dir),
        **options.given,
    )
