import math

import pytest

from proscribe.articles.signs import Signs, likelihood


def test_joined_drafts_have_the_stronger_sign_of_each() -> None:
    both = Signs(ruled=1.0, act=0.0).joined(Signs(seen=1.0, act=0.8))
    assert (both.ruled, both.seen, both.act) == (1.0, 1.0, 0.8)


def test_a_guess_that_another_draft_tells_outright_is_none() -> None:
    assert Signs(guessed=1.0).joined(Signs(guessed=0.0)).guessed == 0.0


def test_times_add_up() -> None:
    thrice = Signs().joined(Signs()).joined(Signs())
    assert math.exp(thrice.times) == pytest.approx(3)


def test_a_claim_that_both_readers_see_is_likelier_than_one_that_either_sees() -> None:
    seen = Signs(seen=1.0, act=0.9, action=0.9, stage=0.9, issuer=0.9, target=0.9, known=1.0, done=1.0)
    ruled = Signs(ruled=1.0, known=1.0, done=1.0)
    assert likelihood(seen.joined(ruled)) > max(likelihood(seen), likelihood(ruled))


def test_a_likelihood_is_between_none_and_all() -> None:
    assert 0 < likelihood(Signs()) < 1
