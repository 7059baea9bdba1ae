/// The way in: password and second factor, an outside provider (OIDC), a token; and the session that follows.
@NullMarked
package fugong.security.signin;

import org.jspecify.annotations.NullMarked;
