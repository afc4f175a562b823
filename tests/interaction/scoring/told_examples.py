"""For each competency a question and three answers: one shows it well, one shows it, one only names it."""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    question: str
    good: str
    middling: str
    empty: str


EXAMPLES: dict[str, Example] = {
    "leadership": Example(
        "Tell me about a time you led others.",
        "Our robotics club had two weeks left and Priya wanted to quit. I sat with her and asked her what stood in "
        "the way, it was the wiring diagram nobody had explained. I delegated the chassis to Tom, taught Priya to "
        "solder and let her run the Friday session. Since then she leads the wiring group on her own and we came "
        "third of twenty.",
        "I led the stock count at our shop last winter. I divided the shelves among four of us and we finished "
        "before opening time.",
        "I am a natural leader. Leadership means to motivate people and I have always had strong leadership skills.",
    ),
    "teamwork": Example(
        "Tell me about a time you worked in a team.",
        "On the museum brochure the designer wanted big photos because visitors skim, while I wanted more text. We "
        "sat together with the printer, I dropped my second page and used her layout, and she kept my opening "
        "paragraph. Since then we always start with a sketch, and the museum ordered four hundred more.",
        "In the chemistry lab we split the experiment. I took the titration and my partner wrote the report for "
        "Monday.",
        "I am a real team player, I love working in teams and I collaborate well with everybody.",
    ),
    "critical_thinking": Example(
        "Tell me about a hard decision you made.",
        "The bakery lost money on Mondays. I tracked the till for three weeks and found that bread went stale by "
        "noon. I compared baking half the loaves with closing early, the figures showed that half was cheaper, and "
        "to be sure I tried it for two Mondays before we changed the order with the mill.",
        "I decided to take the night bus for the delivery because the train to Lyon was on strike that week.",
        "I think critical thinking is very important and I always make good decisions and solve problems.",
    ),
    "communication": Example(
        "Tell me about a time you explained something to somebody.",
        "I explained the insulin pump to a patient who was eighty. I drew a picture of a tap in place of the "
        "technical terms and asked him to show me on the dummy. He could do it alone the next morning and his "
        "daughter thanked us. For the ward doctors I wrote one page with the doses.",
        "I presented the new till to my colleagues at the hotel and told them which keys had moved and where the "
        "voucher button was, and then I answered what they wanted to know about it.",
        "Well, communication is key and stuff, I mean people just like talking to me and I am good with people, so "
        "that is how it is with communication and me and that is it really.",
    ),
    "professionalism": Example(
        "Tell me about a mistake you made at work.",
        "I ordered the wrong valves for the hospital job, that was my mistake. I told my supervisor the same hour "
        "and called the supplier, drove to the depot and replaced them before the plumbers came. Since then I read "
        "the part number aloud, and it never happened again although it costs me ten minutes.",
        "I was late with the tax form for a client. I called her and told her that she would get it on Friday, and "
        "I finished it by Thursday evening.",
        "I am very professional and reliable, I never make mistakes and I always take responsibility for everything.",
    ),
    "equity_inclusion": Example(
        "Tell me about a time you worked with somebody who was different from you.",
        "I noticed that Amina, who is deaf, missed the jokes in our kitchen meetings. I asked her what would help "
        "her most, then I moved the meeting to the quiet room and wrote the plan on the board so that she could "
        "follow. She could now argue with the chef, and every meeting since has a written plan.",
        "I noticed that the new porter spoke only Polish, so I translated the fire rules for him with my phone.",
        "Everybody should be treated with respect, diversity is important and I am very open minded about cultures.",
    ),
    "technology": Example(
        "Tell me about a time you used technology at work.",
        "The depot counted pallets on paper. I taught myself Python from tutorials and built a small database with "
        "a barcode scanner. I checked the counts against the paper lists by hand for two weeks because I didn't "
        "trust the scanner in the cold. It cut the count from four hours to forty minutes and the other depots use "
        "it now.",
        "I used Excel to plan the shifts of the swimming pool and printed the table every Sunday for the lifeguards.",
        "I know Excel, Word, Python, SQL and many tools, I am very good with technology and computers.",
    ),
    "career_development": Example(
        "What is your biggest weakness?",
        "My biggest weakness is that I tend to take on too much. My manager at the garage told me in a review that "
        "jobs slipped, so I took a course in planning and started a board with five slots. I learned to say no, "
        "the late jobs went down and I got better at quoting. My next goal is to plan the whole workshop for a "
        "month.",
        "I struggled with speaking English at the hotel desk, so I joined an evening class in town last March.",
        "I am a fast learner, I am motivated and I want to improve my skills.",
    ),
}
