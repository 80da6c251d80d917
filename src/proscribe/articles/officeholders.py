"""Who holds an office: heads of government and American governors whom the press calls by name.

The tables are of common knowledge, of late years.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from proscribe.articles.countries import by_code

# Heads of government whom the press calls by surname alone.
_HEADS_TEXT = (
    "us:Trump,Biden,Obama ru:Putin in:Modi,Narendra_Modi cn:Xi_Jinping ua:Zelensky,Zelenskyy "
    "de:Merkel,Scholz,Friedrich_Merz fr:Macron "
    "gb:Boris_Johnson,Theresa_May,Rishi_Sunak,Sunak,Keir_Starmer,Starmer,Oliver_Dowden ca:Trudeau,Mark_Carney "
    "au:Scott_Morrison,Turnbull,Anthony_Albanese,Albanese nz:Ardern,Christopher_Luxon,Luxon "
    "jp:Shinzo_Abe,Kishida,Yoshihide_Suga,Ishiba,Takaichi "
    "kr:Moon_Jae-in,Yoon_Suk-yeol,Yoon_Suk_Yeol,Lee_Jae-myung,Lee_Jae_Myung tw:Tsai_Ing-wen,Lai_Ching-te tr:Erdogan "
    "br:Bolsonaro,Lula mx:Sheinbaum ar:Milei il:Netanyahu id:Widodo,Prabowo ph:Duterte my:Mahathir,Anwar_Ibrahim "
    "sg:Lee_Hsien_Loong,Lawrence_Wong it:Meloni,Giuseppe_Conte,Mario_Draghi hu:Orban nl:Mark_Rutte,Dick_Schoof "
    "es:Pedro_Sanchez pt:Antonio_Costa pl:Morawiecki,Tusk cz:Babis,Petr_Fiala dk:Mette_Frederiksen,Frederiksen "
    "se:Ulf_Kristersson,Stefan_Lofven no:Erna_Solberg pk:Imran_Khan al:Edi_Rama"
)
_HEADS = {
    name.replace("_", " "): pair.partition(":")[0] for pair in _HEADS_TEXT.split() for name in pair.partition(":")[2].split(",")
}
# Governors whom the press names without their state, of late years.
_GOVERNORS_TEXT = (
    "Alabama:Kay_Ivey Alaska:Mike_Dunleavy Arizona:Doug_Ducey,Katie_Hobbs Arkansas:Asa_Hutchinson,Sarah_Huckabee_Sanders "
    "California:Gavin_Newsom,Jerry_Brown Colorado:Jared_Polis Connecticut:Ned_Lamont Delaware:John_Carney,Matt_Meyer "
    "Florida:Ron_DeSantis,Rick_Scott Georgia:Brian_Kemp Hawaii:Josh_Green Idaho:Brad_Little Illinois:JB_Pritzker,J.B._Pritzker "
    "Indiana:Eric_Holcomb,Mike_Braun Iowa:Kim_Reynolds Kansas:Laura_Kelly Kentucky:Andy_Beshear "
    "Louisiana:John_Bel_Edwards,Jeff_Landry Maine:Janet_Mills Maryland:Larry_Hogan,Wes_Moore "
    "Massachusetts:Charlie_Baker,Maura_Healey Michigan:Gretchen_Whitmer Minnesota:Tim_Walz Mississippi:Tate_Reeves "
    "Missouri:Mike_Parson,Mike_Kehoe Montana:Greg_Gianforte,Steve_Bullock Nebraska:Pete_Ricketts,Jim_Pillen "
    "Nevada:Steve_Sisolak,Joe_Lombardo New_Hampshire:Chris_Sununu,Kelly_Ayotte New_Jersey:Phil_Murphy,Mikie_Sherrill "
    "New_Mexico:Michelle_Lujan_Grisham New_York:Andrew_Cuomo,Kathy_Hochul North_Carolina:Roy_Cooper,Josh_Stein "
    "North_Dakota:Doug_Burgum,Kelly_Armstrong Ohio:Mike_DeWine Oklahoma:Kevin_Stitt Oregon:Kate_Brown,Tina_Kotek "
    "Pennsylvania:Tom_Wolf,Josh_Shapiro Rhode_Island:Dan_McKee South_Carolina:Henry_McMaster "
    "South_Dakota:Kristi_Noem,Larry_Rhoden Tennessee:Bill_Lee Texas:Greg_Abbott Utah:Spencer_Cox Vermont:Phil_Scott "
    "Virginia:Glenn_Youngkin,Abigail_Spanberger,Ralph_Northam Washington:Jay_Inslee,Bob_Ferguson "
    "West_Virginia:Jim_Justice,Patrick_Morrisey Wisconsin:Tony_Evers Wyoming:Mark_Gordon"
)
_GOVERNORS = {
    name.replace("_", " "): pair.partition(":")[0].replace("_", " ")
    for pair in _GOVERNORS_TEXT.split()
    for name in pair.partition(":")[2].split(",")
}


class Holder(NamedTuple):
    """One naming of somebody in office.

    Args:
        start: offset of the first character in the text given.
        end: offset after the last.
        name: the authority that he stands for, as claims name it.
        country: its code.
    """

    start: int
    end: int
    name: str
    country: str


def holders(text: str) -> Iterator[Holder]:
    """Everybody in office whom the text names: American presidents for themselves, others for what they head."""
    for match in _head().finditer(text):
        code = _HEADS[match.group()]
        name = "US President" if code == "us" else by_code()[code].government
        yield Holder(match.start(), match.end(), name, code)
    for match in _governor().finditer(text):
        yield Holder(match.start(), match.end(), f"State of {_GOVERNORS[' '.join(match.group('who').split())]}", "us")


@functools.cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_HEADS)})\b(?!\s+[Aa]dministration)")


@functools.cache
def _governor() -> re.Pattern[str]:
    names = "|".join(r"\s+".join(map(re.escape, one.split())) for one in _GOVERNORS)
    return re.compile(rf"\b(?:(?:Gov\.|Governor)\s+)?(?P<who>{names})\b")
