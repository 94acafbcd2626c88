"""The page: what it looks like and what its script does. What it says comes from elsewhere."""
