"""Smart Car Viewer: an offline viewer of dossiers on smart car businesses."""

__version__ = "0.1.0"
