"""A replayable record of one run: what was read, what the ledger was, how it was asked, and every answer, no-hits included.

Two runs of one version over the same inputs and ledger have one digest; a different digest says that something differs, and
the parts say what. A receipt holds no wording, so that it stays comparable when only the wording of a report changes.
"""

import hashlib
import json
from dataclasses import dataclass

from proscribe.answers.brief import Brief, InputFile
from proscribe.answers.exposure import ExposedRow, Settings

Plain = dict[str, object]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One row's answer in short.

    Args:
        row: the row's number.
        name: the name as written.
        group: where it stands.
        verdict: the most binding verdict.
        otherwise: what it is if no open point holds.
        parties: keys of whom it was taken for.
        measures: keys of what decides; () for a row without a hit.
    """

    row: int
    name: str
    group: str
    verdict: str
    otherwise: str
    parties: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """One run, replayable.

    Args:
        version: version of proscribe.
        register: digest of the register.
        snapshots: pairs of list and digest of its snapshot.
        news: digest of the news accepted into the ledger; "" for none.
        settings: how it was asked.
        inputs: the files read.
        answers: one line a row.
    """

    version: str
    register: str
    snapshots: tuple[tuple[str, str], ...]
    news: str
    settings: Settings
    inputs: tuple[InputFile, ...]
    answers: tuple[AnswerLine, ...]

    def record(self) -> Plain:
        """The receipt as plain data, its digest (SHA-256 of the rest) last."""
        told = self._plain()
        return {**told, "digest": hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()}

    def _plain(self) -> Plain:
        asked = self.settings
        return {
            "format": "proscribe-receipt-1",
            "version": self.version,
            "register": self.register,
            "snapshots": [{"list": key, "sha256": digest} for key, digest in self.snapshots],
            "news": self.news,
            "question": {
                "actor": str(asked.actor),
                "activities": [activity.value for activity in asked.activities],
                "on": asked.on.isoformat(),
                "known": None if asked.known is None else asked.known.isoformat(),
                "item": asked.item,
                "told": {fact.value: value for fact, value in sorted((asked.told or {}).items())},
            },
            "inputs": [{"name": each.name, "sha256": each.sha256, "entries": each.entries} for each in self.inputs],
            "answers": [
                {
                    "row": line.row,
                    "name": line.name,
                    "group": line.group,
                    "verdict": line.verdict,
                    "otherwise": line.otherwise,
                    "parties": list(line.parties),
                    "measures": list(line.measures),
                }
                for line in self.answers
            ],
        }


def receipt_of(brief: Brief) -> Receipt:
    """The receipt of the run that made a brief."""
    return Receipt(
        version=brief.version,
        register=brief.coverage.register_version,
        snapshots=tuple((info.list_key, info.sha256) for info in brief.coverage.lists),
        news=brief.coverage.news.sha256,
        settings=brief.exposure.settings,
        inputs=brief.inputs,
        answers=tuple(_line(row) for row in brief.exposure.rows),
    )


def _line(row: ExposedRow) -> AnswerLine:
    answer = row.answer
    deciding = dict.fromkeys(key for finding in answer.deciding for key in (finding.key, *finding.eased_by))
    verdicts = (answer.verdict.value, answer.otherwise.value)
    return AnswerLine(row.row.number, row.row.name, row.group.value, *verdicts, row.parties, tuple(deciding))
