"""The words that tell ties between firms: verbs and nouns by the tie they tell, and what makes a sentence worth parsing."""

import re

SUPPLY = frozenset(
    "supply sell provide ship deliver furnish manufacture make build host license equip serve export install fabricate assemble "
    "power".split()
)
# With these the customer may be the plain object: "supplies Vodafone", "equipped its network".
SERVE = frozenset({"supply", "equip", "serve", "power"})
USE = frozenset(
    "use buy purchase source procure order rely depend deploy run obtain get import install choose select pick turn adopt lease "
    "acquire draw operate employ contract".split()
)
# Their supplier stands behind "on", "from" or "to" alone: "runs its network on Huawei", never "runs Huawei".
ONLY_BY_PREPOSITION = frozenset({"get", "run", "turn", "install", "acquire", "draw", "operate", "contract", "rely", "depend", "order"})
# Told in the passive of these alone: "phones used by X" are bought, "a plant run by X" is no purchase.
USED_BY = frozenset("use deploy buy purchase order procure adopt source install".split())
# What is sold or shipped goes to whom it is sold; its own possessor is the seller.
SOLD = frozenset("sell ship make manufacture deliver export provide install fabricate assemble".split())
OWN = frozenset({"own", "control", "acquire"})
COMPETE = frozenset({"compete", "rival", "outsell"})
DISTRIBUTE = frozenset({"distribute", "resell"})
INCLUDE = frozenset({"include", "be", "comprise", "count"})
BE = frozenset({"be", "become", "remain"})
SUPPLIERS = frozenset("supplier vendor provider source contractor subcontractor".split())
CUSTOMERS = frozenset("customer client buyer user purchaser licensee".split())
PARENTS = frozenset("parent owner".split())
CHILDREN = frozenset("subsidiary unit arm division affiliate offshoot brand".split())
RIVALS = frozenset("rival competitor challenger".split())
DISTRIBUTORS = frozenset("distributor reseller".split())
ROLES = SUPPLIERS | CUSTOMERS | PARENTS | CHILDREN | RIVALS | DISTRIBUTORS
FIRM_NOUNS = frozenset(
    "company firm foundry chipmaker giant vendor group carrier telco operator manufacturer maker conglomerate startup start-up "
    "corporation business app platform developer retailer".split()
)
DEALS = frozenset("deal partnership agreement contract alliance tie-up pact".split())
# What of a customer is supplied, or stands for him: "supplies Tele2's network", "T-Mobile's network runs on Huawei".
HOLDINGS = frozenset(
    "network phone handset smartphone device product operation factory plant system infrastructure data app line server site "
    "base core fleet customer user store service centre center business laptop car tablet arm unit".split()
)
PLANNED = frozenset("plan want seek consider talk aim intend propose hope agree ask try negotiate apply".split())
KEPT_FROM = frozenset("ban bar prohibit block forbid prevent restrict preclude".split())
UNSURE = frozenset({"would", "could", "may", "might", "should", "must", "can", "ca"})
# Who is named behind these is one of those just spoken of: "operators such as Three".
EXAMPLES = frozenset({"as", "like", "including", "include", "among"})

_CUES = (
    r"suppl|sell|sold|provid|ship|deliver|furnish|manufactur|mak(?:e|ing)|made|build|built|host|licen[sc]|equip|serv|power|"
    r"us(?:e|es|ed|ing)\b|buy|bought|purchas|sourc|procur|order|rel(?:y|ie)|depend|deploy|run|ran\b|obtain|got|get|import|"
    r"install|cho[os]|select|pick|turn|adopt|leas|acqui|own|control|belong|compet|rival|outsell|distribut|resell|customer|"
    r"client|buyer|vendor|contractor|parent|subsidiar|unit|arm\b|division|affiliate|brand|challenger|partner|fabricat|assembl|"
    r"draw|operat|contract|employ|account|revenue|sales|income|share|per cent|percent|%|million|billion|third|quarter|half"
)
CUE = re.compile(rf"\b(?:{_CUES})|%|['’]s (?=[A-Z])", re.IGNORECASE)
DISTRIBUTION = re.compile(
    r"\b(?:distribut\w+|retail\w*|reseller?s?|(?:sold|sell|stock|carry|market)\w*|stores?)\b", re.IGNORECASE
)
NO_COMPANY = frozenset(
    "Europe Asia Africa America Western West East Congress Parliament Senate House Internet AI 5G 4G 3G Android Windows Linux "
    "GPS GPU CPU Trump Biden Obama Xi Putin May Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April June July August September October November December".split()
)
