"""A small trained reader: which words tell an act, of what kind, and who acts on whom."""
