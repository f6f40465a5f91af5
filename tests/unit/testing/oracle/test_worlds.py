import pytest

from forebyg.testing.oracle import TooManyWorldsError
from forebyg.testing.oracle.worlds import Told, World, in_every_world, settles, turning

BOTH = (True, False)


def test_nothing_is_asked_in_vain() -> None:
    """The second question is put only where the first leaves it open."""

    def judge(world: World) -> bool:
        return world.ask("a", BOTH) is True and world.ask("b", BOTH) is True

    worlds = in_every_world(judge)
    assert [({"a": True, "b": True}, True), ({"a": True, "b": False}, False), ({"a": False}, False)] == worlds


def test_the_result_turns_on_what_alone_can_change_it() -> None:
    """Not on an unknown that every answer leaves as it is."""

    def judge(world: World) -> bool:
        world.ask("idle", BOTH)
        return world.ask("a", BOTH) is True or world.ask("b", BOTH) is True

    assert ("a", "b") == turning(in_every_world(judge))


def test_where_the_result_only_changes_with_two_at_once_both_are_asked_for() -> None:
    """What was assessed decides which results there are: neither can be another by itself."""

    def judge(world: World) -> object:
        of = world.ask("of", ("need", "benefit"))
        return world.ask("result", ("group",) if of == "need" else ("positive",))

    assert ("of", "result") == turning(in_every_world(judge))


def test_a_record_that_leaves_too_much_open() -> None:
    """It is refused, not judged for hours."""

    def judge(world: World) -> int:
        return sum(world.ask(str(number), BOTH) is True for number in range(20))

    with pytest.raises(TooManyWorldsError):
        in_every_world(judge)


@pytest.mark.parametrize(
    ("found", "is_settled"),
    [
        ({"yes": "kept", "no": "broken"}, False),
        ({"yes": "not there", "no": "broken"}, True),
        ({"yes": "not there", "no": "not there"}, True),
    ],
)
def test_what_can_be_asked_may_settle_it(found: dict[str, str], is_settled: bool) -> None:  # noqa: FBT001  a table
    """Whether the help was there nobody can say: an answer settles it that gives the same either way."""
    worlds = [Told({"there": "no"}, "not there")]
    worlds += [Told({"there": "yes", "lifted": answer}, result) for answer, result in found.items()]

    assert settles({}, worlds, lambda unknown: unknown == "lifted") is is_settled
