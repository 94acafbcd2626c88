"""Technology-assisted harmful sexual behaviour: images, pornography and messages (Hollis and Belton 2017)."""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import HowOften, Technology
from safeguarding.indicators.kinds import images_of_a_child


@indicator(
    Band.ABUSIVE,
    because="Images were taken, shown or passed on without agreement.",
    source="ukcis-2024",
)
def images_were_shared_without_agreement(technology: Technology) -> bool:
    return technology is Technology.IMAGES_SHARED_ON


@indicator(
    Band.PROBLEMATIC,
    because="Abuse images of children, or extreme pornography, were seen or passed on.",
    source="leeds-omg-40",
)
def illegal_images_were_seen_or_passed_on(technology: Technology) -> bool:
    return technology is Technology.ILLEGAL_IMAGES


@indicator(
    Band.PROBLEMATIC,
    because="Nudes or semi-nudes of a child were made or shared, and a child is under 13.",
    source="ukcis-2024",
)
def images_under_13(technology: Technology, child_age: int, other_age: int) -> bool:
    return images_of_a_child(technology) and min(child_age, other_age) < 13


@indicator(
    Band.PROBLEMATIC,
    because="Pornography was viewed by a child under 10, or more than once by a child under 13.",
    source="leeds-omg-40",
)
def pornography_under_13(technology: Technology, child_age: int, how_often: HowOften) -> bool:
    too_young = child_age < 10 or (child_age < 13 and how_often is not HowOften.ONCE)
    return technology is Technology.PORNOGRAPHY and too_young


@indicator(
    Band.INAPPROPRIATE,
    because="Sexual messages were sent by or to a child under 13.",
    source="leeds-omg-40",
)
def messages_under_13(technology: Technology, child_age: int, other_age: int) -> bool:
    return technology is Technology.MESSAGES and min(child_age, other_age) < 13


@indicator(
    Band.INAPPROPRIATE,
    because="Pornography, or nudes or semi-nudes of someone under 18, were involved.",
    source="leeds-omg-40",
)
def pornography_or_images(technology: Technology) -> bool:
    return technology is Technology.PORNOGRAPHY or images_of_a_child(technology)
