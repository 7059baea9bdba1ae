/// The list of trips and the sheet of one.
@NullMarked
package fugong.transport.papers.web;

import org.jspecify.annotations.NullMarked;
