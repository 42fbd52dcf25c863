from tests.ui.surrounded import empty, sample, sampled, twice_the_text

__all__ = ["empty", "sample", "sampled", "twice_the_text"]
