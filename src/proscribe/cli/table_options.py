"""The options that tell how a user's table is to be read, shared by the commands that read one."""

from typing import Annotated

import typer

NameColumn = Annotated[str | None, typer.Option("--name-column", help="The column with the names.")]
CountryColumn = Annotated[str | None, typer.Option("--country-column", help="The column with the countries.")]
ItemColumn = Annotated[str | None, typer.Option("--item-column", help="The column with the items.")]
ValueColumn = Annotated[str | None, typer.Option("--value-column", help="The column with values or quantities.")]
Sheet = Annotated[str | None, typer.Option("--sheet", help="The sheet of an XLSX file.")]
Encoding = Annotated[str | None, typer.Option("--encoding", help="The encoding of a text file, when it is not UTF-8.")]
