"""The legal forms that a restriction takes."""

from proscribe.model.vocabulary import Vocabulary


class Instrument(Vocabulary):
    """The form of a measure; it hints at the force, the stage and the rule decide."""

    ENTITY_LIST = ("entity-list", "a list whose members may be supplied only under licence", "a bar on a party is denial-order")
    DENIAL_ORDER = ("denial-order", "an order that bars a party from taking part in exports", "wider than entity-list")
    BLOCKING_SANCTION = ("blocking-sanction", "assets frozen and all dealings barred", "securities alone is investment-ban")
    PROCUREMENT_BAN = ("procurement-ban", "public money or public bodies may not buy or use", "operators are network-ban")
    NETWORK_BAN = ("network-ban", "communications operators may not buy or use", "public bodies are procurement-ban")
    AUTHORISATION_BAN = (
        "authorisation-ban",
        "products are refused authorisation, import or sale, or apps are blocked",
        "limits on buyers are procurement-ban or network-ban",
    )
    INVESTMENT_BAN = ("investment-ban", "securities or stakes may not be held or traded, or must be sold", "")
    EXPORT_CONTROL = ("export-control", "items or destinations need a licence, whoever buys", "named parties: entity-list")
    LICENCE = ("licence", "a licence, general licence, waiver or approval scheme", "what it eases is another measure")
    EXECUTIVE_ORDER = ("executive-order", "a head of government's order that others carry out", "")
    STATUTE = ("statute", "a law that creates a power or a duty", "a rule under it is a measure of its own kind")
    LEGISLATIVE_PROPOSAL = ("legislative-proposal", "a bill or amendment", "once signed it is statute or what it orders")
    GUIDELINE = ("guideline", "advice, warning, recommendation, list without legal effect", "a duty is no guideline")
    ENFORCEMENT = ("enforcement", "a settlement, penalty or probation of one party", "the bar it may trigger is denial-order")
    PRIVATE_DECISION = ("private-decision", "a company's own choice, binding itself alone", "")
    NOT_TOLD = ("not-told", "known from the news alone, which does not tell the form", "")
