package fugong.supply.exchange;

import fugong.kernel.EnterpriseId;

/// So much of an item from somebody who has some to spare to somebody who is short.
///
/// @param sameArea whether both sit in one county
public record Match(EnterpriseId from, EnterpriseId to, String item, double quantity, boolean sameArea) {}
