"""The options of `proscribe read --reader`: which service is asked, with which key, and what it did and cost."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.output import remark
from proscribe.errors import QuestionError

if TYPE_CHECKING:
    from proscribe.articles.endpoint import EndpointReader
    from proscribe.articles.lexicon import Lexicon
    from proscribe.refresh.reviews import SecondReport

_MOST_PROBLEMS = 5

ReaderUrl = Annotated[
    str | None,
    typer.Option("--reader", metavar="URL", help="Ask this OpenAI-compatible endpoint too: the articles are sent there."),
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The model to ask there.")]
KeyFrom = Annotated[
    str | None, typer.Option("--key-from", metavar="VARIABLE", help="The environment variable with the endpoint's key.")
]
Price = Annotated[
    str | None, typer.Option("--price", metavar="IN/OUT", help="Price of a million tokens sent/received, to show the cost.")
]


def prices(text: str | None) -> tuple[float, float] | None:
    """The two prices that the option gives, or None.

    Raises:
        QuestionError: when they are none.
    """
    if text is None:
        return None
    sent, _, received = text.partition("/")
    try:
        pair = float(sent), float(received)
    except ValueError as cause:
        raise QuestionError(f"{text!r} is no pair of prices: write e.g. 0.15/0.60, of a million tokens in/out") from cause
    if not all(0 <= one < float("inf") for one in pair):
        raise QuestionError(f"{text!r}: a price is 0 or more")
    return pair


def second_reader(
    reader: str | None, *, model: str | None, key_from: str | None, lexicon: "Lexicon"
) -> "EndpointReader | None":
    """The second reader that the options name, or None; the key comes from the environment alone.

    Raises:
        QuestionError: when an option is missing, or the address or key cannot be.
    """
    if reader is None:
        if model is not None or key_from is not None:
            raise QuestionError("--model and --key-from belong to a second reader: name it with --reader URL")
        return None
    if not (model or "").strip():
        raise QuestionError("--reader needs the model's name: give --model NAME")
    key = None if key_from is None else os.environ.get(key_from)
    if key_from is not None and not key:
        raise QuestionError(f"the environment variable {key_from!r} named by --key-from is not set or empty: set it to the key")
    from proscribe.articles.endpoint import Endpoint, EndpointReader

    return EndpointReader(Endpoint(url=reader, model=(model or "").strip(), key=key), lexicon)


def tell_cost(report: "SecondReport", paid: tuple[float, float] | None) -> None:
    """What the second reader did and cost, on standard error."""
    tokens, (sent, received) = report.tokens, paid or (0.0, 0.0)
    spent = (tokens.sent * sent + tokens.received * received) / 1e6
    cost = "" if paid is None else f", about {spent:.4f} by the price given"
    remark(
        f"{report.reader}: {report.articles} articles, {report.claims} claims kept, {report.agreed} of them found by us too; "
        f"{tokens.sent:,} tokens sent, {tokens.received:,} received{cost}"
    )
    for reason, count in report.dropped:
        remark(f"  thrown away {count}: {reason}")
    for problem in report.problems[:_MOST_PROBLEMS]:
        remark(f"  not read: {problem}")
    if len(report.problems) > _MOST_PROBLEMS:
        remark(f"  … and {len(report.problems) - _MOST_PROBLEMS} more articles not read")
