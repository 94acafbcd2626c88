"""The pages: templates, style sheet, script, and what makes them."""
