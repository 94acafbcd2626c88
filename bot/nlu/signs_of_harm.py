"""Signs that someone is being hurt, is hurt, is armed, or may take their own life: said outright or by what is done."""

from __future__ import annotations

import re

from bot.nlu.danger_sign import HARM, HAS, IS, SELF, THEM, WHOSE, Sign, any_of, sign


def said_outright() -> tuple[Sign, ...]:
    return (
        sign(
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
        sign(
            "not safe",
            rf"{IS} (?:still )?(?:not|unsafe)(?: \w+)? safe(?! (?:to(?! leave (?:him|her|them))|for|if|when|with|around|online|place|word|touch|enough to))",
            rf"{IS} (?:\w+ )?unsafe(?! (?:to|for|if|when|with|around|online))|unsafe$|not safe to leave (?:him|her|them)|unsafe (?:now|right now|at the moment)",
            rf"not (?:feel(?:ing)? )?safe (?:\w+ ){{0,3}}{any_of('now')}",
        ),
        sign(
            "happening now",
            rf"(?<!what )(?<!what else )(?<!anything )(?:is|are|it|still) (?:\w+ )?(?:happening|going on|taking place|kicking off) (?:\w+ ){{0,4}}{any_of('now')}",
            rf"(?:is|are|still|keeps) (?:\w+ )?{any_of('doing_now')} (?:\w+ ){{0,6}}(?:now(?! that| and (?:then|again))|{any_of('strong_now')})",
            rf"{any_of('strong_now')} (?:he|she|they|someone|a \w+|the \w+) (?:is|are) {any_of('doing_now')}",
            rf"(?:is|are|he|she|they|^) ?{any_of('strong_now')} {any_of('doing_now')}",
            rf"(?:is|are) now (?:hurting|attacking|assaulting|hitting|threatening|forcing) {THEM}",
            rf"being (?:\w+ )?{any_of('doing_now')} (?:\w+ ){{0,4}}(?:now|{any_of('strong_now')})",
            r"about to (?:do it|hurt|attack|rape|happen|harm|kill|touch|assault|stab|jump|go off|meet (?:him|her|a man|an adult))",
            r"going to do it again (?:tonight|now|today|any minute)|do it again tonight",
        ),
    )


def body() -> tuple[Sign, ...]:
    return (
        sign(
            "bleeding",
            r"bleeding(?! (?:has |had |is )?(?:stopped|eased))|haemorrhag\w+|hemorrhag\w+|losing (?:\w+ )?blood",
            r"(?:covered in|lot of|lots of|so much|too much|loads of|there is) blood(?! tests?)|blood (?:everywhere|all over|pouring|gushing)",
        ),
        sign(
            "not conscious or not breathing",
            r"unconscious|unresponsive|not conscious",
            r"(?:not|hardly|barely|stopped|struggling to|struggling with|trouble|difficulty|problems?|fighting to|gasping to) (?:be |with )?(?:(?:his|her|their) )?breath(?:e|ing)?(?! of)",
            r"(?:gasping for|out of) (?:breath|air)|turn(?:ed|ing) blue|gone blue|going blue|blue lips|lips (?:are )?blue",
            r"(?:will not|can not|not|not able to) (?:be )?(?:wake|waking|woken|wake \w+|come round|coming round)(?: up)?",
            rf"{IS} (?:\w+ )?(?:not )?(?:collapsed|fainted|passed out|blacked out|knocked out)|{HAS} (?:just )?(?:collapsed|fainted|passed out|blacked out|been knocked out)|(?:just|suddenly) (?:collapsed|fainted|passed out)",
            r"(?:^|he |she |child |girl |boy |baby )(?:collapsed|fainted|passed out|blacked out)",
            r"not (?:moving|responding)(?: (?:and|at all|to (?:me|us|pain|anything|voice)|now)|$)",
            r"having (?:an? )?(?:fit|seizure|heart attack|stroke)|fitting (?:now|on the floor)|in cardiac arrest|no pulse",
            rf"{IS} choking|choking on",
            r"(?:is|might be|may be|could be|looks|think \w+ is) (?:\w+ )?(?:dead|dying)(?! to| for)",
            r"going to die|might die|will die|could die",
        ),
        sign(
            "hurt now",
            rf"(?:is|are) (?:now |still |also |both |all |quite |very |really |so |physically |currently |actually )*(?:hurt|injured|wounded)(?! (?:by (?:what|the|his|her|their|this|that|it)|that|about|when|and upset|feelings|at|because))",
            r"(?:badly|seriously|severely|critically) (?:hurt|injured|wounded|burnt|burned)|serious(?:ly)? injur\w+|severe pain|in (?:agony|terrible pain|a lot of pain|severe pain|so much pain)",
            r"(?:member|person|people|child|children|boy|girl|kid|someone|somebody|pupil|baby|toddler|staff) (?:hurt|injured)(?= and|$| now| badly| in )|^(?:hurt|injured) (?:right )?now|been (?:stabbed|shot|strangled|run over|knocked out|poisoned|drugged)",
            r"(?:is|are|someone|somebody) hurting (?:him|her|someone|somebody|the (?:girl|boy|baby|child|little \w+)|a (?:girl|boy|child|baby|little \w+))",
        ),
        sign(
            "overdose or poison",
            rf"overdos(?:e|ed|ing)(?! risk)|(?:taken|swallowed|swallowing|drunk|took|eaten) (?:\w+ )?(?:too many|a load of|loads of|lots of|a handful of|handful of|a bottle of|a packet of|a pack of|a box of|a bunch of|a whole|whole|all (?:his|her|their|my|the|of)|some|\d+|ten|twenty|thirty) (?:\w+ ){{0,3}}{any_of('pills')}",
            r"(?:swallowed|drunk|drank|drinking) (?:\w+ )?(?:bleach|batteries|a battery|poison|tablets|pills)|(?:has|have|is|just) (?:just )?(?:taken|swallowed) (?:tablets|pills)",
        ),
    )


def attack() -> tuple[Sign, ...]:
    return (
        sign(
            "being attacked",
            rf"(?:is|are|keeps|still|now) (?:still |now |currently |currently being |trying to |actually |really |literally |about to )*{any_of('attacking')}",
            rf"(?:^|there |he |she |someone |boy |girl |man |him |her |them ){any_of('attacking')}",
            rf"(?<!am )(?:is|are|child|girl|boy|pupil|someone|somebody|kid) (?:\w+ )?being (?:\w+ )?{any_of('attacked')}",
            rf"^being {any_of('attacked')}|(?:is|are) getting {any_of('attacked')}",
            rf"(?:is|are|still|now) (?:\w+ )?trying to (?:{HARM}|choke|suffocate|get (?:at|to|into)|get in|break in|break the door|drag|force|snatch|abduct|jump)",
            r"fighting (?:him|her|them) off",
        ),
        sign(
            "threat to a person",
            rf"(?:is|are) (?:now |still |currently )?threatening (?!behaviou?r)(?:to |{THEM})",
            rf"(?:^|he |she |they )threatening (?:to {HARM}|staff|us|me|everyone|the others)",
            rf"(?:says?|saying|told (?:me|us)|reckons|scared|afraid|terrified|frightened|petrified|worried|think|believe|sure|know|convinced) (?:that )?(?!i )(?:\w+ ){{1,3}}(?:will|is going to|are going to|going to|is about to) (?:\w+ )?{HARM}(?! {SELF})",
            rf"(?<!was )(?<!were )(?:is|are) going to (?:\w+ )?{HARM} {THEM}",
            rf"(?:he|she|they|who|and|family|crowd|mob|dad|brother|outside|that) (?:want|wants|wanting|is out|are out|is wanting|are wanting) to (?:{HARM}|get (?:him|her|them)\b(?! out| help| some))|(?:wanting|turned up|on (?:his|her|their) way|coming|heading|has come|have come|has gone|come|gone) (?:\w+ ){{0,3}}to (?:{HARM}|get (?:him|her|them)\b(?! out| help| some))",
            r"coming (?:for|after|to get) (?:him|her|them|me|us)|come after (?:him|her)",
            r"screaming (?:for help|in pain|inside|right now|now)|(?:hear|heard) (?:him|her|them|a \w+|the \w+|someone|\w+) (?:screaming|crying for help)|(?:is|are) screaming and",
            rf"(?:is|are) (?:being )?(?:blackmail\w+) (?:\w+ ){{0,6}}{any_of('now')}",
            r"(?:says|said|saying|threatening|threatened|frightened|scared|afraid|reckons) (?:that )?(?:he|she|they) (?:will|is going to|are going to) do (?:it|that) (?:to \w+ )?again|(?:has|have) (?:come|turned up) (?:to|at) (?:\w+ ){1,3}(?:for|after|with) (?:him|her|the boy|the girl)|(?:set|setting|sets) fire to|(?:is|are) on fire|a mob",
            r"threatened to (?:\w+ ){1,8}(?:tonight|later today|after school today|when (?:she|he|they) gets? (?:home|back|in))",
            r"(?:is|are) (?:\w+ ){0,2}(?:outside|at the door|on (?:his|her|their) way) (?:\w+ ){0,5}(?:shouting|banging|threatening|demanding|who says|kicking|with a (?:bat|hammer|dog|brick))",
            r"life (?:has been|is being) threatened|death threats? (?:now|right now)",
        ),
    )


def armed() -> tuple[Sign, ...]:
    weapon, thing = any_of("weapon"), any_of("thing_as_weapon")
    got = r"(?:has|have|is with|has got|have got|is got|got|there is|carrying|holding|waving|brandishing|using|pulled|pulled out|grabbed|picked up|armed with|is there with|in here with|here with|turned up with|swinging)"
    return (
        sign(
            "armed",
            rf"(?:{got}) (?:out )?(?:a |an |the |some |his |her |another |kitchen |big |big kitchen |flick |stanley |large |his own )*{weapon}\b",
            rf"(?:is|are|has got|is got|and) (?:\w+ )?(?:holding|waving|brandishing|swinging|pointing|using|swinging at \w+ with|armed with|threatening \w+ with) (?:a |an |the |some |his |her |\w+ )*(?:{thing}|{weapon})\b",
            rf"with a (?:{weapon}) (?:\w+ )?(?:{any_of('now')}|in (?:his|her) hand|to (?:his|her) (?:throat|neck))",
            rf"^armed with (?:\w+ )*(?:{thing}|{weapon})|at (?:knife ?point|gun ?point)|{weapon} (?:to|at|against) (?:his|her|my|their) (?:throat|neck|head|face)|has come (?:in )?with a {weapon}|(?:boy|man|pupil|child|girl|someone|he|she|kid) with a (?:{weapon})(?= (?:in|at|here|outside|on)\b|$)",
            rf"brought a {weapon} (?:in|into|to)",
        ),
    )


def own_life() -> tuple[Sign, ...]:
    going = r"(?:going to|is going to|threatening to|threatened to|threatens to|trying to|tried to|will|about to|planning to|plans to|wants? to|wanting to|ready to|thinking of|thinking about|intends to|feels? like|talking about|talking of|tries to)"
    harm = r"(?:kill|killing|harm|harming|hurt|hurting|hang|hanging|cut|cutting|stab|stabbing|drown|drowning|burn|end|ending)"
    return (
        sign(
            "risk to own life",
            r"suicidal|(?:attempted|attempting|commit\w*|threatening|considering) suicide|suicide (?:attempt|note|plan|threat|pact)|(?:wants?|wanting|wish\w*|going|trying|ready|says?) (?:\w+ )?(?:to die|to be dead|(?:he|she|they) (?:is|are|was|were) dead)|better off dead|does not want to (?:live|be here any ?more|be alive|carry on living)|no point (?:in )?(?:living|to living|going on)|not want to be alive",
            rf"{going} (?:\w+ )?{harm} {SELF}",
            rf"(?:{going} |^|is |are )(?:\w+ )?(?:end|ending|take|taking|took) (?:{WHOSE} )+life|end it (?:all|tonight|now|today)|ending it (?:all|tonight|now)",
            rf"(?:killed|hanged|hung|is killing|is hanging|is drowning) {SELF}",
            r"(?:jump|jumping|throw \w+|threatening to jump) (?:off|from|out of|in front of|under|into) (?:\w+ ){0,2}(?:roof|bridge|building|car park|window|balcony|train|bus|car|traffic|river|canal|ledge|tracks)|(?:is|are) (?:\w+ ){0,2}on the (?:\w+ )?(?:roof|ledge|bridge|tracks|railway|railway line|motorway|window sill)|(?:saying|says) (?:he|she|they) (?:will|is going to) jump",
            rf"(?:is|are|has|have|has just|is just) (?:\w+ )?(?:cut|cutting|slit|slitting|slashing|slashed|stabbed|stabbing|burning|burnt) (?:{SELF}|{WHOSE} (?:\w+ )?(?:wrists?|arms?|throat|neck|legs?|self))",
            rf"cut (?:{WHOSE}) (?:wrists?|throat)|slit (?:{WHOSE}) (?:wrists?|throat)|(?:rope|belt|ligature|cord|lead|tie|scarf|noose) (?:\w+ )?(?:round|around) (?:{WHOSE}) neck|(?:is|are) (?:\w+ )?(?:hurting|harming) {SELF}|with a (?:ligature|noose)",
            rf"self harm(?:ed|ing)? (?:\w+ ){{0,3}}{any_of('now')}|(?:just|has just|is just) self harmed|kill myself|killing myself",
            habitual=True,
            in_general=True,
        ),
    )
