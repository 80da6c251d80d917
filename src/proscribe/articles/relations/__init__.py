"""Who supplies, owns, sells for or competes with whom, and how much hangs on it, as articles tell it in passing."""
