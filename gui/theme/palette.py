"""The application palette made from the roles of a theme."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

_EVERYWHERE = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "zebra",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "page",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.PlaceholderText: "inkSoft",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "page",
    QPalette.ColorRole.Light: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "lineStrong",
    QPalette.ColorRole.Dark: "lineStrong",
    QPalette.ColorRole.Shadow: "shade",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def make_palette(colour: Callable[[str], QColor]) -> QPalette:
    """Return the palette: the same with and without focus, text faint where disabled."""
    palette = QPalette()
    for role, name in _EVERYWHERE.items():
        palette.setColor(role, colour(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("inkFaint"))
    return palette
