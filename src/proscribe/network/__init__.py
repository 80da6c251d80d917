"""The one way to the network: guarded addresses, bounded answers. Only the `fetch` and `download` modules come here."""
