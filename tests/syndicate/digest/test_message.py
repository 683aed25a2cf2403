import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from generator.syndicate.digest import digest_of, newest_day
from tests.builders import brief
from tests.syndicate.conftest import drafted, edition_of, settings, withdrawn
from tests.syndicate.digest.conftest import DAY, corrected_that_day, mail, of_that_day, part


def test_it_says_from_whom_it_is_and_of_what():
    found = mail(*of_that_day())
    assert found["Subject"] == "Port Merrow votes to close its lighthouse · The Merrow Sheet"
    assert found["From"] == "The Merrow Sheet <digest@sheet.example>"
    assert found["Date"] == "Fri, 14 Mar 2031 18:00:00 +0000"
    assert re.fullmatch(r"<digest\.2031-03-14\.[0-9a-f]{24}@sheet\.example>", found["Message-ID"])
    assert found["Content-Language"] == "en"
    assert "To" not in found
    assert "List-Unsubscribe" not in found


def test_a_newsroom_says_where_it_comes_from_and_how_to_be_rid_of_it():
    leave = "https://sheet.example/leave?list=1&day=2"
    found = mail(*of_that_day(), digest_sender="news@sheet.example", unsubscribe=leave)
    assert found["From"] == "The Merrow Sheet <news@sheet.example>"
    assert found["List-Unsubscribe"] == f"<{leave}>"
    assert leave in part(found, "plain")
    assert leave.replace("&", "&amp;") in part(found, "html")


def test_it_has_both_forms_and_no_line_is_too_long():
    found = mail(*of_that_day())
    assert found.get_content_type() == "multipart/alternative"
    assert [one.get_content_type() for one in found.iter_parts()] == ["text/plain", "text/html"]
    data = digest_of(edition_of(*of_that_day()), settings(), DAY)
    assert data
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_same_edition_gives_the_same_bytes_and_another_does_not():
    first, again = (digest_of(edition_of(*of_that_day()), settings(), DAY) for _ in range(2))
    assert first == again
    assert mail(brief())["Message-ID"] != mail(brief(headline="Another"))["Message-ID"]


def test_both_forms_link_back_to_each_brief_and_tell_what_was_corrected():
    found = mail(*of_that_day(), corrected_that_day())
    for kind in ("plain", "html"):
        told = part(found, kind)
        for address in ("lighthouse", "more-1", "more-2", "old"):
            assert f"https://sheet.example/2031/03/{address}/" in told
        assert "Correction: An older brief" in told
        assert "It now says “eight”." in told


def test_what_is_not_out_or_no_longer_stands_is_in_none():
    gone = replace(withdrawn(), published=brief().published, headline="Gone")
    draft = replace(drafted(), published=brief().published)
    found = mail(brief(), gone, draft)
    assert "Not for your eyes" not in str(found)
    assert "Gone" not in part(found, "plain")
    assert digest_of(edition_of(gone, draft), settings(), DAY) is None


def test_a_day_without_briefs_has_no_digest():
    assert digest_of(edition_of(corrected_that_day()), settings(), DAY) is None


def test_the_newest_day_is_that_of_a_brief_that_stands():
    edition = edition_of(withdrawn(), corrected_that_day(), *of_that_day())
    assert newest_day(edition) == DAY
    assert newest_day(edition, date(2031, 3, 13)) == date(2031, 3, 1)
    assert newest_day(edition_of()) is None


def test_plain_text_is_in_short_lines():
    text = part(mail(*of_that_day()), "plain")
    assert max(len(line) for line in text.splitlines() if "://" not in line) <= 72


@hypothesis_settings(max_examples=40)
@given(st.text(), st.text())
def test_any_words_come_through(headline, name):
    found = mail(brief(headline=headline), name=name or "x")
    assert "\n" not in found["Subject"]
    assert part(found, "html")


def test_a_brief_in_another_language_has_its_own_words_and_direction():
    arabic = brief(language="ar", headline="المنارة تبقى مضاءة")
    html = part(mail(arabic), "html")
    assert '<td lang="ar" dir="rtl"' in html
    assert "text-align:right" in html
    assert "آذار" in html or "مارس" in html
