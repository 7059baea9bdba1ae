/// Tells every database connection who is acting, so that row-level security can do its work.
@NullMarked
package fugong.security.connections;

import org.jspecify.annotations.NullMarked;
