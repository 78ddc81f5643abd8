"""The verdict on a workbook as the one JSON object that scripts read; its sentences are given."""

from collections.abc import Callable
from typing import Any

from loaders.checks.checked import Checked
from loaders.findings import Finding


def verdict(checked: Checked, status: str, sentence: Callable[[Finding], str]) -> dict[str, Any]:
    """Status, region, rows per sheet and every finding, as data.md describes it."""
    return {
        "status": status,
        "region": checked.region,
        "sheets": {
            name: {"rows": len(rows), "refused": checked.refused.get(name, 0)} for name, rows in checked.sheets.items()
        },
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "sheet": finding.sheet,
                "cell": finding.cell,
                "seen": finding.seen,
                "message": sentence(finding),
            }
            for finding in checked.findings
        ],
        "questions": sum(one.answer is None for one in checked.questions),
    }
