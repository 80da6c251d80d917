"""The items that measures are about: a small tree in which one item may stand under several others."""

from dataclasses import dataclass
from functools import cache

from proscribe.errors import UnknownTermError
from proscribe.model.truth import Truth

ANY_ITEM = "any"
EAR99 = "eccn:ear99"
"""Subject to the EAR and on no control list."""

_ON_CONTROL_LISTS = frozenset(
    {"dual-use", "advanced-chips", "euv-lithography", "duv-lithography", "duv-advanced", "duv-older", "defence-articles"}
)
_CODE_PREFIXES = ("eccn:", "hs:")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the tree.

    Args:
        key: the word used in scopes and questions.
        parents: keys of the items it is a kind of; () only for `any`.
        definition: what it takes in, and what it leaves to its neighbours.
        words: lower-case words by which inventories and articles call it.
    """

    key: str
    parents: tuple[str, ...]
    definition: str
    words: tuple[str, ...] = ()


ITEMS: dict[str, Item] = {
    item.key: item
    for item in (
        Item("any", (), "everything"),
        Item("services", ("any",), "work done for somebody: support, hosting, finance"),
        Item("technology", ("any",), "knowledge, designs, drawings, intellectual property"),
        Item("goods", ("any",), "things one can ship"),
        Item("electronics", ("goods",), "electronic goods of all kinds"),
        Item(
            "semiconductors",
            ("electronics",),
            "chips and wafers of all kinds; the tools to make them are chip-tools",
            (
                "chip",
                "chips",
                "wafer",
                "wafers",
                "semiconductor",
                "processor",
                "ic",
                "soc",
                "transceiver",
                "component",
                "components",
            ),
        ),
        Item("memory-chips", ("semiconductors",), "DRAM, NAND and modules of them", ("dram", "nand", "flash", "ssd", "memory")),
        Item("high-bandwidth-memory", ("memory-chips",), "stacked memory for accelerators", ("hbm",)),
        Item(
            "advanced-chips",
            ("semiconductors",),
            "chips over the computing thresholds of export law, as for training AI",
            ("gpu", "accelerator", "ai chip"),
        ),
        Item(
            "chip-tools",
            ("electronics",),
            "equipment to make or test chips",
            ("lithography", "etch", "deposition", "metrology"),
        ),
        Item("lithography", ("chip-tools",), "equipment that images patterns on wafers", ("scanner",)),
        Item("euv-lithography", ("lithography",), "extreme-ultraviolet scanners", ("euv",)),
        Item(
            "duv-advanced",
            ("duv-lithography",),
            "immersion scanners from NXT:2000i on",
            ("nxt:2000i", "nxt:2050i", "nxt:2100i"),
        ),
        Item(
            "duv-older", ("duv-lithography",), "immersion scanners before NXT:2000i", ("nxt:1970i", "nxt:1980i", "nxt:1980di")
        ),
        Item("duv-lithography", ("lithography",), "immersion and dry deep-ultraviolet scanners", ("duv", "immersion")),
        Item("chip-design-software", ("software",), "software to design chips", ("eda",)),
        Item(
            "computers", ("electronics",), "servers, PCs, storage", ("server", "servers", "laptop", "pc", "storage", "notebook")
        ),
        Item(
            "telecom-equipment",
            ("electronics",),
            "equipment that carries communications, terminals included",
            ("telecom", "telecommunications", "modem", "lte module", "cellular module", "iot module"),
        ),
        Item(
            "network-equipment",
            ("telecom-equipment",),
            "equipment in a public or private network; terminals are devices",
            ("network", "switch", "switches", "optical", "dwdm", "olt", "fibre", "fiber", "carrier", "gateway"),
        ),
        Item("core-network", ("network-equipment",), "the part that switches, bills and authenticates", ("core", "epc", "ims")),
        Item(
            "radio-access",
            ("network-equipment",),
            "base stations, antennas, radio units",
            ("ran", "radio", "base station", "antenna", "rru", "gnodeb", "enodeb", "small cell"),
        ),
        Item("mobile-5g", ("network-equipment",), "equipment of a fifth-generation network", ("5g",)),
        Item("mobile-4g", ("network-equipment",), "equipment of a fourth-generation network", ("4g", "lte")),
        Item("mobile-3g", ("network-equipment",), "equipment of a third-generation network", ("3g", "umts")),
        Item("core-5g", ("core-network", "mobile-5g"), "the core of a fifth-generation network", ("5g core",)),
        Item("radio-5g", ("radio-access", "mobile-5g"), "radio of a fifth-generation network", ("5g radio", "5g ran")),
        Item("core-4g", ("core-network", "mobile-4g"), "the core of a fourth-generation network", ("4g core",)),
        Item("radio-4g", ("radio-access", "mobile-4g"), "radio of a fourth-generation network", ("4g radio", "lte radio")),
        Item(
            "routers",
            ("network-equipment",),
            "devices that pass packets between networks, for homes or carriers",
            ("router", "routers", "mesh", "wifi", "wi-fi", "access point"),
        ),
        Item("consumer-routers", ("routers",), "routers for homes and small offices", ("home router", "cpe")),
        Item(
            "subsea-cable",
            ("network-equipment",),
            "submarine cable systems and their landing equipment",
            ("submarine", "subsea"),
        ),
        Item(
            "devices",
            ("telecom-equipment",),
            "terminals that people carry or put on a desk",
            ("device", "devices", "tablet", "wearable"),
        ),
        Item(
            "handsets", ("devices",), "mobile phones", ("phone", "phones", "smartphone", "smartphones", "handset", "handsets")
        ),
        Item("two-way-radio", ("telecom-equipment",), "professional mobile radio", ("two-way radio", "dmr", "tetra", "walkie")),
        Item(
            "video-surveillance",
            ("electronics",),
            "cameras, recorders and their software",
            ("camera", "cameras", "cctv", "nvr", "dvr", "surveillance", "webcam"),
        ),
        Item(
            "uas",
            ("electronics",),
            "uncrewed aircraft systems and their critical components",
            ("drone", "drones", "uav", "uas", "quadcopter"),
        ),
        Item(
            "connected-vehicles",
            ("electronics",),
            "vehicles that communicate, and their connectivity hardware and software",
            ("vehicle", "car", "telematics", "lidar"),
        ),
        Item("robots", ("electronics",), "industrial, service and humanoid robots", ("robot", "robots", "humanoid")),
        Item("batteries", ("goods",), "cells, packs and storage systems", ("battery", "batteries", "cell pack", "bess")),
        Item("inverters", ("electronics",), "power inverters for solar and storage", ("inverter", "inverters")),
        Item("port-cranes", ("goods",), "ship-to-shore cranes", ("crane", "cranes")),
        Item(
            "software", ("any",), "programs, whether on carriers, downloaded or hosted", ("software", "licence", "subscription")
        ),
        Item(
            "security-software",
            ("software",),
            "anti-virus and cybersecurity software",
            ("antivirus", "anti-virus", "endpoint protection"),
        ),
        Item("apps", ("software",), "apps for phones and the services behind them", ("app", "apps")),
        Item("cloud-services", ("services", "software"), "computing rented over a network", ("cloud", "hosting")),
        Item(
            "telecom-services",
            ("services",),
            "carrying communications for others",
            ("roaming", "interconnection", "voice", "transit"),
        ),
        Item("securities", ("any",), "shares, bonds, derivatives and funds of them", ("shares", "stock", "bonds")),
        Item(
            "critical-minerals",
            ("goods",),
            "metals and minerals under export control",
            ("gallium", "germanium", "antimony", "tungsten"),
        ),
        Item("gallium-germanium", ("critical-minerals",), "gallium and germanium items", ("gallium", "germanium")),
        Item("antimony", ("critical-minerals",), "antimony items", ("antimony",)),
        Item("graphite", ("critical-minerals",), "natural and synthetic graphite items", ("graphite",)),
        Item(
            "tungsten-group",
            ("critical-minerals",),
            "tungsten, tellurium, bismuth, molybdenum and indium items",
            ("tungsten", "tellurium", "bismuth", "molybdenum", "indium"),
        ),
        Item(
            "rare-earths",
            ("critical-minerals",),
            "rare-earth metals, compounds, magnets and their technology",
            ("rare earth", "magnet", "neodymium"),
        ),
        Item("sequencers", ("electronics",), "gene sequencing machines", ("sequencer",)),
        Item("defence-articles", ("goods",), "items on a munitions list", ("munitions",)),
        Item("dual-use", ("goods",), "items on a dual-use control list", ()),
    )
}


def parse_item(text: str) -> str:
    """The key of that item, or a control number such as `eccn:5A002` or `hs:8517.62` as it stands, in lower case.

    Raises:
        UnknownTermError: naming the nearest items.
    """
    key = text.strip().lower().replace(" ", "-").replace("_", "-")
    if key == "ear99":
        return EAR99
    if key.startswith(_CODE_PREFIXES) or key in ITEMS:
        return key
    for item in ITEMS.values():
        if key.replace("-", " ") in item.words:
            return item.key
    raise UnknownTermError("item", text, ITEMS)


@cache
def ancestors(key: str) -> frozenset[str]:
    """The item and everything it is a kind of. A control number stands directly under `any`."""
    if key not in ITEMS:
        return frozenset({key, ANY_ITEM})
    return frozenset({key}).union(*(ancestors(parent) for parent in ITEMS[key].parents))


def item_lies_within(asked: str | None, scope: str) -> Truth:
    """Whether the item asked about falls in a scope.

    Not told when no item was given, when the item asked about is wider than the scope, or when the two share kinds of
    item without one holding the other (radio access, asked about a rule on 5G). Control numbers match by prefix.
    """
    if scope == ANY_ITEM:
        return Truth.HOLDS
    if asked is None or asked == ANY_ITEM:
        return Truth.NOT_TOLD
    if asked == EAR99 and scope in _ON_CONTROL_LISTS:
        return Truth.FAILS
    if scope in ancestors(asked) or (scope.startswith(_CODE_PREFIXES) and asked.startswith(scope)):
        return Truth.HOLDS
    return Truth.NOT_TOLD if _overlap(asked, scope) else Truth.FAILS


_ROOTS = frozenset({ANY_ITEM, "goods", "electronics", "software", "services", "technology"})


def is_next_above(asked: str | None, scope: str) -> bool:
    """The item asked about is the kind directly above the scope, and no root that holds half of everything."""
    return asked is not None and asked not in _ROOTS and scope in ITEMS and asked in ITEMS[scope].parents


@cache
def _overlap(one: str, other: str) -> bool:
    if one.startswith(_CODE_PREFIXES) != other.startswith(_CODE_PREFIXES):
        return True
    return any({one, other} <= ancestors(key) for key in ITEMS) or other.startswith(one)
