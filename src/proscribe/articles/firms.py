"""Where well-known firms have their seat, for those whom no register of parties names: an issuer is shown with its country.

The list is of common knowledge and of no legal weight: makers and sellers of technology, carriers, banks, exchanges and shops
that the press names as acting of themselves. A firm that is not in it is shown without a country unless the text tells one.
"""

import functools
import re
from collections.abc import Iterable

_SEATS_TEXT = {
    "us": (
        "Cisco, Google, Alphabet, Microsoft, Apple, Amazon, AWS, Amazon Web Services, Meta, Facebook, Intel, AMD, "
        "Advanced Micro Devices, Nvidia, Qualcomm, Broadcom, Micron, Xilinx, Texas Instruments, Western Digital, "
        "Seagate, Dell, HP, Hewlett-Packard, Hewlett Packard Enterprise, IBM, Oracle, Salesforce, Adobe, Slack, "
        "Zoom, OpenAI, Anthropic, Tesla, Ford, General Motors, GM, Boeing, Lockheed Martin, Raytheon, Northrop "
        "Grumman, Skydio, Verizon, AT&T, T-Mobile, Sprint, Comcast, CenturyLink, Lumen, Level 3, Best Buy, "
        "Walmart, Target, Costco, Home Depot, Lowe's, Staples, Office Depot, Twitter, X, Snap, Snapchat, Reddit, "
        "Netflix, Spotify USA, PayPal, Visa, Mastercard, American Express, Western Union, Stripe, Citigroup, Citi, "
        "JPMorgan, JPMorgan Chase, Goldman Sachs, Morgan Stanley, Bank of America, Wells Fargo, BlackRock, "
        "Vanguard, Nasdaq, NYSE, New York Stock Exchange, MSCI, S&P Dow Jones, S&P Dow Jones Indices, Moody's, "
        "Synopsys, Cadence, Cadence Design Systems, Applied Materials, Lam Research, KLA, KLA-Tencor, Lumentum, "
        "Qorvo, Skyworks, Corning, Inphi, Neophotonics, Analog Devices, GitHub, Cloudflare, Akamai, GoDaddy, "
        "Dropbox, Wikipedia, Mozilla, Symantec, McAfee, CrowdStrike, Palo Alto Networks, Juniper, Juniper "
        "Networks, Arista, Ciena, Motorola, Motorola Solutions, Honeywell, General Electric, GE, Caterpillar, John "
        "Deere, 3M, Uber, Lyft, Airbnb, eBay, Etsy, McDonald's, Starbucks, Coca-Cola, PepsiCo, Procter & Gamble, "
        "Disney, Warner Bros, Paramount, Spacex, Starlink, Viasat, Globalfoundries, Wolfspeed, Supermicro, Super "
        "Micro, Unity, Epic Games, Valve, Roblox, Mailchimp, DuckDuckGo"
    ),
    "gb": (
        "BT, EE, Vodafone, Arm, BBC, HSBC, Barclays, BP, Shell, London Stock Exchange, FTSE Russell, Rolls- Royce, "
        "BAE Systems, Tesco, Sainsbury's, Sky, Virgin Media, Three UK, Imagination Technologies, Dyson, Standard "
        "Chartered, AstraZeneca, Unilever"
    ),
    "de": (
        "SAP, Siemens, Infineon, Deutsche Telekom, Volkswagen, BMW, Mercedes-Benz, Daimler, Bosch, Continental, "
        "Zeiss, Deutsche Bank, Commerzbank, Deutsche Bahn, Deutsche Boerse, Allianz, BASF, Bayer, Adidas, Henkel, "
        "Lufthansa, Trumpf, 1&1, Aixtron"
    ),
    "fr": (
        "Orange, Bouygues Telecom, Bouygues, SFR, Altice, Iliad, Alcatel, Alcatel-Lucent, Thales, Airbus, Renault, "
        "TotalEnergies, Total, Schneider Electric, Atos, Capgemini, OVHcloud, STMicroelectronics, L'Oreal, Societe "
        "Generale, BNP Paribas, Eutelsat, Carrefour, Peugeot"
    ),
    "nl": "ASML, Philips, NXP, KPN, ING, Heineken, Booking.com, Nexperia, ASM International, Stellantis, Euronext",
    "se": "Ericsson, Telia, Volvo, IKEA, H&M, Spotify, SKF, Saab, Tele2, Klarna, SVT",
    "fi": "Nokia, Elisa, Nokia Siemens Networks, Nokia Siemens, Nokian",
    "no": "Telenor, Equinor, Opera, NRK, KLP",
    "dk": "TDC, Maersk, A.P. Moller-Maersk, Novo Nordisk, Carlsberg, Lego, Danske Bank, DR",
    "ch": "Swisscom, Sunrise, Nestle, UBS, Credit Suisse, ABB, Novartis, Roche, Proton, Glencore, STMicro",
    "es": "Telefonica, Telefónica, Inditex, Santander, BBVA, Masorange",
    "it": "Telecom Italia, TIM, Leonardo, Eni, Pirelli, Ferrari, Enel, UniCredit, Intesa Sanpaolo, Fastweb",
    "at": "A1, OMV, Raiffeisen, Raiffeisen Bank International",
    "be": "Proximus, SWIFT, imec, KBC",
    "pl": "Orlen, Allegro",
    "cz": "Avast, Skoda, CEZ",
    "jp": (
        "SoftBank, KDDI, NTT, NTT Docomo, Docomo, Rakuten, Panasonic, Sony, Toshiba, Hitachi, Fujitsu, NEC, Tokyo "
        "Electron, Nikon, Canon, Toyota, Honda, Nissan, Nintendo, Murata, Kioxia, Renesas, Sharp, Mitsubishi, "
        "Mitsubishi Electric, Uniqlo, Line, Yahoo Japan, Screen"
    ),
    "kr": (
        "Samsung, Samsung Electronics, SK Hynix, LG, LG Electronics, LG Uplus, LG U+, SK Telecom, KT, Hyundai, "
        "Kia, Naver, Kakao, Krafton"
    ),
    "tw": (
        "TSMC, Taiwan Semiconductor Manufacturing, MediaTek, Foxconn, Hon Hai, Pegatron, Quanta, Wistron, UMC, "
        "United Microelectronics, ASE, Acer, Asus, Alchip, Chunghwa Telecom, GlobalWafers, Largan, HTC, D-Link, "
        "Gigabyte, Nanya"
    ),
    "cn": (
        "Huawei, ZTE, Tencent, Alibaba, Baidu, ByteDance, TikTok, Xiaomi, Oppo, Vivo, Lenovo, DJI, Didi, JD.com, "
        "Pinduoduo, Temu, Shein, NetEase, Weibo, WeChat, SMIC, BYD, Hikvision, Dahua, China Mobile, China Telecom, "
        "China Unicom, Transsion, CCTV, Bank of China, ICBC, UnionPay, YMTC, CXMT, Inspur, Sugon, BOE, CATL, "
        "Honor, Zoomlion, Geely, Nio"
    ),
    "hk": "Hong Kong Exchanges and Clearing, HKEX, CK Hutchison, Cathay Pacific, PCCW",
    "sg": "Singtel, Grab, Sea, Garena, StarHub, M1, Temasek, Flex",
    "in": (
        "Reliance, Reliance Jio, Jio, Airtel, Bharti Airtel, BSNL, Tata, Tata Motors, Infosys, Wipro, Flipkart, "
        "Paytm, Vodafone Idea, TCS"
    ),
    "au": "Telstra, Optus, TPG, TPG Telecom, Commonwealth Bank, ABC, Woolworths, Rio Tinto, BHP",
    "nz": "Spark, 2degrees, Fonterra",
    "ca": "Bell, Bell Canada, BCE, Telus, Rogers, BlackBerry, Shopify, Royal Bank of Canada, Bombardier",
    "ru": (
        "Yandex, Kaspersky, Kaspersky Lab, MTS, MegaFon, Beeline, Sberbank, VTB, Gazprom, Rosneft, VKontakte, VK, "
        "Mail.ru, Rostelecom, RT, Rostec"
    ),
    "ua": "Kyivstar, PrivatBank, Ukrtelecom",
    "il": "NSO, NSO Group, Check Point, Mobileye, Cellebrite",
    "tr": "Turkcell, Turk Telekom",
    "za": "MTN, Vodacom, Naspers, Telkom",
    "ke": "Safaricom",
    "ng": "Globacom, Dangote",
    "ae": "Etisalat, e&, du, Emirates, G42",
    "sa": "STC, Saudi Aramco",
    "qa": "Al Jazeera, Ooredoo",
    "br": "Vivo Brasil, Embraer, Petrobras, Oi",
    "mx": "America Movil, Telcel, Cemex",
    "id": "Telkomsel, Indosat, GoTo",
    "my": "Maxis, CelcomDigi, Petronas",
    "ph": "PLDT, Globe, Globe Telecom",
    "vn": "Viettel, VNPT, FPT, VinFast",
    "th": "AIS, True",
}


def seat_of(name: str) -> str | None:
    """The country code of a well-known firm's seat, in lower case; None for a firm that is not in the list.

    Args:
        name: as the press writes it, without legal form; capitals do not matter.
    """
    return _seats().get(name.casefold())


# Ordinary words, places and people's names: a capital alone does not make these a firm.
_ORDINARY_TEXT = (
    "Target Visa Shell Orange Sky X Line Sea Flex Bell True Globe Spark Sunrise Unity Swift SWIFT Honor "
    "Lego Apple Reliance Stripe Emirates Oracle Valve Corning Sharp Canon Screen Snap Total Continental "
    "Ford Oi EE ABC DR RT MTS VK STC AIS M1 A1 du ING TIM BP BT GE HP GM TCS Alphabet Meta Uber Slack "
    "Zoom Proton Tata Maxis Grab Vivo Nio Bosch Disney Dell Boeing Citi ASE KT Opera Roche Lumen Level "
    "Play Nokian"
)
_ORDINARY = frozenset(_ORDINARY_TEXT.split())


def well_known(text: str, known: Iterable[str]) -> dict[str, str]:
    """The firms of the list that a text names, with the country of their seat; names that are ordinary words are left out.

    Args:
        text: the whole article.
        known: names that mean somebody already, in any case.
    """
    taken = {name.casefold() for name in known}
    found = {one.group() for one in _names().finditer(text)}
    return {name: _seats()[name.casefold()] for name in found if name.casefold() not in taken}


@functools.cache
def _names() -> re.Pattern[str]:
    names = [name for names in _SEATS_TEXT.values() for name in names.split(", ") if name not in _ORDINARY]
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w&-])")


@functools.cache
def _seats() -> dict[str, str]:
    return {name.casefold(): code for code, names in _SEATS_TEXT.items() for name in names.split(", ")}
