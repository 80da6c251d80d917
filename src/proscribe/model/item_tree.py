"""The tree of items, as data: what each takes in, and the everyday words for it. How items are compared is in `items`.

Words are for what people type and write in inventories, in the singular where they have one.
"""

from dataclasses import dataclass


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


def _item(key: str, parents: str, definition: str, words: str = "") -> Item:
    """An item from texts: parents parted by spaces, words by commas."""
    return Item(key, tuple(parents.split()), definition, tuple(word for word in words.split(", ") if word))


ITEMS: dict[str, Item] = {
    item.key: item
    for item in (
        _item("any", "", "everything"),
        _item(
            "services",
            "any",
            "work done for somebody: support, hosting, finance",
            "service, support, maintenance, consulting",
        ),
        _item(
            "technology",
            "any",
            "knowledge, designs, drawings, intellectual property",
            "know-how, drawings, intellectual property, patent, blueprints",
        ),
        _item("goods", "any", "things one can ship", "product, hardware, item, parts, spare parts, equipment, commodity"),
        _item(
            "electronics",
            "goods",
            "electronic goods of all kinds",
            "electronic, electronic component, electronic parts, printed circuit board, pcb, sensor",
        ),
        _item(
            "semiconductors",
            "electronics",
            "chips and wafers of all kinds; the tools to make them are chip-tools",
            "chip, wafer, semiconductor, processor, ic, soc, transceiver, component, integrated circuit, microchip, "
            "microcontroller, mcu, phone chip, cpu, fpga, asic, modem chip, foundry wafer",
        ),
        _item(
            "memory-chips",
            "semiconductors",
            "DRAM, NAND and modules of them",
            "dram, nand, flash, ssd, memory, memory chip, nand flash, ddr5, ddr4, lpddr, memory module, 3d nand",
        ),
        _item(
            "high-bandwidth-memory",
            "memory-chips dual-use",
            "stacked memory for accelerators",
            "hbm, hbm2, hbm2e, hbm3, hbm3e, high bandwidth memory",
        ),
        _item(
            "ai-chips",
            "semiconductors",
            "processors as for training and running AI, whatever their performance",
            "gpu, accelerator, ai chip, ai processor, ai accelerator, graphics card, graphics processor, nvidia chip, "
            "tpu, data centre gpu, data center gpu",
        ),
        _item(
            "advanced-chips",
            "ai-chips dual-use",
            "chips over the computing thresholds that export law drew in October 2022",
            "a100, h100, h200, b100, b200, b300, gb200, gb300, blackwell, hopper, mi250, mi300, mi300x, mi325x, "
            "mi350, 3a090, 4a090, ascend 910b, ascend 910c, ascend 910d, ascend, advanced computing chip, advanced "
            "chip, advanced ai chip",
        ),
        _item(
            "advanced-chips-2023",
            "ai-chips dual-use",
            "chips under the thresholds of October 2022 and over the performance density test of October 2023",
            "a800, h800, l40, rtx 4090, rtx4090",
        ),
        _item(
            "ai-chips-below",
            "ai-chips",
            "AI processors made to stay below both tests",
            "h20, mi308, l20, rtx 4090d, b30a, rtx pro 6000d",
        ),
        _item(
            "chip-tools",
            "electronics",
            "equipment to make or test chips",
            "etch, deposition, metrology, chip tool, chipmaking tool, chipmaking equipment, chip making equipment, "
            "semiconductor equipment, semiconductor manufacturing equipment, sme, wafer fab equipment, etcher, "
            "etching, inspection tool, chip making tool",
        ),
        _item(
            "lithography",
            "chip-tools",
            "equipment that images patterns on wafers",
            "scanner, lithography machine, lithography tool, lithography scanner, stepper",
        ),
        _item(
            "euv-lithography",
            "lithography dual-use",
            "extreme-ultraviolet scanners",
            "euv, euv scanner, euv machine, twinscan nxe, nxe:3600, nxe:3800",
        ),
        _item(
            "duv-advanced",
            "duv-lithography dual-use",
            "immersion scanners from NXT:2000i on",
            "nxt:2000i, nxt:2050i, nxt:2100i",
        ),
        _item(
            "duv-older",
            "duv-lithography dual-use",
            "immersion scanners before NXT:2000i",
            "nxt:1970i, nxt:1980i, nxt:1980di",
        ),
        _item(
            "duv-lithography",
            "lithography",
            "immersion and dry deep-ultraviolet scanners",
            "duv, immersion, immersion duv, immersion scanner, duv scanner, duv machine, argon fluoride immersion",
        ),
        _item(
            "chip-design-software",
            "software",
            "software to design chips",
            "eda, eda software, chip design software, eda tool, electronic design automation",
        ),
        _item(
            "computers",
            "electronics",
            "servers, PCs, storage",
            "server, laptop, pc, storage, notebook, computer, data centre server, ai server, workstation, mainframe, "
            "supercomputer, desktop, it system, it equipment",
        ),
        _item(
            "telecom-equipment",
            "electronics",
            "equipment that carries communications, terminals included",
            "telecom, telecommunications, modem, lte module, cellular module, iot module, telecom equipment, "
            "telecommunications equipment, telecom gear, telecom component, communications equipment, cellular, 4g "
            "module, 5g module, cellular iot module, wireless module",
        ),
        _item(
            "network-equipment",
            "telecom-equipment",
            "equipment in a public or private network; terminals are devices",
            "network, switch, switches, optical, dwdm, olt, fibre, fiber, gateway, network gear, network kit, "
            "networking, networking equipment, firewall, optical transport, fibre optic, pon, gpon, telecom network, "
            "network hardware, transmission",
        ),
        _item(
            "core-network",
            "network-equipment",
            "the part that switches, bills and authenticates",
            "core, epc, ims, core network, packet core, mobile core, network core, hlr, hss",
        ),
        _item(
            "radio-access",
            "network-equipment",
            "base stations, antennas, radio units",
            "ran, radio, base station, antenna, rru, gnodeb, enodeb, small cell, radio access, radio access network, "
            "radio unit, cell tower, cell site, bts, baseband, baseband unit, bbu, aau, massive mimo, remote radio "
            "unit, remote radio head, open ran, o ran",
        ),
        _item(
            "mobile-5g",
            "network-equipment",
            "equipment of a fifth-generation network",
            "5g, fifth generation, 5g network, 5g equipment, 5g kit, 5g gear, nr",
        ),
        _item(
            "mobile-4g",
            "network-equipment",
            "equipment of a fourth-generation network",
            "4g, lte, fourth generation, 4g network, 4g equipment",
        ),
        _item("mobile-3g", "network-equipment", "equipment of a third-generation network", "3g, umts, 3g network, wcdma"),
        _item("core-5g", "core-network mobile-5g", "the core of a fifth-generation network", "5g core"),
        _item("radio-5g", "radio-access mobile-5g", "radio of a fifth-generation network", "5g radio, 5g ran"),
        _item("core-4g", "core-network mobile-4g", "the core of a fourth-generation network", "4g core"),
        _item("radio-4g", "radio-access mobile-4g", "radio of a fourth-generation network", "4g radio, lte radio"),
        _item(
            "routers",
            "network-equipment",
            "devices that pass packets between networks, for homes or carriers",
            "router, mesh, wifi, wi-fi, access point, wireless router, network router, enterprise router, carrier "
            "router, core router, edge router",
        ),
        _item(
            "consumer-routers",
            "routers",
            "routers for homes and small offices",
            "home router, cpe, home gateway, wifi router, wi-fi router, consumer router, mesh router, soho router, "
            "residential gateway, 5g router, 4g router, lte router",
        ),
        _item(
            "subsea-cable",
            "network-equipment",
            "submarine cable systems and their landing equipment",
            "submarine, subsea, submarine cable, subsea cable, undersea cable, undersea, sea cable",
        ),
        _item(
            "devices",
            "telecom-equipment",
            "terminals that people carry or put on a desk",
            "device, tablet, wearable, smartwatch, terminal, wearable device, hotspot, mobile hotspot, mobile device",
        ),
        _item(
            "handsets",
            "devices",
            "mobile phones",
            "phone, smartphone, handset, mobile, mobile phone, cell phone, cellphone, iphone, phone model, 5g phone, "
            "5g handset, 5g smartphone, 4g phone, 4g handset, camera phone",
        ),
        _item(
            "two-way-radio",
            "telecom-equipment",
            "professional mobile radio",
            "two-way radio, dmr, tetra, walkie, two way radios, walkie talkie, land mobile radio, lmr, professional "
            "mobile radio, body radio",
        ),
        _item(
            "video-surveillance",
            "electronics",
            "cameras, recorders and their software",
            "camera, cctv, nvr, dvr, surveillance, webcam, security camera, ip camera, surveillance camera, video "
            "surveillance, video recorder, bodycam, dash cam, doorbell camera",
        ),
        _item(
            "uas",
            "electronics",
            "uncrewed aircraft systems and their critical components",
            "drone, uav, uas, quadcopter, unmanned aircraft, unmanned aerial vehicle, drone part, drone component, "
            "drone battery, mavic, uncrewed aircraft",
        ),
        _item(
            "connected-vehicles",
            "electronics",
            "vehicles that communicate, and their connectivity hardware and software",
            "vehicle, car, telematics, connected vehicle, connected car, connected car software, connected vehicle "
            "software, vehicle connectivity, vehicle connectivity system, vcs, automated driving system, automated "
            "driving software, ads software, electric vehicle, electric car, ev, tcu, v2x, passenger car, telematics "
            "unit",
        ),
        _item("lidar", "electronics", "sensors that range by laser", "lidar, laser radar, laser scanner"),
        _item(
            "robots",
            "electronics",
            "industrial, service and humanoid robots",
            "robot, humanoid, humanoid robot, robot dog, quadruped robot, robotic arm, robotic device, industrial "
            "robot, service robot",
        ),
        _item(
            "batteries",
            "goods",
            "cells, packs and storage systems",
            "battery, batteries, cell pack, bess, lithium battery, lithium ion battery, battery pack, battery cell, "
            "energy storage, energy storage system, ev battery",
        ),
        _item(
            "inverters",
            "electronics",
            "power inverters for solar and storage",
            "inverter, solar inverter, power inverter, pv inverter, hybrid inverter, photovoltaic inverter, microinverter",
        ),
        _item(
            "port-cranes",
            "goods",
            "ship-to-shore cranes",
            "crane, port crane, ship to shore crane, sts crane, gantry crane, container crane",
        ),
        _item(
            "software",
            "any",
            "programs, whether on carriers, downloaded or hosted",
            "software, licence, subscription, program, firmware, source code, update, patch, patches, android, "
            "operating system, app software",
        ),
        _item(
            "security-software",
            "software",
            "anti-virus and cybersecurity software",
            "antivirus, anti-virus, endpoint protection, anti virus, antivirus software, cybersecurity, cybersecurity "
            "software, security software, edr, vpn, virus scanner",
        ),
        _item(
            "apps",
            "software",
            "apps for phones and the services behind them",
            "app, mobile app, social media, social network, chatbot, ai assistant, web service, messenger",
        ),
        _item(
            "cloud-services",
            "services software",
            "computing rented over a network",
            "cloud, hosting, cloud service, cloud computing, saas, iaas, web hosting, data centre hosting, compute",
        ),
        _item(
            "telecom-services",
            "services",
            "carrying communications for others",
            "roaming, interconnection, voice, transit, telecom service, telecommunications service, international "
            "service, section 214 service, 214 service, phone service, internet service, sms, backhaul, mobile "
            "service, bandwidth",
        ),
        _item(
            "securities",
            "any",
            "shares, bonds, derivatives and funds of them",
            "stock, share, security, bond, equity, equities, funds, etf, stake, ipo, derivatives, publicly traded securities",
        ),
        _item(
            "critical-minerals",
            "goods dual-use",
            "metals and minerals under export control",
            "critical mineral, mineral, critical metal, critical raw material, strategic metal",
        ),
        _item(
            "gallium-germanium",
            "critical-minerals",
            "gallium and germanium items",
            "gallium, germanium, gallium metal, gallium arsenide, gallium nitride, gallium oxide, germanium dioxide, "
            "germanium metal",
        ),
        _item(
            "antimony",
            "critical-minerals",
            "antimony items",
            "antimony, antimony metal, antimony oxide, antimony trioxide",
        ),
        _item(
            "graphite",
            "critical-minerals",
            "natural and synthetic graphite items",
            "graphite, natural graphite, synthetic graphite, graphite anode, anode graphite, flake graphite",
        ),
        _item(
            "tungsten-group",
            "critical-minerals",
            "tungsten, tellurium, bismuth, molybdenum and indium items",
            "tungsten, tellurium, bismuth, molybdenum, indium",
        ),
        _item(
            "rare-earths",
            "critical-minerals",
            "rare-earth metals, compounds, magnets and their technology",
            "rare earth, magnet, neodymium, rare earth metal, rare earth magnet, ndfeb, samarium, gadolinium, "
            "terbium, dysprosium, lutetium, scandium, yttrium, holmium, erbium, permanent magnet, samarium cobalt",
        ),
        _item(
            "biotechnology",
            "any",
            "equipment and services to research, make or analyse biological material",
            "biotech, biotech equipment, biotech service, biotechnology service, biomanufacturing, gene sequencing service",
        ),
        _item(
            "sequencers",
            "electronics biotechnology",
            "gene sequencing machines",
            "sequencer, gene sequencer, gene sequencing machine, dna sequencer, sequencing machine",
        ),
        _item(
            "defence-articles",
            "goods",
            "items on a munitions list",
            "weapon, arms, munition, missile, military goods, military equipment, ammunition, defense article, defence article",
        ),
        _item(
            "dual-use",
            "goods",
            "items on a dual-use control list",
            "dual use, dual use item, dual use goods, controlled items, strategic goods, strategic high tech commodities, shtc",
        ),
    )
}
