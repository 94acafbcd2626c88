"""Renders the templates. (A first sketch by the back end, to be replaced with the page.)"""

from __future__ import annotations

from pathlib import Path

import jinja2

from gateway.settings import ROOT

ASSETS = ROOT / "build" / "web"
_SKETCH = """<!doctype html><html lang="en-GB"><title>Steady</title>{% if page.trouble %}<h1>{{ page.trouble.title }}</h1>
<p>{{ page.trouble.text }}</p>{% endif %}<section>{{ page.contacts.words }} {{ page.contacts.first.number }}
{{ page.contacts.other.number }} {{ page.contacts.emergency.number }}</section>
{% for turn in page.turns or () %}<div id="{{ turn.anchor }}">{{ turn.html }}{% for choice in turn.choices %}
<button name="choice" value="{{ choice.id }}">{{ choice.title }}</button>{% endfor %}</div>{% endfor %}
{% if page.form %}<form method="post"><input name="csrf" value="{{ page.form.csrf }}"><input name="form"
value="{{ page.form.token }}"><textarea name="message">{{ page.form.typed }}</textarea></form>{% endif %}"""
_ENVIRONMENT = jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"))


def render(template: str, page: object, *, nonce: str) -> str:
    return _ENVIRONMENT.from_string(_SKETCH).render(page=page, nonce=nonce, template=template)
