"""脚本 — the story of a generated case, with the stories of the cases it is merged with or split into, and who stands in
for the parties that every copy has of its own."""

from uuid import UUID, uuid5

from application.ports.histories import Persona
from domain.case.party import PartyStated
from interfaces.demo.matters import Matter
from interfaces.demo.parties import company, person, shop
from interfaces.demo.story import NAMESPACE, Story, case_id
from interfaces.demo.towns import Town

STAND_IN = person("王示例", "999999198304061596", "10000000099")
OTHER = person("李示替", "99999919810917232X", "10000000098")
FIRM = company("临猗示例有限公司", "张示总", "91999999MA0THL011Y")
SHOP = shop("临猗示例门市部", "赵示店", "92999999MA0THL0057")
PERSONAS = {
    STAND_IN.name: Persona(0, "name"),
    STAND_IN.id_number: Persona(0, "id_number"),
    STAND_IN.phone: Persona(0, "phone"),
    OTHER.name: Persona(1, "name"),
    OTHER.id_number: Persona(1, "id_number"),
    OTHER.phone: Persona(1, "phone"),
    FIRM.name: Persona(0, "firm"),
    FIRM.representative: Persona(0, "name"),
    FIRM.credit_code: Persona(0, "firm_code"),
    SHOP.name: Persona(0, "shop"),
    SHOP.representative: Persona(0, "name"),
    SHOP.credit_code: Persona(0, "shop_code"),
}
"""Every copy has persons of its own instead of these."""


class Script(Story):
    """``form``: number of a pre-numbered form of the town, for a decision on the spot, else "".

    ``beside``: stories of further cases of the same history.
    """

    def __init__(
        self, key: str, town: Town, matter: Matter, start: str, place: str, party: PartyStated, form: str = ""
    ) -> None:
        super().__init__(key, town, matter, start, place, party)
        self.form = form
        self.beside: list[Script] = []
        self._split_by = ""

    @property
    def case(self) -> UUID:
        """As the lead makes it, or the split by which the case began."""
        return uuid5(uuid5(NAMESPACE, self._split_by), "split") if self._split_by else case_id(self)

    @property
    def all(self) -> tuple["Script", ...]:
        return (self, *self.beside)

    def another(self, later: int) -> "Script":
        """Of a second case of the same party, begun so many working days after the present one of the story."""
        day = self.day(later, "10:05")
        other = Script(
            f"{self.key}-second", self.town, self.matter, day, f"{self.place}以东", self.parties[0]
        )
        self.beside.append(other)
        return other

    def split_off(self, party: PartyStated) -> "Script":
        """Of the case that the latest act of this one has split off."""
        day = self.day(1, "09:20")
        other = Script(f"{self.key}-split", self.town, self.matter, day, self.place, party)
        other.elsewhere, other._split_by = 1, self.acts[-1].key
        self.beside.append(other)
        return other

    def move_to(self, other: "Script") -> None:
        """Go on where another story of the same history has come to."""
        self._day = other._day

    @property
    def receipt(self) -> str:
        """Number of the voucher of what is paid."""
        return f"示例票据-{self.key}"
