"""Acts made by hand, and whom their words stand for."""

from collections.abc import Callable

import numpy as np
import pytest
from tests.articles.learned.marked import Of, view_of

from proscribe.articles.article import Article
from proscribe.articles.learned.acts import ROLES, WHO, Act
from proscribe.articles.learned.meant import Meant
from proscribe.articles.learned.roles import Cast
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines
from proscribe.articles.references import Focus
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage


@pytest.fixture
def roles(article_of: Callable[..., Article], lexicon: Lexicon) -> Of:
    """Names of issuers and targets and whether the issuer is a guess, of the act told by the text's last sentence."""

    def roles(
        text: str, *, home: str | None = None, who: str = "authority", **marked: str
    ) -> tuple[list[str], list[str], bool]:
        told = lines(article_of(text), lexicon)
        cast = Cast(Meant(told, None, Focus(home=home)))
        for line in told[:-1]:
            cast.meant.focus.hear(line.named)
        act = _act([one.sentence.text for one in told], {role.replace("_", " "): words for role, words in marked.items()}, who)
        hit = cast.targets(act, told[-1].named)
        by = cast.issuers(act, told[-1].named, hit.who)
        return [one.name for one in by.who], [one.name for one in hit.who], by.guessed

    return roles


def _act(texts: list[str], marked: dict[str, str], who: str) -> Act:
    """An act of the last sentence; the words of each role, parted by `|`, are marked where they stand, others nowhere."""
    view, last = view_of(texts, ROLES, {"issuer", "target"}, marked), len(texts) - 1
    kinds = tuple(0.8 if one == who else 0.1 for one in WHO)
    done = (ClaimAction.RESTRICT, Stage.IN_FORCE, None)
    return Act(last, 0, 1, 0.9, *done, (0.9, 0.9), kinds, 0.1, view.parts(last), view, np.zeros(4, np.float32))
