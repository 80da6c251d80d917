"""The revisions; each is frozen once released and says in full what it does."""
