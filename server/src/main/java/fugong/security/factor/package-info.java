/// The second factor: codes of an authenticator app, and recovery codes for the day the telephone is lost.
/// Plain arithmetic on bytes; knows no user and no store.
@NullMarked
package fugong.security.factor;

import org.jspecify.annotations.NullMarked;
