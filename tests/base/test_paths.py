"""The program finds its own files."""

from gui.base.paths import builtin_dossier, resource, resources_root


def test_the_built_in_dossier_and_the_themes_are_there() -> None:
    assert (builtin_dossier() / "datapackage.json").is_file()
    assert resource("themes/light.toml").is_file()


def test_resources_are_named_below_one_folder() -> None:
    assert resource("icons/app.svg").is_relative_to(resources_root())
