"""The revisions of the database, run by alembic from inside the package."""
