import time
from collections.abc import Callable

import pytest

from proscribe.articles.newcomers import newcomers
from proscribe.model.claims import Claim

INTRODUCED = [
    ("DeepSeek, the Chinese AI app, grew fast. DeepSeek is cheap.", {"DeepSeek": "cn"}),
    ("Chinese memory chipmaker Yangmem grew. Yangmem sells to many.", {"Yangmem": "cn"}),
    ("A Chinese app grew fast. DeepSeek grew too.", {}),
    ("DeepSeek grew fast. DeepSeek is cheap.", {}),
    ("Huawei, the Chinese network giant, grew fast. Huawei is large.", {}),
]


@pytest.mark.parametrize(("text", "firms"), INTRODUCED)
def test_a_firm_counts_once_the_text_has_said_what_it_is(text: str, firms: dict[str, str]) -> None:
    assert newcomers(text, ["Huawei"]) == firms


def test_the_app_of_an_unknown_firm_is_a_target(read: Callable[..., tuple[Claim, ...]]) -> None:
    found = read("Zumba, the Chinese chat app, grew fast. Zumba is free. Taiwan has banned the app from official devices.")
    assert [(one.issuer, one.targets) for one in found] == [("Taiwanese Government", ("Zumba",))]


def test_a_run_of_capitals_is_no_trap() -> None:
    began = time.process_time()
    newcomers(("A" * 5_000 + " ") * 10, [])
    assert time.process_time() - began < 2
