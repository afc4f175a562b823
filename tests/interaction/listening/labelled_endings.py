"""How answers end, labelled by hand: what a patient listener would take the last words for.

Lower case and without punctuation, as a recogniser gives them. "unfinished": nobody would take the floor here.
"finished": plainly over. "unsure": a sentence could end here, and the story could go on.
"""

from __future__ import annotations

UNFINISHED = """
so in my last job i was responsible for the
we had a problem with the database because
and then i decided to
the customer was very angry and
i talked to my manager about
what i did first was
we were a team of
i was working as a
at that point i realised that
she told me that the
we could not deliver on time because the
when i
if we
and after the meeting i
so i called the supplier and asked
the reason was that our
i have always been very
then we had to change the whole
it was one of the most
we decided
and so i used
then i created
after a while we started
i suggested that we should
my role was to make sure that
we were looking for
i was in charge of
there were three things
i would say there are two main reasons
first of all i looked at the numbers
firstly i spoke with the patient
um
well
so
i worked there for about
it took us almost
we reduced the time from three days to
we had around two hundred
in my previous role as a
in my last job
during my second year
at the end of the
so when the server crashed
and when the customer came back
because if we
i think
i believe
you know
so basically
for example
for instance
in order to
as soon as
instead of
the thing is
to be honest
and on the other hand
i was very
she was really
they were not
it is important to
i do not like
he asked me whether
i wanted to
so my first step was
we needed a new
the invention of movable
i had a difficult
we found a better
i learned how to
which is why i
one of the nurses who
my colleague whose
the team that was
i had never
i could have
we should
i would
i'm
we've
there's
and it
because it
so that they
the project where
i had to learn a new
with the help of my
together with
we tried to convince the
and my manager said
i explained to her that
they said we
not only
either we
i spent three
about twenty
the first thing i did
i used my
i mean
let me think
i worked with a lot of
we had a lot of different
i guess the
my biggest
i looked after the
it was kind of
so what i did was
and because of
according to
as a nurse i
although the
while i was
before i
since we
until the
by the time the
every time a
in the meantime the
i did not
he did not want to
that is something i
i have been
so the next
we took
i made
they gave me
my manager asked me to
and also
but also
the customer wanted
and we built
i needed
so i thought
but i knew
i noticed
yeah so
yes so
i was responsible for training new
the main problem was
the result was
what i learned was
at first
one day
so one day
and in the morning
after that
so then
but
or
that's a good question
the other
each
she was the kind of person who
if the customer is angry
if a patient refuses the treatment
"""

UNSURE = """
i worked as a nurse for five years
we moved the database to a new server
i talked to every member of the team
the customer called me on a friday evening
i was responsible for the whole release
we had a meeting with the supplier
my manager agreed
i wrote a plan and shared it with everyone
it went well
i fixed it
we did that
i told them
she was happy with it
i asked for help
the deadline was on monday
i studied computer science in berlin
i like working with people
i sold cars
we won the contract
the patient was stable
i apologised to the customer
they gave us another week
i made a list
we increased sales by twenty percent
i learned a lot from it
i'm proud of the team
the server crashed
i stayed late and finished the report
that is what i was looking for
this is something i am proud of
he thanked me
i called him back
it was successful
the work was difficult
everyone was involved
i did not know what to do
i trained two new colleagues
that's what it was like
we set it up
so i logged in
then we moved on
i would do the same
i had done it before
i did it on my own
we helped each other
i think so
she was angry at first but she calmed down
i have not done that before
it had never been used
the old system was replaced
i wanted to help
i did the best i could
i answered as quickly as i could
we met every week
i finished my degree in two thousand nineteen
i have three children
i like the company
i enjoy teaching
it was my fault
we were late
nobody was hurt
i speak french and german
the budget was fifty thousand euros
i read about your company in the news
we used python and java
i spent a year in canada
"""

# Short answers to closed questions, where the question has no kind (the candidate's own part of the interview).
SHORT_FINISHED = """
yes
no
yes i do
no i don't
no thank you
no thanks
not really
no questions
nothing from me
no that's all
yes of course
yes please
no i think that's all
"""

# For any kind of question and however long the answer.
CLOSED = """
so i think that's it
and that's it
that's about it
that's all
i think that's all
that's pretty much it
yeah that's basically it
and that's my answer
so that's my example
thank you
that would be it thank you
and that's what happened
so that's what i did
that's what i learned
and that's why i applied
so that was how we got the contract
so that's how we solved it
and that's how i learned to ask for help
and that's why i want to work here
so that's why i became a nurse
i hope that answers your question
does that answer your question
i have no further questions
i'm done
nothing else
and that was it
that's everything
"""

# A whole story before it makes these the end of an answer.
STORY = (
    "well in my last job i was responsible for the release of our main product and two days before the date the "
    "test server crashed and nobody knew why so i called the team together and we looked at the logs line by line "
    "i found that a disk was full and i wrote a small script that cleaned it up and i talked to the customer twice "
    "a day so that they always knew where we stood "
)
RESULTS = """
and in the end we delivered on time
as a result the customer renewed the contract
and we ended up saving two weeks
in the end the customer was happy
so i learned that you should always check the disk first
and since then we have never had that problem again
which meant that nobody lost any data
it turned out to be a success
eventually the whole team worked like that
and the number of errors went down by thirty percent
looking back i would ask for help earlier
and i was promoted six months later
"""
NO_RESULTS = """
and then we had a meeting with the supplier
and i wrote an email to everyone
so i went back to my desk
the customer called again
my manager was on holiday
"""
RESULTS_GOING_ON = """
and in the end we
as a result the
and in the end it was a success because
so i learned that
eventually we decided
and in the end um
as a result of
in the end the customer was very
which meant that nobody
and since then i
"""

TYPED_GOING_ON = """
I worked there for two years,
We did three things:
And then -
I was not sure...
"""


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines() if line.strip()]
