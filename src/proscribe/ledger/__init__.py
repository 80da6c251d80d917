"""Who said what about which measure or party, when it was learned, and the timelines computed from that."""
