"""What people say and press, and what happens then; one file a conversation."""
