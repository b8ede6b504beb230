"""From a folder or a zip to an immutable dossier; no Qt."""
