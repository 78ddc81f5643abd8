"""How the regions grew from delivery to delivery."""
