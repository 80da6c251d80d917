"""`proscribe vocabulary`: every word that a question or a register file may use, with what it means."""

from typing import Annotated

import typer

from proscribe.cli.options import AsJson
from proscribe.cli.output import print_json, say, show


def vocabulary(
    name: Annotated[
        str | None, typer.Argument(help="activities, actors, facts, instruments, items, reach, stages, trust, verdicts.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the words of one vocabulary, or the vocabularies there are.

    Example: proscribe vocabulary items
    """
    from proscribe.errors import UnknownTermError

    tables = _tables()
    if name is None:
        for each in tables:
            say(each)
        return
    if name not in tables:
        raise UnknownTermError("vocabulary", name, tables)
    rows = tables[name]
    if as_json:
        print_json([{"word": word, "definition": definition, "boundary": boundary} for word, definition, boundary in rows])
        return
    from rich.table import Table

    table = Table("word", "means", "boundary, or values", title=name, title_justify="left")
    for row in rows:
        table.add_row(*row)
    show(table)


def _tables() -> dict[str, list[tuple[str, str, str]]]:
    from proscribe.model.activities import Activity
    from proscribe.model.actors import ActorKind
    from proscribe.model.circumstances import Fact
    from proscribe.model.instruments import Instrument
    from proscribe.model.items import ITEMS
    from proscribe.model.reach import Reach
    from proscribe.model.stages import Stage
    from proscribe.model.trust import Trust
    from proscribe.model.verdicts import Verdict

    closed = {
        "activities": Activity,
        "actors": ActorKind,
        "facts": Fact,
        "instruments": Instrument,
        "reach": Reach,
        "stages": Stage,
        "trust": Trust,
        "verdicts": Verdict,
    }
    tables = {name: [(each.value, each.definition, each.boundary) for each in words] for name, words in closed.items()}
    tables["items"] = [(item.key, item.definition, f"under {', '.join(item.parents) or '-'}") for item in ITEMS.values()]
    return dict(sorted(tables.items()))
