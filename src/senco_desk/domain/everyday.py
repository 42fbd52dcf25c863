"""Everyday words that are names too: by themselves, in small letters, they say nothing of anybody."""

EVERYDAY = frozenset(
    """
    abbey able ace alder amber angel april art ash aspen august autumn baker basil bay beau bell berry bill birch
    bird bishop black blake blessing bliss blossom bob bolt bond booth bowman bray brook brooks brown buck bud burn
    bush butler candy carol carter cash chance charity charm chase christian christmas church clay cliff coach cole
    comfort cook cooper coral cotton crew crystal daisy dale dawn dean destiny don drew duke earl east eve faith
    favour fern field fielding finch fisher flint flora ford forest foster fox frank garden gene gift ginger glen
    golden grace grant gray green grey gull guy hall harmony harper hart hazel heath heather henry hill holly hope
    house hunt hunter innocent iris ivy jack jade jasmine jay jean jet jewel job jolly josh joy june jury justice
    kerry king knight lake lane law lee lily lock long lot love luck lucky marine mark mason mat mats max may melody
    mercy miles mill miller mills minister mont moon moss nick norm north oak olive page paige park parker pat
    patience patrick peace pearl penny pepper piers pike pip place plum poppy porter potter power precious price
    pride prince princess prudence purity queen rain raven ray read reed reid rich river rob robin rock rocky rod
    roman rose rosemary rowan royal ruby rush rusty sage said sally sandy savannah scarlet sea shaw shepherd singer
    skip sky smith snow sparrow spring star stone storm street success sue summer sunny swan taylor teal temple
    thyme tiger trinity turner valentine van victor viola violet ward warren water weaver wells west white will
    willow win winter wisdom wise wolf wood woods worth wren wright young
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
