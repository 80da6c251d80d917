"""Writes the generated parts of the documentation anew: JSON Schemas, and the outputs that the README shows.

Usage: python docs/generate.py [--check]     with --check nothing is written and a difference is exit code 1
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from proscribe.register.json_schema import register_schemas
from proscribe.reports.schemas import schema_files

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(
    r"(<!-- output: (?P<lines>\d+) lines of (?P<command>.+?) -->\n```text\n)(?P<shown>\$ [^\n]*\n)?.*?(```)", re.DOTALL
)


def schemas() -> dict[Path, str]:
    """The published schemas."""
    return {
        ROOT / "docs" / "schemas" / name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in {**schema_files(), **register_schemas()}.items()
    }


def readme() -> str:
    """The README with every marked block holding what its command prints today."""

    def block(match: re.Match[str]) -> str:
        printed = output(match["command"]).rstrip().splitlines()
        most = int(match["lines"])
        shown = [line.rstrip() for line in printed[:most]] + (["…"] if len(printed) > most else [])
        return match[1] + (match["shown"] or "") + "\n".join(shown) + "\n" + match[5]

    return BLOCK.sub(block, README.read_text(encoding="utf-8"))


def output(command: str) -> str:
    """What a `proscribe` command prints in a pipe, with no ledger."""
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "XDG_DATA_HOME": folder}
        args = [sys.executable, "-m", *command.format(out=folder).split()]
        done = subprocess.run(args, cwd=ROOT, env=environ, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for path, text in {**schemas(), README: readme()}.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
    sys.exit(1 if check and stale else 0)


if __name__ == "__main__":
    main()
