/// Pages and answers of the command picture.
@NullMarked
package fugong.command.web;

import org.jspecify.annotations.NullMarked;
