"""What is measured, each by a command that writes its result into docs/assurance."""
