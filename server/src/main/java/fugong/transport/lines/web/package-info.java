/// Pages of commuter lines, and their feeds.
@NullMarked
package fugong.transport.lines.web;

import org.jspecify.annotations.NullMarked;
