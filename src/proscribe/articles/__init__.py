"""News to claims: read an article, find who is said to restrict whom, and quote the very words."""
