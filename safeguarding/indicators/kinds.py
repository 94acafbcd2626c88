"""Groups of behaviour that several indicators speak of, so that each group is named once."""

from safeguarding.fact_values import Behaviour, Technology

CONTACT = frozenset({Behaviour.TOUCH_OVER_CLOTHES, Behaviour.TOUCH_UNDER_CLOTHES, Behaviour.SEXUAL_ACT})
INVASIVE = frozenset({Behaviour.TOUCH_UNDER_CLOTHES, Behaviour.SEXUAL_ACT})
EXPLORING = frozenset({Behaviour.CURIOUS_PLAY, Behaviour.SHOWING, Behaviour.LOOKING})
MILD = frozenset({Behaviour.TALK, Behaviour.SELF_TOUCH, Behaviour.KISS_OR_CUDDLE, Behaviour.CURIOUS_PLAY})
AT_ANOTHER = CONTACT | {Behaviour.SHOWING, Behaviour.LOOKING}


def mild_and_under_five(behaviour: Behaviour, child_age: int) -> bool:
    """Talk, play or a cuddle of a child under five, who has little sense yet of privacy or of asking (NSPCC)."""
    return behaviour in MILD and child_age < 5


def images_of_a_child(technology: Technology) -> bool:
    """Nudes, semi-nudes or abuse images of anyone under 18, made, held or passed on."""
    return technology in {Technology.IMAGES, Technology.ILLEGAL_IMAGES, Technology.IMAGES_SHARED_ON}
