"""The engine: rules as data, and pure functions that judge an episode by them."""

from forebyg.kernel.disputes import Alternative, disputed
from forebyg.kernel.evaluation import Judged, judge
from forebyg.kernel.program import Force, Program, Remark

__all__ = ["Alternative", "Force", "Judged", "Program", "Remark", "disputed", "judge"]
