"""The only floor that draws with pyqtgraph."""
