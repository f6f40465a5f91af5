"""Nothing that a record says of a citizen is seen again, whatever is printed, written, logged or raised."""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import pytest
import yaml
from click.testing import CliRunner
from tests.property.canaries import (
    ANY,
    BROKEN_JSON,
    BROKEN_YAML,
    COUNT,
    FREE,
    REFUSED,
    Record,
    Slot,
    canaries,
    record,
)

from forebyg import (
    Episode,
    EpisodeError,
    ForebygError,
    Report,
    Standard,
    Support,
    evaluate,
    evaluate_many,
    json_text,
    load_episode,
    load_standard,
    report_data,
    shipped_ids,
)
from forebyg.cli import main
from forebyg.episode import read_episodes
from forebyg.errors import InputError
from forebyg.render import page_text, report_page
from forebyg.timeline import Snapshot

LANGUAGES: Final = ("en", "da")
AS_OF: Final = date(2025, 10, 7)
WORDS: Final = tuple(canaries())

Write = Callable[[Path, Record], Path]


@cache
def standards() -> tuple[Standard, ...]:
    """Every shipped standard."""
    return tuple(load_standard(name) for name in shipped_ids())


def filled(slots: tuple[Slot, ...]) -> Iterator[Record]:
    """Records with words in all of the places, until no word is left."""
    words = iter(WORDS)
    while given := list(islice(words, len(slots))):
        data = record()
        for slot, word in zip(slots, given, strict=False):
            slot.put(data, word)
        yield data


def spoilt(slots: tuple[Slot, ...], words: Iterable[str]) -> Iterator[tuple[str, Record]]:
    """Records with one word each, in each of the places in turn."""
    for slot, word in zip(cycle(slots), words, strict=False):
        data = record()
        slot.put(data, word)
        yield slot.name, data


def keeps_silent(told: Iterable[str], where: str) -> None:
    """Fail where one of the texts repeats a word that was put into the record."""
    for text in told:
        found = ANY.search(text) or ("\\" in text and ANY.search(_decoded(text)))
        assert not found, f"{where}: {text[max(0, found.start() - 80) : found.end() + 40]!r}"


def _decoded(text: str) -> str:
    """The text without escapes, behind which letters could hide."""
    return re.sub(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})", lambda m: chr(int(m[1] or m[2], 16)), text)


def told_by_episode(episode: Episode) -> Iterator[str]:
    """All that the values of a record print."""
    snapshot = Snapshot(episode, AS_OF.toordinal())
    parts = (*episode.events, *episode.support, episode.facts, episode.readings)
    seen = (snapshot, *snapshot.courses, *snapshot.support, *snapshot.by_type.values())
    for value in (episode, *parts, *(event.attributes for event in episode.events), *seen):
        yield str(value)
        yield repr(value)
        yield f"{value}"


def told_by_report(report: Report) -> Iterator[str]:
    """All that a report prints, in either language."""
    for value in (report, *report.findings, *report.notices, report.eligibility):
        yield str(value)
        yield repr(value)
    for lang in LANGUAGES:
        yield json_text(report_data(report, lang=lang))
        yield page_text(report_page(report, lang=lang))


def told_by_error(error: ForebygError) -> Iterator[str]:
    """All that an error prints, with everything that it was raised from."""
    yield from (str(error), repr(error), *traceback.format_exception(error))
    behind = error.__cause__ or error.__context__
    while behind is not None:
        yield from (str(behind), repr(behind))
        behind = behind.__cause__ or behind.__context__
    for lang in LANGUAGES:
        yield error.words(lang)
        for diagnostic in error.diagnostics if isinstance(error, InputError) else ():
            yield from (repr(diagnostic), repr(diagnostic.fields), diagnostic.place)
            yield from (diagnostic.message(lang), str(diagnostic.hint(lang)), diagnostic.one_line(lang))
            yield json.dumps(diagnostic.to_dict(lang), ensure_ascii=False)


def as_json(folder: Path, data: Record) -> Path:
    """The record as a JSON file."""
    path = folder / "case.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def as_yaml(folder: Path, data: Record) -> Path:
    """The record as a YAML file."""
    path = folder / "case.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def as_plain_yaml(folder: Path, data: Record) -> Path:
    """The record as a YAML file whose words are in no quotes, so that numbers are read as numbers."""
    path = folder / "case.yaml"
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    path.write_text(re.sub(r"'([^'\n]*)'", r"\1", text), encoding="utf-8")
    return path


def as_jsonl(folder: Path, data: Record) -> Path:
    """The record as the second line of a file, after one that cannot be used either."""
    path = folder / "cases.jsonl"
    lines = ({"id": None}, data)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def from_mapping(_folder: Path, data: Record) -> list[Episode | EpisodeError]:
    """The record as the library reads it."""
    try:
        return [load_episode(data)]
    except EpisodeError as error:
        return [error]


def from_file(write: Write) -> Callable[[Path, Record], list[Episode | EpisodeError]]:
    """The records of a file as the library reads them."""

    def read(folder: Path, data: Record) -> list[Episode | EpisodeError]:
        return [found for _, found in read_episodes(write(folder, data), standards()[0].vocabulary)]

    return read


WAYS: Final = {
    "mapping": (from_mapping, WORDS),
    "json": (from_file(as_json), WORDS[0::4]),
    "yaml": (from_file(as_yaml), WORDS[1::4]),
    "jsonl": (from_file(as_jsonl), WORDS[2::4]),
    "plain-yaml": (from_file(as_plain_yaml), WORDS[3::4]),
}
"""The ways to read a record; files are slow, so that each kind of them is given a part of the words."""


def test_the_words_are_a_thousand_and_would_be_noticed() -> None:
    """There are as many words as promised, and any of them in any text fails the test, also in escapes."""
    assert len(set(WORDS)) == COUNT
    for word in WORDS:
        for text in (f"id: {word}!", word.upper(), ascii(word), json.dumps(word)):
            with pytest.raises(AssertionError):
                keeps_silent([text], "planted")


def test_a_judged_record_is_not_repeated(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever stands in the free places of a usable record, no value, report or log shows it."""
    caplog.set_level(logging.DEBUG)
    for standard, data in zip(cycle(standards()), filled(FREE), strict=False):
        episode = load_episode(data, standard=standard)
        report = evaluate(standard, episode, as_of=AS_OF, readings="all")

        keeps_silent([*told_by_episode(episode), *told_by_report(report)], standard.id)
    keeps_silent([caplog.text], "log")


@pytest.mark.parametrize("slot", FREE, ids=lambda slot: slot.name)
def test_every_free_place_is_really_free(slot: Slot) -> None:
    """Records with a word in such a place are judged, so what was held of reports was held of it."""
    data = record()
    slot.put(data, WORDS[0])

    assert evaluate(standards()[0], load_episode(data), as_of=AS_OF).findings


@pytest.mark.parametrize("way", WAYS)
def test_a_refused_record_is_not_repeated(way: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever makes a record unusable, wherever it stands and however it is read, no error repeats it."""
    caplog.set_level(logging.DEBUG)
    read, words = WAYS[way]
    for name, data in spoilt(REFUSED, words):
        errors = judged_silently(read(tmp_path, data), name)

        assert errors or way == "plain-yaml", name  # without quotes a number may stand where one belongs
    keeps_silent([caplog.text], "log")


def judged_silently(found: list[Episode | EpisodeError], where: str) -> int:
    """Judge what was read, fail where anything repeats a word, and count the errors."""
    errors = 0
    for outcome in evaluate_many(standards()[0], _loose(found), as_of=AS_OF, on_error="yield"):
        if isinstance(outcome, ForebygError):
            errors += 1
            keeps_silent(told_by_error(outcome), where)
        else:
            keeps_silent(told_by_report(outcome), where)
    return errors


def _loose(found: list[Episode | EpisodeError]) -> Iterator[Episode]:
    """The records, with errors among them as `evaluate_many` takes them."""
    yield from found  # type: ignore[misc]  # documented: an error among them is treated as that error


@pytest.mark.parametrize(
    ("suffix", "templates"), [("yaml", BROKEN_YAML), ("json", BROKEN_JSON), ("jsonl", BROKEN_JSON)]
)
def test_a_text_that_is_no_record_is_not_repeated(
    suffix: str, templates: tuple[str, ...], tmp_path: Path
) -> None:
    """Where not even the form of a text can be read, no error repeats it."""
    path = tmp_path / f"case.{suffix}"
    for template, word in zip(cycle(templates), WORDS[::5], strict=False):
        path.write_text(template.format(word, re.sub(r"\W", "-", word)), encoding="utf-8")
        found = [one for _, one in read_episodes(path, standards()[0].vocabulary)]

        assert judged_silently(found, template), template


def test_a_text_in_place_of_a_path_is_not_repeated() -> None:
    """Whoever hands over the text of a record where its path belongs does not read it in the error."""
    for word in WORDS[:20]:
        for text in (f"id: E-1\nfacts: {{residence: {word}}}\n", f'{{"id": "{word}"}}', f"id: {word}"):
            with pytest.raises(EpisodeError) as caught:
                load_episode(text)
            keeps_silent(told_by_error(caught.value), text)


@pytest.mark.parametrize(
    "readings", [{"{}": "six-contacts"}, {"wording": "{}"}, {"wording": "six-contacts", "{}": "{}"}]
)
def test_readings_that_the_standard_lacks_are_not_repeated(readings: dict[str, str]) -> None:
    """A record's own readings may be anything: an error only says that the standard has none such."""
    for word in WORDS[:50]:
        chosen = {name.format(word): choice.format(word) for name, choice in readings.items()}
        episode = load_episode({**record(), "readings": chosen})
        keeps_silent(told_by_episode(episode), "episode")
        with pytest.raises(EpisodeError) as caught:
            evaluate(load_standard("hjoerring"), episode, as_of=AS_OF)
        keeps_silent(told_by_error(caught.value), "error")


def test_what_looks_like_a_paragraph_is_not_repeated() -> None:
    """A name with a number passes for a paragraph; neither the value nor a report shows it."""
    episode = load_episode({**record(), "support": [{"paragraph": "MADSEN-4711", "from": "2025-01-01"}]})
    period = Support("MADSEN-4711", AS_OF)
    report = evaluate(standards()[0], episode, as_of=AS_OF)
    told = [*told_by_episode(episode), *told_by_report(report), repr(period), str(period)]

    assert [text for text in told if "MADSEN" in text] == []


@pytest.mark.parametrize(
    ("form", "lang", "words"),
    [
        ("text", "en", WORDS[0::4]),
        ("text", "da", WORDS[1::4]),
        ("json", "en", WORDS[2::4]),
        ("json", "da", WORDS[3::4]),
    ],
    ids=["text-en", "text-da", "json-en", "json-da"],
)
def test_the_command_does_not_repeat_a_record(
    form: str, lang: str, words: tuple[str, ...], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """`forebyg evaluate` writes nothing of good and bad records to stdout, stderr or a log."""
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "cases.jsonl"
    bad = [data for _, data in spoilt(REFUSED, words)]
    good = [data for data, _ in zip(filled(FREE), range(6), strict=False)]
    path.write_text("".join(f"{json.dumps(data)}\n" for data in (*good, *bad)), encoding="utf-8")
    case = as_yaml(tmp_path, good[0])
    asked = ["--standard", "samsoe", "--with", "statute", "--format", form, "--lang", lang, "--all-readings"]
    result = CliRunner().invoke(main, ["evaluate", str(path), str(case), *asked], color=True)

    assert (result.exit_code, len(result.stdout.splitlines()) > len(good)) == (2, True)
    keeps_silent([result.stdout, result.stderr, caplog.text], "command")
