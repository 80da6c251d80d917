import math

import pytest

from proscribe.articles.signs import Signs, likelihood


def test_joined_drafts_have_the_stronger_sign_of_each() -> None:
    both = Signs(issuer=0.4, act=0.2).joined(Signs(issuer=0.1, act=0.8))
    assert (both.issuer, both.act) == (0.4, 0.8)


def test_of_a_repeat_and_what_it_repeats_the_claim_is_no_repeat() -> None:
    assert Signs(repeat=0.9).joined(Signs(repeat=0.1)).repeat == 0.1


def test_a_guess_that_another_draft_tells_outright_is_none() -> None:
    assert Signs(guessed=1.0).joined(Signs(guessed=0.0)).guessed == 0.0


def test_times_add_up() -> None:
    thrice = Signs().joined(Signs()).joined(Signs())
    assert math.exp(thrice.times) == pytest.approx(3)


def test_the_surer_the_network_the_likelier_the_claim() -> None:
    parts = ("act", "action", "stage", "issuer", "target")
    sure, unsure = (Signs(**dict.fromkeys(parts, chance), together=chance**5, known=1.0, done=1.0) for chance in (0.95, 0.6))
    assert likelihood(sure) > 0.5 > likelihood(unsure)


def test_a_likelihood_is_between_none_and_all() -> None:
    assert 0 < likelihood(Signs()) < 1
