"""In which language somebody is spoken to."""

import pytest

from messages.languages import LANGUAGES, language_for, understood
from storage.records import Person


def somebody(*, chose: str | None = None, app: str | None = None) -> Person:
    return Person(
        id=1,
        name="Kari Berg",
        language=chose,
        app_language=app,
        phone=None,
        channel="telegram",
        organisation=None,
        started_on=None,
        newsletter=False,
        named=False,
        chat_id=1001,
        unreachable_since=None,
        roles=(),
    )


@pytest.mark.parametrize("code", ["no", "nb", "nn", "nb-NO", "nn-NO", "no-NO", "NB", "nb_NO", " nb "])
def test_all_norwegian_is_spoken_to_in_bokmaal(code: str) -> None:
    assert understood(code) == "nb"


@pytest.mark.parametrize("code", ["da", "da-DK", "DA", "da_DK"])
def test_danish_is_danish(code: str) -> None:
    assert understood(code) == "da"


@pytest.mark.parametrize("code", ["en", "en-GB", "en-US", "en-IN"])
def test_all_english_is_spoken_to_in_british_english(code: str) -> None:
    assert understood(code) == "en"


@pytest.mark.parametrize("code", ["sv", "de-DE", "pl", "fo", "se", "", "-", "norsk", "dansk", None])
def test_other_languages_are_not_spoken(code: str | None) -> None:
    assert understood(code) is None


def test_what_somebody_chose_goes_before_all_else() -> None:
    assert language_for(somebody(chose="da", app="en"), "en", "nb") == "da"


def test_who_has_not_chosen_is_spoken_to_as_their_app_is() -> None:
    assert language_for(somebody(app="da-DK"), None, "nb") == "da"
    assert language_for(somebody(), "en-US", "nb") == "en"
    assert language_for(None, "da", "nb") == "da"


@pytest.mark.parametrize("home", LANGUAGES)
def test_whose_app_speaks_another_language_is_spoken_to_as_the_home_does(home: str) -> None:
    assert language_for(somebody(app="pl"), "pl", home) == home
    assert language_for(None, None, home) == home
