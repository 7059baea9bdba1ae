package fugong.engine.network.picture;

/// One step of a chain of causes.
///
/// @param firm     who is down
/// @param loss     by how much of its normal output
/// @param product  the input that binds it, −1 where its own limit binds (the chain ends there)
/// @param supplier the supplier the chain goes on to, −1 at the end
/// @param share    that supplier's share of the slot
/// @param part     how much of this firm's loss comes through that supplier: 0 to 1
public record Step(int firm, double loss, int product, int supplier, double share, double part) {

    public boolean isRoot() {
        return product < 0;
    }
}
