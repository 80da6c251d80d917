"""Official lists: each is a folder that knows where it is published, how to read it and what its fields mean."""
