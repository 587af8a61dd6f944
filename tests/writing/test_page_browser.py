"""The page in a browser: what a reader sees, points at, types and filters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from newsclaims.reading.article import Article
from newsclaims.writing.page.writer import Page
from tests.browser import Browser
from tests.writing.making import meeting, mention, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

    from newsclaims.records import Meeting, Statement

FIRST = (
    "Streit um die Fähre\n\n„Wir nehmen keine Autos mit“, sagte Bürgermeisterin Berg am Montag im Stadtfunk. "
    "Dahl behauptete, Holm habe versprochen, dass die Fähre fahre. Es werde teuer.\n\n"
    "Der Verband forderte mehr Züge. Laut Holm soll es regnen. Am Dienstag empfing Berg in Wien den Minister Holm."
)
SECOND = (
    "Zweiter Text\n\n" + "Es geschah nichts, und das lange.\n\n" * 20 + "Dahl sagte, er gehe. Holm sagte, er bleibe."
)
BERG = mention(FIRST, "Bürgermeisterin Berg", "Anna Berg", "Bürgermeisterin")
HOLM = mention(FIRST, "Holm", "Ole Holm", "Minister")
DAHL = mention(FIRST, "Dahl", "Jan Dahl")


def _first() -> list[Statement | Meeting]:
    outer = statement(
        FIRST, "Holm habe versprochen, dass die Fähre fahre", speaker=DAHL, cue="behauptete", confidence=0.8
    )
    return [
        statement(
            FIRST,
            "„Wir nehmen keine Autos mit“",
            form="direct",
            speaker=BERG,
            cue="sagte",
            via="Stadtfunk",
            time="Montag",
            confidence=0.95,
        ),
        outer,
        statement(FIRST, "dass die Fähre fahre", speaker=HOLM, cue=("habe versprochen",), parent=outer.id),
        statement(FIRST, "Es werde teuer.", form="indirect_free_indirect", speaker=DAHL, confidence=0.7),
        statement(
            FIRST,
            "Der Verband forderte mehr Züge.",
            form="reported",
            speaker=mention(FIRST, "Der Verband", "Verband"),
            cue="forderte",
            topic="mehr Züge",
            stance="demand",
        ),
        statement(FIRST, "soll es regnen", form="free_indirect", speaker=HOLM, cue="Laut"),
        meeting(FIRST, "empfing", [(BERG, "host"), (HOLM, "guest")], kind="visit", place="Wien", confidence=0.9),
    ]


def _second() -> list[Statement | Meeting]:
    return [
        statement(SECOND, "er gehe", speaker=mention(SECOND, "Dahl", "Jan Dahl"), cue="sagte"),
        statement(SECOND, "er bleibe", speaker=mention(SECOND, "Holm", "Ole Holm")),
    ]


def _page(folder: Path, *articles: tuple[Article, Sequence[Statement | Meeting]]) -> Path:
    page = Page()
    for article, records in articles:
        page.article(article, records)
    path = folder / "page.html"
    path.write_bytes(page.end())
    return path


@pytest.fixture(scope="module")
def shared() -> Iterator[Browser]:
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture
def browser(shared: Browser) -> Iterator[Browser]:
    """The browser; a test fails if the page made it complain."""
    yield shared
    assert shared.complaints() == []


@pytest.fixture
def page(tmp_path: Path) -> Path:
    articles = [(Article("eins.txt", FIRST, lang="de"), _first()), (Article("zwei.txt", SECOND, lang="de"), _second())]
    return _page(tmp_path, *articles)


def _find(browser: Browser, selector: str) -> WebElement:
    return browser.driver.find_element(By.CSS_SELECTOR, selector)


def _seen(browser: Browser, selector: str) -> list[str]:
    """The text of the elements that are seen."""
    found = browser.driver.find_elements(By.CSS_SELECTOR, selector)
    return [one.text for one in found if one.is_displayed()]


def _card(browser: Browser) -> dict[str, str]:
    """What the card says; nothing while there is none."""
    facts: dict[str, str] = browser.run(
        "const card = document.getElementById('card'); return card.hidden ? {} : Object.fromEntries("
        "[...card.querySelectorAll('div')].map(one => [...one.children].map(word => word.innerText)))"
    )
    return facts


def _press(browser: Browser, *keys: str) -> None:
    for key in keys:
        ActionChains(browser.driver).send_keys(key).perform()


def _choose(browser: Browser, name: str, value: str) -> None:
    """Set a filter as its user would, without the pointer."""
    browser.run(
        "const control = document.forms.filters.elements[arguments[0]]; control.value = arguments[1];"
        "control.dispatchEvent(new Event('input', {bubbles: true}))",
        name,
        value,
    )


def _untick(browser: Browser, name: str, *values: str) -> None:
    for value in values:
        _find(browser, f"input[name={name}][value={value}]").click()


FIRST_CARD = {
    "form": "direct",
    "speaker": "Anna Berg, Bürgermeisterin (“Bürgermeisterin Berg”)",
    "cue": "sagte (sagen, assert)",
    "via": "Stadtfunk",
    "when": "Montag",
    "rule": "de.test.said",
    "confidence": "0.95",
}


def test_pointing_at_words_shows_what_is_known_of_them(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert _card(browser) == {}
    ActionChains(browser.driver).move_to_element(_find(browser, "#t1-1")).perform()
    assert _card(browser) == FIRST_CARD
    assert "on" in _find(browser, "#r1-1").get_dom_attribute("class")
    ActionChains(browser.driver).move_to_element(_find(browser, "#card dd")).perform()  # it can be pointed at itself
    assert _card(browser) == FIRST_CARD
    ActionChains(browser.driver).move_to_element(_find(browser, "h1")).perform()
    WebDriverWait(browser.driver, 20).until(lambda _: _card(browser) == {})


def test_a_click_keeps_the_card_until_escape(browser: Browser, page: Path) -> None:
    browser.open(page)
    _find(browser, "#b1-1").click()
    ActionChains(browser.driver).move_to_element(_find(browser, "h1")).pause(0.4).perform()
    assert _card(browser) == FIRST_CARD
    _press(browser, Keys.ESCAPE)
    assert _card(browser) == {}
    _find(browser, "#b1-1").click()
    _find(browser, "h1").click()
    assert _card(browser) == {}


def test_the_pointer_acts_only_when_it_is_moved(browser: Browser, page: Path) -> None:
    browser.open(page)
    ActionChains(browser.driver).move_to_element(_find(browser, "#t1-1")).perform()
    browser.run("document.querySelector('[data-ref=\"2-2\"]').focus()")  # the page moves below the pointer
    card = _card(browser)
    assert card["speaker"] == "Ole Holm (“Holm”)"
    browser.run("return new Promise(done => setTimeout(done, 600))")  # the browser tells of what is below it now
    assert _card(browser) == card


def test_words_inside_words_have_cards_of_their_own(browser: Browser, page: Path) -> None:
    browser.open(page)
    inner = _find(browser, "#t1-3")
    assert inner.find_element(By.XPATH, "..").get_dom_attribute("id") == "t1-2"
    inner.click()
    assert _card(browser)["within"] == "statement 2"
    outer = _find(browser, "#t1-2")
    ActionChains(browser.driver).move_to_element_with_offset(outer, 3 - outer.size["width"] // 2, 0).click().perform()
    assert _card(browser)["speaker"] in ("Jan Dahl (“Dahl”)", "Ole Holm, Minister (“Holm”)")
    marked = browser.run("return [...document.querySelectorAll('.on.own')].map(one => one.id)")
    assert marked in (["t1-2"], ["t1-3"])


def test_with_the_keyboard_alone(browser: Browser, page: Path) -> None:
    browser.open(page)
    _press(browser, Keys.TAB)
    focused = browser.driver.switch_to.active_element
    assert focused.text == "Skip to the text"
    assert focused.is_displayed()
    _press(browser, Keys.ENTER, Keys.TAB)
    assert browser.driver.switch_to.active_element.get_dom_attribute("data-ref") == "1-1"
    assert _card(browser) == FIRST_CARD
    assert browser.driver.switch_to.active_element.get_dom_attribute("aria-describedby") == "card"
    _press(browser, Keys.TAB)
    assert _card(browser)["within"] == "statement 2"  # the number of what is inside ends first
    _press(browser, Keys.ESCAPE)
    assert _card(browser) == {}
    _press(browser, *[Keys.TAB] * 6)
    assert browser.driver.switch_to.active_element.get_dom_attribute("class") == "jump"
    _press(browser, Keys.TAB, Keys.ENTER)
    assert browser.driver.switch_to.active_element.get_dom_attribute("data-ref") == "1-7"
    assert _card(browser)["host"] == "Anna Berg, Bürgermeisterin (“Bürgermeisterin Berg”)"
    assert _card(browser)["guest"] == "Ole Holm, Minister (“Holm”)"


def test_the_list_of_people_jumps_to_the_text(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert _seen(browser, "#a1 .name")[0] == "Anna Berg\nBürgermeisterin"
    assert [text.split("\n")[0] for text in _seen(browser, "#a1 .name")] == [
        "Anna Berg",
        "Jan Dahl",
        "Ole Holm",
        "Verband",
    ]
    entry = _find(browser, "#r2-2 .jump")
    browser.run("arguments[0].scrollIntoView()", entry)
    entry.click()
    box = browser.run(
        "const box = document.getElementById('t2-2').getBoundingClientRect(); return [box.top, box.bottom]"
    )
    bar = browser.run("return document.querySelector('.filters').getBoundingClientRect().bottom")
    assert bar <= box[0] < box[1] <= 900
    assert browser.driver.switch_to.active_element.get_dom_attribute("id") == "b2-2"
    assert _card(browser)["speaker"] == "Ole Holm (“Holm”)"


def _shown(browser: Browser) -> tuple[list[str], str]:
    """The numbers that are seen in the texts, and what is said of how many there are."""
    numbers = browser.driver.find_elements(By.CSS_SELECTOR, "[data-ref]")
    return [str(one.get_dom_attribute("data-ref")) for one in numbers if one.is_displayed()], _seen(
        browser, "output[name=shown]"
    )[0]


ALL = ["1-1", "1-3", "1-2", "1-4", "1-5", "1-6", "1-7", "2-1", "2-2"]


def test_filters(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert _shown(browser) == (ALL, "All 9 shown")
    _choose(browser, "person", "Ole Holm")
    assert _shown(browser) == (["1-3", "1-6", "1-7", "2-2"], "4 of 9 shown")
    assert _seen(browser, ".name") == ["Ole Holm\nMinister", "Ole Holm"]
    _untick(browser, "type", "meeting")
    assert _shown(browser) == (["1-3", "1-6", "2-2"], "3 of 9 shown")
    _untick(browser, "form", "indirect")
    assert _shown(browser) == (["1-6"], "1 of 9 shown")
    assert _seen(browser, "h2") == ["eins.txt"]
    assert _seen(browser, "nav li") == ["eins.txt 7"]
    back = browser.run("return getComputedStyle(document.getElementById('t1-1')).backgroundColor")
    assert back == "rgba(0, 0, 0, 0)"
    _find(browser, "button[name=all]").click()
    assert _shown(browser) == (ALL, "All 9 shown")
    _choose(browser, "confidence", "0.8")
    assert _shown(browser) == (["1-1", "1-2", "1-7"], "3 of 9 shown")
    assert _seen(browser, "output[name=least]") == ["0.80"]
    _untick(browser, "type", "statement", "meeting")
    assert _shown(browser) == ([], "0 of 9 shown")
    assert _seen(browser, "article") == []


def test_filters_with_the_keyboard(browser: Browser, page: Path) -> None:
    browser.open(page)
    _find(browser, "input[value=direct]").send_keys(" ")
    assert _shown(browser)[1] == "8 of 9 shown"
    _find(browser, "select").send_keys("Jan")
    assert _shown(browser) == (["1-2", "1-4", "2-1"], "3 of 9 shown")
    _find(browser, "input[type=range]").send_keys(Keys.END, *[Keys.LEFT] * 5)
    assert _seen(browser, "output[name=least]") == ["0.75"]
    assert _shown(browser) == (["1-2"], "1 of 9 shown")


def test_words_that_are_filtered_out_tell_of_those_around_them(browser: Browser, page: Path) -> None:
    browser.open(page)
    _choose(browser, "person", "Jan Dahl")
    _find(browser, "#t1-3").click()
    assert _card(browser)["speaker"] == "Jan Dahl (“Dahl”)"


def test_articles_are_found_by_their_names(browser: Browser, page: Path) -> None:
    browser.open(page)
    _find(browser, "nav a[href='#a2']").click()
    top = browser.run("return document.getElementById('h2').getBoundingClientRect().top")
    bar = browser.run("return document.querySelector('.filters').getBoundingClientRect().bottom")
    assert bar <= top < 900


HOSTILE = (
    "<script>document.title = 'x'; window.hit = 1</script></script><img src=x onerror='window.hit = 1'>"
    "<svg onload='window.hit = 1'><style>* { display: none }</style><!-- „Gut“ --><base href='http://x/'>"
    "<a href='javascript:window.hit=1'>a</a></p></div></main><p id=card>&lt;&amp; &#60; ]]> {{ 7 * 7 }} \x00\x1b[2J"
)


def test_an_article_of_markup_does_nothing(browser: Browser, tmp_path: Path) -> None:
    said = statement(HOSTILE, "„Gut“", speaker=mention(HOSTILE, "window.hit", HOSTILE, HOSTILE), via="<script>")
    around = statement(HOSTILE, HOSTILE[5:-5], speaker=mention(HOSTILE, "x", "</option></select><b>x"))
    harmless = "Ganz „Gut“ so"
    plain = [statement(harmless, "„Gut“", speaker=mention(harmless, "Ganz", "a", "b"), via="so")] * 2
    count = "return [...document.querySelectorAll('*')].map(one => one.localName).filter(one => one != 'span').sort()"
    browser.open(_page(tmp_path, (Article("a", harmless), plain)))
    expected = set(browser.run(count))
    browser.open(_page(tmp_path, (Article(HOSTILE, HOSTILE, title=HOSTILE), [said, around])))
    assert set(browser.run(count)) == expected
    assert browser.run("return window.hit") is None
    clean = HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    text = browser.run(
        "const text = document.querySelector('.text').cloneNode(true);"
        "for (const one of text.querySelectorAll('[data-ref]')) one.remove(); return text.textContent"
    )
    assert text.strip() == clean
    assert browser.driver.title == clean
    _find(browser, "#t1-1").click()
    assert _card(browser)["speaker"] == f"{clean}, {clean} (“window.hit”)"
    _choose(browser, "person", "</option></select><b>x")
    assert _shown(browser) == (["1-2"], "1 of 2 shown")
    assert browser.run("return window.hit") is None


def test_it_asks_nothing_of_the_network(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0


def test_script_that_is_slipped_in_is_not_run(shared: Browser, page: Path) -> None:
    page.write_text(page.read_text().replace("</main>", "</main><script>window.hit = 1</script>"))
    shared.open(page)
    assert shared.run("return window.hit") is None
    assert any("Content Security Policy" in one for one in shared.complaints())


CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgba = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
};
const light = (color) => {
  const linear = (c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
  const [r, g, b] = [...color].slice(0, 3).map((c) => linear(c / 255));
  return .2126 * r + .7152 * g + .0722 * b;
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const back = rgba(getComputedStyle(at).backgroundColor);
    if (back[3] === 255) return back;
  }
  return [255, 255, 255];
};
const found = {};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('script, option')) continue;
  const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))];
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const name = `${element.localName}.${element.className}`;
  found[name] = Math.min(found[name] ?? 99, ratio);
}
return found;
"""


@pytest.mark.parametrize(("scheme", "forced"), [("light", False), ("dark", False), ("light", True), ("dark", True)])
def test_all_words_can_be_read(browser: Browser, page: Path, scheme: Any, *, forced: bool) -> None:
    browser.open(page, scheme=scheme, forced_colors=forced)
    ground = browser.run("return getComputedStyle(document.body).backgroundColor")
    assert (int(ground.removeprefix("rgb(").split(",")[0]) < 128) is (scheme == "dark")
    for shown in ("", "#b1-1", "#b1-2", "#b1-3", "#b1-4", "#b1-5", "#b1-6", "#b1-7"):
        if shown:
            browser.run("arguments[0].click()", _find(browser, shown))
        found = browser.run(CONTRAST)
        assert len(found) > 15
        assert {name: round(ratio, 2) for name, ratio in found.items() if ratio < 4.5} == {}


def test_colours_of_the_readers_own_keep_lines(browser: Browser, page: Path) -> None:
    browser.open(page, forced_colors=True)
    lines = browser.run(
        "return [...document.querySelectorAll('#filters .own')].map(one => {const style = getComputedStyle(one);"
        "return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.borderStyle}`})"
    )
    assert len(set(lines)) == len(lines) == 6


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_form_differs_in_more_than_colour(browser: Browser, page: Path, scheme: Any) -> None:
    browser.open(page, scheme=scheme)
    lines = browser.run(
        "return [...document.querySelectorAll('#a1 .own[id]')].map(one => {const style = getComputedStyle(one);"
        "return [one.classList[1], `${style.textDecorationLine} ${style.textDecorationStyle} ${style.borderStyle}`,"
        "style.backgroundColor]})"
    )
    by_form = {form: (line, back) for form, line, back in lines}
    assert len(by_form) == 6
    assert len({line for line, _ in by_form.values()}) == 6
    assert len({back for _, back in by_form.values()}) == 6


@pytest.mark.parametrize("width", [320, 390, 700, 1000])
def test_nothing_is_wider_than_the_window(browser: Browser, page: Path, width: int) -> None:
    browser.open(page, size=(width, 700))
    assert browser.run("return document.documentElement.scrollWidth") <= width
    _find(browser, "#b1-1").click()
    box = browser.run(
        "const box = document.getElementById('card').getBoundingClientRect(); return [box.left, box.right]"
    )
    assert 0 <= box[0] < box[1] <= width
    assert _card(browser) == FIRST_CARD


def test_on_a_phone_the_text_comes_first(browser: Browser, page: Path) -> None:
    browser.open(page, size=(390, 844))
    assert not _find(browser, "#filters").is_displayed()
    _find(browser, "summary").click()
    assert _find(browser, "#filters").is_displayed()
    top = browser.run("return [...document.querySelectorAll('#a1 .text, #a1 .people')].map(one => one.offsetTop)")
    assert top[0] < top[1]


def test_on_paper_there_are_no_controls(browser: Browser, page: Path) -> None:
    browser.open(page, media="print", size=(794, 1123))
    assert _seen(browser, "input, select, button, nav, summary, .skip") == []
    assert browser.run("return document.querySelector('.own.direct').checkVisibility({contentVisibilityAuto: true})")
    assert len(_seen(browser, ".record")) == 10
    assert "de.test.said" in _seen(browser, "#r1-1")[0]
    clipped = browser.run(
        "return [...document.querySelectorAll('main :not(dt)')].filter(one => one.scrollHeight > one.clientHeight + 4"
        " && getComputedStyle(one).overflowY !== 'visible').map(one => one.className)"
    )
    assert clipped == []


def test_nothing_moves_for_those_who_wish_so(browser: Browser, page: Path) -> None:
    for motion, behavior in (("reduce", "auto"), ("no-preference", "smooth")):
        browser.open(page, motion=motion)  # type: ignore[arg-type]
        assert browser.run("return getComputedStyle(document.documentElement).scrollBehavior") == behavior


def test_without_scripts_all_is_there_but_filters(browser: Browser, page: Path) -> None:
    browser.without_scripts(without=True)
    try:
        browser.open(page)
        assert len(_seen(browser, ".record")) == 10
        assert _seen(browser, "#filters .own") == [
            "direct",
            "indirect",
            "reported",
            "free indirect",
            "free, subjunctive",
            "meetings",
        ]
        assert _seen(browser, "input, select, button") == []
    finally:
        browser.without_scripts(without=False)


def test_what_is_heard(browser: Browser, page: Path) -> None:
    browser.open(page)
    found = browser.accessible()
    roles = [role for role, _, _ in found]
    for landmark in ("banner", "main", "navigation", "form"):
        assert roles.count(landmark) == 1, landmark
    assert roles.count("article") == 2
    assert [role for role, name, focusable in found if focusable and not name and role != "RootWebArea"] == ["main"]
    names = [name for role, name, _ in found if role == "link"]
    assert "1: direct statement, Anna Berg" in names
    assert "7: meeting, Anna Berg · Ole Holm" in names
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.run("return document.querySelector('.text').lang") == "de"


@pytest.mark.parametrize("number", [1, 2])
def test_headings_leave_out_no_level(browser: Browser, tmp_path: Path, number: int) -> None:
    articles = [(Article("eins.txt", FIRST), _first()), (Article("zwei.txt", SECOND), _second())]
    browser.open(_page(tmp_path, *articles[:number]))
    levels = browser.run("return [...document.querySelectorAll('h1, h2, h3, h4')].map(one => Number(one.localName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_dozens_of_articles(browser: Browser, tmp_path: Path) -> None:
    browser.open(_page(tmp_path, *[(Article(f"{n}.txt", SECOND), _second()) for n in range(1, 41)]))
    _find(browser, "nav a[href='#a40']").click()
    top = browser.run("return document.getElementById('h40').getBoundingClientRect().top")
    bar = browser.run("return document.querySelector('.filters').getBoundingClientRect().bottom")
    assert bar <= top < 900
    _choose(browser, "person", "Ole Holm")
    assert _seen(browser, "output[name=shown]") == ["40 of 80 shown"]
    browser.run("arguments[0].click()", _find(browser, "#r20-2 .jump"))
    assert browser.driver.switch_to.active_element.get_dom_attribute("id") == "b20-2"
    box = browser.run(
        "const box = document.getElementById('t20-2').getBoundingClientRect(); return [box.top, box.bottom]"
    )
    assert bar <= box[0] < box[1] <= 900
    assert _card(browser)["speaker"] == "Ole Holm (“Holm”)"
