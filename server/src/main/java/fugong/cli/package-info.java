/// The command line: thin, each command parses its words and calls one door or one engine.
@NullMarked
package fugong.cli;

import org.jspecify.annotations.NullMarked;
