"""Wiring only: which room's function feeds which."""
