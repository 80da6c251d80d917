"""Frozen nouns and closed vocabularies, each value with its definition. No input or output happens here."""
