"""Small widgets that several panels share; each is told what to show and says what happened."""
