"""Two names in, a score and its reasons out; and the index that finds which names to compare. Knows nothing of measures."""
