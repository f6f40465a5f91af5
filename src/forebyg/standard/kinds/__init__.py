"""The rule kinds: one model each, by hand, so that nobody has to search for them."""

from typing import Final

from forebyg.standard.kinds.attribute import Attribute
from forebyg.standard.kinds.continuity import Continuity
from forebyg.standard.kinds.count import Count
from forebyg.standard.kinds.deadline import Deadline
from forebyg.standard.kinds.duration import Duration
from forebyg.standard.kinds.duty import Duty
from forebyg.standard.kinds.eligibility import Eligibility
from forebyg.standard.kinds.exclusion import Exclusion
from forebyg.standard.kinds.fact import Fact
from forebyg.standard.kinds.frequency import Frequency
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.not_offered import NotOffered
from forebyg.standard.kinds.notice import Notice
from forebyg.standard.kinds.order import ConcurrentCourses, Order
from forebyg.standard.kinds.permission import Permission
from forebyg.standard.kinds.target import Target

KINDS: Final[dict[str, type[Kind]]] = {
    "attribute": Attribute,
    "concurrent_courses": ConcurrentCourses,
    "continuity": Continuity,
    "count": Count,
    "deadline": Deadline,
    "duration": Duration,
    "duty": Duty,
    "eligibility": Eligibility,
    "exclusion": Exclusion,
    "fact": Fact,
    "frequency": Frequency,
    "not_offered": NotOffered,
    "notice": Notice,
    "order": Order,
    "permission": Permission,
    "target": Target,
}
"""Every kind by the word that a standard writes."""

__all__ = ["KINDS", "Kind"]
