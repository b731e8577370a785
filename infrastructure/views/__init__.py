"""全部视图 — the table of contents: every view that is projected from the record."""

from infrastructure.views import audit_trail, case_list, deadline_board, registers, statistics, work_queue
from infrastructure.views.view import View

VIEWS: tuple[View, ...] = (
    case_list.VIEW,
    deadline_board.VIEW,
    work_queue.VIEW,
    audit_trail.VIEW,
    registers.VIEW,
    statistics.VIEW,
)
