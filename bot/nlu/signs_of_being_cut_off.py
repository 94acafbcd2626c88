"""Signs that a child is shut in, alone with whom they fear, or gone, and cries for help."""

from __future__ import annotations

from bot.nlu.danger_sign import HAS, IS, SELF, THEM, Sign, any_of, sign


def confined() -> tuple[Sign, ...]:
    where = r"(?:room|bedroom|bathroom|toilets?|toilet|cubicle|house|flat|car|van|shed|cupboard|classroom|there|home|building|office|changing room|loo|loos|bed|dorm|tent)"
    feared = any_of("feared")
    not_safe_company = r"(?!me\b|us\b|staff|mum|her mum|his mum|a ta|the ta|ta\b|a teacher|the teacher|teacher|adults?|an adult (?:member|from)|our|my|support|nan|her nan|gran|social worker|the dsl|dsl)"
    return (
        sign(
            "held",
            rf"{HAS} (?:just |still |now |again )?(?:got |had |a )?(?:him |her |them |me |the \w+ |a \w+ |my \w+ |\w+ )?{any_of('body_hold')}(?! (?:phone|number|account))",
            rf"{IS} (?:still |now )?(?:holding|pinning|dragging|pushing|pressing|sitting on|lying on|kneeling on|restraining|keeping|tying) {THEM} (?:\w+ )?(?:down|against|captive|hostage|prisoner|under|by the|locked|up\b)",
            rf"{IS} (?:still |now )?on top of (?:him|her|them|the (?:boy|girl|child|little))",
            r"(?:will|can|does|do) not (?:let|leave) (?:go of )?(?:him|her|them|me|us|either of them|the \w+)(?: \w+)? ?(?:go|out|leave|past|up|through)\b",
            r"will not (?:get|come|stay) (?:off|away from) (?:him|her|them|me)|will not let go|can not (?:get|pull|drag|prise) (?:him|her|them|it|the \w+) (?:off|apart|away|out)|can not stop (?:him|her|them|it)",
            rf"(?:has|have|is) (?:got )(?:\w+ ){{0,3}}(?:trapped|cornered|pinned|captive|locked in)|(?:has|is) got (?:him|her|them|the \w+|a \w+) in (?:his|the|a|their) (?:\w+ )?{where}",
            rf"(?:will not|refusing to|refuses to) (?:open|unlock) (?:the|his|her|that) (?:\w+ )?door",
            rf"(?:has|have|is) (?:just )?(?:kidnapped|abducted|snatched|taken (?:him|her|them) (?:away|off|against)|taken the child)",
            r"being held (?:captive|hostage|somewhere|against|down|by)",
        ),
        sign(
            "shut in",
            rf"(?:is|are|has|have|got|they|he|she|^) (?:now |both |all |still |just |been )*(?:locked|trapped|barricaded|shut|stuck|barred) (?:{SELF} |him |her |them |us |me |the \w+ |a \w+ )?(?:up )?(?:in|inside|out)(?! (?:of (?:his|her|the|my|our) (?:account|phone|computer)|traffic))\b",
            rf"(?:has|have|is) (?:just )?(?:locked|barricaded|blocked|shut|wedged) (?:the|that|his|her|a) (?:\w+ )?door|barricaded|hostage",
            r"can not get (?:into|in to) (?:the|that|his|her) (?:room|bathroom|toilet|bedroom|house|cubicle)|can not get out",
            r"hiding (?:from (?:him|her|them)|with the (?:kids|children|little ones)|in the)",
        ),
        sign(
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
        sign(
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


def away() -> tuple[Sign, ...]:
    who = any_of("missing_person")
    return (
        sign(
            "missing",
            rf"{who} (?:\w+ ){{0,4}}?(?:is|are|gone|been|still|has|have|reported|now|went) (?:\w+ )?missing\b",
            rf"{who} missing (?:from|since|now|right now|in|tonight|after|and|at|$)|^(?:a )?missing (?:child|girl|boy|pupil|person|young person|from|now|since)|^(?:is |has |just |gone |been )*missing(?: now| since.*| from.*)?$|{who} missing$",
            rf"{HAS} (?:just |all |both )?(?:run|ran|runned|taken|legged it) (?:away|off)(?! (?:laughing|from (?:him|her|them)|when|crying|to (?:his|her) mum))\b",
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


def help_wanted() -> tuple[Sign, ...]:
    return (
        sign(
            "needs an emergency service",
            r"(?:need|needs|needed|needing|want|wants|send|get|call|phone|ring|called|rung|dial\w*|ringing|calling|waiting (?:for|on)) (?:\w+ ){0,3}?(?:ambulance|paramedics?|emergency services)",
            r"(?:need|needs|send|get) (?:\w+ ){0,2}?police (?:\w+ )?(?:now|here|right now|immediately|straight away|quick\w*|urgently)|(?:need|needs) (?:\w+ ){0,2}(?:a doctor|hospital|a and e|an? and e|medical (?:help|attention)|urgent medical) (?:\w+ ){0,2}(?:now|straight away|immediately|urgently|right now|tonight)|ambulance (?:now|please|quick\w*|needed)|police (?:now|needed|here now|please (?:now|quick))|^send (?:the )?police",
            r"^(?:please )?(?:call|ring|phone|dial) 999\b|(?:i|we|she|he|they) (?:have|has|am|are|is) (?:just )?(?:rung|called|dialled|ringing|calling|phoned|on (?:the phone )?(?:to|with)) 999|(?:need|needs) 999|i need (?:to (?:call|ring) )?999|should i be (?:ringing|calling) 999",
        ),
        sign(
            "emergency",
            r"(?:is|have|having|got|real|medical|a|an) (?:an? |real |total |medical |absolute )*emergency(?! (?:\w+ )?(?:team|number|contact|social|worker|line|service))(?<!in an emergency)(?<!is it an emergency)(?<!is this an emergency)(?<!counts as an emergency)",
            r"emergency (?:now|here|help|please|right now|situation|at)|^emergency\b|emergency emergency",
            r"urgent (?:urgent|help|emergency|please help|child|a child)|(?:please )?help (?:\w+ ){0,3}?(?:urgent\w*|quick\w*|immediately|right now)|help (?:me |us )?now|help (?:me|us) (?:please )?(?:quick\w*|now|urgent\w*)|^(?:please )?quick(?:ly)?\b|^please help urgent|someone help|(?:need|send) (?:urgent )?help (?:right )?(?:now|here|immediately|straight away|quick\w*)|get help now|need (?:somebody|someone) (?:here|now)",
        ),
    )
