"""The coordinator's plan: put up, moved, called off; wards closed and opened; culture contacts by turns."""
