"""The dossier's own words for its codes, as its descriptor gives them."""

from gui.dossier.model import Dossier, Resource, View


class ViewLabels:
    """Reads a view's options: single words, lists of words, and `titles`, the words for codes."""

    def __init__(self, view: View | None) -> None:
        """Take a view; None gives the defaults everywhere."""
        self._options = dict(view.options) if view else {}
        titles = self._options.get("titles")
        self.titles: dict[str, str] = {str(k): str(v) for k, v in titles.items()} if isinstance(titles, dict) else {}

    def option(self, name: str, default: str = "") -> str:
        """Return a text option."""
        value = self._options.get(name)
        return value if isinstance(value, str) else default

    def words(self, name: str) -> tuple[str, ...]:
        """Return an option that is a list of words; empty when it is missing or something else."""
        value = self._options.get(name)
        return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()

    def mapping(self, name: str) -> dict[str, str]:
        """Return an option that maps words to words."""
        value = self._options.get(name)
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}

    def title(self, code: str) -> str:
        """Return the words for a code: the descriptor's, else the code with its hyphens opened and a capital."""
        return self.titles.get(code) or plain_title(code)


def plain_title(code: str) -> str:
    """Return a code as words: hyphens and underscores opened, first letter capital."""
    words = code.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def view_of_kind(dossier: Dossier, kind: str) -> View | None:
    """Return the first view of a kind in any section, in order."""
    return next((view for section in dossier.sections for view in section.views if view.kind == kind), None)


def role_labels(dossier: Dossier, role: str) -> ViewLabels:
    """Return the labels of the first view on a resource of this role that gives any titles."""
    names = {name for name, resource in dossier.resources.items() if resource.role == role}
    views = [view for section in dossier.sections for view in section.views if view.resource in names]
    return ViewLabels(next((view for view in views if view.options.get("titles")), None))


def field_title(resource: Resource | None, field: str) -> str:
    """Return the words above a column: the schema's title, else its name as words."""
    if resource:
        for known in resource.fields:
            if known.name == field and known.title:
                return known.title
    return plain_title(field)


def resource_of_role(dossier: Dossier, role: str) -> Resource | None:
    """Return the first resource of a role."""
    return next((resource for resource in dossier.resources.values() if resource.role == role), None)
