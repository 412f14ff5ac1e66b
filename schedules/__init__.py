"""What the clock says, and what happens then."""
