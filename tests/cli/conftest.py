from pathlib import Path

import pytest

from proscribe.cli import main
from tests.cli.given import Ran, Run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `proscribe ARGS` in an empty folder with an empty ledger; gives exit code, output and errors."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("PROSCRIBE_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)

    def go(*args: str) -> Ran:
        monkeypatch.setattr("sys.argv", ["proscribe", *args])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return go
