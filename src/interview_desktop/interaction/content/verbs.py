"""English verb forms that tell a deed from a state, and what happened from what would: tables only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import word_set

# Irregular past forms that people use when they tell of work. Forms that equal the base ("put", "set", "cut",
# "let", "read") are included: in a story they are nearly always past.
_IRREGULAR = word_set(
    "began became bought brought built broke caught chose came dealt did drew drove fell fought found flew "
    "gave got went grew held hid kept knew laid led left lent lost made meant met paid put quit ran read rang "
    "rose said sat saw sent sold set shook shot showed shut slept spent spoke split spread stood stuck "
    "stopped swapped swept taught told took thought threw understood woke won wrote wound heard felt had was "
    "were forgot forgave cut let hit learnt spelt leapt burnt ate drank sang swam wore tore swore bent lit "
    "blew flung hung dug fed clung crept fled froze knelt rode slid spun stole struck swung wept shone hurt leant "
    "bound sought overcame withdrew undertook rebuilt rewrote redid oversaw understood broke cost"
)
_SAME_AS_BASE = word_set("put set cut let read quit shut split spread cost hit found felt meant left lay wound bound")
PARTICIPLES = word_set(
    "done made taken given gone seen written built led run begun brought bought taught sent spent sold told "
    "held kept found met set put chosen driven grown shown spoken known been had become got gotten left lost "
    "paid rewritten rebuilt dealt said thought felt come won learnt shared"
)

# Not regular past forms although they end in -ed.
_NOT_PAST = word_set(
    "need indeed feed speed exceed proceed bleed breed seed weed bed red shed wed hundred kindred led"
    # People, who would be deeds otherwise
    " ahmed mohamed mohammed muhammed mehmed hamed saeed sayed naveed javed jawed waheed rasheed fareed majed khaled"
    " fred alfred wilfred manfred winifred mildred jared reed creed"
)

# What one is, has, feels or goes through; none of it answers "what did you do?".
STATES = word_set(
    "was were am is are be been had has have felt feel thought think knew know wanted want liked like loved "
    "love hoped hope believed believe needed need understood understand remembered remember meant mean saw "
    "see heard hear became realised realized realise realize noticed got get learned learnt learn worked work "
    "studied study lived live graduated joined received enjoyed enjoy struggled expected failed forgot lost "
    "missed happened seemed wished preferred trusted guess guessed suppose feared worried disagreed agree "
    "disagree owned forgot depended cared appreciated can could may must working studying doing going being "
    "trying living having feeling seen heard known"
)

# A share in what others did. It counts as an own action only where no "we" carries the story.
WEAK = word_set("helped participated contributed assisted supported attended observed watched followed involved")

# Said of what one always does.
HABITS = word_set("usually normally generally typically always often sometimes tend mostly ordinarily")

# "I would think", "I would add": ways of talking, no plan.
NOT_A_PLAN = word_set("think guess like love rather prefer add mention never remember forget admit argue hope be")

# "I would say that ...", "I'll tell you": talk to the interviewer. "I would say sorry", "I'd tell my manager": plans.
TALKING = word_set("say call tell give describe explain share start begin")
TO_THE_INTERVIEWER = word_set("you that it my myself this i the yes no")

# What people do at work, in the form that learners of English (and recognisers that drop an ending) use in a story:
# "then i go to the customer and i say sorry".
DEEDS = word_set(
    "go say tell ask call phone make give take bring show explain talk speak write send check control fix "
    "help try start find put prepare organise organize propose offer decide repeat apologise apologize listen "
    "look run build test clean sell buy plan meet teach change use move open close drive count wait stay calm "
    "solve read lead set do sit hold keep let discuss suggest invite come stop finish bring sort draw walk "
    "drink work ask inform contact create collect compare cut pay pick print pull push reduce remove replace "
    "report search share split support train visit"
)

# Deeds that are told in the passive: "the logs were analysed and it was decided to go back".
DONE_BY_SOMEBODY = word_set(
    "done made decided solved resolved fixed analysed analyzed tested built written implemented organised "
    "organized planned sent called moved changed replaced divided rolled created set introduced launched "
    "developed designed prepared informed reported updated finished completed delivered carried held started "
    "checked repaired ordered put given taken brought shared booked agreed"
)


def is_past(word: str) -> bool:
    """Whether a word can be a past tense: an irregular one of the table, or a regular one by its ending."""
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


def is_surely_past(word: str) -> bool:
    """Whether a word is a past tense and could not be a present one as well ("put", "read")."""
    return is_past(word) and word not in _SAME_AS_BASE
