"""Jurisdictions: ISO 3166 alpha-2 codes in lower case, `eu`, US states such as `us-tx`, `un`, and `any`."""

import re
from datetime import date

from proscribe.errors import UnknownTermError
from proscribe.model.truth import Truth

ANY = "any"

# Treaty of accession dates; before 2004 no measure of ours exists. The United Kingdom stayed bound by Union law until the
# transition of the Withdrawal Agreement ended on 31 December 2020.
_MEMBERS = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"
_EU_MEMBERS = frozenset(_MEMBERS.split())
_GB_LEFT = date(2021, 1, 1)
MEMBERSHIP_CHANGES = (_GB_LEFT,)
"""The days, in order, from which on `lies_within` may answer otherwise than the day before."""

_ALL = (
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz "
    "ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo "
    "fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je "
    "jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo "
    "mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw "
    "py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm "
    "tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw eu un any "
)
_CODES = frozenset(_ALL.split())
_ALSO = {"uk": "gb", "usa": "us", "prc": "cn", "gr-el": "gr", "el": "gr"}
_STATE = re.compile(r"us-[a-z]{2}")


def parse_jurisdiction(text: str) -> str:
    """The code for that text; `UK` and `USA` are understood.

    Raises:
        UnknownTermError: for anything that is no code.
    """
    code = text.strip().lower()
    code = _ALSO.get(code, code)
    if code in _CODES or _STATE.fullmatch(code):
        return code
    raise UnknownTermError("jurisdiction", text, _CODES)


def lies_within(inner: str, outer: str, *, on: date) -> Truth:
    """Whether whoever is under `inner` is under `outer` on that day.

    Not told when `inner` is the wider one: an actor somewhere in the Union may sit in Germany.
    """
    if outer in {ANY, inner}:
        return Truth.HOLDS
    if _is_part(inner, outer, on=on):
        return Truth.HOLDS
    return Truth.NOT_TOLD if inner == ANY or _is_part(outer, inner, on=on) else Truth.FAILS


def _is_part(inner: str, outer: str, *, on: date) -> bool:
    if outer == "eu":
        return inner in _EU_MEMBERS or (inner == "gb" and on < _GB_LEFT)
    return _STATE.fullmatch(inner) is not None and outer == "us"
