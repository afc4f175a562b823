"""Questions, each with an answer that is about it, mostly in other words. Written for the tests."""

PAIRS = (
    (
        "Tell me about a conflict with a colleague.",
        "Marek and I argued for days over who owned the release notes, until "
        "I asked him to lunch and we split the work.",
    ),
    (
        "How do you deal with a tight deadline?",
        "With two days left I wrote down what had to be there on Friday, dropped the rest, and worked late twice.",
    ),
    (
        "Describe a mistake that you made.",
        "I sent the price list to the wrong client. I rang both within the hour and "
        "apologised, and now I check every address aloud.",
    ),
    (
        "Why do you want to be a nurse?",
        "My grandmother was on a ward for three months, and the people who washed her and "
        "sat with her made me want to do the same.",
    ),
    (
        "How would you calm an angry customer?",
        "I let him finish shouting, told him I understood that the parcel was late "
        "again, and offered to bring it myself.",
    ),
    (
        "Tell me about a time you led a team.",
        "There were six of us on the night shift, and I was the one who gave out the tasks and kept everybody going.",
    ),
    (
        "What is your experience with databases?",
        "I moved our orders from spreadsheets to Postgres, wrote the indexes and cut the slowest query to a tenth.",
    ),
    (
        "How do you keep children interested in class?",
        "I bring frogs and magnets to school, let the pupils guess first, and never talk for more than ten minutes.",
    ),
    (
        "Tell me about a sale that you are proud of.",
        "The hotel chain had said no twice. I found out that laundry cost them "
        "most, and they signed for two hundred machines.",
    ),
    (
        "How do you keep a building site safe?",
        "Every morning I walk the scaffold, check helmets and harnesses, and stop "
        "the crane when the wind is too strong.",
    ),
    (
        "What do you do when you disagree with your manager?",
        "I tell my boss in private what I would do otherwise and why, "
        "and if she still decides against me I follow her.",
    ),
    (
        "How do you learn a new skill?",
        "I take an evening course, practise half an hour a day, and ask somebody who is better to look at what I did.",
    ),
    (
        "Tell me about a time when you had to persuade people.",
        "Nobody wanted the new rota, so I convinced them one by one "
        "with last month's figures that each would have one more Sunday off.",
    ),
    (
        "What are your salary expectations?",
        "I earn thirty-four thousand now and would hope for something around thirty-eight a year.",
    ),
    (
        "How do you cook for guests with allergies?",
        "Nuts and shellfish have their own board and knives in my kitchen, and the waiter reads the order back to me.",
    ),
    (
        "Describe how you found the cause of a difficult fault.",
        "The server crashed only at night. I compared the logs, "
        "saw that the backup filled the memory, and reproduced it.",
    ),
    (
        "How do you treat confidential information?",
        "Patient records stay locked, I never discuss names in the lift, and I shred my notes at the end of the day.",
    ),
    (
        "What would you do to win new readers for a newspaper?",
        "I would put short videos of our reporters where young people look, and give students a free subscription.",
    ),
    (
        "How do you organise your week?",
        "On Monday I put the three most important tasks into the calendar, and I keep "
        "Friday afternoon free for what slipped.",
    ),
    (
        "Tell me about a time you helped a colleague.",
        "Aisha was drowning in invoices after her leave, so I stayed on two evenings and took over half of her pile.",
    ),
    (
        "How do you drive safely in winter?",
        "I check tyres and brakes before the tour, keep twice the distance on ice, and "
        "would rather deliver late than slide.",
    ),
    ("What did you study, and why?", "I did a degree in chemistry, since at fifteen I wanted to know why bread rises."),
)
