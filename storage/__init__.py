"""What is remembered: records, SQL, migrations, inbox and outbox. No rules, and nothing of ours is imported."""
