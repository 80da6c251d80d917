"""One key a name, equal for spellings that are surely the same name: case, marks, legal form and spacing do not count.

`name_key("ZTE Corp.") == name_key("zte corporation")`. Chinese, Japanese and Korean names are keyed by their own characters.
The key is for look-up by equality; how alike two different names are is `compare`'s business.
"""


def name_key(text: str) -> str:
    """The key, or "" for a text without letters or digits."""
    # Who asks for a register key or a name as it is written never gets here, and need not load what reads names.
    from proscribe.names.normalise import normalise  # noqa: PLC0415

    forms = normalise(text, person=False)
    return (forms[0].native or forms[0].joined) if forms else ""
