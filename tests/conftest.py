"""Settings of all tests."""

from hypothesis import settings

# No time limit for an example: speed is measured by benchmarks, and a busy machine must fail no test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
