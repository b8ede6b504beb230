"""The roles of our models."""

from gui.models.roles import ROOT, Role
from gui.theme.parts.row_guide import RowRole


def test_our_roles_are_no_role_of_the_row_delegate() -> None:
    assert not {int(role) for role in Role} & {int(role) for role in RowRole}
    assert len({int(role) for role in Role}) == len(Role)


def test_the_root_is_no_row() -> None:
    assert not ROOT.isValid()
