"""Runs every evaluation that its material is there for, one after the other.

Usage: python evaluation/run.py
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    for script in ("questions/run.py", "names/pairs.py", "news/run.py", "news/reconcile.py"):
        print(f"== {script}", flush=True)
        subprocess.run([sys.executable, str(HERE / script)], check=False)


if __name__ == "__main__":
    main()
