"""The conversation about one incident: takes in what is told, says what it changes, and asks what matters next."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import replies, turn
from actions.ages_put_right import says_the_other_way_round
from actions.base import REQUESTED_SLOT, Domain, Event
from actions.case import FACTS_CONFIRMED, TOLD, Case, case_of
from actions.corrections import take_in, would_contradict
from actions.endings import ask_which_case, ending
from actions.form_turn import is_first_run_in_turn
from actions.form_validation import CarefulFormValidation
from actions.message import Message, message_in
from actions.misunderstanding import not_understood
from actions.options import options_of
from actions.settling import settle_without_facts
from actions.typed_answer import DANGER
from actions.what_to_do import is_plainly_of_danger, say_what_danger_needs_where_it_is_spoken_of
from safeguarding.enough import enough_is_asked, most_not_known
from safeguarding.facts import FACT_NAMES
from safeguarding.questions import also_asked, next_question


class ValidateAssessmentForm(CarefulFormValidation):
    """Rasa calls this on every turn of the form; what it returns decides what is asked next."""

    def name(self) -> str:
        return "validate_assessment_form"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case, message = case_of(tracker.slots), message_in(tracker.latest_message)
        if not is_first_run_in_turn(tracker):
            return case.events()
        if case.requested is None and case.stage == TOLD and _may_be_another_case(case, message):
            return ask_which_case(dispatcher, case, message.facts)
        return self._turn(dispatcher, case, message, domain)

    def _turn(self, dispatcher: CollectingDispatcher, case: Case, message: Message, domain: Domain) -> list[Event]:
        covers = _covers(case)
        told = turn.codes_told(case, message, covers, options_of(case.requested, domain))
        if case.requested and turn.is_handed_to_the_rules(message, told, covers):
            return []
        if (events := ending(dispatcher, case, message, told)) is not None:
            return events
        say_what_danger_needs_where_it_is_spoken_of(dispatcher, message, covers, told)
        if told:
            changes = take_in(case, told, words=message.words)
            case.put("who_is_who", message.who_is_who or _who_is_who(case, message))
            replies.say_changes(dispatcher, changes)
            _note_answered(case, covers, told)
            if not changes:
                replies.say_what_was_noted(dispatcher, case, message, told)
        else:
            if not settle_without_facts(dispatcher, case, message, covers):
                not_understood(dispatcher, case)
            _keep_the_question(case)
        if not _ends_the_asking(case, message, told):
            replies.answer_beside(dispatcher, case, message, told)
        return ask_next(case, kind="danger" if is_plainly_of_danger(message, covers, told) else "question")


def ask_next(case: Case, *, kind: str = "question") -> list[Event]:
    """Ask the fact that matters most; else read the facts back; else close the form. `kind` is of the reply."""
    question = None if _enough(case) else next_question(case.facts, case.asked)
    if first := case.slots["ask_first"]:
        case.put(REQUESTED_SLOT, first)
        case.put("ask_first", None)
    elif question is not None:
        case.put(REQUESTED_SLOT, question.fact)
    elif case.facts.known() and not case.slots[FACTS_CONFIRMED] and not replies.in_danger(case):
        case.put(REQUESTED_SLOT, FACTS_CONFIRMED)
    else:
        case.put(REQUESTED_SLOT, None)
    asks = case.requested
    case.put("reply_kind", {None: "result", FACTS_CONFIRMED: "read_back"}.get(asks, kind))
    return case.events()


def _who_is_who(case: Case, message: Message) -> dict[str, str] | None:
    """As it was, or the other way round where that is said."""
    known: dict[str, str] | None = case.slots["who_is_who"]
    if not known or not says_the_other_way_round(message.text):
        return known
    return {"child": known.get("other", "child"), "other": known.get("child", "child")}


def _keep_the_question(case: Case) -> None:
    """Nothing was answered: what is asked again to be changed comes again, though its fact is known."""
    if case.requested in FACT_NAMES and not case.slots["ask_first"]:
        case.put("ask_first", case.requested)


def _ends_the_asking(case: Case, message: Message, told: dict[str, object]) -> bool:
    """Whether someone has said that this is all they know."""
    if case.requested is not None and turn.says_that_is_all(message):
        _ask_no_more(case)
        return True
    if turn.ends_with_that_is_all(message, told):
        _ask_only_whether_anyone_is_in_danger(case)
        return True
    return False


def _ask_no_more(case: Case) -> None:
    case.put("ask_first", None)
    case.put("not_known_in_a_row", most_not_known(told_unasked=_told_unasked(case)))


def _ask_only_whether_anyone_is_in_danger(case: Case) -> None:
    """Of whoever tells all they know in their first message."""
    _ask_no_more(case)
    if DANGER not in {*case.facts.known(), *case.asked}:
        case.put("ask_first", DANGER)


def _enough(case: Case) -> bool:
    return enough_is_asked(not_known_in_a_row=case.counted("not_known_in_a_row"), told_unasked=_told_unasked(case))


def _told_unasked(case: Case) -> int:
    return len(case.slots["words_read"] or {})


def _covers(case: Case) -> tuple[str, ...]:
    asked = case.requested
    if asked in (None, FACTS_CONFIRMED):
        return ()
    if case.knows(asked):
        return (asked,)  # asked again, to change it
    return tuple(fact for fact in (asked, *also_asked(asked)) if fact == asked or not case.knows(fact))


def _note_answered(case: Case, covers: tuple[str, ...], told: dict[str, object]) -> None:
    if covers and set(covers) & set(told):
        case.put("answered", [*(case.slots["answered"] or []), covers[0]])
    known = {fact for fact in told if case.knows(fact)}
    if known != {DANGER}:  # whether anyone is in danger says nothing of how much else is known
        case.put("not_known_in_a_row", 0 if known else case.counted("not_known_in_a_row") + 1)
    case.put("misunderstood", 0)


def _may_be_another_case(case: Case, message: Message) -> bool:
    """A new story after a result, that says two facts or more otherwise, may be about another child."""
    return message.intent == "report_incident" and would_contradict(case.facts, message.facts) >= 2
