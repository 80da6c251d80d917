"""What people wrote and sourced: measures, parties and programmes as YAML, one thing a file, file name = key."""
