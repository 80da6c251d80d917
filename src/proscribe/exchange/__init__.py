"""Reads and writes what other programs read and write: tables of any make, and the formats of the screening field."""
