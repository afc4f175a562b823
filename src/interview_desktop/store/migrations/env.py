"""What alembic runs to migrate: it uses the connection and the transaction that `schema.upgrade` hands in."""

from __future__ import annotations

from alembic import context

from interview_desktop.store.tables import SESSION

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SESSION.metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
    transactional_ddl=True,  # the caller's transaction holds all of it
)
with context.begin_transaction():
    context.run_migrations()
