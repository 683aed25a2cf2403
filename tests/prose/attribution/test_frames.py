from generator.prose.attribution.frames import frames

BODY = (
    "It rained. “We waited. Nobody came,” she said. “Why? Who knows.” They left.\n\nIt rained on."
)


def test_a_frame_never_ends_within_a_speech():
    assert [frame.of(BODY) for frame in frames(BODY)] == [
        "It rained.",
        "“We waited. Nobody came,” she said.",
        "“Why? Who knows.”",
        "They left.",
        "It rained on.",
    ]
