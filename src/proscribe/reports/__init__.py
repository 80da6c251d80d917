"""Lays out what an answer or a brief holds, for people and for programs; states no fact of its own."""
