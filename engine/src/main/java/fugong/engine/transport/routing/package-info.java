/// Vehicles carry requests: the search at the heart of the transport engine.
///
/// **The problem.** Kinds of vehicles (start, end, capacities, costs, shift, duration, driving, night ban)
/// carry requests: single visits, pairs of pickup and delivery, or groups whose goal is the end of the route. The
/// classic problems of the literature are special cases: capacitated routing, time windows, pickup and delivery,
/// dial-a-ride, fleet size and mix, open routes, several depots.
///
/// What is read and written stands in [fugong.engine.transport.routing.problem].
///
/// **Notation.** A *visit* is one stop of one request; a *route* is the order of visits of one *slot* (a
/// vehicle that may or may not be used). Position 0 of a route is its start, the last its end. `near[v]` are the
/// visits close to `v`. A request that is in no route is *absent*.
///
/// **The method.** [Router] anneals: `Ruin` takes strings of neighbouring visits out of a few routes,
/// `Recreate` puts all absent requests back, each at its cheapest place, blinking now and then [christiaens2020];
/// `Fleet`
/// first saves vehicles, by forcing in whoever is missing (`Ejection`, [nagata2010]). `Draft` holds the plan and undoes
/// a round at the cost of the
/// touched routes.
///
/// Once everybody rides, `Toll` lets plans leave somebody out for a while; a search that finds no complete plan
/// again goes back to the best one. `Kin` ruins pairs that resemble each other. `Pieces` keeps routes of good plans
/// (`Columns`) and puts better plans together from them (`Partition`) [parragh2013].
///
/// **Where the time goes.** Into `Insertion`: about three quarters of the profile are the positions of one
/// request in one route. Three things keep it small: a route knows earliest and latest times and loads of every
/// position, so a test is a few additions; positions that the windows exclude are skipped from both ends; and
/// `Memory` remembers the best position per request and unchanged route, so that a round looks at touched routes
/// only. Where there are many routes, only those just ruined and those of a request's neighbours are asked
/// (`Recreate.nearby`). With a few hundred routes the limit is then memory: one cache line per request and four
/// routes.
///
/// **Papers.** [christiaens2020]; windows in neighbourhoods [vidal2013]; narrowed windows [cordeau2006];
/// limited rides as a least fixpoint (`Schedule`), compare [gschwind2019].
///
/// **Limits.** One route per vehicle. No soft windows. Exact times (`Ripple`, and `Schedule` where a detour is
/// shorter than the straight way) are asked only for places that would win.
@NullMarked
package fugong.engine.transport.routing;

import org.jspecify.annotations.NullMarked;
