"""Pairs of questions by which the bound of likeness was chosen and is held: the same asked again, and others that only
sound alike. In each list, parameters were chosen on the pairs at even places; those at odd places were only measured.
"""

from __future__ import annotations

# as a coach retypes a question that the bank already has
SAME: tuple[tuple[str, str], ...] = (
    ("Tell me about a time you made a mistake at work.", "Describe a time when you made a mistake in your work."),
    (
        "Tell me about a mistake you made at work. What happened?",
        "Describe a situation where you made an error at work.",
    ),
    (
        "Tell me about a time you disagreed with your manager.",
        "Describe a situation in which you disagreed with a boss.",
    ),
    ("Describe a time when you had to meet a tight deadline.", "Tell me about meeting a very tight deadline."),
    ("Why do you want to work for us?", "Why would you like to work here with us?"),
    ("Where do you see yourself in five years?", "Where would you like to be in five years' time?"),
    ("What is your greatest strength?", "What would you say is your biggest strength?"),
    ("Describe how you deal with an angry customer.", "How do you handle an angry customer?"),
    ("Tell me about a time you led a team through a change.", "Give me an example of leading a team through change."),
    ("How do you explain a technical problem to a customer?", "How would you explain a technical issue to a client?"),
    ("Tell me about a project that failed.", "Describe a project of yours that was a failure."),
    (
        "How do you decide what to do first when everything is urgent?",
        "Everything is urgent. How do you decide what is first?",
    ),
    (
        "Describe a shift when there were not enough of you.",
        "Tell me about a shift on which there were not enough staff.",
    ),
    (
        "What are the early signs of sepsis, and what do you do when you see them?",
        "Which early signs of sepsis do you look for?",
    ),
    ("A patient refuses his medication. What would you do?", "What do you do when a patient refuses medication?"),
    ("Tell me about the hardest bug you have tracked down.", "What was the hardest bug you ever had to track down?"),
    (
        "How would you explain the difference between a process and a thread to a new colleague?",
        "Explain to a new colleague the difference between a thread and a process.",
    ),
    ("Tell me about a deal you worked hard for and won.", "Describe a deal that you won after working hard for it."),
    ("Tell me about a customer you lost.", "Describe a customer that you have lost."),
    ("Describe a time when you were about to miss your target.", "Tell me about nearly missing a target."),
    (
        "A web service that was fast last week now takes three seconds to answer. How do you find out why?",
        "A service on the web was quick last week and now needs three seconds to answer. How do you find the cause?",
    ),
    (
        "Tell me about a time you had to teach a colleague something.",
        "Describe how you taught a colleague something new.",
    ),
    (
        "How do you keep a site safe when the programme is late?",
        "The programme is late. How do you keep the site safe?",
    ),
    ("Describe a conflict in your team that you settled.", "Tell me about a team conflict that you helped to settle."),
    ("How do you check that a set of accounts is complete?", "How would you check whether the accounts are complete?"),
    ("Tell me about feedback that was hard to hear.", "What feedback have you found hard to hear?"),
    ("A pupil refuses to do any work in your lesson. What do you do?", "What would you do if a pupil refused to work?"),
    (
        "Tell me about a time when several things were due at once.",
        "Describe a time when many things were due at the same time.",
    ),
    ("How do you calm a caller who is shouting?", "A caller is shouting at you. How do you calm them?"),
    ("Which tool has saved your team the most time?", "What tool has saved the most time in your team?"),
    (
        "How do you make sure a machine is safe before you repair it?",
        "Before a repair, how do you make the machine safe?",
    ),
    (
        "Tell me about a time you persuaded a sceptical client.",
        "Describe how you convinced a client who was sceptical.",
    ),
    ("Describe an experiment that did not work out.", "Tell me about an experiment of yours that didn't work."),
    ("What would you do if a delivery arrived damaged?", "A delivery arrives damaged. What do you do?"),
    (
        "How do you hand over a patient at the end of a shift?",
        "How do you do a patient handover at the end of your shift?",
    ),
    ("Tell me about a rule you thought was wrong.", "Describe a policy at work that you thought wrong."),
    ("How do you plan a night shift on the line?", "How would you go about planning a night shift on the line?"),
    (
        "Tell me about a source who did not want to be named.",
        "Describe a story with a source who didn't want a name given.",
    ),
    ("What have you changed because a customer complained?", "Tell me about something you changed after a complaint."),
    (
        "How do you react when a guest says the room is dirty?",
        "A guest tells you that their room is dirty. What do you do?",
    ),
    (
        "Describe a time when you did something nobody had asked you to do.",
        "When did you do a thing that nobody asked for?",
    ),
    (
        "Tell me about a time you worked with a difficult colleague.",
        "Describe working with a colleague who was difficult.",
    ),
)

# alike in their words, and yet another question
DIFFERENT: tuple[tuple[str, str], ...] = (
    ("Tell me about a time you made a mistake at work.", "Tell me about a time you found a mistake in a report."),
    ("Tell me about a time you disagreed with your manager.", "Tell me about a time you managed a disagreement."),
    ("Why do you want to work for us?", "Why do you want to leave your present job?"),
    ("What is your greatest strength?", "What is your greatest achievement?"),
    ("How do you handle an angry customer?", "How do you find out what a customer needs?"),
    ("Tell me about a customer you lost.", "Tell me about a customer you won back."),
    ("Tell me about a project that failed.", "Tell me about a project you did in a group."),
    ("Describe a time when you were about to miss your target.", "How do you set targets for your team?"),
    ("When could you start with us?", "To start with, what are you working on at the moment?"),
    ("When could you start with us?", "To begin with, tell me a little about yourself and the work you do."),
    (
        "Describe a time when you had too much to do and not enough time.",
        "Describe a shift when there were not enough of you.",
    ),
    (
        "Talk me through the last time you had to tell someone that their work was not good enough.",
        "Describe a time when you had too much to do and not enough time.",
    ),
    (
        "Tell me a little about yourself and what you have studied.",
        "How do you notice that a study of people is leaving some of them out?",
    ),
    (
        "What are you looking for in your next job?",
        "Which job do you still go out of your way to look at when you pass?",
    ),
    (
        "Tell me about a deal you worked hard for and won.",
        "Tell me about the most difficult customer you have had to deal with.",
    ),
    (
        "Who is better at their job today because of something you did?",
        "Suppose we offer you the job today. What could still make you say no?",
    ),
    (
        "Tell me about a mistake you made at work. What happened?",
        "Tell me about a mistake of yours that went out in public.",
    ),
    ("What made you start looking for a new job?", "What are you looking for in your next job?"),
    ("A patient refuses his medication. What would you do?", "How do you check a medication chart on your round?"),
    ("How do you hand over a patient at the end of a shift?", "What do you check at the start of a shift?"),
    ("Tell me about a time you had to teach a colleague something.", "Tell me what a colleague has taught you."),
    ("A pupil refuses to do any work in your lesson. What do you do?", "Tell me about a lesson that went wrong."),
    ("How do you make sure a machine is safe before you repair it?", "Which repair took you the longest to find?"),
    ("Tell me about feedback that was hard to hear.", "How do you give feedback to somebody older in the trade?"),
    ("Tell me about a time you led a team through a change.", "Tell me about a change that your team did not want."),
    ("How do you check that a set of accounts is complete?", "How do you explain a set of accounts to a shop owner?"),
    ("Describe an experiment that did not work out.", "How do you decide how many samples an experiment needs?"),
    ("What would you do if a delivery arrived damaged?", "What would you do if a driver called in sick?"),
    (
        "Tell me about a time you worked with a difficult colleague.",
        "Tell me about a difficult conversation with a guest.",
    ),
    ("How would you estimate how many taxis a city needs?", "How would you estimate what a new bus line costs?"),
    ("Tell me about a technology you had to learn quickly.", "Tell me about a technology that you decided against."),
    ("How do you plan a night shift on the line?", "How do you keep awake and careful on a night shift?"),
    ("Tell me about a rule you thought was wrong.", "Tell me about a rule you have had to enforce."),
    ("Which tool has saved your team the most time?", "Which tool would you never give to a new starter?"),
    ("Tell me about a source who did not want to be named.", "How do you check a source you have never used before?"),
    ("How do you keep a site safe when the programme is late?", "How do you tell a client that the programme is late?"),
    ("Where would you like to be in five years?", "Where have you worked in the last five years?"),
    ("How do you calm a caller who is shouting?", "How do you end a call with a caller who will not stop talking?"),
    ("Describe a conflict in your team that you settled.", "Describe a time when your team settled on a poor idea."),
    ("Tell me about the hardest bug you have tracked down.", "How do you decide which bug to mend first?"),
    ("What would you do in your first week as a manager here?", "What would you do if your manager ignored a risk?"),
    (
        "Suppose a customer says your offer is twenty percent too expensive. What would you do?",
        "Suppose a customer asks for a discount that you cannot give. What would you say?",
    ),
)
