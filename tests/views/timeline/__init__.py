"""The partner list, its rows and its menus."""
