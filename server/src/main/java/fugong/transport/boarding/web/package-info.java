/// The phone's page and what it asks and tells.
@NullMarked
package fugong.transport.boarding.web;

import org.jspecify.annotations.NullMarked;
