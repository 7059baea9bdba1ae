/// What is on its way: people, goods, money, by stage.
@NullMarked
package fugong.supply.flows;

import org.jspecify.annotations.NullMarked;
