"""What danger sounds like, one sign a concern, in the plain words that plain_words.py makes.

A sign that must be in the present says so in its own pattern ("is holding her", not "held her"): what was done is
part of a practitioner's story and no emergency. Whether a sign that was found is denied, over or long ago is
decided in danger.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.nlu.plain_words import words_in


@dataclass(frozen=True)
class Sign:
    """One kind of danger. ``habitual``: said of a habit it is a concern, not an emergency. ``in_general``: asked about
    "a child" it is a question, not an emergency. ``ends_when_found``: over when the person is back."""

    name: str
    pattern: re.Pattern[str]
    habitual: bool = False
    in_general: bool = False
    ends_when_found: bool = False


@lru_cache(maxsize=64)
def any_of(group: str, *, file: str = "danger.yml") -> str:
    """A pattern for any phrase of a list, the longest first."""
    phrases = sorted(words_in(file)[group], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase) for phrase in phrases) + ")"


_BE = r"(?:is|are|am|be|being|still|was|were|now|been)"
_IS = r"(?:is|are|am)"
_HAS = r"(?:has|have|is|are|got)"  # "he's" was written "he is" whichever was meant
_A_FEW = r"(?:\w+ ){0,3}"
_SELF = r"(?:himself|herself|themself|themselves|myself|itself|it all)"
_THEM = r"(?:him|her|them|me|us|it|the \w+|another \w+|a \w+|my \w+|his \w+|her \w+|someone|somebody|staff|other \w+|everyone|\w+)"
_WHOSE = r"(?:his|her|their|my|the|own)"
_HARM = r"(?:kill|stab|rape|hurt|batter|attack|strangle|murder|shoot|beat|harm|smash|drown|burn|abuse|assault)"


def _sign(name: str, *alternatives: str, **kind: bool) -> Sign:
    return Sign(name, re.compile(r"\b(?:" + "|".join(alternatives) + r")(?!\w)"), **kind)


@lru_cache(maxsize=1)
def all_signs() -> tuple[Sign, ...]:
    """Every sign, the plainest first."""
    return (*_said_outright(), *_body(), *_attack(), *_confined(), *_armed(), *_own_life(), *_away(), *_help())


def _said_outright() -> tuple[Sign, ...]:
    return (
        _sign(
            "in danger",
            r"in (?:\w+ ){0,2}danger(?! of)",
            r"(?:immediate|imminent|serious|grave|real) danger(?! of)",
            r"in danger of (?:being )?(?:hurt|harm\w*|serious|death|attack\w*|rape\w*|assault\w*|dying|abuse\w*)",
            r"danger (?:now|right now|here|to life)",
            r"in harms way|in peril",
            r"(?:at|an|a) (?:immediate|imminent) risk|risk to life|life (?:is )?(?:at|in) (?:risk|danger)|life threatening|life or death",
            rf"at risk (?:of \w+ (?:\w+ )?)?(?:right )?{any_of('strong_now')}",
        ),
        Sign("danger alone", re.compile(r"^(?:danger|danger danger|unsafe|sos|emergency)(?: (?:please|now|help))?$")),
        _sign(
            "not safe",
            rf"{_IS} (?:still )?(?:not|unsafe)(?: \w+)? safe(?! (?:to(?! leave (?:him|her|them))|for|if|when|with|around|online|place|word|touch|enough to))",
            rf"{_IS} (?:\w+ )?unsafe(?! (?:to|for|if|when|with|around|online))|unsafe$|not safe to leave (?:him|her|them)|unsafe (?:now|right now|at the moment)",
            rf"not (?:feel(?:ing)? )?safe (?:\w+ ){{0,3}}{any_of('now')}",
        ),
        _sign(
            "happening now",
            rf"(?<!what )(?<!what else )(?<!anything )(?:is|are|it|still) (?:\w+ )?(?:happening|going on|taking place|kicking off) (?:\w+ ){{0,4}}{any_of('now')}",
            rf"(?:is|are|still|keeps) (?:\w+ )?{any_of('doing_now')} (?:\w+ ){{0,6}}(?:now(?! that| and (?:then|again))|{any_of('strong_now')})",
            rf"{any_of('strong_now')} (?:he|she|they|someone|a \w+|the \w+) (?:is|are) {any_of('doing_now')}",
            rf"(?:is|are|he|she|they|^) ?{any_of('strong_now')} {any_of('doing_now')}",
            rf"(?:is|are) now (?:hurting|attacking|assaulting|hitting|threatening|forcing) {_THEM}",
            rf"being (?:\w+ )?{any_of('doing_now')} (?:\w+ ){{0,4}}(?:now|{any_of('strong_now')})",
            r"about to (?:do it|hurt|attack|rape|happen|harm|kill|touch|assault|stab|jump|go off|meet (?:him|her|a man|an adult))",
            r"going to do it again (?:tonight|now|today|any minute)|do it again tonight",
        ),
    )


def _body() -> tuple[Sign, ...]:
    return (
        _sign(
            "bleeding",
            r"bleeding(?! (?:has |had |is )?(?:stopped|eased))|haemorrhag\w+|hemorrhag\w+|losing (?:\w+ )?blood",
            r"(?:covered in|lot of|lots of|so much|too much|loads of|there is) blood(?! tests?)|blood (?:everywhere|all over|pouring|gushing)",
        ),
        _sign(
            "not conscious or not breathing",
            r"unconscious|unresponsive|not conscious",
            r"(?:not|hardly|barely|stopped|struggling to|struggling with|trouble|difficulty|problems?|fighting to|gasping to) (?:be |with )?(?:(?:his|her|their) )?breath(?:e|ing)?(?! of)",
            r"(?:gasping for|out of) (?:breath|air)|turn(?:ed|ing) blue|gone blue|going blue|blue lips|lips (?:are )?blue",
            r"(?:will not|can not|not|not able to) (?:be )?(?:wake|waking|woken|wake \w+|come round|coming round)(?: up)?",
            rf"{_IS} (?:\w+ )?(?:not )?(?:collapsed|fainted|passed out|blacked out|knocked out)|{_HAS} (?:just )?(?:collapsed|fainted|passed out|blacked out|been knocked out)|(?:just|suddenly) (?:collapsed|fainted|passed out)",
            r"(?:^|he |she |child |girl |boy |baby )(?:collapsed|fainted|passed out|blacked out)",
            r"not (?:moving|responding)(?: (?:and|at all|to (?:me|us|pain|anything|voice)|now)|$)",
            r"having (?:an? )?(?:fit|seizure|heart attack|stroke)|fitting (?:now|on the floor)|in cardiac arrest|no pulse",
            rf"{_IS} choking|choking on",
            r"(?:is|might be|may be|could be|looks|think \w+ is) (?:\w+ )?(?:dead|dying)(?! to| for)",
            r"going to die|might die|will die|could die",
        ),
        _sign(
            "hurt now",
            rf"(?:is|are) (?:now |still |also |both |all |quite |very |really |so |physically |currently |actually )*(?:hurt|injured|wounded)(?! (?:by (?:what|the|his|her|their|this|that|it)|that|about|when|and upset|feelings|at|because))",
            r"(?:badly|seriously|severely|critically) (?:hurt|injured|wounded|burnt|burned)|serious(?:ly)? injur\w+|severe pain|in (?:agony|terrible pain|a lot of pain|severe pain|so much pain)",
            r"(?:member|person|people|child|children|boy|girl|kid|someone|somebody|pupil|baby|toddler|staff) (?:hurt|injured)(?= and|$| now| badly| in )|^(?:hurt|injured) (?:right )?now|been (?:stabbed|shot|strangled|run over|knocked out|poisoned|drugged)",
            r"(?:is|are|someone|somebody) hurting (?:him|her|someone|somebody|the (?:girl|boy|baby|child|little \w+)|a (?:girl|boy|child|baby|little \w+))",
        ),
        _sign(
            "overdose or poison",
            rf"overdos(?:e|ed|ing)(?! risk)|(?:taken|swallowed|swallowing|drunk|took|eaten) (?:\w+ )?(?:too many|a load of|loads of|lots of|a handful of|handful of|a bottle of|a packet of|a pack of|a box of|a bunch of|a whole|whole|all (?:his|her|their|my|the|of)|some|\d+|ten|twenty|thirty) (?:\w+ ){{0,3}}{any_of('pills')}",
            r"(?:swallowed|drunk|drank|drinking) (?:\w+ )?(?:bleach|batteries|a battery|poison|tablets|pills)|(?:has|have|is|just) (?:just )?(?:taken|swallowed) (?:tablets|pills)",
        ),
    )


def _attack() -> tuple[Sign, ...]:
    return (
        _sign(
            "being attacked",
            rf"(?:is|are|keeps|still|now) (?:still |now |currently |currently being |trying to |actually |really |literally |about to )*{any_of('attacking')}",
            rf"(?:^|there |he |she |someone |boy |girl |man |him |her |them ){any_of('attacking')}",
            rf"(?<!am )(?:is|are|child|girl|boy|pupil|someone|somebody|kid) (?:\w+ )?being (?:\w+ )?{any_of('attacked')}",
            rf"^being {any_of('attacked')}|(?:is|are) getting {any_of('attacked')}",
            rf"(?:is|are|still|now) (?:\w+ )?trying to (?:{_HARM}|choke|suffocate|get (?:at|to|into)|get in|break in|break the door|drag|force|snatch|abduct|jump)",
            r"fighting (?:him|her|them) off",
        ),
        _sign(
            "threat to a person",
            rf"(?:is|are) (?:now |still |currently )?threatening (?!behaviou?r)(?:to |{_THEM})",
            rf"(?:^|he |she |they )threatening (?:to {_HARM}|staff|us|me|everyone|the others)",
            rf"(?:says?|saying|told (?:me|us)|reckons|scared|afraid|terrified|frightened|petrified|worried|think|believe|sure|know|convinced) (?:that )?(?!i )(?:\w+ ){{1,3}}(?:will|is going to|are going to|going to|is about to) (?:\w+ )?{_HARM}(?! {_SELF})",
            rf"(?<!was )(?<!were )(?:is|are) going to (?:\w+ )?{_HARM} {_THEM}",
            rf"(?:he|she|they|who|and|family|crowd|mob|dad|brother|outside|that) (?:want|wants|wanting|is out|are out|is wanting|are wanting) to (?:{_HARM}|get (?:him|her|them)\b(?! out| help| some))|(?:wanting|turned up|on (?:his|her|their) way|coming|heading|has come|have come|has gone|come|gone) (?:\w+ ){{0,3}}to (?:{_HARM}|get (?:him|her|them)\b(?! out| help| some))",
            r"coming (?:for|after|to get) (?:him|her|them|me|us)|come after (?:him|her)",
            r"screaming (?:for help|in pain|inside|right now|now)|(?:hear|heard) (?:him|her|them|a \w+|the \w+|someone|\w+) (?:screaming|crying for help)|(?:is|are) screaming and",
            rf"(?:is|are) (?:being )?(?:blackmail\w+) (?:\w+ ){{0,6}}{any_of('now')}",
            r"(?:says|said|saying|threatening|threatened|frightened|scared|afraid|reckons) (?:that )?(?:he|she|they) (?:will|is going to|are going to) do (?:it|that) (?:to \w+ )?again|(?:has|have) (?:come|turned up) (?:to|at) (?:\w+ ){1,3}(?:for|after|with) (?:him|her|the boy|the girl)|(?:set|setting|sets) fire to|(?:is|are) on fire|a mob",
            r"threatened to (?:\w+ ){1,8}(?:tonight|later today|after school today|when (?:she|he|they) gets? (?:home|back|in))",
            r"(?:is|are) (?:\w+ ){0,2}(?:outside|at the door|on (?:his|her|their) way) (?:\w+ ){0,5}(?:shouting|banging|threatening|demanding|who says|kicking|with a (?:bat|hammer|dog|brick))",
            r"life (?:has been|is being) threatened|death threats? (?:now|right now)",
        ),
    )


def _confined() -> tuple[Sign, ...]:
    where = r"(?:room|bedroom|bathroom|toilets?|toilet|cubicle|house|flat|car|van|shed|cupboard|classroom|there|home|building|office|changing room|loo|loos|bed|dorm|tent)"
    feared = any_of("feared")
    not_safe_company = r"(?!me\b|us\b|staff|mum|her mum|his mum|a ta|the ta|ta\b|a teacher|the teacher|teacher|adults?|an adult (?:member|from)|our|my|support|nan|her nan|gran|social worker|the dsl|dsl)"
    return (
        _sign(
            "held",
            rf"{_HAS} (?:just |still |now |again )?(?:got |had |a )?(?:him |her |them |me |the \w+ |a \w+ |my \w+ |\w+ )?{any_of('body_hold')}(?! (?:phone|number|account))",
            rf"{_IS} (?:still |now )?(?:holding|pinning|dragging|pushing|pressing|sitting on|lying on|kneeling on|restraining|keeping|tying) {_THEM} (?:\w+ )?(?:down|against|captive|hostage|prisoner|under|by the|locked|up\b)",
            rf"{_IS} (?:still |now )?on top of (?:him|her|them|the (?:boy|girl|child|little))",
            r"(?:will|can|does|do) not (?:let|leave) (?:go of )?(?:him|her|them|me|us|either of them|the \w+)(?: \w+)? ?(?:go|out|leave|past|up|through)\b",
            r"will not (?:get|come|stay) (?:off|away from) (?:him|her|them|me)|will not let go|can not (?:get|pull|drag|prise) (?:him|her|them|it|the \w+) (?:off|apart|away|out)|can not stop (?:him|her|them|it)",
            rf"(?:has|have|is) (?:got )(?:\w+ ){{0,3}}(?:trapped|cornered|pinned|captive|locked in)|(?:has|is) got (?:him|her|them|the \w+|a \w+) in (?:his|the|a|their) (?:\w+ )?{where}",
            rf"(?:will not|refusing to|refuses to) (?:open|unlock) (?:the|his|her|that) (?:\w+ )?door",
            rf"(?:has|have|is) (?:just )?(?:kidnapped|abducted|snatched|taken (?:him|her|them) (?:away|off|against)|taken the child)",
            r"being held (?:captive|hostage|somewhere|against|down|by)",
        ),
        _sign(
            "shut in",
            rf"(?:is|are|has|have|got|they|he|she|^) (?:now |both |all |still |just |been )*(?:locked|trapped|barricaded|shut|stuck|barred) (?:{_SELF} |him |her |them |us |me |the \w+ |a \w+ )?(?:up )?(?:in|inside|out)(?! (?:of (?:his|her|the|my|our) (?:account|phone|computer)|traffic))\b",
            rf"(?:has|have|is) (?:just )?(?:locked|barricaded|blocked|shut|wedged) (?:the|that|his|her|a) (?:\w+ )?door|barricaded|hostage",
            r"can not get (?:into|in to) (?:the|that|his|her) (?:room|bathroom|toilet|bedroom|house|cubicle)|can not get out",
            r"hiding (?:from (?:him|her|them)|with the (?:kids|children|little ones)|in the)",
        ),
        _sign(
            "alone with the person feared",
            rf"(?:is|are|left|still|now|back|gone|being left|been left|^) (?:\w+ ){{0,3}}?(?:alone|on (?:her|his|their) own|unsupervised|by (?:herself|himself)) (?:\w+ ){{0,5}}?(?:with|and) {not_safe_company}\w+",
            rf"(?:is|are|still|now) (?:\w+ ){{0,2}}(?:all )?alone together|(?:left|are) (?:\w+ )?together unsupervised",
            rf"(?:is|are|still|back|now) (?:\w+ ){{0,2}}(?:in|into|at|inside) (?:\w+ ){{0,3}}{where} (?:\w+ ){{0,3}}?(?:with|as) {feared}\b(?! (?:mum|mother|nan|gran|ta|teacher|social worker|form tutor|carer|friend))",
            rf"(?:she|he|they|child|girl|boy|is|still) (?:is |are )?(?:still |there |in there |here )*with (?:him|her|them|{any_of('offender')}|the man|a man|that man) (?:\w+ )?{any_of('now')}",
            rf"(?:is|alone|there|call|room|house|home|car|out|upstairs|in|inside|gone|her own|his own) with (?:him|{any_of('offender')}|a man|the man|that man|an adult) (?:right )?now(?! (?:in|at) (?:school|class|college|work|a))",
            r"(?:man|adult|stranger|he) (?:is )?(?:\w+ )?with (?:her|him|them|a child|the child) (?:right )?now",
            rf"(?:still|right now|now) (?:\w+ )?(?:in there|in the room|upstairs|alone) with {feared}\b",
            rf"(?:is|are) (?:\w+ )?(?:in there|shut in|locked in|stuck|trapped|locked away|upstairs) with {feared}\b",
            rf"(?:sending|sent|taking|going|goes) (?:her |him |them )?(?:home|back) to (?:him|her abuser|his abuser|the abuser) (?:\w+ ){{0,3}}(?:now|tonight|minutes|today)",
            habitual=True,
        ),
        _sign(
            "the person feared is here",
            rf"{any_of('offender')} (?:is|has|are) (?:\w+ ){{0,2}}(?:here|outside|in (?:the|her|his|our|with|here|there)(?! (?:family|same (?:class|year|school)|class|year|school))|inside|at the (?:door|house|gate)|turned up|back|coming|on (?:his|her|their) way|with (?:her|him|them))",
            rf"(?:he|man|dad|uncle|stepdad|brother|they) is (?:\w+ )?at (?:her|his|their) (?:house|home|door|school) now",
            rf"(?:he|man|dad|uncle|stepdad|brother|they|boy|family|gang|adult) (?:is|are|has|have) (?:\w+ ){{0,2}}(?:outside|waiting|at) (?:\w+ ){{0,3}}(?:for (?:him|her|them)|door|gates?|house|window)(?! (?:with staff|to pick))(?: (?:now|right now|and|shouting|wanting|banging|trying|threatening)|$)",
            rf"(?:grown man|strange man|stranger|adult man|older man) (?:is )?(?:\w+ ){{0,2}}(?:in|at|with) (?:\w+ ){{0,3}}(?:room|house|door|school|playground|toilets?|child|children|girl|boy|her|him)",
            rf"(?:on (?:the|his|her|their) way|gone|going|about|off) to meet (?:\w+ ){{0,6}}(?:online|internet|man|adult|stranger|snapchat|older|him|now|tonight)",
            rf"in (?:his|a man s?|the mans) car (?:with \w+ )?{any_of('now')}",
            r"going for (?:him|her|them) again|heading (?:for|to) (?:her|him|the \w+ girl|the \w+ boy)",
        ),
    )


def _armed() -> tuple[Sign, ...]:
    weapon, thing = any_of("weapon"), any_of("thing_as_weapon")
    got = r"(?:has|have|is with|has got|have got|is got|got|there is|carrying|holding|waving|brandishing|using|pulled|pulled out|grabbed|picked up|armed with|is there with|in here with|here with|turned up with|swinging)"
    return (
        _sign(
            "armed",
            rf"(?:{got}) (?:out )?(?:a |an |the |some |his |her |another |kitchen |big |big kitchen |flick |stanley |large |his own )*{weapon}\b",
            rf"(?:is|are|has got|is got|and) (?:\w+ )?(?:holding|waving|brandishing|swinging|pointing|using|swinging at \w+ with|armed with|threatening \w+ with) (?:a |an |the |some |his |her |\w+ )*(?:{thing}|{weapon})\b",
            rf"with a (?:{weapon}) (?:\w+ )?(?:{any_of('now')}|in (?:his|her) hand|to (?:his|her) (?:throat|neck))",
            rf"^armed with (?:\w+ )*(?:{thing}|{weapon})|at (?:knife ?point|gun ?point)|{weapon} (?:to|at|against) (?:his|her|my|their) (?:throat|neck|head|face)|has come (?:in )?with a {weapon}|(?:boy|man|pupil|child|girl|someone|he|she|kid) with a (?:{weapon})(?= (?:in|at|here|outside|on)\b|$)",
            rf"brought a {weapon} (?:in|into|to)",
        ),
    )


def _own_life() -> tuple[Sign, ...]:
    going = r"(?:going to|is going to|threatening to|threatened to|threatens to|trying to|tried to|will|about to|planning to|plans to|wants? to|wanting to|ready to|thinking of|thinking about|intends to|feels? like|talking about|talking of|tries to)"
    harm = r"(?:kill|killing|harm|harming|hurt|hurting|hang|hanging|cut|cutting|stab|stabbing|drown|drowning|burn|end|ending)"
    return (
        _sign(
            "risk to own life",
            r"suicidal|(?:attempted|attempting|commit\w*|threatening|considering) suicide|suicide (?:attempt|note|plan|threat|pact)|(?:wants?|wanting|wish\w*|going|trying|ready|says?) (?:\w+ )?(?:to die|to be dead|(?:he|she|they) (?:is|are|was|were) dead)|better off dead|does not want to (?:live|be here any ?more|be alive|carry on living)|no point (?:in )?(?:living|to living|going on)|not want to be alive",
            rf"{going} (?:\w+ )?{harm} {_SELF}",
            rf"(?:{going} |^|is |are )(?:\w+ )?(?:end|ending|take|taking|took) (?:{_WHOSE} )+life|end it (?:all|tonight|now|today)|ending it (?:all|tonight|now)",
            rf"(?:killed|hanged|hung|is killing|is hanging|is drowning) {_SELF}",
            r"(?:jump|jumping|throw \w+|threatening to jump) (?:off|from|out of|in front of|under|into) (?:\w+ ){0,2}(?:roof|bridge|building|car park|window|balcony|train|bus|car|traffic|river|canal|ledge|tracks)|(?:is|are) (?:\w+ ){0,2}on the (?:\w+ )?(?:roof|ledge|bridge|tracks|railway|railway line|motorway|window sill)|(?:saying|says) (?:he|she|they) (?:will|is going to) jump",
            rf"(?:is|are|has|have|has just|is just) (?:\w+ )?(?:cut|cutting|slit|slitting|slashing|slashed|stabbed|stabbing|burning|burnt) (?:{_SELF}|{_WHOSE} (?:\w+ )?(?:wrists?|arms?|throat|neck|legs?|self))",
            rf"cut (?:{_WHOSE}) (?:wrists?|throat)|slit (?:{_WHOSE}) (?:wrists?|throat)|(?:rope|belt|ligature|cord|lead|tie|scarf|noose) (?:\w+ )?(?:round|around) (?:{_WHOSE}) neck|(?:is|are) (?:\w+ )?(?:hurting|harming) {_SELF}|with a (?:ligature|noose)",
            rf"self harm(?:ed|ing)? (?:\w+ ){{0,3}}{any_of('now')}|(?:just|has just|is just) self harmed|kill myself|killing myself",
            habitual=True,
            in_general=True,
        ),
    )


def _away() -> tuple[Sign, ...]:
    who = any_of("missing_person")
    return (
        _sign(
            "missing",
            rf"{who} (?:\w+ ){{0,4}}?(?:is|are|gone|been|still|has|have|reported|now|went) (?:\w+ )?missing\b",
            rf"{who} missing (?:from|since|now|right now|in|tonight|after|and|at|$)|^(?:a )?missing (?:child|girl|boy|pupil|person|young person|from|now|since)|^(?:is |has |just |gone |been )*missing(?: now| since.*| from.*)?$|{who} missing$",
            rf"{_HAS} (?:just |all |both )?(?:run|ran|runned|taken|legged it) (?:away|off)(?! (?:laughing|from (?:him|her|them)|when|crying|to (?:his|her) mum))\b",
            r"(?:run|ran|running) away (?:from (?:home|care|placement|school|here|the (?:home|unit|placement|house|hospital))|now|right now|tonight|with (?:him|her|a|an|the))|run away and|ran away and",
            r"absconded|done a runner|(?:has|have) (?:been )?(?:escaped|absconded)|(?:^|he |she )is escaped",
            r"(?:can not|could not|can no one|not able to|unable to|nobody can|no one can|trying to|still looking to) (?:find|locate|reach|trace) (?:him|her|them|the (?:child|girl|boy|little)|either|a child)(?! (?:phone|number|a ))",
            r"(?:do not|does not|not|no one|nobody|no idea) (?:\w+ )?(?:know|knows|idea)? ?where (?:he|she|they|the (?:girl|boy|child|pupil|\w+ one)|either of them|a child|the child) (?:is|are|has|have|went|gone|now|might be|could be)",
            r"(?:no idea|not sure) where (?:he|she|they|the \w+) (?:is|are|has|have|went|gone)",
            r"(?:has|have|did|is|still|are) not (?:yet )?(?:come|came|got|gotten|returned|been seen|been home|made it|arrived|turned up|come back)(?: (?:back|home|in))?(?= (?:since|from|after|tonight|last night|to placement|to the|and|yet|for)|$|\b.*(?:dark|late|worried|hours))",
            r"been gone (?:\w+ ){0,3}(?:hours?|all night|all day|since)|(?:has|have) not been seen|not seen (?:her|him) since|lost sight of (?:him|her|them|a)|disappeared|vanished",
            habitual=True,
            in_general=True,
            ends_when_found=True,
        ),
    )


def _help() -> tuple[Sign, ...]:
    return (
        _sign(
            "needs an emergency service",
            r"(?:need|needs|needed|needing|want|wants|send|get|call|phone|ring|called|rung|dial\w*|ringing|calling|waiting (?:for|on)) (?:\w+ ){0,3}?(?:ambulance|paramedics?|emergency services)",
            r"(?:need|needs|send|get) (?:\w+ ){0,2}?police (?:\w+ )?(?:now|here|right now|immediately|straight away|quick\w*|urgently)|(?:need|needs) (?:\w+ ){0,2}(?:a doctor|hospital|a and e|an? and e|medical (?:help|attention)|urgent medical) (?:\w+ ){0,2}(?:now|straight away|immediately|urgently|right now|tonight)|ambulance (?:now|please|quick\w*|needed)|police (?:now|needed|here now|please (?:now|quick))|^send (?:the )?police",
            r"^(?:please )?(?:call|ring|phone|dial) 999\b|(?:i|we|she|he|they) (?:have|has|am|are|is) (?:just )?(?:rung|called|dialled|ringing|calling|phoned|on (?:the phone )?(?:to|with)) 999|(?:need|needs) 999|i need (?:to (?:call|ring) )?999|should i be (?:ringing|calling) 999",
        ),
        _sign(
            "emergency",
            r"(?:is|have|having|got|real|medical|a|an) (?:an? |real |total |medical |absolute )*emergency(?! (?:\w+ )?(?:team|number|contact|social|worker|line|service))(?<!in an emergency)(?<!is it an emergency)(?<!is this an emergency)(?<!counts as an emergency)",
            r"emergency (?:now|here|help|please|right now|situation|at)|^emergency\b|emergency emergency",
            r"urgent (?:urgent|help|emergency|please help|child|a child)|(?:please )?help (?:\w+ ){0,3}?(?:urgent\w*|quick\w*|immediately|right now)|help (?:me |us )?now|help (?:me|us) (?:please )?(?:quick\w*|now|urgent\w*)|^(?:please )?quick(?:ly)?\b|^please help urgent|someone help|(?:need|send) (?:urgent )?help (?:right )?(?:now|here|immediately|straight away|quick\w*)|get help now|need (?:somebody|someone) (?:here|now)",
        ),
    )
