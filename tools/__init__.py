"""What `make` needs before any environment exists: standard library only, Python 3.6 and later."""
