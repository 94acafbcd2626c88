"""How well messages are understood, beside Rasa's default recipe and a TF-IDF baseline: `make bench-nlu`."""
