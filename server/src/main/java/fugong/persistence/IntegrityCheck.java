package fugong.persistence;

import fugong.kernel.Finding;
import java.util.List;

/// One thing that must always hold in the store: a sum agrees with its parts, a chain is unbroken. Rooms declare
/// theirs as beans; `fugong check` runs them all, as the system.
public interface IntegrityCheck {

    /// What is checked, in a few English words: "cells agree with a full recomputation".
    String name();

    /// @return nothing where it holds; otherwise what does not, with the mend
    List<Finding> check();
}
