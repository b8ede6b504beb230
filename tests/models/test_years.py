"""The years as a list."""

from gui.models.roles import Role
from gui.models.years import YearsModel
from tests.models.conftest import Contract


def test_years_are_shown_in_order_and_found(contract: Contract) -> None:
    model = YearsModel()
    model.show_years((2019, 2021))
    contract(model)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["2019", "2021"]
    assert model.index(1).data(Role.SORT) == 2021
    assert model.row_of(2021) == 1
    assert model.row_of(2020) == model.row_of(None) == -1
