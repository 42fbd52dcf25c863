"""Everyday words that are names too: by themselves, in small letters, they say nothing of anybody."""

EVERYDAY = frozenset(
    """
    abbey able ace alder amber angel april art ash aspen august autumn baker basil bay beau bell berry bill birch
    bird bishop black blake bliss blossom bolt bond booth bowman bray brook brooks brown buck bud burn bush butler
    candy carol carter cash chance chase christian church clay cliff coach cole cook cooper coral cotton crew
    crystal daisy dale dawn dean destiny drew duke earl east eve faith fern field fielding finch fisher flint flora
    ford forest foster fox frank garden gene ginger glen golden grace grant gray green grey gull hall harmony harper
    hart hazel heath heather henry hill holly hope house hunt hunter iris ivy jack jade jasmine jay jean jet jewel
    jolly joy jury justice kerry king knight lake lane law lee lily lock long love luck mark mason may melody mercy
    miles mill miller mills minister mont moon moss north oak olive page paige park parker pat patience patrick
    pearl penny pepper piers pike pip place plum poppy porter potter power price pride prince queen rain raven ray
    read reed reid rich river rob robin rock rocky rod rose rosemary rowan ruby rush rusty sage sally sandy savannah
    scarlet sea shaw shepherd singer skip sky smith snow sparrow spring star stone storm street sue summer sunny
    swan taylor teal temple thyme tiger trinity turner valentine van victor viola violet ward warren water weaver
    wells west white will willow win winter wise wolf wood woods worth wren wright young
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
