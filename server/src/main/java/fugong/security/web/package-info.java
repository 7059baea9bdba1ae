/// Pages of this service: sign-in, my account, users, the trail.
@NullMarked
package fugong.security.web;

import org.jspecify.annotations.NullMarked;
