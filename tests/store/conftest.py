from tests.store.keyed import clock, desk, folder, keys

__all__ = ["clock", "desk", "folder", "keys"]
