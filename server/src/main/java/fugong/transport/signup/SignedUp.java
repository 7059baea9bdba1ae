package fugong.transport.signup;

import fugong.kernel.Finding;
import java.util.List;

/// What became of a sign-up.
public sealed interface SignedUp {

    /// @param fresh false where the same request had come through before
    record Done(Worker worker, boolean fresh, List<Finding> findings) implements SignedUp {}

    /// The person is signed up, by somebody else or earlier. Nothing was changed.
    record Known(Worker worker) implements SignedUp {}

    record Refused(List<Finding> findings) implements SignedUp {}
}
