"""The Rasa side of Steady: understanding, dialogue and the process that serves both."""
