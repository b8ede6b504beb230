"""The bar over the chart and its menu."""
