"""The panels, as a person sees and uses them."""
