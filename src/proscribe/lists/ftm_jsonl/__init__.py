"""FollowTheMoney JSON lines: parties, and the sanctions, addresses and papers that other lines hold about them."""

from proscribe.lists.ftm_jsonl.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.ftm_jsonl.map import map_record
from proscribe.lists.ftm_jsonl.properties import HANDLED, IGNORED_FIELDS
from proscribe.lists.ftm_jsonl.read import read, recognises
from proscribe.lists.spec import OfficialList

FTM_JSONL = OfficialList(
    key="ftm_jsonl",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # One dataset may hold a dozen sanctioned parties; the sanctions collection holds some hundred thousand.
    plausible=(1, 5_000_000),
    recognises=recognises,
    read=read,
    map=map_record,
    handled=HANDLED,
    ignored_fields=IGNORED_FIELDS,
)
