package fugong.network.web;

import fugong.kernel.EnterpriseId;
import fugong.security.NotInScope;

/// Numbers from an address, which may be anything.
final class Ids {

    private Ids() {}

    static EnterpriseId enterprise(int id) {
        if (id <= 0) {
            throw new NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }
}
