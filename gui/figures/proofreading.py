"""The links of a dossier's texts among its findings: those that lead nowhere, and those whose words do not fit."""

from bisect import bisect_right

import msgspec

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.findings import Findings, clipped
from gui.dossier.model import Dossier, Finding, Section, TextPart
from gui.figures.audit import TextFault, known_names, link_faults
from gui.figures.calc import compute
from gui.figures.links import parse

CODES = frozenset({"dead-link", "unfit-words"})
"""The codes of what is found in texts: their rows are lines."""


def proofread(dossier: Dossier) -> Dossier:
    """Return the dossier with what is wrong with the links of its texts among its findings.

    Texts that the program made itself, or found beside a package without sections, are no dossier's to mend.
    """
    written = [section for section in dossier.sections if section.parts]
    if not written:
        return dossier
    names = known_names(dossier)
    found = [_finding(dossier, section, fault) for section in written for fault in link_faults(dossier, section, names)]
    if not found:
        return dossier
    findings = Findings()
    for one in (*dossier.findings, *found):
        findings.keep(one)
    total = dossier.findings_total + len(found)
    return msgspec.structs.replace(dossier, findings=findings.all(), findings_total=total)


def _finding(dossier: Dossier, section: Section, fault: TextFault) -> Finding:
    """Return a fault of a text as a finding, at its line of its own file."""
    part = _part(section.parts, fault.line)
    dead = fault.fault == "dead-link"
    return Finding(
        code=fault.fault,
        severity="error" if dead else "warning",
        message=_dead(fault) if dead else _unfit(dossier, fault),
        hint=Message(_hint(fault) if dead else pm.HINT_UNFIT),
        resource=part.resource,
        file=part.file,
        row=fault.line - part.line + 1,
        cell=clipped(f"[{fault.words}]({fault.target})"),
    )


def _part(parts: tuple[TextPart, ...], line: int) -> TextPart:
    return parts[bisect_right([part.line for part in parts], line) - 1]


def _hint(fault: TextFault) -> str:
    return pm.HINT_DEAD_LINK if parse(fault.target) is None else pm.HINT_DEAD_ID


def _dead(fault: TextFault) -> Message:
    return Message(pm.FAULT_DEAD_LINK, {"words": _words(fault), "target": clipped(fault.target)})


def _unfit(dossier: Dossier, fault: TextFault) -> Message:
    link = parse(fault.target)
    if link is not None and link.kind == "figure":
        value = dossier.observations[link.id].amount
    elif link is not None and link.kind == "calc" and (computed := compute(dossier, link)) is not None:
        value = computed.amount
    else:
        return Message(pm.FAULT_UNFIT_WORDS, {"words": _words(fault), "target": clipped(fault.target)})
    return Message(pm.FAULT_UNFIT_FIGURE, {"words": _words(fault), "value": value})


def _words(fault: TextFault) -> str:
    return clipped(" ".join(fault.words.split()))
