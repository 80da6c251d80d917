"""From any file of news to its articles' stored originals: pages, texts, feeds, mail, JSON lines; nothing is fetched."""
