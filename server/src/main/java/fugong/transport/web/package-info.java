/// Pages and JSON of the room. Parses and shows, nothing else.
@NullMarked
package fugong.transport.web;

import org.jspecify.annotations.NullMarked;
