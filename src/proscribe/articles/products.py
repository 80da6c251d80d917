"""Whose products the press means by their names alone: "iPhones" are Apple's, "the Mate 20" is Huawei's.

The table is of common knowledge. Apps and services that measures are made on by name (TikTok, ChatGPT, WhatsApp) are parties of
their own and not in it.
"""

import functools
import re

_MAKERS_TEXT = {
    "Apple": "iPhone, iPad, MacBook, iMac, AirPods, Apple Watch, App Store",
    "Huawei": "Mate, Pura, Kirin, HarmonyOS, MateBook, MatePad, Ascend, P20, P30, P40, P50",
    "Microsoft": "Windows, Xbox, Surface",
    "Google": "Pixel, Chromecast, Chromebook, Nest",
    "Samsung": "Galaxy",
    "Amazon": "Echo, Kindle, Fire TV",
    "Tesla": "Model 3, Model Y, Model S",
    "DJI": "Mavic, Phantom, Matrice",
    "Sony": "PlayStation",
    "Lenovo": "ThinkPad",
    "Xiaomi": "Redmi",
}
# Ordinary words and parts of other firms' names: only with a model beside them.
_LOOSE = frozenset({"Galaxy", "Surface", "Echo", "Pixel", "Nest", "Phantom", "Ascend", "Matrice"})
# "Mate 20 X", "P30 Lite", "Galaxy S9".
_MODEL = r"(?:\s+(?:[A-Z]?\d+\w*|Pro|Lite|Plus|Max|Ultra|Air|Mini|Note|Show|Dot|Fold|Flip|Phone|Series|One|Vista|XL|X|S|Y)\b)"


def maker_of(name: str) -> str | None:
    """The maker whose product goes by that name, with or without a model's number; None for what no table has.

    Args:
        name: a name as an article has it.
    """
    found = _products().fullmatch(name)
    if found is None or (found.group("product") in _LOOSE and found.group("model") is None):
        return None
    return _makers()[found.group("product")]


@functools.cache
def _products() -> re.Pattern[str]:
    longest_first = sorted(_makers(), key=len, reverse=True)
    return re.compile(rf"(?P<product>{'|'.join(map(re.escape, longest_first))})s?(?P<model>{_MODEL}{{1,3}})?")


@functools.cache
def _makers() -> dict[str, str]:
    return {one: maker for maker, names in _MAKERS_TEXT.items() for one in names.split(", ")}
