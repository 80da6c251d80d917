"""The words that tell ties between firms: verbs and nouns by the tie they tell, and what makes a sentence worth parsing."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUPPLY = _set(
    "supply sell provide ship deliver furnish manufacture make build host license equip serve export install "
    "fabricate assemble  power"
)
# With these the customer may be the plain object: "supplies Vodafone", "equipped its network".
SERVE = frozenset({"supply", "equip", "serve", "power"})
USE = _set(
    "use buy purchase source procure order rely depend deploy run obtain get import install choose select pick "
    "turn adopt lease  acquire draw operate employ contract carry spend"
)
# A clause of which these are the subject tells what nobody does.
NOBODY = frozenset({"none", "neither", "no", "nobody"})
# Their supplier stands behind "on", "from" or "to" alone: "runs its network on Huawei", never "runs Huawei".
ONLY_BY_PREPOSITION = frozenset(
    {"get", "run", "turn", "install", "acquire", "draw", "operate", "contract", "rely", "depend", "order", "spend"}
)
# Told in the passive of these alone: "phones used by X" are bought, "a plant run by X" is no purchase.
USED_BY = _set("use deploy buy purchase order procure adopt source install")
# What is sold or shipped goes to whom it is sold; its own possessor is the seller.
SOLD = _set("sell ship make manufacture deliver export provide install fabricate assemble")
# Apps under their owner's key: of these a possessive tells the owner ("ByteDance's TikTok"), of a phone or chip its maker.
APPS = _set(
    "TikTok Douyin WeChat Weixin QQ WhatsApp Instagram Facebook Messenger YouTube LinkedIn Skype CapCut Lemon8 Kuaishou Alipay"
)
# Whoever buys a firm from a firm is no customer.
TAKE_OVER = frozenset({"buy", "acquire", "purchase", "get"})
PAST = frozenset({"former", "onetime", "erstwhile", "ex", "potential", "possible", "would-be"})
OWN = frozenset({"own", "control", "acquire"})
COMPETE = frozenset({"compete", "rival", "outsell"})
DISTRIBUTE = frozenset({"distribute", "resell"})
INCLUDE = frozenset({"include", "be", "comprise", "count"})
SUPPLIERS = _set("supplier vendor provider source contractor subcontractor")
CUSTOMERS = _set("customer client buyer user purchaser licensee")
PARENTS = _set("parent owner")
CHILDREN = _set("subsidiary unit arm division affiliate offshoot brand")
RIVALS = _set("rival competitor challenger")
DISTRIBUTORS = _set("distributor reseller")
ROLES = SUPPLIERS | CUSTOMERS | PARENTS | CHILDREN | RIVALS | DISTRIBUTORS
FIRM_NOUNS = _set(
    "company firm foundry chipmaker giant vendor group carrier telco operator manufacturer maker conglomerate "
    "startup start-up  corporation business app platform developer retailer"
)
DEALS = _set("deal partnership agreement contract alliance tie-up pact")
# What of a customer is supplied, or stands for him: "supplies Tele2's network", "T-Mobile's network runs on Huawei".
HOLDINGS = _set(
    "network phone handset smartphone device product operation factory plant system infrastructure data app "
    "line server site  base core fleet customer user store service centre center business mast tower antenna "
    "half part most laptop car tablet arm unit"
)
# "Hop" is what the lemmatiser makes of "hopes".
PLANNED = _set("plan want hop seek consider talk aim intend propose hope agree ask try negotiate apply")
KEPT_FROM = _set("ban bar prohibit block forbid prevent restrict preclude")
UNSURE = frozenset({"would", "could", "may", "might", "should", "must", "can", "ca"})
# Who is named behind these is one of those just spoken of: "operators such as Three".
EXAMPLES = frozenset({"as", "like", "including", "include", "among"})

_CUES = (
    r"suppl|sell|sold|provid|ship|deliver|furnish|manufactur|mak(?:e|ing)|made|build|built|host|licen[sc]|equip|serv|power|"
    r"us(?:e|es|ed|ing)\b|buy|bought|purchas|spen[dt]|sourc|procur|order|rel(?:y|ie)|depend|deploy|run|ran\b|obtain|got|get|import|"
    r"install|cho[os]|select|pick|turn|adopt|leas|acqui|own|control|belong|compet|rival|outsell|distribut|resell|customer|"
    r"client|buyer|vendor|contractor|parent|subsidiar|unit|arm\b|division|affiliate|brand|challenger|partner|fabricat|assembl|"
    r"draw|operat|behind|carr(?:y|ie)|contract|employ|account|revenue|sales|income|share|"
    r"per cent|percent|million|billion|third|quarter|half"
)
CUE = re.compile(rf"\b(?:{_CUES})|%|['’]s (?=[A-Z])", re.IGNORECASE)
# Words that tell ties and little else; the other cues are everyday words, and count between two known firms alone.
STRONG_CUE = re.compile(
    r"\b(?:suppl|vendor|customers?\b|client|parent\b|subsidiar|own(?:s|ed|er)\b|belong|rival|compet|distribut|rel(?:y|ies|ied)\b|"
    r"depend|buy|bought|purchas|spen[dt]|behind|sourc|procur|provid|deliver|equip|licen[sc]es\b|unit\b|arm\b|division\b|hosts?\b|us(?:es|ed|e)\b|"
    r"deploy|ship(?:s|ped)\b|sells?\b|sold\b|buil[td]|makes\b|assembl|chose|picked)|['’]s (?=[A-Z])",
    re.IGNORECASE,
)
DISTRIBUTION = re.compile(
    r"\b(?:distribut\w+|retail\w*|reseller?s?|(?:sold|sell|stock|carry|market)\w*|stores?)\b", re.IGNORECASE
)
NO_COMPANY = _set(
    "Europe Asia Africa America Western West East Congress Parliament Senate House Internet AI 5G 4G 3G "
    "Android Windows Linux  GPS GPU CPU Trump Biden Obama Xi Putin May Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February  March April June July August September October November December"
)
