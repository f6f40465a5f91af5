"""Random standards: valid documents of a few rules, that say anything which the language can say."""

from forebyg.testing.drafts.document import standards

__all__ = ["standards"]
