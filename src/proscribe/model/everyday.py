"""Everyday words for actors and activities, each with the terms it may mean: a single one is taken, several are named.

A word stands here only if people type it; spaces are written as hyphens. Items keep their words beside them, in `item_tree`.
"""

from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]
"""Everyday word to the terms it may mean."""


def _each(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """One entry a word, from terms (several parted by spaces) to the words for them."""
    return {word: tuple(terms.split()) for terms, words in table.items() for word in words.split()}


ACTOR_WORDS: Words = _each(
    {
        "government": (
            "agency ministry department state-body authority court municipality council city county police parliament "
            "embassy federal-agency state-agency federal-government public-body public-authority public-sector "
            "administration regulator state"
        ),
        "government/civilian": "civilian-agency federal-civilian-agency civil-agency civilian",
        "government/defence": (
            "defense defence government/defense army navy air-force military armed-forces mod dod dow pentagon "
            "defence-ministry defense-ministry ministry-of-defence department-of-defense defense-department "
            "defence-department department-of-war military-base"
        ),
        "contractor": "prime-contractor prime government-supplier government-vendor federal-supplier",
        "grantee": "grant-recipient recipient grant-holder federal-grantee subrecipient",
        "operator": (
            "carrier telco telecom isp network-operator mobile-operator telecom-operator internet-provider telecoms "
            "internet-service-provider mno communications-provider telecom-provider service-operator"
        ),
        "operator/subsidised": (
            "subsidized operator/subsidized subsidised-carrier subsidised-operator rural-carrier etc usf-recipient"
        ),
        "operator/designated": "designated-operator designated-provider licence-holder license-holder",
        "critical-infrastructure": (
            "utility power-company energy-company water-company grid-operator railway airport port "
            "critical-infrastructure-operator infrastructure-operator cii cii-operator"
        ),
        "exporter": "re-exporter reexporter shipper freight-forwarder forwarder",
        "importer": "customs-broker applicant",
        "maker": (
            "manufacturer producer chipmaker foundry fab oem odm factory car-maker carmaker automaker designer developer "
            "software-developer"
        ),
        "retailer": "shop store reseller dealer merchant seller online-shop marketplace exchange",
        "app-store": "appstore app-shop app-store-operator app-marketplace",
        "investor": "fund shareholder pension-fund hedge-fund asset-manager broker venture-fund private-equity stockbroker",
        "service-provider": (
            "host hosting-provider cloud-provider it-provider consultant integrator msp installer auditor law-firm insurer"
        ),
        "consumer": (
            "citizen individual household person private-person private-buyer hobbyist hobby-pilot pilot home-user "
            "customer-at-home"
        ),
        "maker operator exporter importer retailer contractor service-provider investor": (
            "company firm business corporation enterprise organisation organization private-company private-firm private-sector"
        ),
        "maker exporter retailer contractor": "supplier vendor trader seller-abroad",
        "retailer importer exporter": "distributor wholesaler trading-company",
        "investor service-provider critical-infrastructure": "bank lender financial-institution",
        "grantee government contractor consumer": "university school college research-institute laboratory lab hospital",
        "consumer operator government contractor": "user customer buyer end-user",
        "operator service-provider": "provider",
        "grantee contractor operator/subsidised": "subsidy-recipient",
    }
)
"""Words for kinds of actor. Of a phrase that is not here, the last word counts: a chip maker is a maker."""

BOUND_TO_THEIR_PHRASE = frozenset({"operator", "provider", "user", "customer", "host", "port", "state", "exchange"})
"""Words that say little as the last of a phrase: a drone operator runs no network."""

ACTIVITY_WORDS: Words = _each(
    {
        "supply": (
            "sell-to ship ship-to export export-to re-export reexport transfer transfer-to deliver deliver-to provide "
            "provide-to send send-to give license-to licence-to supply-to shipping exporting supplying dispatch"
        ),
        "buy": (
            "procure purchase order obtain source buy-from purchase-from procure-from order-from lease rent license-from "
            "licence-from procurement buying purchasing obtain-from source-from acquire-from"
        ),
        "use": (
            "deploy install run keep connect rely-on integrate use-in-network use-in-government using installing "
            "deploying fly drive"
        ),
        "import": "bring-in clear-customs authorise authorize authorisation certify authorise-import importing register-model",
        "sell": "resell retail resale put-on-sale offer-for-sale selling stock reselling",
        "invest": (
            "invest-in own hold-shares buy-shares trade-shares acquire-stake take-over takeover merge merge-with "
            "investing shareholding buy-securities trade-securities hold"
        ),
        "operate": "host carry offer-service operate-service broadcast distribute-app provide-service interconnect roam peer",
        "service": (
            "maintain repair support staff patch update insure consult advise servicing maintenance service-for work-for"
        ),
        "contract-with": "contract hire engage partner sign-with sign contracting partner-with award appoint",
        "supply buy": "license licence lend",
        "buy invest": "acquire",
        "sell operate supply": "distribute",
        "import sell": "market",
        "service invest": "finance fund",
        "supply buy sell contract-with": "trade deal deal-with do-business trade-with do-business-with work-with",
    }
)
"""Words for activities."""

PLACE_WORDS: Mapping[str, str] = {
    word: code
    for code, words in {
        "us": "united-states america american u.s. u.s.a. united-states-of-america",
        "gb": "united-kingdom britain great-britain british u.k. england",
        "cn": "china chinese",
        "eu": "european-union european",
        "de": "germany german",
        "fr": "france french",
        "nl": "netherlands dutch holland the-netherlands",
        "se": "sweden swedish",
        "jp": "japan japanese",
        "kr": "korea south-korea korean south-korean",
        "tw": "taiwan taiwanese",
        "in": "india indian",
        "au": "australia australian",
        "nz": "new-zealand",
        "ca": "canada canadian",
        "it": "italy italian",
        "es": "spain spanish",
        "pt": "portugal portuguese",
        "pl": "poland polish",
        "cz": "czechia czech czech-republic",
        "ro": "romania romanian",
        "ee": "estonia estonian",
        "lv": "latvia latvian",
        "lt": "lithuania lithuanian",
        "dk": "denmark danish",
        "no": "norway norwegian",
        "fi": "finland finnish",
        "be": "belgium belgian",
        "at": "austria austrian",
        "ch": "switzerland swiss",
        "ie": "ireland irish",
        "vn": "vietnam vietnamese",
        "sg": "singapore singaporean",
        "my": "malaysia malaysian",
        "th": "thailand thai",
        "br": "brazil brazilian",
        "mx": "mexico mexican",
        "cr": "costa-rica costa-rican",
        "il": "israel israeli",
        "ru": "russia russian",
        "tr": "turkey turkish",
        "ua": "ukraine ukrainian",
        "ae": "emirates uae",
        "sa": "saudi-arabia saudi",
        "us-tx": "texas texan",
        "us-fl": "florida",
        "any": "foreign anywhere anybody anyone",
    }.items()
    for word in words.split()
}
"""Words for jurisdictions, beside the codes."""
