"""访问令牌清单 — what was issued to an officer and still stands; never a token's text."""

from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.queries.plain import plain
from application.queries.registers import show_officer
from application.services import Services


def list_tokens(services: Services, identity: Identity, officer: str) -> list[dict[str, Any]]:
    """Newest first. Raises NotFound for an officer the caller does not see."""
    permit(identity, "list_tokens")
    show_officer(services, identity, officer)
    return [plain(one) for one in services.accounts.tokens_of(officer)]
