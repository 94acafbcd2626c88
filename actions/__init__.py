"""Rasa custom actions: thin translators between slots and facts, with neither wording nor policy of their own."""
