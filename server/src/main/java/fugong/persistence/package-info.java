/// The store: PostgreSQL, embedded or given. Knows no table.
///
/// [PostgresHome] unpacks and starts the embedded server; [Database] says where the store is and as whom to sign
/// in; [Migrations] brings every room's tables up to date. The application signs in as a role that owns nothing, so
/// that row-level security holds; the service `security` tells the database who is asking.
@NullMarked
package fugong.persistence;

import org.jspecify.annotations.NullMarked;
