"""Danger is caught however it is typed, and an ordinary answer is not taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.danger import danger_in, denies_danger

SAID_OUTRIGHT = [
    "a child is in danger",
    "I think she's in danger right now",
    "she is in real danger at home tonight",
    "he's at immediate risk",
    "what do I do if a child is in danger",
    "who do i ring if someone is in immediate danger",
    "i dont know if shes in danger or not",
    "danger",
    "she is not safe",
    "he isn't safe where he is tonight",
    "not safe to leave them alone",
    "her life is at risk",
    "it's happening right now",
    "its still going on as we speak",
    "he's touching her right now in the next room",
    "he's doing it now",
    "they are filming her at this moment",
    "he is hitting her now",
    "currently assaulting a younger boy",
]
BODY = [
    "she's bleeding",
    "he is bleeding quite a lot from down below",
    "his arm was bleeding when he came to school",
    "the bleeding won't stop",
    "there's blood everywhere",
    "she's unconscious",
    "he is unresponsive",
    "she can't breathe",
    "he's struggling to breathe",
    "not breathing",
    "she's stopped breathing",
    "he won't wake up",
    "i cannot wake her",
    "she has collapsed",
    "collapsed in the corridor",
    "he's having a seizure",
    "she is badly hurt",
    "someone is hurt",
    "the little one's seriously injured",
    "she's in agony",
    "i think he is dying",
    "he has taken an overdose",
    "she took a load of paracetamol",
    "she's swallowed bleach",
    "hes od'd",
]
ATTACK = [
    "he is attacking her",
    "she's being attacked",
    "a girl is being raped",
    "she is being sexually assaulted in the toilets",
    "someone is getting beaten up outside",
    "he's strangling him",
    "he's trying to rape her",
    "there's a boy attacking staff",
    "he is threatening to kill her",
    "they're threatening us",
    "he says he's going to stab her",
    "she is terrified that he will kill her",
    "he's coming for her",
    "her brother is coming to get her",
    "his dad is on his way to batter him",
    "i can hear her screaming for help",
    "he's on top of her",
]
CONFINED = [
    "he's got hold of her",
    "hes got her by the hair",
    "he's holding her down",
    "he is pinning him against the wall",
    "he won't let her go",
    "he wont get off her",
    "she's locked in with him",
    "she is locked in the bathroom with him",
    "he has locked himself in with the little one",
    "they've barricaded the door",
    "she can't get out",
    "she's alone with him now",
    "she is on her own with him",
    "they are alone together at the moment",
    "he's in the room with her",
    "she is still in the house with him",
    "she's with him right now",
    "there is a grown man in the room with her",
    "the offender is in the building",
    "her abuser is outside",
    "the man who did it is here",
    "she's gone to meet a man she met online",
    "he has her cornered in the changing room",
]
ARMED = [
    "he's got a knife",
    "there is a lad with a knife in the yard",
    "he has a weapon",
    "she's holding a knife to her throat",
    "he's waving scissors at staff",
    "he pulled a knife out",
    "armed with a bat",
    "he is swinging a hammer about",
    "they've got a gun",
]
OWN_LIFE = [
    "she's suicidal",
    "he says he wants to die",
    "she wants to kill herself",
    "he's going to hang himself",
    "threatening to end her life",
    "she tried to kill herself this morning",
    "he's cutting himself in the bathroom",
    "she has just cut her wrists",
    "hes on the roof and says he will jump",
    "he said hed be better off dead",
    "she's self harming right now",
    "i want to kill myself",
    "he's got a rope round his neck",
]
AWAY = [
    "she's missing",
    "he has gone missing",
    "she's been missing since last night",
    "missing from home",
    "the girl is missing and it's getting dark",
    "he has run away",
    "she's run off and we can't find her",
    "he ran away from the placement an hour ago",
    "she has absconded",
    "nobody knows where he is",
    "we do not know where she is",
    "i can't find her",
    "she hasn't come home",
    "he's not come back since tea and it's late",
    "we've lost sight of him",
]
HELP = [
    "we need an ambulance",
    "she needs an ambulance",
    "call 999",
    "i have rung 999",
    "it's an emergency",
    "EMERGENCY",
    "please help now",
    "i need help right now",
    "quick he's hurting her",
    "send the police now",
    "need the police here",
]
BADLY_TYPED = [
    "shes bleding",
    "he is bleeeding",
    "a chidl is in dangr",
    "shes in daner",
    "emergancy",
    "its an emergncy",
    "he's got a knif",
    "shes got a wepon",
    "call an ambulence",
    "he is unconcious",
    "she is unconscous",
    "hes sucidal",
    "shes suicdal",
    "took an overdoes of tablets",
    "he is atacking her",
    "hes attcking her",
    "shes being asaulted",
    "he is stranglin her",
    "hes thretening to kill her",
    "shes mising",
    "she cant breath",
    "he carnt breathe",
    "HES GOT A KNIFE",
    "heisbleeding",
    "sheisindanger",
    "hes hurting her rightnow",
    "sum1 is hurt",
    "she,s bleeding",
    "he\u2019s attacking her",
    "he is attakcing her",
    "dont know where shes gone nobody does shes been missing since dinner",
]
DIALECT_AND_VOICE = [
    "lass is bleedin bad",
    "our lad's got a knife on him",
    "he's got a hold of t'little un in't toilets",
    "bairn cant breathe",
    "hes gone for her wi a hammer and he's hittin her now",
    "so um he has actually got her locked in the room and she is screaming",
    "yes she is in danger yes",
    "okay so right now he is in there with her and the door is shut",
    "she's cut hersen on her wrists",
    "he's threatening to do hisself in he says he wants to die",
]
STILL_DANGER_THOUGH = [
    "he's not bleeding but he can't breathe",
    "no one was hurt yesterday but today she is bleeding",
    "it has happened before, last year, and it's happening now",
    "nobody is helping and she is bleeding",
    "I'm not sure she is safe, I think she's in danger",
    "he is not answering and he's got a knife",
    "she was fine this morning but now she's missing",
    "a boy touched a girl last week and tonight she has taken an overdose",
    "he's 14. she's 9. she is alone with him now.",
    "is anyone in danger? yes",
    "is she hurt? not sure, she is bleeding a bit",
    "not only is he threatening her, he has a knife",
    "he doesn't live here but he's in the house with her now",
]

DENIED = [
    "no one is in danger",
    "nobody's in danger",
    "nobodys in danger",
    "no ones in danger, thats all i know",
    "noones hurt",
    "everyones safe, no ones in danger",
    "no-one is in any danger right now",
    "she is not in danger",
    "he isn't in immediate danger",
    "not in any danger now",
    "no immediate danger",
    "there's no danger",
    "neither of them is in danger",
    "i don't think anyone is in danger",
    "i do not believe she is in danger tonight",
    "he's not bleeding",
    "nobody is hurt",
    "no one is hurt or bleeding",
    "she isn't hurt",
    "no one's missing",
    "there's no knife",
    "he hasn't got a weapon",
    "no weapons, no threats",
    "she is not suicidal",
    "it's not an emergency",
    "is anyone in danger? no",
    "in danger: no",
    "anyone hurt? no, they're both fine",
    "danger now - no",
    "she is never left alone with him",
    "they are not alone together",
    "no sign that she is hurt",
    "without anyone being hurt",
    "he's no longer in danger",
    "she isnt in dangr",
    "noone in danger",
    "no she is not in danger thank you",
]
PAST = [
    "she was hurt last year",
    "he attacked her in the park",
    "he raped her two years ago",
    "she was attacked last summer",
    "he had a knife with him last month",
    "she went missing in March",
    "he took an overdose two years ago",
    "she was suicidal last year",
    "he held her down",
    "he wouldn't let her leave the room",
    "he pinned her against the wall",
    "he threatened to hurt her if she told",
    "he said he would kill her if she told anyone",
    "she was bleeding yesterday but it stopped",
    "the bleeding has stopped",
    "when he was 6 he was being hurt at home",
    "last year, she was in danger, but not now",
    "she used to self harm",
    "he was missing but he's been found safe",
    "she went missing and turned up at her nan's",
    "they were left alone together",
    "he was on his own with her when it happened",
    "he locked her in the bathroom last week",
    "she was locked in the toilet with him on Tuesday",
    "he hit her during it",
    "it stopped and she is safe now",
    "historic abuse when he was small",
]
ORDINARY = [
    "he hurt her feelings",
    "she was hurt by what he said",
    "a dangerous game of football",
    "are they a danger to others",
    "he is a risk to other children",
    "he is missing school",
    "she misses her mum",
    "he was missing his dad",
    "they were kissing",
    "he keeps kissing her",
    "they were only joking",
    "he has a toy gun",
    "he is cutting paper in class",
    "the emergency duty team number",
    "what is the emergency social work number",
    "what do i do in an emergency",
    "he passed out leaflets",
    "that is killing me lol",
    "he ran away from her laughing",
    "he ran off when I came in",
    "she ran away from him",
    "he is touching other children in my class what do i do now",
    "now he is 13 and she is 9",
    "they are in the same class",
    "she is at home with her mum now",
    "he's with me now",
    "he is in the office with a member of staff",
    "should they be left alone together",
    "can he be on his own with her tonight",
    "how do we stop them being alone together",
    "a boy touched a girl under her clothes",
    "he put his hand up her skirt",
    "he forced her",
    "there was no force and no threats",
    "he's 12, she's 10",
    "12",
    "yes",
    "no",
    "he laughed and did it again",
    "we told him to stop and he's still doing it",
    "what happens now",
    "what is happening now with the referral",
    "who do i call now",
    "when should i call 999",
    "do i ring 999 or 101",
    "should i tell the police",
    "my name is on the safeguarding policy",
    "i am panicking, had a panic attack myself",
    "he looked at pornography",
    "the lesson was about knife crime",
    "he had his hand on her knee",
    "she froze and couldn't say no",
    "he has a hold over her",
    "he got hold of porn on his brother's phone",
    "is this serious",
    "she wet the bed and has stomach ache",
    "the school is locked at six",
    "can i lock the classroom",
    "he tapes things to the wall",
    "hes raking leaves",
    "i need help",
    "i need some help with a referral",
    "help",
    "can you help me",
    "he is obsessed with her and follows her",
    "he wants to be alone with her",
    "he is often on his own with his sister",
    "he often goes missing",
    "they share a bedroom",
    "supervision is in place and they are apart",
]


@pytest.mark.parametrize(
    "text",
    SAID_OUTRIGHT + BODY + ATTACK + CONFINED + ARMED + OWN_LIFE + AWAY + HELP + BADLY_TYPED + DIALECT_AND_VOICE,
)
def test_danger_is_caught(text: str) -> None:
    assert danger_in(text) is not None


@pytest.mark.parametrize("text", STILL_DANGER_THOUGH)
def test_a_denial_or_a_past_beside_it_does_not_hide_danger(text: str) -> None:
    assert danger_in(text) is not None


@pytest.mark.parametrize("text", DENIED + PAST + ORDINARY)
def test_what_is_denied_past_or_ordinary_is_no_danger(text: str) -> None:
    assert danger_in(text) is None


SAID_TO_BE_NONE = [text for text in DENIED if any(sign in text for sign in ("danger", "is hurt", "bleeding"))]


@pytest.mark.parametrize("text", SAID_TO_BE_NONE)
def test_a_denial_is_known_as_one(text: str) -> None:
    assert denies_danger(text)


@pytest.mark.parametrize("text", ["she's bleeding", "he touched her", "12", "", "yes", *STILL_DANGER_THOUGH])
def test_what_denies_nothing_is_no_denial(text: str) -> None:
    assert not denies_danger(text)


@pytest.mark.parametrize("text", SAID_OUTRIGHT[:1] + BODY[:6] + ATTACK[:6] + CONFINED[:5] + ARMED[:3] + OWN_LIFE[:3])
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "{}!!!",
        "please can you tell me, {}, what do I do",
        "He is 14 and she is 9. They are siblings. {}",
        "{} and i dont know who to ring",
        "hi. {}.",
    ],
)
def test_danger_is_caught_in_any_company(text: str, around: str) -> None:
    assert danger_in(around.format(text)) is not None
    assert danger_in(around.format(text).upper()) is not None


@given(st.text(max_size=300))
def test_any_text_can_be_asked_about(text: str) -> None:
    danger_in(text)
    denies_danger(text)


def test_what_was_found_says_sign_and_words() -> None:
    found = danger_in("He's 14. She's bleding badly.")
    assert found is not None
    assert (found.sign, found.words) == ("bleeding", "bleeding")
