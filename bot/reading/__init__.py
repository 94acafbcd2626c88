"""Reads the facts of one incident from a practitioner's own words; free of Rasa, so that it can be tried alone."""
