"""News agencies, papers and broadcasters: how texts name them, and the one name each is counted under.

The best known are listed; any other is told by its name's last word ("the Nordic Ledger") or by what the text calls it
("the newspaper Handelstid").

>>> outlet_name("the WSJ"), outlet_name("reuters.com")
('Wall Street Journal', 'Reuters')
"""

import re

_ALIASES = {
    "Associated Press": ("AP", "The AP", "apnews.com", "ap.org"),
    "Agence France-Presse": ("AFP", "afp.com"),
    "Reuters": ("Thomson Reuters", "Reuters News", "reuters.com"),
    "Bloomberg": ("Bloomberg News", "Bloomberg Businessweek", "Bloomberg Law", "bloomberg.com"),
    "Wall Street Journal": ("WSJ", "Journal", "wsj.com"),
    "New York Times": ("NYT", "NY Times", "nytimes.com"),
    "Washington Post": ("WaPo", "washingtonpost.com"),
    "Financial Times": ("FT", "ft.com"),
    "South China Morning Post": ("SCMP", "scmp.com"),
    "Nikkei": ("Nikkei Asia", "Nikkei Asian Review", "asia.nikkei.com", "Nihon Keizai Shimbun"),
    "Kyodo": ("Kyodo News", "kyodonews.net"),
    "Press Trust of India": ("PTI",),
    "Asian News International": ("ANI",),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "Australian Associated Press": ("AAP",),
    "Canadian Press": (),
    "United Press International": ("UPI",),
    "Dow Jones": ("Dow Jones Newswires",),
    "Yomiuri": ("Yomiuri Shimbun",),
    "Asahi": ("Asahi Shimbun",),
    "Times": ("Times of London", "thetimes.co.uk"),
    "Guardian": ("theguardian.com",),
    "Telegraph": ("Daily Telegraph", "telegraph.co.uk"),
    "BBC": ("BBC News", "bbc.co.uk", "bbc.com"),
    "CNBC": ("cnbc.com",),
    "CNN": ("cnn.com",),
    "Politico": ("politico.com", "politico.eu"),
    "Axios": ("axios.com",),
    "The Information": ("Information", "theinformation.com"),
    "Economic Times": ("economictimes.indiatimes.com",),
    "Globe and Mail": ("theglobeandmail.com",),
    "NBC News": ("NBC",),
    "ABC News": ("ABC",),
    "CBS News": ("CBS",),
}
_OTHERS = (
    "Yonhap|Xinhua|TASS|Interfax|ANSA|EFE|Jiji(?: Press)?|Central News Agency|Focus Taiwan|Taipei Times|Caixin|Global Times|"
    "China Daily|People['’]s Daily|Handelsblatt|Der Spiegel|Spiegel|Le Monde|Les Echos|Le Figaro|"
    "Die Zeit|Frankfurter Allgemeine Zeitung|"
    "Süddeutsche Zeitung|Het Financieele Dagblad|Economist|Fox News|Fox Business|NPR|Forbes|Fortune|"
    "Business Insider|BuzzFeed News|"
    "The Verge|TechCrunch|Engadget|CNET|Wired|Ars Technica|Vice|Vox|Quartz|Semafor|The Intercept|ProPublica|Sky News|ITV News|"
    "Light Reading|Mobile World Live|DigiTimes|Digitimes|EE Times|Sydney Morning Herald|The Age|The Australian|The Hill|"
    "Free Beacon|Washington Free Beacon|Foreign Policy|Barron['’]s|MarketWatch|Sina|36Kr|LatePost|The Register|IPVM|"
    "Straits Times|Channel NewsAsia|The Hindu|Mint|Haaretz|Al Jazeera|Der Standard|Corriere della Sera|La Repubblica|El País"
)
_PAPER_WORDS = (
    "Times|Post|Journal|Herald|Tribune|Chronicle|Gazette|Ledger|Observer|Courier|Dispatch|Inquirer|Examiner|Sentinel|Mirror|"
    "Telegraph|Daily|Weekly|Newspaper|Shimbun|Zeitung|Tidende|Dagblad|Dagbladet|News|Press|Star|Bulletin|Review|Standard|Mail"
)
_ALL = sorted({name for canon, more in _ALIASES.items() for name in (canon, *more) if "." not in name}, key=len, reverse=True)
_KNOWN = rf"(?:{'|'.join(re.escape(name) for name in _ALL)}|{_OTHERS})"
_BY_LAST_WORD = rf"(?:[A-Z][\w&’'-]+ ){{1,3}}(?:{_PAPER_WORDS})"
# What a text calls a newspaper, station or agency is one, whatever its name.
_KIND = (
    r"(?:(?:news)?paper|(?:the )?(?:business |financial |state |local |national )?(?:daily|broadcaster|weekly|tabloid)|"
    r"(?:the )?(?:tech(?:nology)? |trade )?(?:news )?(?:site|website|publication|magazine|outlet)|"
    r"news (?:agency|service|wire)|newswire)"
)
_BY_KIND = rf"{_KIND} (?:[A-Z][\w&’'-]+)(?: [A-Z][\w&’'-]+){{0,3}}"
OUTLET = (
    rf"(?P<outlet>(?:[Tt]he )?(?:{_KNOWN}(?! Square)|{_BY_LAST_WORD}(?! (?:Square|Office|Act|Secretary|Conference))|"
    rf"{_BY_KIND}))(?![\w-])"
)
AGENCY = (
    r"(?P<agency>Reuters|Thomson Reuters|Bloomberg(?: News)?|Associated Press|AP|AFP|Agence France-Presse|"
    r"dpa|DPA|Xinhua|Kyodo(?: News)?|"
    r"Yonhap|PTI|ANI|IANS|TASS|Interfax|UPI|AAP|EFE|ANSA|Jiji(?: Press)?|CNA|Canadian Press|Dow Jones(?: Newswires)?|"
    r"Press Association|PA Media)"
)
# The names that the best known are counted under.
OUTLETS = frozenset(_ALIASES) | frozenset({"Economist", "Forbes", "Fortune", "Wired", "CNET", "NPR", "Fox News", "The Verge"})
_CANONICAL = {name.casefold(): canon for canon, more in _ALIASES.items() for name in (canon, *more)}
_LEADING = re.compile(rf"^(?:[Tt]he\s+)?(?:{_KIND} )?(?:[Tt]he\s+)?(?=\S)")


def outlet_name(words: str) -> str:
    """The name that an outlet is counted under, from how a text names it or from its host name."""
    plain = " ".join(words.split()).removeprefix("www.")
    bare = plain if plain.casefold() in _CANONICAL else _LEADING.sub("", plain)
    return _CANONICAL.get(bare.casefold(), bare)
