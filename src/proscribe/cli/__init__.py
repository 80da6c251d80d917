"""The command line: reads settings, asks the clock, catches errors, calls one function, prints."""

from proscribe.cli.app import main

__all__ = ["main"]
