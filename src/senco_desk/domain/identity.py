"""Identity: a UUID for the desk, a number such as R-014 for people."""


def new_id() -> str:
    import uuid  # late: Home is painted without it

    return str(uuid.uuid4())


def numbered(letter: str, number: int) -> str:
    """`R-001`: three digits at least; a number is never used twice."""
    return f"{letter}-{number:03d}"
