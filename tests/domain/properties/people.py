"""Drafts of who is in a case: its officers, its parties, and those who may not take part."""

from domain.case.duty import Duty
from domain.case.party import PartyKind, PartyStated
from domain.steps.assign_officers import AssignOfficers
from domain.steps.identify_party import IdentifyParty
from domain.steps.recuse_officer import RecusalAct, RecuseOfficer
from domain.steps.replace_party import ReplacementReason, ReplaceParty
from tests.domain.properties.walker import HANDLERS, Drafted, Walk, drafts


def someone(walk: Walk, kind: PartyKind | None = None) -> PartyStated:
    """A villager, a shop, a company, or somebody not yet known."""
    kind = kind or walk.pick(
        (PartyKind.PERSON, PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.SELF_EMPLOYED)
    )
    if kind is PartyKind.UNKNOWN:
        return PartyStated(kind=kind)
    born = walk.on.replace(year=walk.on.year - walk.pick((12, 16, 40, 40, 40)), day=1)
    return PartyStated(
        kind=kind,
        name=walk.secret("姓名"),
        phone=walk.secret("电话") if walk.chance(0.5) else "",
        address=walk.secret("住址") if walk.chance(0.5) else "",
        representative=walk.secret("代表") if kind is not PartyKind.PERSON else "",
        birth_date=born if kind is PartyKind.PERSON and walk.chance(0.1) else None,
    )


@drafts(AssignOfficers)
def assign_officers(walk: Walk) -> Drafted:
    officers = tuple(walk.rng.sample(HANDLERS, walk.pick((2, 2, 3))))
    return AssignOfficers(occurred_at=walk.day, officers=officers, reason="调整分工"), walk.pick(
        ("wang", "chen")
    )


@drafts(RecuseOfficer)
def recuse_officer(walk: Walk) -> Drafted:
    act = walk.pick(list(RecusalAct))
    whose = walk.pick((*HANDLERS, "gao", "liu"))
    step = RecuseOfficer(
        occurred_at=walk.day,
        act=act,
        officer=whose,
        reason="与当事人系亲属",
        party=walk.party() or "" if act is RecusalAct.REQUESTED else "",
        granted=act is RecusalAct.DECIDED and walk.chance(0.5),
        members=("chen", "wang") if whose == "gao" and act is RecusalAct.DECIDED else (),
        discussion="集体讨论记录" if whose == "gao" else "",
    )
    by = {RecusalAct.DECLARED: whose, RecusalAct.REQUESTED: "zhang", RecusalAct.DECIDED: "chen"}
    return step, by[act]


@drafts(IdentifyParty)
def identify_party(walk: Walk) -> Drafted:
    unknown = [one.id for one in walk.case.parties.values() if not one.identified]
    party = unknown[0] if unknown else walk.party()
    if party is None:
        return None
    identity = someone(walk)
    known = walk.case.parties[party]
    if known.identified and known.name and known.name.value:
        identity = PartyStated(kind=known.kind, name=known.name.value, phone=walk.secret("电话"))
    return IdentifyParty(
        occurred_at=walk.day, party=party, identity=identity, proof="身份证件"
    ), walk.handler()


@drafts(ReplaceParty)
def replace_party(walk: Walk) -> Drafted:
    open_ones = walk.parties_without(lambda party: walk.case.of(party).decision)
    if not open_ones:
        return None
    step = ReplaceParty(
        occurred_at=walk.day,
        party=walk.pick(open_ones),
        successor=someone(walk),
        reason=walk.pick(list(ReplacementReason)),
        explanation="实际行为人另有其人",
        approver=walk.head(Duty.APPROVE_MEASURE),
        approved_on=walk.on,
    )
    return step, walk.handler()
