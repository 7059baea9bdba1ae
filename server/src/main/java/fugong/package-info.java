/// Fugong 复工: brings a region back to work after a shock. [Fugong] is the command line, [FugongServer] the
/// server.
@NullMarked
package fugong;

import org.jspecify.annotations.NullMarked;
