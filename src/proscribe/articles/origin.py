"""Who said it first: the outlet or agency whose report an article passes on.

>>> first_teller("The order is near, according to a new report from Reuters.")
'Reuters'
"""

import re

from proscribe.articles.article import Article

_OUTLETS = (
    r"(?P<outlet>Reuters|Bloomberg(?: News)?|Associated Press|AP|AFP|Agence France-Presse|(?:[Tt]he "
    r")?(?:Wall Street Journal|New York Times|Washington Post|"
    r"Financial Times|FT|WSJ|Guardian|Telegraph|Times|Information|Economist|Journal)|CNN|CNBC|CNET|"
    r"BBC|Axios|Politico|Nikkei(?: Asia)?|"
    r"Kyodo(?: News)?|Yomiuri(?: Shimbun)?|Xinhua|Global Times|South China Morning Post|SCMP|Caixin|"
    r"Handelsblatt|Der Spiegel|Le Monde|"
    r"Fox (?:News|Business)|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|NPR|Forbes|Fortune|Business "
    r"Insider|BuzzFeed News|The Verge|TechCrunch|"
    r"Engadget|Nikkei|Yonhap|ANI|Press Trust of India|PTI|Globe and Mail|Sydney Morning Herald|Free Beacon)"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"\b{_OUTLETS}(?:['’]s? [\w ]{{0,20}})?,? (?:which )?(?:has )?(?:first|originally|earlier|exclusively) reported\b",
        (
            r"\b[Aa]ccording to (?:an? |the )?(?:new |recent |fresh |exclusive )?(?:[Rr]eports?|story|"
            rf"article)? ?(?:by|from|in|on|of)? ?{_OUTLETS}"
        ),
        rf"\b(?:[Rr]eports?|story|article) (?:by|from|in) {_OUTLETS}",
        rf"\b{_OUTLETS} (?:has |have )?(?:also )?(?:reported|reports|says|said|revealed|writes|understands|learned)\b",
        rf"\b(?:told|told the|citing|cited by|first reported by|reported by) {_OUTLETS}",
        rf"^\s*\(?{_OUTLETS}\)? ?(?:--|—|-|–) ",
        r"\((?P<dateline>Reuters|Bloomberg|AP|AFP)\) ?(?:--|—|-|–)",
    )
)


_PASSED_ON = 4


def is_passed_on(text: str) -> bool:
    """The words rest on another outlet's report; a dateline or an interview given to an outlet is no such report."""
    return any(shape.search(text) for shape in _SHAPES[:_PASSED_ON])


def first_teller(text: str) -> str | None:
    """The outlet that the words name as the one who said it, without a leading "the"; None when they name none."""
    for shape in _SHAPES:
        match = shape.search(text)
        if match is not None:
            return _plain(next(group for group in match.groups() if group))
    return None


def origin_of(article: Article) -> str | None:
    """Who said first what the article tells: an outlet it names, else its publisher, else None."""
    return first_teller(article.text) or article.source.publisher


def _plain(outlet: str) -> str:
    return re.sub(r"^[Tt]he (?=[A-Z])", "", outlet)
