"""Whom somebody of the house means who writes a name: its longest form counts, and a slip is forgiven."""

from tests.volunteering.conftest import SmallHome
from volunteering.naming import named_in


def names(home: SmallHome, text: str, *, ordinary: tuple[str, ...] = ()) -> list[tuple[str, set[str]]]:
    """What stands in a text as a name, and whose it may be."""
    eva = next((p for p in [home.tx.value("SELECT id FROM person WHERE name = 'Eva Dahl'")] if p), None)
    from storage import people

    reader = people.by_id(home.tx, eva) if eva else home.person("Eva Dahl", "coordinator")
    assert reader is not None
    found = named_in(home.tx, reader, text, lambda word: word in ordinary)
    return [(text[each.start : each.end], {p.name for p in people.by_ids(home.tx, each.people)}) for each in found]


def test_a_first_name_means_everybody_of_it_and_more_of_the_name_one_alone(home: SmallHome) -> None:
    home.person("Poul Erik Toft")
    home.person("Poul Skov")
    assert names(home, "Poul kan ikke") == [("Poul", {"Poul Erik Toft", "Poul Skov"})]
    assert names(home, "poul erik kan ikke") == [("poul erik", {"Poul Erik Toft"})]
    assert names(home, "Poul Toft kan ikke") == [("Poul Toft", {"Poul Erik Toft"})]
    assert names(home, "Skovs nummer") == [("Skovs", {"Poul Skov"})]


def test_a_slip_is_forgiven_but_not_where_the_word_is_another(home: SmallHome) -> None:
    home.person("Birthe Juhl")
    home.person("Signe Mørk")
    assert names(home, "Birhte og Signe") == [("Birhte", {"Birthe Juhl"}), ("Signe", {"Signe Mørk"})]
    assert names(home, "sign her up", ordinary=("sign", "her", "up")) == []
    assert names(home, "ødegård") == []


def test_a_name_that_is_another_word_is_one_with_a_capital_alone(home: SmallHome) -> None:
    home.person("Odd Nes")
    assert names(home, "Odd kan ikke", ordinary=("odd",)) == [("Odd", {"Odd Nes"})]
    assert names(home, "how odd", ordinary=("odd", "how")) == []


def test_a_volunteer_finds_nobody(home: SmallHome) -> None:
    kari = home.person("Kari Berg")
    home.person("Odd Nes")
    assert named_in(home.tx, kari, "Odd kan ikke", lambda _: False) == []
