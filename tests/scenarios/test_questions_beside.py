"""Every question that can be asked beside an assessment is answered inside it, and the open question comes again."""

from __future__ import annotations

import pytest

from safeguarding.answer_texts import answer_ids
from tests.scenarios.script import IN_HOURS

IN_THE_MIDDLE = '/answer{"danger_now": "no", "behaviour": "touch_over_clothes"}'
OPEN = "who_else"

# intent: (what is typed, a piece of the answer)
ASKED = {
    "ask_what_is_hsb": ("what is harmful sexual behaviour?", "does not fit their stage of development"),
    "ask_what_is_tahsb": ("what does TA-HSB mean", "technology-assisted"),
    "ask_continuum": ("can you explain hacketts continuum", "five levels"),
    "ask_level_normal": ("what counts as normal behaviour", "expected at the child's stage"),
    "ask_level_inappropriate": ("what does inappropriate mean on the continuum", "in the wrong place"),
    "ask_level_problematic": ("what does problematic mean", "no clear sign that another child"),
    "ask_level_abusive": ("whats meant by abusive", "power, pressure or force was used"),
    "ask_level_violent": ("what is the violent level", "physical violence or cruelty"),
    "ask_threshold": ("what is the threshold for a referral", "problematic, abusive or violent"),
    "ask_how_to_refer": ("how do i make a referral", "contact form"),
    "ask_who_to_call": ("what number do i ring", "0113 376 0336"),
    "ask_named_person": ("who is the named person", "designated safeguarding lead"),
    "ask_recording": ("how do i record this", "child's own words"),
    "ask_talk_with_child": ("what do i say to the child", "let the child lead"),
    "ask_support_harmed": ("how do i support the child who was harmed", "believed"),
    "ask_support_child_who_harmed": ("how do i support the child who has harmed", "may have been harmed too"),
    "ask_parents_consent": ("do i have to tell the parents", "two families"),
    "ask_images": ("there is a nude photo on the phone, what do i do with it", "do not look at"),
    "ask_schools_aim": ("what is the AIM checklist in schools", "assessment, intervention, moving on"),
    "ask_brook": ("can i use the brook traffic light tool", "brook"),
    "ask_after_referral": ("what happens after i refer", "one working day"),
    "ask_safe_project": ("what is the safe project", "safeprojectteamvm@leeds.gov.uk"),
    "ask_training": ("where can i get training on this", "briefings"),
    "ask_more_information": ("where can i read more about hsb", "2021 summary"),
    "ask_law": ("what is the age of criminal responsibility", "is 10"),
    "ask_police": ("do i need to call the police", "101"),
    "ask_health_evidence": ("does she need a medical examination", "sexual assault referral centre"),
    "ask_safety_plan": ("how do we keep them apart in school tomorrow", "keep the children apart"),
    "ask_siblings": ("what if they are brother and sister", "between siblings"),
    "ask_language": ("what words should i use in my report, is perpetrator ok", "do not label the child"),
    "ask_look_after_myself": ("im finding this really upsetting, who supports me", "manager or supervisor"),
    "ask_disclosure_secret": ("what if a child asks me to keep it a secret", "do not promise to keep it secret"),
    "ask_about_bot": ("are you a real person or a robot", "computer program"),
    "ask_what_is_kept": ("what do you do with what i type, is it stored", "24 hours"),
    "ask_person": ("can i talk to a human", "speak to a person now"),
}


def test_every_question_of_the_knowledge_is_asked_here():
    assert {intent for intent in answer_ids() if intent.startswith("ask_")} == set(ASKED)


@pytest.mark.parametrize("intent", ASKED)
def test_inside_the_questions(intent, conversation, at):
    typed, piece = ASKED[intent]
    at(IN_HOURS)
    conversation.send(IN_THE_MIDDLE)
    conversation.say(typed)
    assert piece in conversation.text.lower()
    assert conversation.texts[-1].startswith("Who else")
    assert conversation.state["question"] == OPEN
    assert OPEN not in {fact["fact"] for fact in conversation.state["facts"]}


@pytest.mark.parametrize("intent", ASKED)
def test_as_a_button_with_nothing_told(intent, conversation, at):
    at(IN_HOURS)
    conversation.send(f"/{intent}")
    assert ASKED[intent][1] in conversation.text.lower()
    assert conversation.state["kind"] == "answer"
    assert not conversation.state["facts"]
