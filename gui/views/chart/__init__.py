"""The bar over the chart and its menu: one panel in two modules."""
