from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from infrastructure.keys.key_cache import KeyCache


def test_the_cache_keeps_the_keys_used_last_and_no_more_than_its_size() -> None:
    cache = KeyCache(2)
    first, second, third = (AESGCM(bytes(32)) for _ in range(3))
    cache.put("first", first)
    cache.put("second", second)
    cache.get("first")
    cache.put("third", third)
    assert [cache.get(key) for key in ("first", "second", "third")] == [first, None, third]
    assert len(cache) == 2


def test_a_dropped_key_is_gone_and_dropping_an_unknown_one_is_harmless() -> None:
    cache = KeyCache(2)
    cache.put("first", AESGCM(bytes(32)))
    cache.drop("first")
    cache.drop("first")
    assert cache.get("first") is None
