"""All that a person or another intranet page can reach; it has the numbers even when nothing else answers."""
