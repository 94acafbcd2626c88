"""The values each fact may take, so that a code can never mean two things.

Where an enum says "least worrying first", its order is relied on: a later value never lowers a band
(held by tests/unit/safeguarding/test_continuum_for_every_combination.py). `None` stands for "not known".
"""

from enum import Enum


class Code(str, Enum):
    """A fact's value; its string is what slots, facts files and payloads hold."""

    def __str__(self) -> str:
        return str(self.value)


class YesNo(Code):
    """Least worrying first."""

    NO = "no"
    YES = "yes"


class Functioning(Code):
    """Level of functioning. Unordered: a learning disability never raises a band by itself."""

    AS_EXPECTED = "as_expected"
    ADDITIONAL_NEEDS = "additional_needs"
    LEARNING_DISABILITY = "learning_disability"


class Stage(Code):
    """Developmental stage, by the phases that NSPCC publishes; unordered."""

    EARLY_YEARS = "early_years"  # as a child of 0 to 4
    PRIMARY = "primary"  # 5 to 9
    EARLY_ADOLESCENCE = "early_adolescence"  # 10 to 12
    ADOLESCENCE = "adolescence"  # 13 to 17


class WhoElse(Code):
    """Who the behaviour was shown to or with; unordered."""

    NO_ONE = "no_one"
    ONE_CHILD = "one_child"
    SEVERAL_CHILDREN = "several_children"
    ADULT = "adult"


class AgeGap(Code):
    """How much older the child who showed the behaviour is. Least worrying first."""

    UNDER_TWO_YEARS = "under_two_years"
    OTHER_OLDER = "other_older"  # the other child is older by two years or more
    TWO_YEARS = "two_years"
    THREE_OR_FOUR_YEARS = "three_or_four_years"
    FIVE_YEARS_OR_MORE = "five_years_or_more"


class Power(Code):
    """Size, strength, ability, disability, status, numbers or role. Least worrying first."""

    EQUAL = "equal"
    IMBALANCE = "imbalance"


class Agreement(Code):
    """Least worrying first. UNCLEAR is mixed signals, which is not the same as not known."""

    MUTUAL = "mutual"
    UNCLEAR = "unclear"
    NOT_ABLE = "not_able"  # asleep, drunk, or not able to understand or to say no
    NOT_GIVEN = "not_given"


class Pressure(Code):
    """Least worrying first."""

    NONE = "none"
    PERSUASION = "persuasion"  # kept on asking, pestering, emotional pressure
    BRIBE_OR_TRICK = "bribe_or_trick"  # gifts, money, dares, tricks, alcohol or drugs
    THREAT = "threat"
    FORCE = "force"


class Violence(Code):
    """Least worrying first."""

    NONE = "none"
    INJURY = "injury"  # someone was hurt in it
    VIOLENCE = "violence"  # hitting, choking, a weapon, cruelty


class Behaviour(Code):
    """What happened, in outline only: the most intrusive part. Least worrying first."""

    TALK = "talk"
    SELF_TOUCH = "self_touch"
    KISS_OR_CUDDLE = "kiss_or_cuddle"
    CURIOUS_PLAY = "curious_play"  # looking and showing as a game, playing doctors
    SHOWING = "showing"
    LOOKING = "looking"  # watching or peeping
    TOUCH_OVER_CLOTHES = "touch_over_clothes"
    TOUCH_UNDER_CLOTHES = "touch_under_clothes"
    SEXUAL_ACT = "sexual_act"


class HowOften(Code):
    """Least worrying first."""

    ONCE = "once"
    MORE_THAN_ONCE = "more_than_once"
    PERSISTENT = "persistent"  # often, more than expected, or as if the child cannot stop


class Planning(Code):
    """Least worrying first."""

    SPONTANEOUS = "spontaneous"
    PLANNED = "planned"


class WhenChallenged(Code):
    """What the child did when an adult stepped in. Least worrying first."""

    STOPPED = "stopped"
    NOT_CHALLENGED = "not_challenged"
    DENIED = "denied"
    CONTINUED = "continued"
    ESCALATED = "escalated"


class OtherResponse(Code):
    """How the other child (or adult) was. Least worrying first."""

    COMFORTABLE = "comfortable"
    UNCOMFORTABLE = "uncomfortable"
    UNABLE_TO_SAY = "unable_to_say"
    DISTRESSED = "distressed"  # distressed, afraid or avoiding the child


class EffectOnChild(Code):
    """Least worrying first."""

    NOT_AFFECTED = "not_affected"
    UPSET = "upset"  # upset, ashamed or embarrassed
    HELD_BACK = "held_back"  # it gets in the way of learning, friends or everyday life


class Setting(Code):
    """Unordered."""

    HOME = "home"
    SCHOOL = "school"  # nursery, school or college, and the way there
    RESIDENTIAL = "residential"
    FOSTER = "foster"
    ONLINE = "online"
    PUBLIC = "public"  # street, park, transport, club, activity


class Technology(Code):
    """Least worrying first; images include AI-made images, video and live streams."""

    NOT_USED = "not_used"
    MESSAGES = "messages"
    PORNOGRAPHY = "pornography"
    IMAGES = "images"  # nudes or semi-nudes of a child, kept between those in them
    ILLEGAL_IMAGES = "illegal_images"  # viewing or passing on abuse images of children, or extreme pornography
    IMAGES_SHARED_ON = "images_shared_on"  # taken, shown or passed on without agreement


class Relationship(Code):
    """Unordered. Sibling includes half, step, adoptive and foster siblings and cousins who live together."""

    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND_OR_PEER = "friend_or_peer"
    PARTNER = "partner"
    STRANGER = "stranger"


class Services(Code):
    """Who already works with the child who showed the behaviour; unordered."""

    NONE = "none"
    EARLY_HELP = "early_help"
    SOCIAL_WORKER = "social_worker"
    LOOKED_AFTER = "looked_after"


class WhenItHappened(Code):
    """Unordered. Fourteen days is the acute pathway of the West Yorkshire paediatric SARC."""

    TODAY = "today"
    WITHIN_14_DAYS = "within_14_days"
    LONGER_AGO = "longer_ago"


class ChildrenNow(Code):
    """Least worrying first."""

    APART = "apart"
    TOGETHER_SUPERVISED = "together_supervised"
    TOGETHER_ALONE = "together_alone"


class ParentsTold(Code):
    """Unordered: telling parents can be right or wrong for now."""

    NEITHER = "neither"
    ONE_FAMILY = "one_family"
    BOTH_FAMILIES = "both_families"
