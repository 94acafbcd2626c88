"""What a message means: intents, facts and danger, each its own Rasa component."""
