"""The models a reflection can follow: their headings, and a prompt for each in our own words.

Each is named after its author; the headings are the stages as the authors name them. Assess–Plan–Do–Review is the
graduated approach of the SEND Code of Practice (2015), chapter 6, turned on one's own practice.
"""

from dataclasses import dataclass

from senco_desk.domain.language import N_


@dataclass(frozen=True, slots=True)
class Stage:
    """A heading of a model. The same `key` in two models asks the same question, so words stay on a switch."""

    key: str
    heading: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Model:
    """`source` names where the model comes from, as one would cite it."""

    code: str
    title: str
    source: str
    stages: tuple[Stage, ...]


FREE = Model("free", N_("Free writing"), "", (Stage("text", "", N_("What happened, and what do you make of it?")),))
OWN = Model("own", N_("Headings of my own"), "", ())

DRISCOLL = Model(
    "driscoll",
    "Driscoll",
    "Driscoll (1994)",
    (
        Stage("what", N_("What?"), N_("What happened, who was there, what did you do?")),
        Stage("so-what", N_("So what?"), N_("What does it mean, for the pupils, for colleagues, for you?")),
        Stage("now-what", N_("Now what?"), N_("What will you do, or do differently, and when?")),
    ),
)
GIBBS = Model(
    "gibbs",
    "Gibbs",
    "Gibbs (1988)",
    (
        Stage("what", N_("Description"), N_("What happened?")),
        Stage("feelings", N_("Feelings"), N_("What were you thinking and feeling?")),
        Stage("evaluation", N_("Evaluation"), N_("What went well, and what did not?")),
        Stage("analysis", N_("Analysis"), N_("Why did it go that way? What do law, research or colleagues say?")),
        Stage("conclusion", N_("Conclusion"), N_("What else could you have done?")),
        Stage("now-what", N_("Action plan"), N_("What will you do next time?")),
    ),
)
KOLB = Model(
    "kolb",
    "Kolb",
    "Kolb (1984)",
    (
        Stage("what", N_("Concrete experience"), N_("What did you do or go through?")),
        Stage("observation", N_("Reflective observation"), N_("Looking back, what did you notice?")),
        Stage("concepts", N_("Abstract conceptualisation"), N_("What general idea do you take from it?")),
        Stage("now-what", N_("Active experimentation"), N_("How will you try the idea out?")),
    ),
)
ROLFE = Model(
    "rolfe",
    N_("Rolfe and others"),
    "Rolfe, Freshwater and Jasper (2001)",
    (
        Stage("what", N_("What?"), N_("What is the problem, the difficulty, the success?")),
        Stage("so-what", N_("So what?"), N_("So what does it teach you, and what was it based on?")),
        Stage("now-what", N_("Now what?"), N_("Now what has to be done to make things better, and what would follow?")),
    ),
)
BROOKFIELD = Model(
    "brookfield",
    N_("Brookfield’s four lenses"),
    "Brookfield (1995)",
    (
        Stage("own-eyes", N_("Through my own eyes"), N_("What does your own history as learner and teacher tell you?")),
        Stage("pupils-eyes", N_("Through the pupils’ eyes"), N_("How did the pupils see it, and how do you know?")),
        Stage("colleagues-eyes", N_("Through colleagues’ eyes"), N_("What did colleagues see that you did not?")),
        Stage("literature", N_("Through the literature"), N_("What have others written that throws light on it?")),
    ),
)
SCHON = Model(
    "schon",
    "Schön",
    "Schön (1983)",
    (
        Stage("knowing", N_("Knowing in action"), N_("What did you do almost without thinking?")),
        Stage("in-action", N_("Reflection in action"), N_("What surprised you, and what did you change on the spot?")),
        Stage("on-action", N_("Reflection on action"), N_("What do you make of it now?")),
    ),
)
APDR = Model(
    "apdr",
    N_("Assess–Plan–Do–Review"),
    "SEND Code of Practice (2015), chapter 6",
    (
        Stage("assess", N_("Assess"), N_("What did you know, from whom, and what was missing?")),
        Stage("plan", N_("Plan"), N_("What was agreed, with whom, and what was it to change?")),
        Stage("do", N_("Do"), N_("What was done, by whom, and what was your part?")),
        Stage("review", N_("Review"), N_("What changed, for whom, and what next?")),
    ),
)

MODELS = (FREE, DRISCOLL, GIBBS, KOLB, ROLFE, BROOKFIELD, SCHON, APDR, OWN)
_BY_CODE = {model.code: model for model in MODELS}


def model_coded(code: str) -> Model:
    """The model of that code; one we do not know (from a newer desk) is treated as headings of one's own."""
    return _BY_CODE.get(code, OWN)


def prompt_for(model: Model, key: str) -> str:
    """The prompt under a heading of `model`, or "" for a heading it does not have."""
    return next((stage.prompt for stage in model.stages if stage.key == key), "")
