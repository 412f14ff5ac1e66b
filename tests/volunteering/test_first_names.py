"""How people are called on lists: by the whole first name, and told apart where two are called the same."""

from volunteering.first_names import first_name, told_apart


def test_a_first_name_of_two_halves_is_not_cut_in_the_middle() -> None:
    assert first_name("Poul Erik Toft") == "Poul Erik"
    assert first_name("Anne Lise Bakken Moe") == "Anne Lise"
    assert first_name("Kari Nes Berg") == "Kari"
    assert first_name("Poul Erik") == "Poul"  # then Erik is the surname
    assert first_name("Anne-Grete Vik") == "Anne-Grete"
    assert first_name("Kari") == "Kari"
    assert first_name("") == ""


def test_two_of_the_same_name_are_told_apart_by_the_surname() -> None:
    assert told_apart(["Kari Vik", "Kari Moe", "Poul Erik Toft"]) == ["Kari V.", "Kari M.", "Poul Erik"]
    assert told_apart(["Kari", "Kari Moe"]) == ["Kari", "Kari M."]
    assert told_apart([]) == []
