"""A picture that was replaced by one of another size is shown in its own, though no article changed."""

from datetime import timedelta
from pathlib import Path

from PIL import Image

from generator.intake import read_settings
from generator.newsroom import proofread
from generator.vocabulary import Size
from tests.bench import corpus

PIER = "image: {file: images/pier.png, alt: A pier., credit: Nobody}"


def test_a_picture_that_was_replaced_is_measured_anew(tmp_path: Path) -> None:
    corpus.make(tmp_path, corpus.articles(2))
    settings = read_settings(tmp_path / "mkdocs.yml")
    file = sorted(settings.content.glob("articles/*/*/*.md"))[0]
    file.write_text(file.read_text("utf-8").replace("desk:", f"{PIER}\ndesk:", 1), "utf-8")
    picture = settings.content / "images" / "pier.png"
    picture.parent.mkdir()
    for width in (40, 30):
        Image.new("RGB", (width, 50)).save(picture)
        proof = proofread(settings, corpus.FIRST_DAY + timedelta(days=400))
        sizes = [brief.image.size for brief in proof.briefs if brief.image]
        assert sizes == [Size(width, 50)]
