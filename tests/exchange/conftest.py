"""What the tests of exchange share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proscribe.exchange.table_in import Table, read_table


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Table]:
    """Reads text or bytes as a file of that name."""

    def read_as(content: str | bytes, name: str = "suppliers.csv", **options: str) -> Table:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_table(str(path), **options)  # type: ignore[arg-type]  # options are all texts here

    return read_as
