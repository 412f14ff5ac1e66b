"""The tables a home keeps, and how they come into the store: `kulturkontakt import`.

For maintainers, in the order in which a table travels:

* `schema`: which tables there are, and their columns. The one place to widen when a column is added.
* `reading` (`csv_files`, `workbook`): from a folder or a workbook to rows of cells. Knows files, no meaning.
* `values`: from a cell to a value: a date, a clock time, a number, a role. Knows one cell at a time.
* `rows`: from cells to typed rows.
* `checks`: what rows say of each other and of what the store already holds; works out the dates of each activity.
* `importing`: puts checked rows into the store, in one transaction; knows what was changed in chat since.
* `faults`: what can be wrong, and the sentence that says what to do about it.

Everything up to `checks` is pure and gathers *all* faults of all tables: whoever mends a table should have to do it
once. Only when there is no fault at all is anything put into the store.

A fault is a value with a code; its sentence is plain English, for the command line. Adding a check means a new code in
`faults`, a sentence beside it, and a test that shows the sentence.
"""
