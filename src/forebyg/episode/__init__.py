"""Episodes as files and plain data: read, checked against a vocabulary, and written again."""

from forebyg.episode.dump import dump_episode
from forebyg.episode.load import episode_from
from forebyg.episode.read import placed, read_episode, read_episodes

__all__ = ["dump_episode", "episode_from", "placed", "read_episode", "read_episodes"]
