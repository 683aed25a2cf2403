from generator.prose.sentence import Sentence, stand_alike, stand_beside_alike, stand_near_alike

ONE = Sentence("Mayor Thorne rejected the union’s demands on Saturday.")
OTHER = Sentence("The mayor, Reed, rejected the union’s demands.")


def test_what_stands_beside_a_word_is_the_next_with_a_meaning() -> None:
    number = ONE.places_of("union")[0]
    assert ONE.beside(number) == ("reject", "demand")
    assert ONE.beside(0)[0] == ""


def test_words_between_the_same_words_stand_alike() -> None:
    (thorne,), (reed,) = (
        ONE.places_of("thorn"),
        OTHER.places_of("reed"),
    )
    assert stand_alike(ONE, thorne, OTHER, reed)
    assert stand_beside_alike(ONE, thorne, OTHER, reed)
    assert not stand_alike(ONE, 0, OTHER, reed)


def test_at_the_head_of_a_sentence_the_two_words_after_decide() -> None:
    head = Sentence("Reed rejected the union’s demands.")
    assert stand_alike(head, 0, ONE, 1)
    assert not stand_alike(Sentence("Reed rejected an offer."), 0, ONE, 1)


def test_near_is_not_the_word_itself() -> None:
    rose, fell = Sentence("Wages rose."), Sentence("Prices fell.")
    assert not stand_near_alike(rose, 1, fell, 1)
    assert stand_near_alike(rose, 1, Sentence("Wages fell."), 1)
