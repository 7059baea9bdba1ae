/// What comes in as text: how a day and an amount are read, and what is too long to be one.
@NullMarked
package fugong.web.forms;

import org.jspecify.annotations.NullMarked;
