import pytest

from tests.expected import assert_holds
from tests.intake import newsrooms
from tests.intake.golden import CASES, all_cases, cases_of, dumped, head_of, told

FILES = ("folder.yml", "references.yml", "registries.yml")


def found_in(case, root):
    newsrooms.make_case(root, case)
    return [
        {"path": problem.path, **told(problem, (root / problem.path).read_bytes())}
        for problem in newsrooms.read(root).problems
    ]


@pytest.mark.parametrize(("_", "case"), [pytest.param(*c, id=c[0]) for c in all_cases(FILES)])
def test_an_editor_is_told(_, case, tmp_path):
    assert found_in(case, tmp_path) == case["problems"]


@pytest.mark.parametrize("file", FILES)
def test_cases_are_written_alike(file, tmp_path_factory):
    cases = [
        {**case, "problems": found_in(case, tmp_path_factory.mktemp("newsroom"))}
        for case in cases_of(CASES / file)
    ]
    assert_holds(CASES / file, dumped(head_of(CASES / file), cases))


def test_a_sound_newsroom_is_read(tmp_path):
    newsrooms.make(tmp_path)
    copy = newsrooms.read(tmp_path)
    assert copy.problems == ()
    assert [article.path for article in copy.articles] == [newsrooms.ARTICLE]
    registries = copy.registries
    assert registries.people["ilse-varga"].role == "harbour master"
    assert list(registries.topics) == ["harbour", "ferries"]
    assert registries.desks["coast"].name == "The coast"
    assert registries.publishers["merrow-gazette"].aliases == ("The Gazette",)
    storyline = registries.storylines["eleven-weeks"]
    assert storyline.head.people == ("ilse-varga",)
    assert storyline.background == (
        "The ferry was docked in January.",
        "It is the island’s only link.",
    )
    assert registries.boxes["tides"].terms[0].term == "neap tide"
    (page,) = registries.pages
    assert (page.path, page.title, page.markdown) == (
        "about.md",
        "About this desk",
        "We write **briefs**.\n",
    )
    assert registries.pages[0].line == 4


@pytest.mark.parametrize(
    ("name", "text", "change"),
    [
        ("content/people.yml", "ilse-varga: {nme: x}\n", None),
        ("content/people.yml", "ilse-varga: {name: 'x}\n", None),
        ("content/sources.yml", "merrow-gazette: {name: x, url: y}\n", None),
        (
            "content/storylines/eleven-weeks.md",
            "---\ntitle: x\npeople: [nobody]\n---\n",
            "storyline: eleven-weeks",
        ),
        ("content/context/tides.yml", "kind: terms\n", "context: [{shared: tides}]"),
    ],
)
def test_what_refers_to_a_bad_entry_is_left_out_without_another_word(tmp_path, name, text, change):
    article = newsrooms.SOUND
    if change:
        head, _, rest = article.partition("context:")
        article = f"{head}{change}\n---\n" + rest.partition("---\n")[2]
    newsrooms.make(tmp_path, {newsrooms.ARTICLE: article})
    assert len(newsrooms.read(tmp_path).articles) == 1
    (tmp_path / name).write_text(text, encoding="utf-8")
    copy = newsrooms.read(tmp_path)
    assert copy.articles == ()
    assert {problem.path for problem in copy.problems} == {name}


def test_in_a_copy_every_id_leads_somewhere(tmp_path):
    newsrooms.make(
        tmp_path,
        {
            "content/people.yml": "ilse-varga: {nme: x}\njonas-reed: {name: Jonas Reed}\n",
            "content/context/who.yml": "kind: who\ntitle: x\npeople: [{person: ilse-varga}]\n",
            "content/context/tides.yml": "kind: who\ntitle: x\npeople: [{person: jonas-reed}]\n",
        },
    )
    copy = newsrooms.read(tmp_path)
    assert list(copy.registries.people) == ["jonas-reed"]
    assert list(copy.registries.boxes) == ["tides"]
    assert list(copy.registries.storylines) == []


def test_the_order_of_problems_is_by_file_and_place(tmp_path):
    newsrooms.make(
        tmp_path,
        {
            "content/topics.yml": "Z: {nam: x}\nA: x\n",
            "content/articles/2031/04/a.md": "x",
            "content/ferry.md": "x",
        },
    )
    problems = newsrooms.read(tmp_path).problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)
    assert len({problem.path for problem in problems}) == 5
