"""What an actor may want to do with a party or an item."""

from proscribe.model.vocabulary import Vocabulary


class Activity(Vocabulary):
    """One kind of dealing. The direction matters: an Entity List entry restricts supplying to a party, not buying from it."""

    SUPPLY = (
        "supply",
        "export, re-export or transfer goods, software or technology to the party",
        "putting the party's product on a shop shelf is sell; bringing it into the country is import",
    )
    BUY = ("buy", "procure or obtain from the party", "having the party's product in one's own systems is use")
    USE = (
        "use",
        "install, run or rely on the party's product in one's own network, systems or sites",
        "the purchase itself is buy",
    )
    IMPORT = (
        "import",
        "bring the product into the market: customs entry, equipment authorisation, marketing",
        "the retail sale after it is sell",
    )
    SELL = ("sell", "sell or resell the party's product", "what leaves for the party is supply")
    INVEST = ("invest", "own or trade securities, acquire, merge, finance by equity", "payment for goods is buy")
    OPERATE = (
        "operate",
        "provide a service or app to the public, or carry it",
        "working for one named customer is service",
    )
    SERVICE = ("service", "support, maintain, repair, finance or staff", "handing over an item is supply")
    CONTRACT_WITH = (
        "contract-with",
        "enter, extend or renew a contract with the party, whatever it is for",
        "the purchase of the party's own product is buy",
    )
